import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../src/lake/sql.ts';
import { type IngestWorld, ingestWorld, sentence, source } from './ingest-support.ts';
import { ACTOR } from './support.ts';

/**
 * A delivery that is wrong: one sentence with file, line and column; nothing is published; the last good version stays
 * and pages can say why. Afterwards the good file comes back and the refusal is gone.
 */

const FILE = 'data/inwoners.csv';
const AREAS = 'data/gebieden.csv';

const areas = source(
  'gebieden',
  AREAS,
  [
    { name: 'code', logicalType: 'string', primaryKey: true, meaning: 'area-code' },
    { name: 'naam', logicalType: 'string', required: true },
  ],
  { areaAuthority: true },
);

const people = source(
  'inwoners',
  FILE,
  [
    { name: 'gebied', logicalType: 'string', primaryKey: true, meaning: 'area-code' },
    { name: 'jaar', logicalType: 'string', required: true, meaning: 'period', primaryKey: true },
    {
      name: 'inwoners',
      logicalType: 'integer',
      physicalName: 'Aantal inwoners',
      minimum: 0,
      maximum: 1_000_000,
    },
    { name: 'soort', logicalType: 'string' },
  ],
  {
    quality: [
      { rule: 'genoeg', type: 'row-count', min: 5 },
      { rule: 'soorten', type: 'values', column: 'soort', values: ['gemeente', 'wijk', 'buurt'] },
      {
        rule: 'telt-op',
        type: 'sql',
        description: 'De wijken zijn samen de gemeente.',
        query: `select (select sum(inwoners) from data where soort = 'wijk') as wijken, inwoners
          from data where soort = 'gemeente' and wijken <> inwoners`,
      },
    ],
  },
);

const header = 'gebied,jaar,Aantal inwoners,soort';
const lines = [
  'GM0402,2022,500,gemeente',
  'WK040201,2022,300,wijk',
  'WK040202,2022,200,wijk',
  ...Array.from({ length: 17 }, (_, i) => `BU040201${String(i + 1).padStart(2, '0')},2022,${i},buurt`),
];
const good = `${header}\n${lines.join('\n')}\n`;
const withLine = (number: number, line: string): string =>
  `${header}\n${lines.map((old, i) => (i + 2 === number ? line : old)).join('\n')}\n`;

const knownCodes = ['GM0402', 'GM0381', 'WK040201', 'WK040202'];

let world: IngestWorld;
let first: string;

beforeAll(async () => {
  world = await ingestWorld();
  world.write(AREAS, `code,naam\n${knownCodes.map((code) => `${code},naam`).join('\n')}\n`);
  world.write(FILE, good);
  const { release } = await world.run([areas, people]);
  first = release?.id ?? '';
  expect(first).toMatch(/-1$/);
});

afterAll(() => world?.close());

