import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PUBLIC, verifyChain } from '../../src/guard/index.ts';
import { selectAudit } from '../../src/lake/audit.ts';
import type { Load, Row } from '../../src/lake/lake.ts';
import { readingOf } from '../../src/lake/reading.ts';
import { commitRelease } from '../../src/lake/releases.ts';
import { ident, type Sql, sql } from '../../src/lake/sql.ts';
import type { StageSpec } from '../../src/lake/staged.ts';
import { openWorkbench } from '../../src/lake/workbench.ts';
import { ACTOR, column, made, numbers, publish, type TestLake, table, testLake } from './support.ts';

let lake: TestLake;

beforeEach(async () => {
  lake = await testLake();
});

afterEach(() => lake.close());

const ask = (release: string, query: Sql): Promise<readonly Row[]> =>
  readingOf(lake.core).read(PUBLIC, release, query);

const count = async (release: string, name: string): Promise<unknown> =>
  (await ask(release, sql`select count(*) as n from ${ident(name)}`))[0]?.n;

const appended = (spec: StageSpec): StageSpec => ({ ...spec, mode: 'append' });

/** A publication of nothing but what is given, on top of nothing. */
const bare = { note: '', base: null, loads: [], checks: [], quarantine: [], refusals: [] };

describe('a release', () => {
  test('is a whole: number, name, tables and a line in the log', async () => {
    const release = made(await publish(lake.core, [numbers('t', 5), numbers('u', 2)], { note: 'eerste' }));
    const reading = readingOf(lake.core);
    expect(release).toMatchObject({ seq: 1, note: 'eerste', changed: ['t', 'u'], actor: 'system:test' });
    expect(release.id).toMatch(/^\d{4}-\d\d-\d\d-1$/);
    expect(await reading.current(PUBLIC)).toEqual(release);
    expect(await reading.tables(PUBLIC, release.id)).toMatchObject([
      { name: 't', rows: 5, since: release.id, layer: 'source' },
      { name: 'u', rows: 2, since: release.id },
    ]);
    const log = await selectAudit(lake.core.pool);
    expect(verifyChain(log)).toMatchObject({ whole: true, length: 1 });
    expect(log[0]).toMatchObject({
      action: 'release/publish',
      object: `release/${release.id}`,
      result: 'done',
    });
  });

  test('is read for ever as it was, whatever comes after', async () => {
    const first = made(await publish(lake.core, [numbers('t', 5)]));
    const second = made(await publish(lake.core, [numbers('t', 7), numbers('u', 1)]));
    const third = made(await publish(lake.core, [numbers('t', 0)]));
    expect([first.seq, second.seq, third.seq]).toEqual([1, 2, 3]);
    expect(await Promise.all([first, second, third].map(({ id }) => count(id, 't')))).toEqual([5, 7, 0]);
    expect(await count(third.id, 'u')).toBe(1);
    await expect(count(first.id, 'u')).rejects.toThrow(/u/);
    const history = await readingOf(lake.core).history(PUBLIC, 't');
    expect(history.map((item) => [item.release, item.rows])).toEqual([
      [third.id, 0],
      [second.id, 7],
      [first.id, 5],
    ]);
  });

  test('does not come when nothing changed, and keeps tables that did not', async () => {
    const first = made(await publish(lake.core, [numbers('t', 5), numbers('u', 5)]));
    expect(await publish(lake.core, [numbers('t', 5)])).toBeNull();
    const second = made(await publish(lake.core, [numbers('t', 5), numbers('u', 6)]));
    expect(second.changed).toEqual(['u']);
    const [before] = await readingOf(lake.core).tables(PUBLIC, first.id);
    const [after] = await readingOf(lake.core).tables(PUBLIC, second.id);
    expect(after).toEqual(before);
  });

  test('adds to a table: old rows stay, new ones come after, manifests are merged in time', async () => {
    const columns = [column('n', 'int', true)];
    const ids: string[] = [];
    for (let n = 0; n < 60; n += 1) {
      const release = await publish(lake.core, [appended(table('log', columns, sql`select ${n} as n`))]);
      ids.push(made(release).id);
    }
    expect(await count(ids[0] ?? '', 'log')).toBe(1);
    expect(await count(ids[30] ?? '', 'log')).toBe(31);
    const last = ids.at(-1) ?? '';
    expect(await ask(last, sql`select count(*) n, count(distinct n) d, max(n) m from log`)).toEqual([
      { n: 60, d: 60, m: 59 },
    ]);
    const [logTable] = await readingOf(lake.core).tables(PUBLIC, last);
    const state = await lake.core.shelf.state(logTable?.metadataLocation ?? '');
    expect(logTable?.rows).toBe(60);
    expect(state.manifests.length).toBeLessThan(15);
    expect(
      await publish(lake.core, [appended(table('log', columns, sql`select 1 as n where false`))]),
    ).toBeNull();
  });

  test('columns may come, go and change; old releases keep theirs', async () => {
    const first = made(
      await publish(lake.core, [
        table('t', [column('a', 'int'), column('b', 'string')], sql`select 1 as a, 'x' as b`),
      ]),
    );
    const second = made(
      await publish(lake.core, [
        table(
          't',
          [column('b', 'string'), column('a', 'double'), column('c', 'date')],
          sql`select 'y' as b, 2.5 as a, date '2024-02-29' as c`,
        ),
      ]),
    );
    expect(await ask(first.id, sql`select * from t`)).toEqual([{ a: 1, b: 'x' }]);
    expect(await ask(second.id, sql`select * from t`)).toEqual([{ b: 'y', a: 2.5, c: '2024-02-29' }]);
    const [released] = await readingOf(lake.core).tables(PUBLIC, second.id);
    // b kept its id; a changed type, c is new: both got numbers that were never used.
    expect(released?.columns.map(({ name, id }) => [name, id])).toEqual([
      ['b', 2],
      ['a', 3],
      ['c', 4],
    ]);
  });

  test('rows added after a column came are read next to the old ones', async () => {
    await publish(lake.core, [appended(table('log', [column('a', 'int')], sql`select 1 as a`))]);
    const spec = table('log', [column('a', 'int'), column('b', 'string')], sql`select 2 as a, 'nieuw' as b`);
    const release = made(await publish(lake.core, [appended(spec)]));
    expect(await ask(release.id, sql`select * from log order by a`)).toEqual([
      { a: 1, b: null },
      { a: 2, b: 'nieuw' },
    ]);
  });
});

