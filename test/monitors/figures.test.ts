import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC, system } from '../../src/guard/index.ts';
import type { AreaCode } from '../../src/kernel/index.ts';
import { ident, sql } from '../../src/lake/index.ts';
import { checkFigures, type FigureInput, figuresQuery } from '../../src/monitors/index.ts';
import { ask, columnOf, definition, openEngine, seeded } from './support.ts';

const PIPELINE = system('pipeline');
const SETS = 1000;
const GEMEENTEN = ['GM0001', 'GM0002', 'GM0003'];
const AREAS = [...GEMEENTEN, 'WK000101', 'WK000201', 'BU00010101', 'WK000301'];
const BREAKDOWNS = { total: 'totaal', jong: 'tot-18' } as const;

type CellRow = Readonly<{
  set: number;
  gebied: string;
  uitsplitsing: string;
  kenmerk: string;
  waarde: number | null;
  bron: string;
  regel: number;
}>;

/** What the table `figures` must hold, computed in the plainest way there is. */
type Plain = Readonly<{
  key: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  status: string;
  reason: string | null;
  lines: readonly number[];
}>;

const INPUT: FigureInput = {
  definitions: [
    definition({
      id: 'dichtheid',
      unit: 'personen per km2',
      measure: ratioOf('inwoners', 'oppervlakte', 100),
    }),
    definition({ id: 'inwoners', unit: 'personen', measure: columnOf('inw', true) }),
    definition({ id: 'oppervlakte', unit: 'ha', measure: columnOf('opp', true) }),
    definition({ id: 'aandeel', unit: 'procent', measure: columnOf('pct') }),
  ],
  sources: [
    { id: 'telling', table: 'telling', estimate: false },
    { id: 'schatting', table: 'schatting', estimate: true },
  ],
  scope: { gemeente: 'GM0001' as AreaCode, neighbours: ['GM0002' as AreaCode] },
};

function ratioOf(numerator: string, denominator: string, scale: number) {
  return { kind: 'ratio', numerator, denominator, scale } as const;
}

describe('figures against a second, naive computation', () => {
  let engine: DuckDBConnection;
  const random = seeded(20261122);
  const sets = Array.from({ length: SETS }, (_, set) => makeSet(set, random));

  beforeAll(async () => {
    engine = await openEngine();
    await engine.run(`create table alles (reeks integer, gebied varchar, periode varchar, uitsplitsing varchar,
      kenmerk varchar, waarde double, bron varchar, bestand varchar, regel integer)`);
    await fill(engine, sets.flat());
  });

  it(`is the same on ${SETS} seeded sets of data`, async () => {
    // All sets lie in one table, each in a period of its own: a thousand computations in one query.
    await engine.run(`create or replace view cijfers as
      select gebied, cast(reeks as varchar) as periode, uitsplitsing, kenmerk, waarde, bron, bestand, regel from alles`);
    const rows = await ask(engine, figuresQuery(PIPELINE, INPUT));
    const found = new Map(
      rows.map((row) => [`${row.period} ${row.indicator} ${row.area} ${row.breakdown}`, row]),
    );
    const expected = sets.flatMap((set) => naive(set));
    expect(expected.length).toBeGreaterThan(20 * SETS);
    expect(found.size).toBe(rows.length);
    expect(new Set(found.keys())).toEqual(new Set(expected.map(({ key }) => key)));
    for (const plain of expected) {
      const row = found.get(plain.key);
      const origins = JSON.parse(String(row?.origins)) as { line: number; source: string; table: string }[];
      expect({
        key: plain.key,
        // Sums of shares of a hectare differ in the last bit by the order of adding: compared to 12 digits.
        value: rounded(row?.value ?? null),
        numerator: rounded(row?.numerator ?? null),
        denominator: rounded(row?.denominator ?? null),
        status: row?.status,
        reason: row?.reason,
        lines: origins.map(({ line }) => line),
      }).toEqual({
        ...plain,
        value: rounded(plain.value),
        numerator: rounded(plain.numerator),
        denominator: rounded(plain.denominator),
      });
      expect(origins.every(({ source, table }) => source === table)).toBe(true);
    }
  });

  it('keeps the parts and the whole together: the land is the sum of its gemeenten', async () => {
    const rows = await ask(
      engine,
      sql`with f as (select * from (${figuresQuery(PIPELINE, {
        ...INPUT,
        scope: { gemeente: 'GM0001' as AreaCode, neighbours: ['GM0002', 'GM0003'] as AreaCode[] },
      })}) q where indicator = 'inwoners')
      select count(*) as n, count_if(abs(l.value - p.som) > 1e-9) as wrong
      from (select period, breakdown, value, origins from f where area = 'NL00' and value is not null) l
      join (select period, breakdown, sum(value) as som, count(*) as parts from f where area like 'GM%' group by all) p
        using (period, breakdown)
      where json_array_length(l.origins) = p.parts and p.parts > 1`,
    );
    expect(Number(rows[0]?.n)).toBeGreaterThan(200);
    expect(rows[0]?.wrong).toBe(0);
  });
});

