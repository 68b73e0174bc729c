import type { Pool, PoolClient } from 'pg';
import { MIGRATIONS, type Migration } from './migrations/migrations.ts';
import { lakeProblems } from './problems.ts';

/** What runs SQL on PostgreSQL: the pool, or one connection within a transaction. */
export type Db = Pick<PoolClient, 'query'>;

/** The advisory locks of the lake. Any two different numbers that nobody else in the database uses. */
const LOCKS = { migrate: 7_345_001, commit: 7_345_002 } as const;

/** Runs work in one transaction on one connection. An error rolls everything back and is passed on. */
export async function transaction<T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const note = (error: Error) => {
    broken = error;
  };
  // A connection that dies also says so outside the query; unheard, that would end the process.
  client.on('error', note);
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(note);
    throw error;
  } finally {
    client.off('error', note);
    client.release(broken);
  }
}

/** Waits until no other process commits, until the end of this transaction. */
export async function lockCommits(db: Db): Promise<void> {
  await db.query('select pg_advisory_xact_lock($1)', [LOCKS.commit]);
}

/**
 * Brings the database of the lake up to date: every step that it does not have yet, in order, in one transaction,
 * one process at a time. Refuses a database of a newer Peil.
 */
export async function migrate(pool: Pool, steps: readonly Migration[] = MIGRATIONS): Promise<void> {
  await transaction(pool, async (db) => {
    await db.query('select pg_advisory_xact_lock($1)', [LOCKS.migrate]);
    await db.query('create schema if not exists lake');
    await db.query(
      'create table if not exists lake.migrations (number int primary key, name text not null, at timestamptz not null default now())',
    );
    const { rows } = await db.query<{ number: number }>('select number from lake.migrations');
    const done = new Set(rows.map((row) => row.number));
    const known = Math.max(0, ...steps.map((step) => step.number));
    const newest = Math.max(0, ...done);
    if (newest > known) throw lakeProblems.make('schema-newer', { found: newest, known });
    for (const step of steps.filter((item) => !done.has(item.number))) {
      await db.query(step.sql);
      await db.query('insert into lake.migrations (number, name) values ($1, $2)', [step.number, step.name]);
    }
  });
}