describe('two at once', () => {
  test('replaced tables: the second is refused and changes nothing', async () => {
    await publish(lake.core, [numbers('t', 1), numbers('u', 1)]);
    const [one, two] = [await openWorkbench(lake.core), await openWorkbench(lake.core)];
    const tables = [await one.stage(numbers('t', 2))];
    const late = [await two.stage(numbers('u', 3))];
    const release = made(await commitRelease(lake.core, ACTOR, { ...bare, base: one.base, tables }));
    await expect(
      commitRelease(lake.core, ACTOR, { ...bare, base: two.base, tables: late }),
    ).rejects.toMatchObject({ code: 'lake/release-raced', status: 409 });
    expect(await readingOf(lake.core).current(PUBLIC)).toEqual(release);
    expect(await count(release.id, 'u')).toBe(1);
    await Promise.all([one.close(), two.close()]);
  });

  test('a pointer that another program moved stops the release of both tables', async () => {
    await publish(lake.core, [numbers('t', 1), numbers('u', 1)]);
    await lake.core.pool.query(
      `update lake.iceberg_tables set metadata_location = 'file:///elsewhere' where table_name = 'u'`,
    );
    const before = await lake.core.store.list('warehouse');
    await expect(publish(lake.core, [numbers('t', 2), numbers('u', 2)])).rejects.toMatchObject({
      code: 'lake/table-moved',
    });
    const { rows } = await lake.core.pool.query('select count(*)::int as n from lake.releases');
    expect(rows).toEqual([{ n: 1 }]);
    expect(await lake.core.store.list('warehouse')).toEqual(before);
  });

  test('rows added by several at once are all there, though there are more of them than connections', async () => {
    const add = (n: number) =>
      publish(lake.core, [appended(table('log', [column('n', 'int')], sql`select ${n} as n`))]);
    const releases = await Promise.all(Array.from({ length: 9 }, (_, n) => add(n + 1)));
    const last = releases.map(made).sort((a, b) => b.seq - a.seq)[0];
    expect(await ask(last?.id ?? '', sql`select n from log order by n`)).toEqual(
      Array.from({ length: 9 }, (_, n) => ({ n: n + 1 })),
    );
  });
});

