import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleActor, PUBLIC } from '../../src/guard/index.ts';
import { askOf } from '../../src/lake/ask/ask.ts';
import type { Lake } from '../../src/lake/lake.ts';
import { sql } from '../../src/lake/sql.ts';
import { column, made, numbers, publish, type TestLake, table, testLake } from './support.ts';

const PERSON = consoleActor('test');

/** Stands in a file and in tables that nobody may see: found nowhere in any answer. */
const SECRET = 'geheim-5c1f';

let lake: TestLake;
let release: string;
let ask: Lake['ask'];

beforeAll(async () => {
  lake = await testLake();
  const hidden = [column('x', 'string')];
  const one = made(
    await publish(lake.core, [
      numbers('bevolking', 100),
      { ...table('figuren', hidden, sql`select 'openbaar' as x`), layer: 'model' },
      { ...table('peil_workspace', hidden, sql`select ${SECRET} as x`), layer: 'internal' },
      { ...table('onbeschermd', hidden, sql`select ${SECRET} as x`), layer: 'internal' },
      table('peil_bron', hidden, sql`select ${SECRET} as x`),
    ]),
  );
  release = one.id;
  ask = askOf(lake.core).ask;
  writeFileSync(join(lake.folder, 'geheim.csv'), `a,b\n${SECRET},2\n`);
});

afterAll(() => lake.close());

describe('a question', () => {
  test.each([
    ['select count(*) as n from bevolking', [{ n: 100 }]],
    ["select x from figuren where x like 'open%'", [{ x: 'openbaar' }]],
    ['with a as (select max(id) m from bevolking) select m from a', [{ m: 99 }]],
    ['from bevolking select id order by id desc limit 1', [{ id: 99 }]],
    ["select * from query_table('figuren')", [{ x: 'openbaar' }]],
  ])('%s', async (question, rows) => {
    const answer = await ask(PERSON, release, question);
    expect(answer.rows).toEqual(rows);
    expect(answer.complete).toBe(true);
  });

  test('gives as many rows as it may, and says that there were more', async () => {
    const answer = await ask(PERSON, release, 'select * from range(1000000)', { rows: 10 });
    expect(answer.rows).toHaveLength(10);
    expect(answer.complete).toBe(false);
  });

  test('is not for the public', async () => {
    await expect(ask(PUBLIC, release, 'select 1')).rejects.toMatchObject({ code: 'guard/refused' });
  });

  test('about an unknown release is refused', async () => {
    await expect(ask(PERSON, '1999-01-01-1', 'select 1')).rejects.toMatchObject({
      code: 'lake/release-unknown',
    });
  });
});

describe('a hostile question', () => {
  const file = () => join(lake.folder, 'geheim.csv');
  const hidden = async (name: string) =>
    (await lake.core.store.list(`warehouse/${name}/data`)).map((key) => lake.core.store.path(key))[0] ?? '';

  const REFUSED: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['a file of the machine', () => "select * from read_csv('/etc/passwd')"],
    ['a file by its name alone', () => "select * from '/etc/passwd'"],
    ['text of a file', () => "select * from read_text('/etc/passwd')"],
    ['bytes of a file', () => "select * from read_blob('/etc/hostname')"],
    ['names of files', () => "select * from glob('/*')"],
    ['a file in the data folder', () => `select * from read_csv('${file()}')`],
    ['a file beside the data', () => `from read_csv('${file()}/../geheim.csv')`],
    ['the file of an internal table', async () => `from read_parquet('${await hidden('peil_workspace')}')`],
    ['facts about the file of one', async () => `from parquet_metadata('${await hidden('onbeschermd')}')`],
    ['all files of the warehouse', () => `from read_parquet('${lake.folder}/warehouse/*/data/*')`],
    ['an internal table', () => 'select * from peil_workspace'],
    ['one by another name', () => 'select * from onbeschermd'],
    ['a source with the name of one', () => 'select * from peil_bron'],
    ['one by a function', () => "select * from query_table('peil_workspace')"],
    ['one by a query in text', () => "select * from query('select * from peil_workspace')"],
    ['another database', () => "attach '/tmp/x.duckdb' as x"],
    ['writing a file', () => `copy bevolking to '${lake.folder}/uit.csv'`],
    ['writing over the data', async () => `copy figuren to '${await hidden('bevolking')}'`],
    ['the whole database in a folder', () => `export database '${lake.folder}/uit'`],
    ['an extension', () => 'install httpfs'],
    ['loading one', () => "load '/tmp/x.duckdb_extension'"],
    ['the network', () => "select * from read_csv('https://example.com/x.csv')"],
    ['a setting', () => 'set enable_external_access = true'],
    ['another setting', () => "set allowed_directories = ['/']"],
    ['taking a setting back', () => 'reset lock_configuration'],
    ['a pragma', () => 'pragma enable_profiling'],
    ['a new table', () => 'create table x as select 1'],
    ['removing a view', () => 'drop view bevolking'],
    ['two at once', () => 'select 1; select 2'],
    ['one behind a comment', () => 'select 1; /* */ copy figuren to stdout'],
    ['nothing', () => ''],
    ['an explained copy', () => `explain analyze copy figuren to '${lake.folder}/uit.csv'`],
    ['a macro over a file', () => "with f as (select * from read_json('/etc/passwd')) select * from f"],
    ['a secret', () => "create secret (type s3, key_id 'x', secret 'y')"],
  ];

  test.each(REFUSED)('%s', async (_what, question) => {
    const before = await lake.core.store.list('warehouse');
    const error = await ask(PERSON, release, await question()).then(
      (answer) => expect.unreachable(`answered ${JSON.stringify(answer.rows)}`),
      (problem) => problem,
    );
    expect(error).toMatchObject({ code: expect.stringMatching(/^lake\/ask-(refused|not-select)$/) });
    expect(String(error)).not.toContain(SECRET);
    expect(await lake.core.store.list('warehouse')).toEqual(before);
  });

  test('what the engine knows of itself is refused by name', async () => {
    const looks = ['duckdb_tables()', 'duckdb_views()', 'duckdb_columns()', 'duckdb_settings()'];
    for (const look of [...looks, 'information_schema.tables', 'pg_catalog.pg_class', 'duckdb_databases()']) {
      const asked = ask(PERSON, release, `select * from ${look}`);
      await expect(asked).rejects.toMatchObject({ code: 'lake/ask-internal' });
    }
  });

  test('that never ends is killed within half a second of its limit', async () => {
    const start = Date.now();
    await expect(
      ask(PERSON, release, 'select count(*) from range(1e12::bigint) a where sqrt(range) < 0', {
        seconds: 2,
      }),
    ).rejects.toMatchObject({ code: 'lake/ask-too-slow' });
    expect(Date.now() - start).toBeLessThan(2_500);
  });

  test.each([
    ["select length(repeat('x', 2000000000) || repeat('y', 2000000000))"],
    ['select list(range) from range(100000000)'],
    ['select string_agg(range::varchar, repeat(chr(65), 1000)) from range(100000000)'],
    ["select repeat('x', 30000000)"],
  ])('that takes too much memory is stopped: %s', async (question) => {
    await expect(ask(PERSON, release, question, { seconds: 20 })).rejects.toMatchObject({
      code: 'lake/ask-too-large',
    });
  });
});