describe('what has no meaning is refused', () => {
  const share = definition({ id: 'aandeel', unit: 'procent', measure: columnOf('pct') });
  const count = definition({ id: 'inwoners', unit: 'personen', measure: columnOf('inw') });
  const refusal = (...definitions: FigureInput['definitions']) => {
    try {
      figuresQuery(PIPELINE, { ...INPUT, definitions });
      return null;
    } catch (error) {
      return error;
    }
  };

  it.each([
    [
      'a share of shares',
      [share, count, definition({ id: 'raar', unit: 'procent', measure: ratioOf('aandeel', 'inwoners', 1) })],
      'monitors/share-of-shares',
      'raar',
    ],
    [
      'a share of a rate',
      [
        count,
        definition({ id: 'km', unit: 'ha', measure: columnOf('opp') }),
        definition({ id: 'per-km', unit: 'personen per km2', measure: ratioOf('inwoners', 'km', 1) }),
        definition({ id: 'raar', unit: 'procent', measure: ratioOf('inwoners', 'per-km', 1) }),
      ],
      'monitors/share-of-shares',
      'per-km',
    ],
    [
      'a sum of shares',
      [definition({ id: 'aandeel', unit: 'procent', measure: columnOf('pct', true) })],
      'monitors/sum-of-shares',
      'procent',
    ],
    [
      'an operand that is no definition',
      [count, definition({ id: 'raar', unit: 'procent', measure: ratioOf('inwonrs', 'inwoners', 1) })],
      'monitors/operand-unknown',
      'inwoners',
    ],
    [
      'a circle',
      [
        definition({ id: 'a', unit: 'personen', measure: ratioOf('b', 'b', 1) }),
        definition({ id: 'b', unit: 'personen', measure: ratioOf('a', 'a', 1) }),
      ],
      'monitors/measure-circle',
      'a → b → a',
    ],
    ['nothing at all', [], 'monitors/definitions-missing', 'begrippen/'],
  ])('%s', (_name, definitions, code, says) => {
    const error = refusal(...definitions);
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain(says);
  });

  it('anyone who may not publish', () => {
    expect(() => figuresQuery(PUBLIC, INPUT)).toThrow(expect.objectContaining({ code: 'guard/refused' }));
  });
});

describe('a text is never SQL', () => {
  const names = [
    '"; drop table cijfers; --',
    "'; drop table cijfers; --",
    'a"b',
    "o'brien",
    '?',
    '$1',
    '\\',
    '--',
  ];

  it.each(names)('%s as an indicator, an attribute, a breakdown and a source', async (name) => {
    const engine = await openEngine();
    await engine.run(`create table cijfers (gebied varchar, periode varchar, uitsplitsing varchar, kenmerk varchar,
      waarde double, bron varchar, bestand varchar, regel integer)`);
    await ask(
      engine,
      sql`insert into cijfers values ('GM0001', '2020', ${name}, ${name}, 7, ${name}, 'f', 2)`,
    );
    const hostile = definition({
      id: name,
      unit: 'personen',
      measure: { kind: 'column', table: 'cijfers', attribute: name, breakdowns: { [name]: name } },
    });
    const rows = await ask(
      engine,
      figuresQuery(PIPELINE, {
        ...INPUT,
        definitions: [hostile],
        sources: [{ id: name, table: name, estimate: false }],
      }),
    );
    expect(rows).toMatchObject([{ indicator: name, area: 'GM0001', breakdown: name, value: 7 }]);
    expect(JSON.parse(String(rows[0]?.origins))).toEqual([{ source: name, table: name, file: 'f', line: 2 }]);
    expect(await ask(engine, sql`select count(*) as n from ${ident('cijfers')}`)).toEqual([{ n: 1 }]);
  });
});

describe('a figure stands once', () => {
  it('is refused by name when two sources hold one cell', async () => {
    const engine = await openEngine();
    await engine.run(`create table figures as select * from (values ('inwoners', 'GM0001', '2020', 'total'),
      ('inwoners', 'GM0001', '2020', 'total'), ('inwoners', 'GM0001', '2021', 'total'))
      v(indicator, area, period, breakdown)`);
    await expect(checkFigures(PIPELINE, (query) => ask(engine, query))).rejects.toMatchObject({
      code: 'monitors/figure-twice',
      params: { indicator: 'inwoners', area: 'GM0001', period: '2020', breakdown: 'total', rows: 2 },
    });
    await engine.run('create or replace table figures as select distinct * from figures');
    await expect(checkFigures(PIPELINE, (query) => ask(engine, query))).resolves.toBeUndefined();
  });
});

