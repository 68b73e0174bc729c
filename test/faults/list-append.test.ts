import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLIC } from '../../src/guard/index.ts';
import { readingOf } from '../../src/lake/reading.ts';
import { sql } from '../../src/lake/sql.ts';
import { type TestLake, testLake } from '../lake/support.ts';
import { LONG, startPublisher } from './children.ts';

/** Promise R4: two writers never lose each other's work. */
const WRITERS = 8;
const EACH = LONG ? 500 : 25;

let lake: TestLake;

beforeAll(async () => {
  lake = await testLake();
});

afterAll(() => lake.close());

test(`${WRITERS} processes publish ${EACH} times each: nothing lost, nothing forked, no number skipped`, {
  timeout: LONG ? 3_600_000 : 120_000,
}, async () => {
  const publishers = Array.from({ length: WRITERS }, (_, index) =>
    startPublisher(lake, `w${index}`, 'append', EACH),
  );
  await Promise.all(publishers.map((item) => item.begin()));
  const seen = await watch(() =>
    publishers.every(({ child }) => child.exitCode !== null || child.signalCode !== null),
  );
  const ends = await Promise.all(publishers.map((item) => item.ended));
  expect(ends).toEqual(ends.map(() => ({ code: 0, complaints: '' })));

  const releases = await readingOf(lake.core).releases(PUBLIC);
  const total = WRITERS * EACH;
  expect(releases.map((release) => release.seq)).toEqual(Array.from({ length: total }, (_, i) => total - i));
  expect(seen).toEqual([...seen].sort((a, b) => a - b));

  const newest = releases[0]?.id ?? '';
  const rows = await readingOf(lake.core).read(
    PUBLIC,
    newest,
    sql`select writer, count(*) as rows, count(distinct n) as numbers, max(n) as last
          from log group by writer order by writer`,
  );
  expect(rows).toEqual(
    publishers.map((_, index) => ({ writer: `w${index}`, rows: EACH, numbers: EACH, last: EACH })),
  );

  // What a writer was told, is so: release k holds exactly k rows, and its row n among them.
  for (const [index, publisher] of publishers.entries()) {
    const told = publisher.acknowledged.at(index);
    const release = releases.find((item) => item.seq === told?.seq);
    const found = await readingOf(lake.core).read(
      PUBLIC,
      release?.id ?? '',
      sql`select count(*) as all, count(*) filter (where writer = ${`w${index}`} and n = ${told?.n ?? 0}) as mine
            from log`,
    );
    expect(found).toEqual([{ all: told?.seq, mine: 1 }]);
  }
});

/** The numbers of the newest release as a reader meets them, until the writers are done. */
async function watch(done: () => boolean): Promise<readonly number[]> {
  const seen: number[] = [];
  while (!done()) {
    const newest = await readingOf(lake.core).current(PUBLIC);
    if (newest) {
      seen.push(newest.seq);
      const [row] = await readingOf(lake.core).read(PUBLIC, newest.id, sql`select count(*) as n from log`);
      expect(row).toEqual({ n: newest.seq });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return seen;
}
