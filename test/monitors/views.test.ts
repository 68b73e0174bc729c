import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC } from '../../src/guard/index.ts';
import { type Border, borderYear } from '../../src/monitors/borders.ts';
import {
  area,
  areas,
  type FigureBook,
  figure,
  figures,
  indicator,
  indicators,
  indicatorView,
  nearestChoice,
  profile,
} from '../../src/monitors/index.ts';
import { openMadeUp } from './made-up.ts';

let book: FigureBook;

beforeAll(async () => {
  ({ book } = await openMadeUp());
});

const rowOf = (code: string, id: string) => {
  const row = profile(PUBLIC, book, code)
    .themes.flatMap(({ rows }) => rows)
    .find((one) => one.indicator.id === id);
  if (!row) throw new Error(`No row ${id}`);
  return row;
};

describe('areas and indicators', () => {
  it('keeps the gemeente, its neighbours and the land, from large to small', () => {
    expect(areas(PUBLIC, book).map(({ code }) => code)).toEqual([
      ...['NL00', 'GM9001', 'GM9002', 'WK900101', 'WK900102', 'WK900201'],
      ...['BU90010101', 'BU90010102', 'BU90010103', 'BU90010201', 'BU90010202'],
    ]);
    expect(
      areas(PUBLIC, book, { level: 'wijk', parent: book.gemeente.code }).map(({ name }) => name),
    ).toEqual(['Oost', "'s-Gravenhoek"]);
  });

  it('reads a code in any spelling, and names what comes near one that does not exist', () => {
    expect(area(PUBLIC, book, ' nl01 ').name).toBe('Nederland');
    expect(() => area(PUBLIC, book, 'WK900103')).toThrow(
      expect.objectContaining({
        code: 'monitors/area-unknown',
        params: expect.objectContaining({ id: 'WK900103' }),
      }),
    );
    expect(() => area(PUBLIC, book, 'WK900103')).toThrow(/WK90010[12]/);
  });

  it('says of an area that the sources know and that is not shown what is shown', () => {
    expect(() => area(PUBLIC, book, 'gm9003')).toThrow(
      /Ver weg \(GM9003\) valt buiten .*Heideveld \(GM9002\)/,
    );
    expect(() => area(PUBLIC, book, 'GM1234')).toThrow(
      expect.objectContaining({ code: 'monitors/area-unknown', params: { id: 'GM1234', nearest: [] } }),
    );
  });

  it('finds an indicator by what it is also called when its id is not known', () => {
    expect(() => indicator(PUBLIC, book, 'bewonrs')).toThrow(/inwoners/);
    expect(indicators(PUBLIC, book).map(({ id }) => id)).toEqual([
      'inwoners',
      'oppervlakte',
      'dichtheid',
      'eenzaam',
    ]);
  });

  it('knows periods, levels, sources and whether it is an estimate from the figures themselves', () => {
    expect(indicator(PUBLIC, book, 'eenzaam')).toMatchObject({
      periods: ['2016', '2020'],
      levels: ['land', 'gemeente', 'wijk', 'buurt'],
      estimate: true,
      sources: [{ id: 'schatting', dataset: 'bron-schatting', missingReason: { nl: 'Te weinig mensen.' } }],
    });
    expect(indicator(PUBLIC, book, 'dichtheid')).toMatchObject({
      periods: ['2022'],
      levels: ['gemeente', 'wijk'],
    });
    expect(indicator(PUBLIC, book, 'eenzaam')).not.toHaveProperty('measure');
  });
});

