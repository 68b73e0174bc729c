import type { DuckDBConnection } from '@duckdb/node-api';
import { system } from '../../src/guard/index.ts';
import type { AreaCode } from '../../src/kernel/index.ts';
import { wkbOf } from '../../src/lake/geometry/wkb.ts';
import { type Lake, type SourceSpec, type Sql, sql } from '../../src/lake/index.ts';
import {
  type FigureBook,
  figuresQuery,
  type Measure,
  type MeasuredDefinition,
  openFigures,
} from '../../src/monitors/index.ts';
import { ask, columnOf, definition, engineLake, openEngine, RELEASE } from './support.ts';

/** A place that does not exist: Waterrijk, two wijken, five buurten, a neighbour, and a land that the source lacks. */
const AREAS: readonly (readonly [string, string, string, string | null])[] = [
  ['NL00', 'Nederland', 'land', null],
  ['GM9001', 'Waterrijk', 'gemeente', 'NL00'],
  ['GM9002', 'Heideveld', 'gemeente', 'NL00'],
  ['GM9003', 'Ver weg', 'gemeente', 'NL00'],
  ['WK900101', 'Oost', 'wijk', 'GM9001'],
  ['WK900102', "'s-Gravenhoek", 'wijk', 'GM9001'],
  ['WK900201', 'Dorp', 'wijk', 'GM9002'],
  ['BU90010101', 'Rietkraag', 'buurt', 'WK900101'],
  ['BU90010102', 'Steiger', 'buurt', 'WK900101'],
  ['BU90010103', 'Vlonder', 'buurt', 'WK900101'],
  ['BU90010201', 'Boezem', 'buurt', 'WK900102'],
  ['BU90010202', 'Café-buurt', 'buurt', 'WK900102'],
];

/** area, period, attribute, value; a number that is left out is an empty cell. */
const CELLS: readonly (readonly [string, string, string, number?])[] = [
  ['GM9001', '2018', 'inw', 900],
  ['GM9001', '2022', 'inw', 1000],
  ['GM9002', '2018', 'inw', 1900],
  ['GM9002', '2022', 'inw', 2000],
  ['GM9003', '2018', 'inw', 7000],
  ['GM9003', '2022', 'inw', 7000],
  ['WK900101', '2022', 'inw', 600],
  ['WK900102', '2022', 'inw', 400],
  ['GM9001', '2022', 'opp', 50],
  ['WK900101', '2022', 'opp', 20],
  ['WK900102', '2022', 'opp', 0],
  ['NL00', '2016', 'een', 40],
  ['NL00', '2020', 'een', 45],
  ['GM9001', '2016', 'een', 41.2],
  ['GM9001', '2020', 'een', 44.6],
  ['GM9002', '2020', 'een', 39],
  ['WK900101', '2020', 'een', 44],
  ['WK900102', '2020', 'een', 50],
  ['BU90010101', '2020', 'een', 40],
  ['BU90010102', '2020', 'een', 48.1],
  ['BU90010103', '2020', 'een'],
  ['BU90010201', '2020', 'een', 48.1],
  ['BU90010202', '2016', 'een', 38],
  ['BU90010202', '2020', 'een'],
];

const ratio: Measure = { kind: 'ratio', numerator: 'inwoners', denominator: 'oppervlakte', scale: 1 };
const plain = (measure: Measure): Measure =>
  measure.kind === 'column' ? { ...measure, breakdowns: { total: 'totaal' } } : measure;

const DEFINITIONS: readonly MeasuredDefinition[] = [
  definition({
    id: 'inwoners',
    unit: 'personen',
    measure: plain(columnOf('inw', true)),
    synonyms: ['bevolking', 'bewoners'],
  }),
  definition({ id: 'oppervlakte', unit: 'ha', measure: plain(columnOf('opp')) }),
  definition({ id: 'dichtheid', unit: 'personen per km2', decimals: 1, measure: ratio }),
  definition({
    id: 'eenzaam',
    unit: 'procent',
    decimals: 1,
    theme: 'welzijn',
    measure: plain(columnOf('een')),
    breakdowns: [{ id: 'jong', label: { nl: 'Tot 18 jaar' } }],
  }),
];

