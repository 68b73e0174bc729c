import { readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLIC } from '../../src/guard/index.ts';
import { isProblem } from '../../src/kernel/index.ts';
import { openCore, realEffects } from '../../src/lake/core.ts';
import { readingOf } from '../../src/lake/reading.ts';
import { sql } from '../../src/lake/sql.ts';
import type { LakeCore } from '../../src/lake/staged.ts';
import { verifyOf } from '../../src/lake/verify.ts';
import { ACTOR, made, numbers, publish, type TestLake, testLake } from './support.ts';

/** Promise R5: damage is noticed. */
const FLIPS = process.env.PEIL_LONG === '1' ? 1_000 : 60;

let lake: TestLake;
let release: string;
let keys: readonly string[];

beforeAll(async () => {
  lake = await testLake();
  await publish(lake.core, [numbers('t', 3_000), numbers('u', 10)]);
  release = made(await publish(lake.core, [{ ...numbers('t', 500), mode: 'append' }])).id;
  keys = await lake.core.store.list('warehouse/t');
});

afterAll(() => lake.close());

/** Reads table t as a process would that has never seen its files. */
async function readAfresh(): Promise<unknown> {
  const core = await openCore(
    { folder: lake.folder, pool: lake.database.pool, memory: '200MB', threads: 1 },
    realEffects,
  );
  try {
    return await readingOf(core).read(PUBLIC, release, sql`select count(*) as n from t`);
  } finally {
    core.engine.close();
  }
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    (value) => expect.unreachable(`read ${JSON.stringify(value)}`),
    (error) => error,
  );

const findings = async (core: LakeCore) => (await verifyOf(core).verify(ACTOR)).filter((item) => !item.ok);

describe('damage', () => {
  test(`${FLIPS} bytes flipped, one at a time: each is found, by the name of the file`, async () => {
    for (let n = 0; n < FLIPS; n += 1) {
      const key = keys[n % keys.length] ?? '';
      const path = lake.core.store.path(key);
      const whole = readFileSync(path);
      const bytes = Buffer.from(whole);
      const at = (n * 7_919) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (n % 8));
      writeFileSync(path, bytes);
      const found = await findings(lake.core);
      writeFileSync(path, whole);
      expect(found.map((item) => item.object)).toEqual([key]);
    }
    expect(await findings(lake.core)).toEqual([]);
  });

  test('a damaged file of the newest version is refused by name when a process first meets it', async () => {
    const [table] = await readingOf(lake.core).tables(PUBLIC, release);
    const state = await lake.core.shelf.state(table?.metadataLocation ?? '');
    const used = keys.filter((key) => {
      const name = key.split('/').at(-1) ?? '';
      return JSON.stringify(state).includes(name) && (key.endsWith('.parquet') || key.includes('snap-'));
    });
    expect(used.length).toBeGreaterThan(2);
    let refused = 0;
    for (const key of used) {
      const path = lake.core.store.path(key);
      const whole = readFileSync(path);
      const bytes = Buffer.from(whole);
      bytes[40] = (bytes[40] ?? 0) ^ 0x10;
      writeFileSync(path, bytes);
      const error = await problemOf(readAfresh()).catch((failure) => failure);
      writeFileSync(path, whole);
      if (isProblem(error, 'lake/object-damaged') && error.params.key === key) refused += 1;
    }
    // The list of the first snapshot is named in the metadata, but not read for this release.
    expect(refused).toBe(used.length - 1);
    expect(await readAfresh()).toEqual([{ n: 3_500 }]);
  });

  test('a file that is shorter, or gone, is named too; other tables are read on', async () => {
    const key = keys.find((name) => name.endsWith('.parquet')) ?? '';
    const path = lake.core.store.path(key);
    const whole = readFileSync(path);
    truncateSync(path, whole.length - 1);
    expect(await problemOf(readAfresh())).toMatchObject({ code: 'lake/object-damaged', params: { key } });
    renameSync(path, `${path}.weg`);
    expect(await problemOf(readAfresh())).toMatchObject({ code: 'lake/object-missing', params: { key } });
    expect(await findings(lake.core)).toMatchObject([{ object: key }]);
    const core = await openCore(
      { folder: lake.folder, pool: lake.database.pool, memory: '200MB' },
      realEffects,
    );
    expect(await readingOf(core).read(PUBLIC, release, sql`select count(*) as n from u`)).toEqual([
      { n: 10 },
    ]);
    core.engine.close();
    renameSync(`${path}.weg`, path);
    writeFileSync(path, whole);
  });

  test('a changed line of the log, and a catalog that points elsewhere, are found', async () => {
    const { pool } = lake.database;
    await pool.query('alter table lake.audit disable trigger only_added_to');
    await pool.query(`update lake.audit set actor = 'iemand anders' where seq = 1`);
    await pool.query(`update lake.iceberg_tables set metadata_location = 'file:///x' where table_name = 'u'`);
    expect((await findings(lake.core)).map((item) => item.object)).toEqual(['table/u', 'audit']);
  });
});