/** Name, the file that is delivered (null: none), and what the sentence must say. */
const BAD: readonly (readonly [string, string | Buffer | null, readonly string[]])[] = [
  ['missing', null, [FILE, 'is er niet']],
  ['empty', '', [FILE, 'regel 1', 'leeg']],
  ['HTML', '<!DOCTYPE html>\n<html>500</html>', [FILE, 'regel 1', 'webpagina']],
  ['ragged', withLine(4, 'WK040202,2022,200'), [FILE, 'regel 4', '3 velden', '4']],
  [
    'Windows-1252',
    Buffer.from(withLine(5, 'BU04020101,2022,0,caf\u00e9'), 'latin1'),
    [FILE, 'regel 5', 'kolom "soort"', '0xE9', 'windows-1252'],
  ],
  [
    'text in a number column',
    withLine(6, 'BU04020102,2022,veel,buurt'),
    [FILE, 'regel 6', '"Aantal inwoners"', '"veel"'],
  ],
  [
    'an unknown area',
    withLine(7, 'GM9999,2022,2,buurt'),
    [FILE, 'regel 7', 'kolom "gebied"', 'GM9999', 'geen enkel jaar'],
  ],
  [
    'an unknown buurt of an unknown gemeente',
    withLine(7, 'BU99990000,2022,2,buurt'),
    ['regel 7', 'BU99990000'],
  ],
  ['an unknown wijk where wijken are known', withLine(7, 'WK040299,2022,2,buurt'), ['regel 7', 'WK040299']],
  [
    'no area code at all',
    withLine(8, 'Hilversum,2022,2,buurt'),
    [FILE, 'regel 8', 'kolom "gebied"', '"Hilversum"'],
  ],
  ['no period', withLine(8, 'BU04020104,gisteren,2,buurt'), ['regel 8', 'kolom "jaar"', '"gisteren"']],
  ['a required cell empty', withLine(9, 'BU04020105,,4,buurt'), ['regel 9', 'kolom "jaar"', 'gevuld']],
  ['90 percent gone', `${header}\n${lines.slice(0, 2).join('\n')}\n`, [FILE, '2 rijen', '20']],
  ['a quarter gone', `${header}\n${lines.slice(0, 15).join('\n')}\n`, [FILE, '15 rijen', '20 in']],
  ['half a line', good.slice(0, good.length - 10), [FILE, 'regel 21']],
  ['a key twice', withLine(9, lines[6] ?? ''), [FILE, 'regel 9', 'gebied + jaar', 'BU04020104 / 2022']],
  [
    'out of range',
    withLine(9, 'BU04020105,2022,-1,buurt'),
    [FILE, 'regel 9', '"Aantal inwoners"', '-1', 'minstens 0'],
  ],
  [
    'a value that may not be',
    withLine(9, 'BU04020105,2022,4,dorp'),
    [FILE, 'regel 9', 'kolom "soort"', '"dorp"'],
  ],
  [
    'a rule of its own',
    withLine(4, 'WK040202,2022,201,wijk'),
    [FILE, 'telt-op', 'wijken = 501', 'inwoners = 500'],
  ],
  [
    'a column too many',
    good.replaceAll(/$/gm, ',').replace('soort,', 'soort,extra'),
    [FILE, 'regel 1', '"extra"'],
  ],
  [
    'a column renamed',
    good.replace('Aantal inwoners', 'inwoners'),
    ['regel 1', '"Aantal inwoners"', '"inwoners"'],
  ],
  ['another delimiter', good.replaceAll(',', ';'), ['regel 1', 'scheidingsteken', '";"']],
  ['an open quote', withLine(9, '"BU04020105,2022,4,buurt'), [FILE, 'regel 9', 'aanhalingsteken']],
];

describe.each(BAD)('%s', (_, content, parts) => {
  test('is refused with one sentence, and the last good version stays', async () => {
    if (content === null) rmSync(join(world.workspace, FILE));
    else world.write(FILE, content);
    const { steps, release } = await world.run([areas, people]);
    const said = sentence(steps.get('inwoners'));
    for (const part of parts) expect(said).toContain(part);
    expect(said).not.toContain('undefined');
    expect(release).toBeNull();
    expect((await world.lake.current(ACTOR))?.id).toBe(first);
    const rows = await world.lake.read(ACTOR, first, sql`select count(*) as n from inwoners`);
    expect(rows).toEqual([{ n: lines.length }]);
    const [refusal] = await world.lake.refusals(ACTOR);
    expect(refusal).toMatchObject({ source: 'inwoners', table: 'inwoners', finding: { nl: said } });
  });

  test('and the good file settles it', async () => {
    world.write(FILE, good);
    const { steps, release } = await world.run([areas, people]);
    expect(steps.get('inwoners')?.kind).toBe('unchanged');
    expect(release).toBeNull();
    expect(await world.lake.refusals(ACTOR)).toEqual([]);
  });
});

test('a path out of the workspace is refused', async () => {
  const outside = source('buiten', '../data/version.json', [{ name: 'a', logicalType: 'string' }]);
  const absolute = source('absoluut', '/etc/passwd', [{ name: 'a', logicalType: 'string' }]);
  const { steps } = await world.run([outside, absolute]);
  expect(sentence(steps.get('buiten'))).toContain('buiten de werkmap');
  expect(sentence(steps.get('absoluut'))).toContain('buiten de werkmap');
});
