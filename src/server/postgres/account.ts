import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { serverProblems } from '../problems.ts';

/** The account PostgreSQL runs under, and how a command gets there. Null ids: the account we have ourselves. */
export type Account = Readonly<{
  uid: number | null;
  gid: number | null;
  /** Command and arguments to put before a program; empty when Node changes the account itself. */
  prefix: readonly string[];
}>;

const OWN: Account = Object.freeze({ uid: null, gid: null, prefix: [] });

/** Bits of the effective capabilities in /proc/self/status: linux/capability.h. */
const DAC_OVERRIDE = 1n << 1n;
const DAC_READ_SEARCH = 1n << 2n;

/**
 * The account for PostgreSQL, which refuses root. An ordinary user is used as is. For root it is the account
 * `postgres`, else `nobody`. Where that account cannot open `folders` (a home folder of root is closed to others),
 * the program gets the one right to pass closed folders, by `setpriv`; without that there is a clear problem.
 */
export function accountFor(folders: readonly string[], owner: number | null): Account {
  if (process.getuid?.() !== 0) return OWN;
  const user = findUser(owner);
  if (!user) throw serverProblems.make('postgres-account', { folder: folders[0] ?? '' });
  const closed = folders.find((folder) => !reachable(folder, user.uid, user.gid));
  if (closed === undefined) return Object.freeze({ ...user, prefix: [] });
  const right = passRight();
  if (!right) throw serverProblems.make('postgres-account', { folder: closed });
  const who = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  const rights = [`--inh-caps=-all,+${right}`, `--ambient-caps=+${right}`, '--'];
  return Object.freeze({ uid: user.uid, gid: user.gid, prefix: ['setpriv', ...who, ...rights] });
}

/** The account that owns the cluster already, else `postgres`, else `nobody`. */
function findUser(owner: number | null): { uid: number; gid: number } | null {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.uid > 0);
  const found =
    users.find((user) => user.uid === owner) ??
    users.find((user) => user.name === 'postgres') ??
    users.find((user) => user.name === 'nobody');
  return found ? { uid: found.uid, gid: found.gid } : null;
}

/** Whether an account may pass every folder above a path. */
export function reachable(path: string, uid: number, gid: number): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** The smallest right we hold ourselves that lets a program pass closed folders. */
function passRight(): string | null {
  if (process.platform !== 'linux') return null;
  const line = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  const held = BigInt(`0x${line?.[1] ?? '0'}`);
  if (held & DAC_READ_SEARCH) return 'dac_read_search';
  return held & DAC_OVERRIDE ? 'dac_override' : null;
}