describe('what a release tells', () => {
  const load = (table: string, file: string): Omit<Load, 'release'> => ({
    source: `bron-${table}`,
    table,
    origin: 'data/t.csv',
    file,
    bytes: 10,
    retrievedAt: '2024-01-01',
    loadedAt: '2024-01-02T00:00:00Z',
    rowsRead: 5,
    rowsAccepted: 4,
    rowsQuarantined: 1,
  });
  const check = (table: string, failing: number) => ({
    table,
    rule: 'regel',
    dimension: 'conformity',
    severity: 'warning' as const,
    passed: failing === 0,
    failing,
    checked: 5,
    finding: { nl: 'gevonden', en: 'found' },
  });
  const refusal = (table: string, code: string) => ({
    source: `bron-${table}`,
    table,
    at: '2024-01-01T00:00:00.000Z',
    code,
    finding: { nl: 'nee', en: 'no' },
  });

  test('stays in force until it is told anew', async () => {
    const quarantine = [
      {
        source: 'bron-t',
        file: 'a',
        line: 3,
        column: null,
        rule: 'regel',
        raw: 'x\0y',
        finding: { nl: 'a', en: 'b' },
      },
    ];
    const first = made(
      await publish(lake.core, [numbers('t', 4), numbers('u', 4)], {
        loads: [load('t', 'a'), load('u', 'b')],
        checks: [check('t', 1)],
        quarantine,
      }),
    );
    const second = made(
      await publish(lake.core, [numbers('u', 5)], { loads: [load('u', 'c')], checks: [check('u', 0)] }),
    );
    const reading = readingOf(lake.core);
    const files = async (id: string) =>
      (await reading.loads(PUBLIC, id)).map((item) => [item.release, item.file]);
    expect(await files(first.id)).toEqual([
      [first.id, 'a'],
      [first.id, 'b'],
    ]);
    expect(await files(second.id)).toEqual([
      [first.id, 'a'],
      [second.id, 'c'],
    ]);
    expect((await reading.checks(PUBLIC, second.id)).map((item) => [item.table, item.failing])).toEqual([
      ['t', 1],
      ['u', 0],
    ]);
    expect(await reading.quarantine(ACTOR, second.id, 'bron-t')).toMatchObject([{ line: 3, raw: 'x␀y' }]);
    await expect(reading.quarantine(PUBLIC, second.id, 'bron-t')).rejects.toMatchObject({
      code: 'guard/refused',
    });
    expect(await reading.lineage(PUBLIC, second.id)).toEqual([
      { table: 't', inputs: [], sql: null },
      { table: 'u', inputs: [], sql: null },
    ]);
  });

  test('a refusal stands until the table is delivered well, each change with one line in the log', async () => {
    const reading = readingOf(lake.core);
    await publish(lake.core, [numbers('t', 4)]);
    expect(await publish(lake.core, [], { refusals: [refusal('t', 'lake/a')] })).toBeNull();
    expect(await publish(lake.core, [], { refusals: [refusal('t', 'lake/a')] })).toBeNull();
    expect(await reading.refusals(PUBLIC)).toEqual([refusal('t', 'lake/a')]);
    await publish(lake.core, [], { refusals: [refusal('t', 'lake/b')] });
    expect(await reading.refusals(PUBLIC)).toEqual([refusal('t', 'lake/b')]);
    await publish(lake.core, [numbers('t', 4)]);
    expect(await reading.refusals(PUBLIC)).toEqual([]);
    const log = await selectAudit(lake.core.pool);
    expect(log.map((line) => line.action)).toEqual([
      'release/publish',
      'release/refuse',
      'release/refuse',
      'release/refuse',
    ]);
  });

  test('nobody can change what was published, in the database either', async () => {
    await publish(lake.core, [numbers('t', 4)]);
    for (const table of ['releases', 'release_tables', 'files', 'lineage', 'audit']) {
      await expect(lake.core.pool.query(`delete from lake.${table}`)).rejects.toThrow(/only ever added to/);
    }
    await expect(lake.core.pool.query(`update lake.releases set note = ''`)).rejects.toThrow();
  });

  test('an unknown release is refused with the nearest', async () => {
    const { id } = made(await publish(lake.core, [numbers('t', 4)]));
    await expect(readingOf(lake.core).release(PUBLIC, `${id.slice(0, -1)}9`)).rejects.toMatchObject({
      code: 'lake/release-unknown',
      params: { nearest: [id] },
    });
  });
});

test('who may not publish changes nothing', async () => {
  const bench = await openWorkbench(lake.core);
  const tables = [await bench.stage(numbers('t', 1))];
  await expect(commitRelease(lake.core, PUBLIC, { ...bare, tables })).rejects.toMatchObject({
    code: 'guard/refused',
  });
  await bench.close();
  expect(await readingOf(lake.core).current(PUBLIC)).toBeNull();
  expect(await selectAudit(lake.core.pool)).toEqual([]);
});