const source = (id: string, estimate: boolean): SourceSpec =>
  ({
    id,
    title: { nl: `Bron ${id}` },
    publisher: 'Bureau',
    licence: 'CC0-1.0',
    attribution: 'Bureau (CC0)',
    owner: 'Team Data',
    retrieved: '2026-01-01',
    estimate,
    missingReason: { nl: 'Te weinig mensen.' },
    connector: { kind: 'file', path: `data/${id}.csv` },
    format: { kind: 'csv', delimiter: ';', encoding: 'utf-8', decimal: '.', missing: [''] },
    contract: {
      schema: [
        {
          name: `bron_${id}`,
          properties: [
            { name: 'gebied', physicalName: 'Gebied' },
            { name: 'inw', physicalName: 'Inwoners' },
            { name: 'een' },
          ],
        },
      ],
    },
  }) as unknown as SourceSpec;

const WORKSPACE: readonly (readonly [string, string, unknown])[] = [
  ['gemeente', 'GM9001', { code: 'GM9001', name: 'Waterrijk', neighbours: ['GM9002'], monitor: 'wijken' }],
  ['theme', 'bevolking', { id: 'bevolking', label: { nl: 'Bevolking' } }],
  ['theme', 'welzijn', { id: 'welzijn', label: { nl: 'Welzijn' } }],
  [
    'monitor',
    'wijken',
    {
      id: 'wijken',
      title: { nl: 'Wijken' },
      owner: 'Team Data',
      featured: 'eenzaam',
      tiles: ['inwoners', 'eenzaam'],
      themes: [
        { theme: 'bevolking', indicators: ['inwoners', 'oppervlakte', 'dichtheid'] },
        { theme: 'welzijn', indicators: ['eenzaam'] },
      ],
    },
  ],
  ['source', 'telling', source('telling', false)],
  ['source', 'schatting', source('schatting', true)],
  ...DEFINITIONS.map((one) => ['definition', one.id, one] as const),
];

/** The made-up place as a lake with its figures computed, and its book. */
export async function openMadeUp(
  rest: Partial<Lake> = {},
): Promise<{ lake: Lake; book: FigureBook; engine: DuckDBConnection }> {
  const engine = await openEngine();
  await makeTables(engine);
  const lake = engineLake(engine, rest);
  const book = await openFigures(system('test'), lake, RELEASE.id);
  return { lake, book, engine };
}

async function makeTables(engine: DuckDBConnection): Promise<void> {
  await engine.run(`create table gebieden (code varchar, naam varchar, niveau varchar, ouder varchar, jaren varchar);
    create table cijfers (gebied varchar, periode varchar, uitsplitsing varchar, kenmerk varchar, waarde double,
      bron varchar, bestand varchar, regel integer);
    create table grenzen (code varchar, niveau varchar, jaar varchar, geometrie blob);
    create table peil_workspace (kind varchar, id varchar, json varchar)`);
  for (const [code, name, level, parent] of AREAS)
    await ask(engine, sql`insert into gebieden values (${code}, ${name}, ${level}, ${parent}, '2018,2022')`);
  let line = 1;
  for (const [area, period, attribute, value] of CELLS) {
    line += 1;
    const bron = attribute === 'een' ? 'schatting' : 'telling';
    await ask(
      engine,
      sql`insert into cijfers values (${area}, ${period}, 'totaal', ${attribute}, ${value ?? null}, ${bron}, 'f', ${line})`,
    );
  }
  for (const [code, , level] of AREAS.filter(([code]) => code !== 'NL00'))
    await ask(engine, insertBorder(code, level));
  for (const [kind, id, json] of WORKSPACE)
    await ask(engine, sql`insert into peil_workspace values (${kind}, ${id}, ${JSON.stringify(json)})`);
  const query = figuresQuery(system('pipeline'), {
    definitions: DEFINITIONS,
    sources: [
      { id: 'telling', table: 'bron_telling', estimate: false },
      { id: 'schatting', table: 'bron_schatting', estimate: true },
    ],
    scope: { gemeente: 'GM9001' as AreaCode, neighbours: ['GM9002' as AreaCode] },
  });
  await ask(engine, sql`create table figures as ${query}`);
}

/** Squares of 100 m next to one another, each with a hole, one for every area. */
function insertBorder(code: string, level: string): Sql {
  const x = 100_000 + Number(code.slice(2)) * 100;
  const square = (from: number, to: number) =>
    [
      [x + from, 400_000 + from],
      [x + to, 400_000 + from],
      [x + to, 400_000 + to],
      [x + from, 400_000 + to],
      [x + from, 400_000 + from],
    ] as const;
  const wkb = wkbOf({ type: 'MultiPolygon', coordinates: [[square(0, 100), square(40, 60)]] });
  return sql`insert into grenzen values (${code}, ${level}, '2022', unhex(${wkb.toString('hex')}))`;
}
