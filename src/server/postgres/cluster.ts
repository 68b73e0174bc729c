import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder, writeDurably } from '../durable.ts';
import { serverProblems } from '../problems.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { runProgram, startProgram } from './command.ts';

/** Passwords of the two roles: the owner of the cluster, and the plain role that Peil works with. */
export type Secrets = Readonly<{ owner: string; peil: string }>;

/** The passwords in `secrets/postgres.json`, made of 256 random bits each when they are not there yet. */
export function readSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets', 'postgres.json');
  if (existsSync(file)) return parseSecrets(file);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const secret = () => randomBytes(32).toString('hex');
  writeDurably(file, JSON.stringify({ owner: secret(), peil: secret() }));
  return parseSecrets(file);
}

function parseSecrets(file: string): Secrets {
  try {
    const { owner, peil } = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    if (owner.length >= 64 && peil.length >= 64) return Object.freeze({ owner, peil });
  } catch (cause) {
    throw serverProblems.make('data-damaged', { file }, cause);
  }
  throw serverProblems.make('data-damaged', { file });
}

/**
 * Makes the cluster in `pg/` when there is none. It is made in `pg.new/` and renamed when it is whole, so a first
 * start that was killed leaves nothing that looks like a cluster.
 */
export async function ensureCluster(
  dataFolder: string,
  secrets: Secrets,
  account: Account,
  binaries: Binaries,
): Promise<string> {
  const cluster = join(dataFolder, 'pg');
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    checkVersion(cluster, binaries);
    return cluster;
  }
  const fresh = join(dataFolder, 'pg.new');
  for (const folder of [fresh, cluster]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwords = join(dataFolder, 'pg.password');
  writeFileSync(passwords, secrets.owner, { mode: 0o600 });
  give(account, fresh, passwords);
  try {
    await initdb(fresh, passwords, account, binaries);
  } finally {
    rmSync(passwords, { force: true });
  }
  renameSync(fresh, cluster);
  syncFolder(dataFolder);
  return cluster;
}

function checkVersion(cluster: string, binaries: Binaries): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== binaries.major) {
    throw serverProblems.make('postgres-version', { folder: cluster, found, wanted: binaries.major });
  }
}

function give(account: Account, ...paths: readonly string[]): void {
  if (account.uid === null || account.gid === null) return;
  for (const path of paths) chownSync(path, account.uid, account.gid);
}

async function initdb(
  folder: string,
  passwords: string,
  account: Account,
  binaries: Binaries,
): Promise<void> {
  const options = ['-U', 'peil_owner', '-A', 'scram-sha-256', `--pwfile=${passwords}`];
  const form = ['-E', 'UTF8', '--locale=C', '--data-checksums', '--no-instructions'];
  const args = ['-D', folder, ...options, ...form];
  const { code, said } = await runProgram(
    startProgram(binaries.initdb, args, account, binaries, 'pipe', dirname(folder)),
  );
  if (code !== 0) throw failure('initdb', said, dirname(folder));
}

/** A problem from what PostgreSQL said: a full disk by its own name, else its last line. */
export function failure(step: string, said: string, folder: string): Error {
  if (/No space left on device|could not extend file/.test(said))
    return serverProblems.make('disk-full', { folder });
  const lines = said.trim().split('\n');
  const telling = lines.findLast((line) => /FATAL|ERROR|error:/.test(line)) ?? lines.at(-1) ?? '';
  return serverProblems.make('postgres-failed', { step, detail: telling.slice(0, 300) });
}

/** The account that owns the cluster, or null when there is none. */
export function clusterOwner(dataFolder: string): number | null {
  const cluster = join(dataFolder, 'pg');
  return existsSync(join(cluster, 'PG_VERSION')) ? statSync(cluster).uid : null;
}
