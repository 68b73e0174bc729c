import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentHash } from '../../src/lake/content-hash.ts';
import { openEngine, type Session } from '../../src/lake/engine.ts';
import type { Column } from '../../src/lake/lake.ts';
import { type Sql, sql } from '../../src/lake/sql.ts';
import { column, numbers, publish, type TestLake, table, testLake } from './support.ts';

/** Promise R6: same input, same version. */
let lake: TestLake;
let session: Session;

beforeAll(async () => {
  lake = await testLake();
  session = await lake.core.engine.session();
});

afterAll(async () => {
  session.close();
  await lake.close();
});

const COLUMNS: readonly Column[] = [
  { id: 1, name: 'a', type: 'string', required: false },
  { id: 2, name: 'b', type: 'double', required: false },
  { id: 3, name: '_line', type: 'long', required: false },
];

const hash = (rows: Sql, columns = COLUMNS) => contentHash(session, columns, rows);

test('the order of the rows, and where they came from, make no difference', async () => {
  const rows = sql`select i::varchar as a, i / 7 as b, i as _line from range(5000) t(i)`;
  const shuffled = sql`select a, b, 5000 - _line as _line from (${rows}) order by md5(a)`;
  expect(await hash(shuffled)).toBe(await hash(rows));
});

test.each([
  ['another value', sql`select 'x' as a, 1.5 as b, 1 as _line`, sql`select 'x' as a, 1.25 as b, 1 as _line`],
  [
    'no value for an empty text',
    sql`select '' as a, 1 as b, 1 as _line`,
    sql`select null as a, 1 as b, 1 as _line`,
  ],
  [
    'a row twice',
    sql`select 'x' as a, 1 as b, 1 as _line from range(1)`,
    sql`select 'x' as a, 1 as b, 1 as _line from range(2)`,
  ],
  [
    'a value that moved to the next column',
    sql`select '11' as a, 1 as b, 1 as _line`,
    sql`select '1' as a, 11 as b, 1 as _line`,
  ],
  ['no rows', sql`select 'x' as a, 1 as b, 1 as _line`, sql`select 'x' as a, 1 as b, 1 as _line where false`],
])('%s makes a difference', async (_what, one, other) => {
  expect(await hash(one)).not.toBe(await hash(other));
});

test('the type and name of a column make a difference', async () => {
  const rows = sql`select '1' as a, null as b, 1 as _line`;
  const longer = COLUMNS.map((item) => (item.name === 'b' ? { ...item, type: 'string' as const } : item));
  expect(await hash(rows, longer)).not.toBe(await hash(rows));
});

test('is the same with any number of threads, and known in advance', async () => {
  const rows = sql`select i::varchar as a, i / 7 as b, i as _line from range(200000) t(i)`;
  const single = await openEngine({ folder: lake.core.store.path('tmp/single'), threads: 1 });
  const other = await single.session();
  expect(await contentHash(other, COLUMNS, rows)).toBe(await hash(rows));
  other.close();
  single.close();
  // The same by hand, so that a newer engine that writes numbers otherwise does not change every version unnoticed.
  const small = sql`select 'é' as a, 0.1 as b, 1 as _line union all select null, '-0.0'::double, 2 union all select '', 1e300, 3`;
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const hashes = ['1:é3:0.1', '-4:-0.0', '0:6:1e+300'].map(sha).sort();
  const parts = hashes.map((item) => `${item.slice(0, 2)}${sha(item)}`).join('');
  expect(await hash(small)).toBe(sha(`a string false\nb double false${parts}`));
});

test('the same input shuffled is no new release; models see the released rows', async () => {
  const spec = numbers('t', 1_000);
  await publish(lake.core, [spec]);
  expect(await publish(lake.core, [{ ...spec, query: sql`${spec.query} order by hash(i)` }])).toBeNull();
  const columns = [column('n', 'long'), column('_line', 'long')];
  await publish(lake.core, [table('u', columns, sql`select i as n, i as _line from range(9) t(i)`)]);
  expect(
    await publish(lake.core, [table('u', columns, sql`select i as n, 9 - i as _line from range(9) t(i)`)]),
  ).toBeNull();
});
