import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readSecrets } from '../../src/server/postgres/cluster.ts';
import { startPostgres } from '../../src/server/postgres/postgres.ts';

/** A database of its own for a test, empty. */
export type TestDatabase = Readonly<{
  pool: pg.Pool;
  /** Connection address, for child processes. */
  url: string;
  /** Ends the pool and drops the database. */
  close(): Promise<void>;
}>;

/** All tests of this account share one server: starting one takes longer than most tests. */
const FOLDER = join(tmpdir(), `peil-test-postgres-${process.getuid?.() ?? 0}`);

const NAME = /^peil_test_(\d+)_[0-9a-f]+$/;

/**
 * A fresh database on a PostgreSQL shared by all tests. The server starts with the first and stops with the last; it
 * does not wait for the disk, which a test does not need and a slow machine feels.
 */
export async function startTestPostgres(connections = 6): Promise<TestDatabase> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await startPostgres(FOLDER);
  const name = `peil_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  const owner = ownerUrl(server.url);
  await onServer(owner, async (client) => {
    await beFast(client);
    await dropLeftovers(client);
    await client.query(`create database ${name} owner peil encoding 'UTF8' template template0`);
  });
  const url = withDatabase(server.url, name);
  const pool = new pg.Pool({ connectionString: url, max: connections });
  pool.on('error', () => undefined);
  const close = async () => {
    await pool.end();
    await onServer(owner, (client) => client.query(`drop database if exists ${name} with (force)`));
    await server.close();
  };
  return { pool, url, close };
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function beFast(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ fsync: string }>('show fsync');
  if (rows[0]?.fsync === 'off') return;
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
}

/** Databases of test runs that were cut off. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
  for (const { datname } of rows) {
    const pid = NAME.exec(datname)?.[1];
    if (pid && !isAlive(Number(pid))) await client.query(`drop database if exists ${datname} with (force)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ownerUrl(url: string): string {
  const address = new URL(url);
  address.username = 'peil_owner';
  address.password = readSecrets(FOLDER).owner;
  return withDatabase(address.href, 'postgres');
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
