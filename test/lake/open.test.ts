import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUBLIC, system } from '../../src/guard/index.ts';
import { type Lake, openLake, type Run, sql } from '../../src/lake/index.ts';
import { keepRaw } from '../../src/lake/raw.ts';
import { openStore } from '../../src/lake/store.ts';
import { startTestPostgres, type TestDatabase } from '../support/postgres.ts';

const ACTOR = system('test');

let database: TestDatabase;
let folder: string;
let lake: Lake;

beforeEach(async () => {
  database = await startTestPostgres();
  folder = mkdtempSync(join(tmpdir(), 'peil-open-'));
  lake = await openLake(ACTOR, { folder, pool: database.pool, memory: '300MB' });
});

afterEach(async () => {
  await lake.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Publishes table `g`: a number, a text and two bytes of geometry. */
async function publishOne(): Promise<string> {
  const run: Run = await lake.begin(ACTOR, { workspace: folder, sources: [] });
  await run.stage('g', sql`select 1::bigint as n, 'a;"b' as t, '\\x01\\xff'::blob as geometry`, []);
  const release = await run.publish('test');
  await run.close();
  return release?.id ?? '';
}

test('an empty lake has nothing, and says so', async () => {
  expect(await lake.current(PUBLIC)).toBeNull();
  expect(await lake.releases(PUBLIC)).toEqual([]);
  expect(await lake.history(PUBLIC, 'g')).toEqual([]);
  await expect(lake.tables(PUBLIC, '2026-01-01-1')).rejects.toMatchObject({ code: 'lake/release-unknown' });
});

test('binary values are text in `read` and bytes in `readBytes`', async () => {
  const id = await publishOne();
  expect(await lake.read(PUBLIC, id, sql`select * from g`)).toEqual([{ n: 1, t: 'a;"b', geometry: '01ff' }]);
  const [row] = await lake.readBytes(PUBLIC, id, sql`select geometry from g where n = ${1}`);
  expect(Buffer.from(row?.geometry as Uint8Array)).toEqual(Buffer.from([1, 255]));
});

test('a query is written to a file as a whole', async () => {
  const id = await publishOne();
  const file = join(folder, "uit'.csv");
  await lake.copyTo(PUBLIC, id, sql`select n, t from g where t <> ${'x'}`, file, 'csv');
  expect(readFileSync(file, 'utf8')).toBe('n,t\n1,"a;""b"\n');
  await lake.copyTo(PUBLIC, id, sql`select n from g`, join(folder, 'uit.parquet'), 'parquet');
  expect(readFileSync(join(folder, 'uit.parquet')).subarray(0, 4).toString()).toBe('PAR1');
});

test('the line of a raw file a figure came from is shown with its header', async () => {
  const text = Buffer.from('\uFEFFcode,naam\r\nBU1,één\r\nBU2,twee\r\n');
  const { sha256 } = await keepRaw(openStore(folder), text);
  expect(await lake.raw(PUBLIC, sha256)).toEqual(text);
  expect(await lake.rawLine(PUBLIC, sha256, 2)).toEqual({ header: 'code,naam', line: 'BU1,één' });
  await expect(lake.rawLine(PUBLIC, sha256, 4)).rejects.toMatchObject({
    code: 'lake/raw-line-unknown',
    params: { line: 4, lines: 3 },
  });
  const old = await keepRaw(openStore(folder), Buffer.from('code\nécht\n', 'latin1'));
  expect((await lake.rawLine(PUBLIC, old.sha256, 2)).line).toBe('écht');
  for (const name of ['../../etc/passwd', 'a'.repeat(64)])
    await expect(lake.raw(PUBLIC, name)).rejects.toMatchObject({ code: 'lake/raw-unknown' });
});

test('opening again finds everything, and a public actor cannot open', async () => {
  const id = await publishOne();
  const again = await openLake(ACTOR, { folder, pool: database.pool, memory: '300MB' });
  expect((await again.current(PUBLIC))?.id).toBe(id);
  expect((await again.verify(ACTOR)).filter((item) => !item.ok)).toEqual([]);
  await again.close();
  await expect(openLake(PUBLIC, { folder, pool: database.pool })).rejects.toMatchObject({
    code: 'guard/refused',
  });
});

test('a database of a newer Peil is refused, and left alone', async () => {
  await database.pool.query(`insert into lake.migrations (number, name) values (99, '099-later')`);
  await expect(openLake(ACTOR, { folder, pool: database.pool })).rejects.toMatchObject({
    code: 'lake/schema-newer',
    params: { found: 99, known: 1 },
  });
});
