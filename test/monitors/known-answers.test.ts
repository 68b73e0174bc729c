import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC } from '../../src/guard/index.ts';
import {
  areas,
  figure,
  figures,
  indicators,
  indicatorView,
  openFigures,
  profile,
  trail,
} from '../../src/monitors/index.ts';
import { openRealLake, type RealLake } from './real.ts';

let real: RealLake;

beforeAll(async () => {
  real = await openRealLake();
}, 120_000);

afterAll(async () => real?.close());

const at = (indicator: string, area: string, period?: string, breakdown?: string) =>
  figure(PUBLIC, real.book, { indicator, area, period, breakdown });

describe('known answers of Hilversum', () => {
  it('inhabitants in 2022 and 2014', () => {
    expect(at('inwoners', 'GM0402', '2022')).toMatchObject({
      value: 91_733,
      status: 'final',
      unit: 'personen',
    });
    expect(at('inwoners', 'GM0402', '2014').value).toBe(86_425);
    expect(at('inwoners', 'GM0402').period).toBe('2022');
  });

  it('dwellings of the 9 wijken are those of the gemeente', () => {
    const wijken = areas(PUBLIC, real.book, { level: 'wijk', parent: real.book.gemeente.code });
    const dwellings = wijken.map(({ code }) => at('woningen', code, '2022').value ?? Number.NaN);
    expect(wijken).toHaveLength(9);
    expect(dwellings.reduce((sum, value) => sum + value, 0)).toBe(43_398);
    expect(at('woningen', 'GM0402', '2022').value).toBe(43_398);
  });

  it('loneliness in 2012 and 2020, as an estimate', () => {
    expect(at('eenzaam', 'GM0402', '2012')).toMatchObject({ value: 42.7, status: 'estimated' });
    expect(at('eenzaam', 'GM0402', '2020')).toMatchObject({ value: 48, status: 'estimated' });
  });

  it.each(['BU04020704', 'BU04020902'])('%s has no health values in 2020, and says why', (code) => {
    expect(at('eenzaam', code, '2020')).toMatchObject({
      value: null,
      status: 'missing',
      reason: 'not-published',
      sources: ['rivm-gezondheid-gooi'],
    });
    const row = profile(PUBLIC, real.book, code)
      .themes.flatMap(({ rows }) => rows)
      .find((one) => one.indicator.id === 'eenzaam');
    expect(row?.figure.reason).toBe('not-published');
    expect(row?.indicator.sources.find(({ id }) => id === 'rivm-gezondheid-gooi')?.missingReason?.nl).toMatch(
      /\w+/,
    );
  });

  it('the Netherlands only where a source has it or counts allow it', () => {
    const land = at('inwoners', 'NL00', '2022');
    expect(land.value).toBe(17_590_672);
    expect(land.origins).toHaveLength(345);
    expect(at('koopwoningen', 'NL00', '2022')).toMatchObject({ status: 'missing', reason: 'not-in-source' });
    expect(at('eenzaam', 'NL00', '2020').origins).toHaveLength(1);
  });

  it('has no counts per buurt, and says that the source has none', () => {
    expect(at('inwoners', 'BU04020101', '2022')).toMatchObject({ value: null, reason: 'not-in-source' });
  });
});

