import { describe, expect, it } from 'vitest';
import type { AreaCode, Period } from '../../src/kernel/index.ts';
import type { Row } from '../../src/lake/index.ts';
import { figureTable } from '../../src/monitors/figure-table.ts';

const row = (of: Partial<Row>): Row => ({
  ...{ indicator: 'inwoners', version: 1, area: 'GM0001', period: '2020', breakdown: 'total', value: 7 },
  ...{ unit: 'personen', numerator: null, denominator: null, margin: null, status: 'final', reason: null },
  ...{ sources: '["telling"]', origins: '[{"source":"telling","table":"t","file":"f","line":2}]' },
  ...(of as Row),
});
const [area, period] = ['GM0001' as AreaCode, '2020' as Period];

describe('the figures of a release in memory', () => {
  it('finds each row by what it is about, and nothing else', () => {
    const table = figureTable(
      [
        row({}),
        row({ period: '2021', value: null }),
        row({ area: 'GM0002' }),
        row({ indicator: 'woningen' }),
      ],
      'r',
    );
    expect(table.size).toBe(4);
    expect(table.at('inwoners', 'total', area, period)).toMatchObject({ value: 7, release: 'r' });
    expect(table.at('inwoners', 'total', area, '2019' as Period)).toBeNull();
    expect(table.at('inwoners', 'jong', area, period)).toBeNull();
    expect(table.at('onbekend', 'total', area, period)).toBeNull();
    expect(table.series('inwoners', 'total', area).map((one) => one.value)).toEqual([7, null]);
    expect(table.of('inwoners')).toHaveLength(3);
    expect(table.of('onbekend')).toEqual([]);
    expect(table.facts('inwoners')).toEqual({
      sources: ['telling'],
      periods: ['2020'],
      levels: ['gemeente'],
    });
  });

  it('makes a figure once, frozen, and its origins as data', () => {
    const table = figureTable([row({})], 'r');
    const found = table.at('inwoners', 'total', area, period);
    expect(found).toBe(table.of('inwoners')[0]);
    expect(Object.isFrozen(found)).toBe(true);
    expect(Object.isFrozen(found?.origins)).toBe(true);
    expect(JSON.parse(JSON.stringify(found)).origins).toEqual([
      { source: 'telling', table: 't', file: 'f', line: 2 },
    ]);
  });

  it('refuses two rows about one figure', () => {
    expect(() => figureTable([row({}), row({ value: 8 })], 'r')).toThrow(
      expect.objectContaining({ code: 'monitors/figure-twice' }),
    );
  });
});