describe('figures', () => {
  it('adds the land up from all gemeenten, those outside the scope included', () => {
    expect(figure(PUBLIC, book, { indicator: 'inwoners', area: 'NL00', period: '2022' })).toMatchObject({
      value: 10_000,
      status: 'final',
      origins: [{ line: 3 }, { line: 5 }, { line: 7 }],
      sources: ['telling'],
    });
  });

  it('does not add shares up, and keeps the row that the source has', () => {
    const found = figure(PUBLIC, book, { indicator: 'eenzaam', area: 'NL00' });
    expect(found).toMatchObject({ value: 45, period: '2020', status: 'estimated' });
    expect(found.origins).toHaveLength(1);
  });

  it('tells apart: left empty by the source, not in the source, and divided by nothing', () => {
    const reason = (id: string, code: string, period?: string) => {
      const found = figure(PUBLIC, book, { indicator: id, area: code, period });
      return [found.value, found.status, found.reason, found.period];
    };
    expect(reason('eenzaam', 'BU90010103', '2020')).toEqual([null, 'missing', 'not-published', '2020']);
    expect(reason('inwoners', 'BU90010103')).toEqual([null, 'missing', 'not-in-source', '2022']);
    expect(reason('inwoners', 'BU90010103', '2018')).toEqual([null, 'missing', 'not-in-source', '2018']);
    expect(reason('dichtheid', 'WK900102', '2022')).toEqual([null, 'missing', 'denominator-zero', '2022']);
  });

  it('takes the latest period with a value when none is asked', () => {
    expect(figure(PUBLIC, book, { indicator: 'eenzaam', area: 'BU90010202' })).toMatchObject({
      period: '2016',
      value: 38,
    });
  });

  it('names what there is when a period or breakdown does not exist', () => {
    expect(() => figure(PUBLIC, book, { indicator: 'eenzaam', area: 'GM9001', period: '2021' })).toThrow(
      /2016, 2020/,
    );
    expect(() => figures(PUBLIC, book, { indicator: 'eenzaam', period: '1900' })).toThrow(/2016, 2020/);
    expect(() => figure(PUBLIC, book, { indicator: 'eenzaam', area: 'GM9001', breakdown: 'oud' })).toThrow(
      /totaal \(total\), Tot 18 jaar \(jong\)/,
    );
  });

  it('filters, and always answers a question about one indicator and one area', () => {
    expect(figures(PUBLIC, book, {}).length).toBe(book.figures.size);
    expect(figures(PUBLIC, book, { area: 'GM9001', period: '2022' }).map((one) => one.indicator)).toEqual([
      'inwoners',
      'oppervlakte',
      'dichtheid',
    ]);
    expect(figures(PUBLIC, book, { area: 'GM9001', period: 'latest' }).map((one) => one.value)).toEqual([
      1000, 50, 20, 44.6,
    ]);
    expect(figures(PUBLIC, book, { indicator: 'inwoners', area: 'BU90010101' })).toMatchObject([
      { reason: 'not-in-source' },
    ]);
    expect(
      figures(PUBLIC, book, { indicator: 'inwoners', area: 'BU90010101', period: '2018' }),
    ).toMatchObject([{ reason: 'not-in-source', period: '2018' }]);
    expect(figures(PUBLIC, book, { indicator: 'eenzaam', breakdown: 'jong' })).toEqual([]);
  });
});

