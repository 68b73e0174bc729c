import type { ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { isLock, waitForLock } from '../lock.ts';
import { serverProblems } from '../problems.ts';
import { type Account, accountFor } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { clusterOwner, ensureCluster, failure, readSecrets, type Secrets } from './cluster.ts';
import { startProgram } from './command.ts';
import { isPostgres, readPostmaster, stopPostgres } from './postmaster.ts';

/** A PostgreSQL that answers. */
export type Database = Readonly<{
  /** Connection address of the plain role of Peil. Holds a password: never shown, never logged. */
  url: string;
  /** Lets go of it. The last process that does so stops a server of our own, in order. */
  close(): Promise<void>;
}>;

/** How long a server may take to answer: recovery after a crash included. */
const PATIENCE = 60_000;

/** Key of the advisory lock that every process using the server shares. */
const USERS = 734_500_001;

/** Settings that differ from PostgreSQL's own: local only, little memory, and no statement in its log (promise W7). */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['shared_buffers', '64MB'],
  ['max_connections', '60'],
  ['jit', 'off'],
  ['log_min_error_statement', 'panic'],
  ['log_error_verbosity', 'terse'],
  ['timezone', 'UTC'],
];

/**
 * Gives the PostgreSQL of the data folder: joins the one that runs there already (of another Peil process, or left
 * behind by one that was killed), else makes and starts it. Safe to call from several processes at once.
 */
export async function startPostgres(dataFolder: string): Promise<Database> {
  const taken = await waitForLock(join(dataFolder, 'pg.lock'), PATIENCE);
  if (!isLock(taken)) throw serverProblems.make('already-running', { folder: dataFolder, pid: taken.pid });
  try {
    const secrets = readSecrets(dataFolder);
    const port = (await joinRunning(dataFolder, secrets)) ?? (await startOwn(dataFolder, secrets));
    return await use(dataFolder, address('peil', secrets.peil, port, 'peil'));
  } finally {
    taken.release();
  }
}

function address(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** The port of a server that answers to our password; stops one that does not, and clears what a crash left. */
async function joinRunning(dataFolder: string, secrets: Secrets): Promise<number | null> {
  const cluster = join(dataFolder, 'pg');
  const running = readPostmaster(cluster);
  if (!running) return null;
  if (isPostgres(running.pid)) {
    const port = running.port;
    if (port !== null && (await answers(address('peil', secrets.peil, port, 'peil'))) === 'yes') return port;
    await stopPostgres(running.pid);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return null;
}

async function startOwn(dataFolder: string, secrets: Secrets): Promise<number> {
  const binaries = await findBinaries(join(dataFolder, 'pg.lib'));
  const owner = clusterOwner(dataFolder);
  const uid = process.getuid?.() ?? 0;
  if (owner !== null && uid !== 0 && owner !== uid) {
    throw serverProblems.make('postgres-owner', { folder: join(dataFolder, 'pg') });
  }
  const account = accountFor([binaries.postgres, join(dataFolder, 'pg')], owner);
  const cluster = await ensureCluster(dataFolder, secrets, account, binaries);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const result = await startServer(dataFolder, cluster, port, account, binaries, secrets);
    if (result === 'started') {
      await ensureRole(secrets, port);
      return port;
    }
    // Another program took the port between our look and the start.
    if (attempt === 3 || !/Address already in use/.test(result)) throw failure('start', result, dataFolder);
  }
}

/** Starts the server and waits until it answers. Gives what it said when it stopped instead. */
async function startServer(
  dataFolder: string,
  cluster: string,
  port: number,
  account: Account,
  binaries: Binaries,
  secrets: Secrets,
): Promise<'started' | string> {
  const settings = SETTINGS.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(join(dataFolder, 'pg.log'), 'w', 0o600);
  chmodSync(join(dataFolder, 'pg.log'), 0o600);
  const args = ['-D', cluster, '-p', String(port), ...settings];
  const child = startProgram(binaries.postgres, args, account, binaries, log, cluster);
  closeSync(log);
  const ended = exitOf(child);
  child.unref();
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const answer = await answers(address('peil_owner', secrets.owner, port, 'postgres'));
    if (answer === 'yes') return 'started';
    if (answer === 'refused') {
      if (child.pid) await stopPostgres(child.pid);
      throw serverProblems.make('data-damaged', { file: join(dataFolder, 'secrets', 'postgres.json') });
    }
    if (await Promise.race([ended, pause(15)])) return readFileSync(join(dataFolder, 'pg.log'), 'utf8');
  }
  return `no answer within ${PATIENCE / 1000} s`;
}

/** Settles with true when the program ended or could not start. */
function exitOf(child: ChildProcess): Promise<boolean> {
  return new Promise((done) => {
    child.once('error', () => done(true));
    child.once('exit', () => done(true));
  });
}

const pause = (ms: number) => new Promise<false>((done) => setTimeout(() => done(false), ms));

/** Whether a server answers: `refused` when it runs, but not with this password. */
async function answers(url: string): Promise<'yes' | 'no' | 'refused'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'yes';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'refused' : 'no';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the plain role and its database. Every start looks, so a first start that was killed is made whole. */
async function ensureRole(secrets: Secrets, port: number): Promise<void> {
  if ((await answers(address('peil', secrets.peil, port, 'peil'))) === 'yes') return;
  const client = new pg.Client({
    connectionString: address('peil_owner', secrets.owner, port, 'postgres'),
  });
  await client.connect();
  try {
    const role = await client.query("select 1 from pg_roles where rolname = 'peil'");
    const verb = role.rowCount ? 'alter' : 'create';
    await client.query(`${verb} role peil login password '${secrets.peil}'`);
    const base = await client.query("select 1 from pg_database where datname = 'peil'");
    if (!base.rowCount)
      await client.query("create database peil owner peil encoding 'UTF8' template template0");
  } finally {
    await client.end();
  }
}

/** Marks this process as a user of the server. At the end the last user stops it. */
async function use(dataFolder: string, url: string): Promise<Database> {
  const keeper = new pg.Client({ connectionString: url });
  keeper.on('error', () => undefined);
  await keeper.connect();
  await keeper.query('select pg_advisory_lock_shared($1)', [USERS]);
  const close = async () => {
    const last = await isLast(keeper);
    const running = last ? readPostmaster(join(dataFolder, 'pg')) : null;
    await keeper.end().catch(() => undefined);
    if (running && !(await stopPostgres(running.pid))) {
      throw serverProblems.make('postgres-failed', { step: 'stop', detail: `process ${running.pid}` });
    }
  };
  return Object.freeze({ url, close });
}

async function isLast(keeper: pg.Client): Promise<boolean> {
  try {
    await keeper.query('select pg_advisory_unlock_shared($1)', [USERS]);
    const { rows } = await keeper.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
      USERS,
    ]);
    return rows[0]?.last ?? false;
  } catch {
    // The server is gone, or so ill that a stop is the best for it.
    return true;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => done(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}