/** A small set of cells with gaps, empty cells, zeros, two sources, and sometimes a row of the land. */
function makeSet(set: number, random: () => number): readonly CellRow[] {
  const rows: CellRow[] = [];
  const areas = random() < 0.3 ? ['NL00', ...AREAS] : AREAS;
  for (const gebied of areas) {
    for (const uitsplitsing of Object.values(BREAKDOWNS)) {
      for (const kenmerk of ['inw', 'opp', 'pct']) {
        if (random() < 0.15) continue;
        const waarde = random() < 0.06 ? null : random() < 0.08 ? 0 : someValue(kenmerk, random);
        const bron = random() < 0.1 ? 'schatting' : 'telling';
        rows.push({ set, gebied, uitsplitsing, kenmerk, waarde, bron, regel: rows.length + 2 });
      }
    }
  }
  return rows;
}

function someValue(kenmerk: string, random: () => number): number {
  if (kenmerk === 'inw') return Math.floor(random() * 100_000);
  return Math.round(random() * (kenmerk === 'pct' ? 1000 : 50_000)) / 10;
}

/** Everything by hand: look up cells, add them up, divide. No SQL, no sharing of code with what is tested. */
function naive(set: readonly CellRow[]): readonly Plain[] {
  const out: Plain[] = [];
  const scope = ['NL00', 'GM0001', 'GM0002', 'WK000101', 'WK000201', 'BU00010101'];
  for (const [breakdown, written] of Object.entries(BREAKDOWNS)) {
    for (const area of scope) {
      const inw = naiveColumn(set, 'inw', area, written, true);
      const opp = naiveColumn(set, 'opp', area, written, true);
      const pct = naiveColumn(set, 'pct', area, written, false);
      const key = (id: string) => `${set[0]?.set} ${id} ${area} ${breakdown}`;
      if (inw) out.push({ key: key('inwoners'), ...inw });
      if (opp) out.push({ key: key('oppervlakte'), ...opp });
      if (pct) out.push({ key: key('aandeel'), ...pct });
      if (inw && opp) out.push({ key: key('dichtheid'), ...naiveRatio(inw, opp) });
    }
  }
  return out;
}

function naiveColumn(
  set: readonly CellRow[],
  kenmerk: string,
  area: string,
  written: string,
  addable: boolean,
): Omit<Plain, 'key'> | null {
  const cells = set.filter((row) => row.kenmerk === kenmerk && row.uitsplitsing === written);
  const own = cells.filter((row) => row.gebied === area);
  const used =
    own.length === 0 && area === 'NL00' && addable ? cells.filter((row) => row.gebied.startsWith('GM')) : own;
  if (used.length === 0) return null;
  // The query lists the rows of a sum by source, file and line.
  const sorted = [...used].sort((a, b) => (a.bron === b.bron ? a.regel - b.regel : a.bron < b.bron ? -1 : 1));
  const empty = sorted.some((row) => row.waarde === null);
  const estimated = sorted.some((row) => row.bron === 'schatting');
  let sum = 0;
  for (const row of sorted) sum += row.waarde ?? 0;
  return {
    value: empty ? null : sum,
    numerator: null,
    denominator: null,
    status: empty ? 'missing' : estimated ? 'estimated' : 'final',
    reason: empty ? 'not-published' : null,
    lines: sorted.map((row) => row.regel),
  };
}

function naiveRatio(top: Omit<Plain, 'key'>, bottom: Omit<Plain, 'key'>): Omit<Plain, 'key'> {
  const known = top.value !== null && bottom.value !== null;
  const value = known && bottom.value !== 0 ? (100 * (top.value ?? 0)) / (bottom.value ?? 1) : null;
  const estimated = top.status === 'estimated' || bottom.status === 'estimated';
  return {
    value,
    numerator: top.value,
    denominator: bottom.value,
    status: value === null ? 'missing' : estimated ? 'estimated' : 'final',
    reason: value !== null ? null : known ? 'denominator-zero' : 'not-published',
    lines: [...top.lines, ...bottom.lines],
  };
}

const rounded = (value: unknown) => (value === null ? null : Number(Number(value).toPrecision(12)));

async function fill(engine: DuckDBConnection, rows: readonly CellRow[]): Promise<void> {
  const appender = await engine.createAppender('alles');
  for (const row of rows) {
    appender.appendInteger(row.set);
    appender.appendVarchar(row.gebied);
    appender.appendVarchar('-');
    appender.appendVarchar(row.uitsplitsing);
    appender.appendVarchar(row.kenmerk);
    if (row.waarde === null) appender.appendNull();
    else appender.appendDouble(row.waarde);
    appender.appendVarchar(row.bron);
    appender.appendVarchar('f');
    appender.appendInteger(row.regel);
    appender.endRow();
  }
  appender.closeSync();
}
