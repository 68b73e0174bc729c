import { describe, expect, test } from 'vitest';
import { isProblem } from '../../src/kernel/index.ts';
import { modelOrder } from '../../src/lake/models/order.ts';
import { parseModel } from '../../src/lake/models/parse.ts';
import { runModelTest } from '../../src/lake/models/test-run.ts';
import { source } from './ingest-support.ts';

const text = (select: string, columns = 'a') =>
  `/* ---\ntitle: { nl: T }\ndescription: { nl: D }\nowner: O\ncolumns: { ${columns}: { nl: K } }\n--- */\n${select}\n`;
const model = (name: string, select: string, columns = 'a') =>
  parseModel(text(select, columns), `modellen/${name}.sql`);

async function said(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (isProblem(error)) return error.say('nl');
    throw error;
  }
  throw new Error('Nothing was thrown');
}

describe('the block at the top', () => {
  test('gives the header, the SQL, and the line it starts on', () => {
    const parsed = model('m', '\n\nselect 1 as a');
    expect(parsed).toMatchObject({
      name: 'm',
      sql: 'select 1 as a',
      line: 9,
      header: { owner: 'O', checks: [] },
    });
  });

  test.each([
    ['without a block', 'select 1', 'regel 1'],
    ['with a key it should not have', text('select 1').replace('owner', 'eigenaar'), 'owner'],
    ['with YAML that is none', text('select 1').replace('owner: O', 'owner: [O'), 'regel'],
    ['with a column that is no name', text('select 1', "'A b'"), 'columns'],
  ])('%s is refused with its line', async (_, content, part) => {
    const sentence = await said(() => parseModel(content, 'modellen/m.sql'));
    expect(sentence).toContain('modellen/m.sql, regel');
    expect(sentence).toContain(part);
  });

  test('an empty title is found on its own line', async () => {
    const sentence = await said(() =>
      parseModel(text('select 1').replace('{ nl: D }', "{ nl: '' }"), 'modellen/m.sql'),
    );
    expect(sentence).toContain('regel 3');
    expect(sentence).toContain('description.nl');
  });

  test('a name that cannot be a table is refused', async () => {
    expect(await said(() => parseModel(text('select 1'), 'modellen/Twee Woorden.sql'))).toContain(
      'Twee Woorden.sql',
    );
  });
});

describe('the order', () => {
  test('comes from the SQL: joins, subqueries, pivots, and names of with left out', async () => {
    const models = [
      model(
        'a',
        'with bron as (select * from b), t as (select * from bron) select * from t join c using (a)',
      ),
      model('b', 'select a from bron where a in (select a from c)'),
      model('c', 'select a from d unpivot (a for k in (x, y))'),
      model(
        'd',
        'with recursive r as (select 1 as x union all select x + 1 from r where x < 3) select x, x as y from r',
        'x',
      ),
    ];
    expect((await modelOrder(models, ['bron'])).map(({ name }) => name)).toEqual(['d', 'c', 'b', 'a']);
  });

  test('a with that is called as the table it reads is no circle', async () => {
    expect(
      await modelOrder([model('a', 'with bron as (select * from bron) select * from bron')], ['bron']),
    ).toHaveLength(1);
  });

  test.each([
    ['a circle', { a: 'select * from b', b: 'select * from c', c: 'select * from a' }, 'a → b → c → a'],
    ['a model that reads itself', { a: 'select * from a' }, 'a → a'],
    ['an unknown table', { a: 'select a\nfrom nergens' }, 'modellen/a.sql, regel 8: tabel nergens'],
    ['a name that a source has', { bron: 'select 1 as a' }, 'bron'],
    ['two statements', { a: 'select 1; select 2' }, 'precies één select'],
    ['something that is no select', { a: 'delete from bron' }, 'precies één select'],
    ['a show of columns', { a: 'describe bron' }, 'precies één select'],
    ['SQL that cannot be read', { a: 'select\n from from bron' }, 'modellen/a.sql, regel'],
    ['a file', { a: "select * from '/etc/passwd'" }, '/etc/passwd'],
    ['a function that reads files', { a: "select (select content from read_text('x'))" }, 'read_text'],
    [
      'the catalogue of the engine',
      { a: 'select * from information_schema.tables' },
      'information_schema.tables',
    ],
    ['the moment', { a: 'select now() as a from bron' }, 'now()'],
    ['the day of today', { a: 'select current_date as a from bron' }, 'current_date'],
  ])('%s is refused', async (_, models, part) => {
    const all = Object.entries(models).map(([name, select]) => model(name, select));
    expect(await said(() => modelOrder(all, ['bron']))).toContain(part);
  });
});

describe('tests of a model', () => {
  const bron = source('bron', 'bron.csv', [
    { name: 'a', logicalType: 'string' },
    { name: 'n', logicalType: 'number' },
  ]);
  const sums = model('sommen', 'select a, sum(n) as som from bron group by a', 'a: { nl: A }, som');
  const world = { sources: [bron], models: [sums] };
  const given = { bron: [{ a: 'x', n: 0.1 }, { a: 'x', n: 0.2 }, { a: 'y' }] };

  test('pass when the rows come out, in any order and for the named columns only', async () => {
    const expected = [
      { a: 'y', som: null },
      { a: 'x', som: 0.3 },
    ];
    await runModelTest(sums, { name: 'telt op', given, expect: expected }, world);
    await runModelTest(sums, { name: 'namen', given, expect: [{ a: 'x' }, { a: 'y' }] }, world);
    await runModelTest(sums, { name: 'leeg', given: {}, expect: [] }, world);
  });

  test.each([
    ['another value', { given, expect: [{ a: 'x', som: 0.4 }, { a: 'y' }] }, '"som":0.4'],
    ['a row that does not come', { given: {}, expect: [{ a: 'x' }] }, 'niet gekomen'],
    ['a row too many', { given, expect: [{ a: 'x' }] }, 'niet verwacht'],
    ['a table the model does not read', { given: { bon: [] }, expect: [] }, 'bon'],
    ['a column the contract does not have', { given: { bron: [{ b: 1 }] }, expect: [] }, 'kolom b'],
  ])('fail on %s, and say so', async (_, test, part) => {
    const sentence = await said(() => runModelTest(sums, { name: 'proef', ...test }, world));
    expect(sentence).toContain('modellen/sommen.test.yaml, test "proef"');
    expect(sentence).toContain(part);
  });
});
