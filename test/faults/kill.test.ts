import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLIC } from '../../src/guard/index.ts';
import { openCore, realEffects } from '../../src/lake/core.ts';
import { readingOf } from '../../src/lake/reading.ts';
import { sql } from '../../src/lake/sql.ts';
import { verifyOf } from '../../src/lake/verify.ts';
import { ACTOR, type TestLake, testLake } from '../lake/support.ts';
import { LONG, startPublisher } from './children.ts';

/** Promise R1: a version is complete or absent. */
const KILLS = LONG ? 1_000 : 50;

let lake: TestLake;

beforeAll(async () => {
  lake = await testLake();
});

afterAll(() => lake.close());

/** Moments to kill at, spread over the work of a publisher; fixed, so that a failure can be repeated. */
function moments(count: number): readonly number[] {
  let state = 20_261_122;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return (state % 8_000) / 10;
  });
}

test(`${KILLS} times killed while it publishes: nothing torn, nothing acknowledged lost`, {
  timeout: KILLS * 3_000,
}, async () => {
  let acknowledged = 0;
  let next = startPublisher(lake, 'w', 'replace');
  for (const moment of moments(KILLS)) {
    const publisher = next;
    await publisher.begin();
    next = startPublisher(lake, 'w', 'replace');
    await new Promise((resolve) => setTimeout(resolve, moment));
    publisher.child.kill('SIGKILL');
    await publisher.ended;
    acknowledged = Math.max(acknowledged, ...publisher.acknowledged.map((item) => item.seq));
    const newest = await readingOf(lake.core).current(PUBLIC);
    expect(newest?.seq ?? 0).toBeGreaterThanOrEqual(acknowledged);
    if (newest) await expectWhole(newest.id, newest.seq);
  }
  next.child.kill('SIGKILL');
  await next.ended;
  expect(acknowledged).toBeGreaterThan(0);
  const releases = await readingOf(lake.core).releases(PUBLIC);
  expect(releases.map((release) => release.seq)).toEqual(
    Array.from({ length: releases.length }, (_, index) => releases.length - index),
  );
});

test('afterwards it opens by itself, whole and without leftovers in the temporary folders', async () => {
  const start = Date.now();
  const again = await openCore(
    { folder: lake.folder, pool: lake.database.pool, memory: '200MB' },
    realEffects,
  );
  expect(Date.now() - start).toBeLessThan(5_000);
  const temporary = [...(await again.store.list('tmp')), ...(await again.store.list('staging'))];
  expect(temporary).toEqual([]);
  const findings = await verifyOf(again).verify(ACTOR);
  expect(findings.filter((finding) => !finding.ok)).toEqual([]);
  again.engine.close();
});

/** Both tables of a release hold its number in every row. */
async function expectWhole(release: string, seq: number): Promise<void> {
  const rows = await readingOf(lake.core).read(
    PUBLIC,
    release,
    sql`select count(*) as n, min(seq) as least, max(seq) as most
        from (select seq from links union all select seq from rechts)`,
  );
  expect(rows).toEqual([{ n: 4_000, least: seq, most: seq }]);
}
