import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, transaction } from '../../src/lake/database.ts';
import { startTestPostgres, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;

beforeEach(async () => {
  database = await startTestPostgres();
});

afterEach(() => database.close());

test('a transaction that fails leaves nothing, and its connection can be used again', async () => {
  await database.pool.query('create table t (n int)');
  const failing = transaction(database.pool, async (db) => {
    await db.query('insert into t values (1)');
    throw new Error('halverwege');
  });
  await expect(failing).rejects.toThrow('halverwege');
  expect((await database.pool.query('select * from t')).rows).toEqual([]);
});

test('a connection that dies is an error of the work, not the end of the process', async () => {
  const dying = transaction(database.pool, async (db) => {
    const { rows } = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await db.query('select 1');
  });
  await expect(dying).rejects.toThrow();
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('several that start at once make the tables once', async () => {
  await Promise.all(Array.from({ length: 5 }, () => migrate(database.pool)));
  const { rows } = await database.pool.query('select number, name from lake.migrations');
  expect(rows).toEqual([{ number: 1, name: '001-tables' }]);
});

test('a step that fails takes the ones before it back', async () => {
  const steps = [
    { number: 1, name: '001-a', sql: 'create table lake.a (n int)' },
    { number: 2, name: '002-b', sql: 'create table lake.a (n int)' },
  ];
  await expect(migrate(database.pool, steps)).rejects.toThrow(/already exists/);
  await migrate(database.pool, steps.slice(0, 1));
  expect((await database.pool.query('select * from lake.a')).rows).toEqual([]);
});
