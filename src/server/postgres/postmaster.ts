import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL wrote about itself in `postmaster.pid`. */
export type Postmaster = Readonly<{ pid: number; port: number | null }>;

/** The server that runs, or ran, on a cluster; null when there is none or its file is not complete yet. */
export function readPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return Object.freeze({ pid, port: Number.isInteger(port) && port > 0 ? port : null });
}

/** Whether a process runs, and is a PostgreSQL. A number that went to another program after a crash is none. */
export function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return /postgres/.test(programOf(pid));
}

/** The name of a running program; empty when there is none, or only its entry that nobody has collected yet. */
function programOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return /\) [ZX] /.test(stat) ? '' : stat;
    }
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Stops a PostgreSQL: first fast (finish the disk, drop the clients), after `patience` milliseconds at once (it
 * recovers from its log at the next start). Gives whether it is gone.
 */
export async function stopPostgres(pid: number, patience = 10_000): Promise<boolean> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return !isPostgres(pid);
    }
    const end = Date.now() + patience;
    while (Date.now() < end) {
      if (!isPostgres(pid)) return true;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  return !isPostgres(pid);
}