describe('every figure of the release', () => {
  it('is right against the raw files, read without any of our code', () => {
    const csv = (file: string) => {
      const [head = '', ...lines] = readFileSync(join(real.workspace, 'data/figures', file), 'utf8')
        .trim()
        .split(/\r?\n/);
      const names = head.split(',');
      // None of these files has a quoted cell in a column of numbers; names of areas with commas are left alone.
      return lines
        .filter((line) => !line.includes('"'))
        .map((line) => {
          const cells = line.split(',');
          return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
        });
    };
    let compared = 0;
    for (const row of csv('rivm-gezondheid-gooi.csv')) {
      if (
        row.niveau === 'gemeente' ||
        row.leeftijd !== '18_plus' ||
        !real.book.areas.has(row.gebied_code ?? '')
      )
        continue;
      for (const { id } of indicators(PUBLIC, real.book)) {
        const measure = real.book.measures.get(id);
        if (measure?.kind !== 'column' || measure.table !== 'gezondheid') continue;
        const { value, period } = real.book.indicators.get(id)?.periods.includes(row.jaar as never)
          ? at(id, row.gebied_code === 'NL01' ? 'NL00' : (row.gebied_code ?? ''), row.jaar)
          : { value: null, period: row.jaar };
        const raw = row[measure.attribute];
        expect([id, row.gebied_code, period, value]).toEqual([
          id,
          row.gebied_code,
          row.jaar,
          raw ? Number(raw) : null,
        ]);
        compared += 1;
      }
    }
    for (const row of csv('cbs-kerncijfers-2022.csv')) {
      if (!real.book.areas.has(row.gebied_code ?? '')) continue;
      const raw = row.inwoners;
      expect(at('inwoners', row.gebied_code ?? '', '2022').value).toBe(raw ? Number(raw) : null);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(3000);
  });

  it('says which rows it came from, or why there is no value', () => {
    const all = figures(PUBLIC, real.book, {});
    expect(all.length).toBeGreaterThan(5000);
    for (const one of all) {
      expect(one.origins.length).toBeGreaterThan(0);
      expect(one.sources.length).toBeGreaterThan(0);
      expect(one.value === null).toBe(one.reason !== null);
      expect(one.value === null).toBe(one.status === 'missing');
    }
  });

  it('walks back to the row in the file', async () => {
    const found = await trail(PUBLIC, real.lake, real.book, at('inwoners', 'GM0402', '2022'));
    expect(found.steps).toHaveLength(1);
    const [step] = found.steps;
    expect(step?.cells.find(({ used }) => used)).toEqual({ column: 'inwoners', text: '91733', used: true });
    expect(step?.cells.find(({ column }) => column === 'gebied_code')?.text).toBe('GM0402');
    const lines = readFileSync(join(real.workspace, 'data/figures/cbs-kerncijfers-2022.csv'), 'utf8').split(
      '\n',
    );
    expect(lines[(step?.line ?? 0) - 1]).toMatch(/^GM0402,Hilversum,gemeente,91733,/);
    expect(step?.checks.failed).toBe(0);
    expect(step?.checks.passed).toBeGreaterThan(0);
    expect(step?.fileBytes).toBeGreaterThan(100_000);
  });

  it('shows the first rows of a sum, and counts them all', async () => {
    const found = await trail(PUBLIC, real.lake, real.book, at('inwoners', 'NL00', '2022'));
    expect(found.stepsTotal).toBe(345);
    expect(found.steps.length).toBeGreaterThan(0);
    expect(found.steps.length).toBeLessThan(30);
    expect(found.steps.every(({ cells }) => cells.some(({ used, text }) => used && Number(text) > 0))).toBe(
      true,
    );
  });

  it('draws every buurt and every wijk', () => {
    for (const [level, count] of [
      ['buurt', 43],
      ['wijk', 9],
    ] as const) {
      const { map } = indicatorView(PUBLIC, real.book, 'eenzaam', { level, period: '2020' });
      expect(map?.areas).toHaveLength(count);
      expect(map?.areas.every(({ path }) => /^M.+Z$/.test(path))).toBe(true);
      const valued = map?.areas.filter(({ bin }) => bin !== null).length;
      expect(map?.counts.reduce((sum, one) => sum + one, 0)).toBe(valued);
    }
  });
});

describe('an altered delivery', () => {
  it('makes a new release, and leaves every byte of the old one as it was', async () => {
    const { lake, book, workspace, run } = real;
    const file = join(workspace, 'data/figures/cbs-kerncijfers-2022.csv');
    const value = at('woz-waarde', 'WK040206', '2022').value;
    const text = readFileSync(file, 'utf8');
    const line = text.split('\n').find((one) => one.startsWith('WK040206,')) ?? '';
    const altered = line.replace(`,${value},`, `,${Number(value) + 1},`);
    expect(altered).not.toBe(line);
    const before = JSON.stringify(profile(PUBLIC, book, 'WK040206'));
    writeFileSync(file, text.replace(line, altered));
    const { release } = await run('altered');
    expect(release?.changed).toEqual(
      expect.arrayContaining(['cbs_kerncijfers_2022', 'kerncijfers', 'figures']),
    );
    const [old, fresh] = [
      await openFigures(PUBLIC, lake, book.release.id),
      await openFigures(PUBLIC, lake, release?.id ?? ''),
    ];
    expect(JSON.stringify(profile(PUBLIC, old, 'WK040206'))).toBe(before);
    const asked = { indicator: 'woz-waarde', area: 'WK040206', period: '2022' };
    expect(figure(PUBLIC, old, asked).value).toBe(value);
    expect(figure(PUBLIC, fresh, asked).value).toBe(Number(value) + 1);
    const road = await trail(PUBLIC, lake, old, figure(PUBLIC, old, asked));
    expect(road.steps[0]?.cells.find(({ used }) => used)?.text).toBe(String(value));
  });
});