describe('the page of an area', () => {
  it('knows where the area lies', () => {
    const { ancestors, children, siblings } = profile(PUBLIC, book, 'WK900101');
    expect(ancestors.map(({ code }) => code)).toEqual(['NL00', 'GM9001']);
    expect(children).toHaveLength(3);
    expect(siblings.map(({ code }) => code)).toEqual(['WK900102']);
    expect(profile(PUBLIC, book, 'GM9001').siblings.map(({ code }) => code)).toEqual(['GM9002']);
  });

  it('shows the latest value, and says that a newer one was not published', () => {
    expect(rowOf('BU90010202', 'eenzaam')).toMatchObject({
      figure: { period: '2016', value: 38 },
      newerMissing: { period: '2020', reason: 'not-published' },
    });
    expect(rowOf('BU90010101', 'eenzaam').newerMissing).toBeNull();
    expect(rowOf('BU90010103', 'eenzaam')).toMatchObject({
      figure: { status: 'missing' },
      newerMissing: null,
    });
  });

  it('compares a share with wijk, gemeente and land of the same period, and with the gemeente in words', () => {
    const row = rowOf('BU90010101', 'eenzaam');
    expect(row.comparisons.map((one) => [one.area.code, one.figure.value])).toEqual([
      ['WK900101', 44],
      ['GM9001', 44.6],
      ['NL00', 45],
    ]);
    expect(row.difference).toEqual({ direction: 'less', amount: 4.6 });
    expect(rowOf('WK900101', 'eenzaam').difference).toEqual({ direction: 'similar', amount: 0.6 });
    expect(rowOf('GM9001', 'eenzaam').difference).toEqual({ direction: 'similar', amount: 0.4 });
  });

  it('says what part of the gemeente a count is instead of "less"', () => {
    expect(rowOf('WK900101', 'inwoners')).toMatchObject({
      difference: null,
      shareOfGemeente: 60,
      standing: null,
    });
    expect(rowOf('GM9001', 'inwoners')).toMatchObject({ difference: null, shareOfGemeente: null });
    expect(rowOf('WK900101', 'eenzaam').shareOfGemeente).toBeNull();
  });

  it('ranks with ties, and not where all are equal', () => {
    expect(rowOf('BU90010102', 'eenzaam').standing).toEqual({ rank: 1, of: 3, ties: 1, end: 'highest' });
    expect(rowOf('BU90010101', 'eenzaam').standing).toEqual({ rank: 3, of: 3, ties: 0, end: 'lowest' });
    expect(rowOf('WK900101', 'dichtheid').standing).toBeNull();
  });

  it('tells the change since the oldest value', () => {
    expect(rowOf('GM9001', 'eenzaam').change).toEqual({
      since: '2016',
      difference: { direction: 'more', amount: 3.4 },
    });
    expect(rowOf('GM9001', 'inwoners').change).toEqual({
      since: '2018',
      difference: { direction: 'more', amount: 100 },
    });
    expect(rowOf('WK900101', 'eenzaam').change).toBeNull();
  });

  it('outlines a wijk by its buurten, and marks its value', () => {
    const { map } = profile(PUBLIC, book, 'WK900101');
    expect(map).toMatchObject({ level: 'buurt', period: '2020', bordersYear: 2022 });
    expect(map?.selected).toEqual(['BU90010101', 'BU90010102', 'BU90010103']);
    expect(map?.marker).toMatchObject({ area: { code: 'WK900101' }, figure: { value: 44 } });
    expect(profile(PUBLIC, book, 'BU90010101').map?.selected).toEqual(['BU90010101']);
  });

  it('claims nothing of the gemeenten of the land: only a few are here', () => {
    expect(profile(PUBLIC, book, 'NL00')).toMatchObject({ map: null, children: [], siblings: [] });
  });
});

