import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a lock: a process, told apart from a later one with the same number by the moment it began. */
export type Holder = Readonly<{ pid: number; began: string; host: string }>;

export type Lock = Readonly<{ release(): void }>;

/**
 * Takes the lock file at `path` for this process, or gives who holds it. A holder that died (kill -9, power) does
 * not count: its file is set aside. Taking is one hard link, so of two processes exactly one succeeds.
 */
export function takeLock(path: string): Lock | Holder {
  const self = describe(process.pid);
  const own = `${path}.${process.pid}.${Math.round(performance.now() * 1000)}.tmp`;
  writeFileSync(own, JSON.stringify(self), { mode: 0o600, flag: 'wx' });
  try {
    for (;;) {
      if (tryLink(own, path)) return Object.freeze({ release: () => releaseLock(path, self) });
      const holder = readHolder(path);
      if (holder && isAlive(holder)) return holder;
      setAside(path, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Whether an answer of `takeLock` is the lock itself. */
export function isLock(taken: Lock | Holder): taken is Lock {
  return 'release' in taken;
}

/** Takes the lock, waiting for a holder to let go. Gives the holder when that takes longer than `patience` ms. */
export async function waitForLock(path: string, patience: number): Promise<Lock | Holder> {
  const end = Date.now() + patience;
  for (;;) {
    const taken = takeLock(path);
    if (isLock(taken) || Date.now() > end) return taken;
    await new Promise((done) => setTimeout(done, 25));
  }
}

function tryLink(from: string, path: string): boolean {
  try {
    linkSync(from, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function releaseLock(path: string, self: Holder): void {
  const holder = readHolder(path);
  if (holder?.pid === self.pid && holder.began === self.began) rmSync(path, { force: true });
}

/** Moves the lock of a dead holder away. When another process was quicker and its live lock was moved, it is put back. */
function setAside(path: string, dead: Holder | null): void {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && moved.pid !== dead?.pid && isAlive(moved)) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function describe(pid: number): Holder {
  return Object.freeze({ pid, began: beganAt(pid) ?? '', host: hostname() });
}

/** A holder on another machine name is a container that is gone: its numbers mean nothing here. */
function isAlive(holder: Holder): boolean {
  return holder.host === hostname() && beganAt(holder.pid) === holder.began;
}

/** The moment a process began, as the system writes it; null when there is no such process. */
function beganAt(pid: number): string | null {
  try {
    if (process.platform === 'linux') return startTicks(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** Field 22 of proc(5) stat, with the boot id: ticks since the machine started. A zombie no longer runs. */
function startTicks(stat: string): string | null {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
}