describe('the page of an indicator', () => {
  it('ranks highest first, equal values on one place, missing last', () => {
    const { ranking, period, level } = indicatorView(PUBLIC, book, 'eenzaam', { level: 'buurt' });
    expect([period, level]).toEqual(['2020', 'buurt']);
    expect(ranking.map((one) => [one.area.name, one.rank, one.tied])).toEqual([
      ['Boezem', 1, true],
      ['Steiger', 1, true],
      ['Rietkraag', 3, false],
      ['Café-buurt', null, false],
      ['Vlonder', null, false],
    ]);
  });

  it('finds a level and a period of itself', () => {
    expect(indicatorView(PUBLIC, book, 'eenzaam')).toMatchObject({ level: 'wijk', period: '2020' });
    expect(indicatorView(PUBLIC, book, 'inwoners', { period: '2018' })).toMatchObject({ level: 'gemeente' });
    expect(
      indicatorView(PUBLIC, book, 'inwoners', { level: 'gemeente' }).series.map(({ area: one }) => one.code),
    ).toEqual(['GM9001', 'NL00', 'GM9002']);
    expect(() => indicatorView(PUBLIC, book, 'inwoners', { level: 'buurt' })).toThrow(/wijk, gemeente/);
    expect(() => indicatorView(PUBLIC, book, 'inwoners', { level: 'straat' })).toThrow(/wijk, gemeente/);
  });

  it('gives no places where there is one value', () => {
    const { ranking, map } = indicatorView(PUBLIC, book, 'dichtheid', { level: 'wijk' });
    expect(ranking.map((one) => [one.figure.value, one.rank])).toEqual([
      [30, null],
      [null, null],
    ]);
    expect(map).toBeNull();
  });

  it.each([
    ['buurt', '2022', undefined, 'inwoners', { level: 'wijk', period: '2022' }, ['level']],
    ['wijk', '2018', undefined, 'inwoners', { level: 'wijk', period: '2022' }, ['period']],
    ['gemeente', '2018', undefined, 'inwoners', { level: 'gemeente', period: '2018' }, []],
    ['straat', '1900', 'oud', 'eenzaam', { level: 'wijk', period: '2020' }, ['level', 'period', 'breakdown']],
    ['buurt', '2016', 'total', 'eenzaam', { level: 'buurt', period: '2016', breakdown: 'total' }, []],
    [undefined, undefined, undefined, 'eenzaam', {}, []],
  ])('leads %s %s %s of %s to what is near', (level, period, breakdown, id, choice, adjusted) => {
    const near = nearestChoice(PUBLIC, book, id, { level, period, breakdown });
    expect(near).toEqual({ choice, adjusted });
    expect(nearestChoice(PUBLIC, book, id, near.choice).adjusted).toEqual([]);
    expect(() => indicatorView(PUBLIC, book, id, near.choice)).not.toThrow();
  });
});

describe('a map', () => {
  it('is of a year that has most of the areas, and never of one gemeente alone', () => {
    const border = (code: string, year: number) =>
      ({ code, level: 'gemeente', year, shape: { type: 'Point', coordinates: [0, 0] } }) as unknown as Border;
    const borders = [border('A', 2017), ...['A', 'B', 'C'].map((code) => border(code, 2022))];
    expect(borderYear(borders, 2020)).toBe(2022);
    expect(borderYear([...borders, border('B', 2017)], 2020)).toBe(2017);
    expect(borderYear([], 2020)).toBeNull();
  });

  it('closes every ring, stays within its drawing, and keeps north up', () => {
    const { map } = indicatorView(PUBLIC, book, 'eenzaam', { level: 'buurt' });
    if (!map) throw new Error('No map');
    expect(map.counts.reduce((sum, count) => sum + count)).toBe(3);
    for (const { path } of map.areas) {
      expect(path).toMatch(/^(M[\d.]+ [\d.]+(L[\d.]+ [\d.]+){2,}Z){2}$/);
      for (const point of path.matchAll(/([\d.]+) ([\d.]+)/g)) {
        expect(Number(point[1])).toBeLessThanOrEqual(map.width);
        expect(Number(point[2])).toBeLessThanOrEqual(map.height);
      }
    }
    const ys = [...(map.areas[0]?.path ?? '').matchAll(/ ([\d.]+)/g)].map((found) => Number(found[1]));
    // The first corner of the square is its southernmost: the largest y of a drawing.
    expect(ys[0]).toBe(Math.max(...ys));
  });

  it('is drawn once', () => {
    const paths = () => book.drawing('buurt', book.gemeente.code, 2020);
    expect(paths()).toBe(paths());
    expect(paths()).toBe(book.drawing('buurt', book.gemeente.code, 2022));
    expect(book.drawing('provincie', book.gemeente.code, 2022)).toBeNull();
  });

  it('puts a value in the class that the legend says', () => {
    const { map } = indicatorView(PUBLIC, book, 'eenzaam', { level: 'wijk' });
    expect(map).toMatchObject({ breaks: [50], counts: [1, 1] });
    expect(map?.areas.map((one) => [one.figure.value, one.bin])).toEqual([
      [44, 0],
      [50, 1],
    ]);
  });
});
