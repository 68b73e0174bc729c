import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  grainOf,
  type Period,
  parsePeriod,
  startOf,
  yearOf,
} from '../../src/kernel/index.ts';

const year = fc.integer({ min: 1000, max: 9999 }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const joined = (rest: fc.Arbitrary<string>) => fc.tuple(year, rest).map(([a, b]) => `${a}-${b}`);

const periods = fc
  .oneof(
    year,
    joined(fc.constantFrom('H1', 'H2')),
    joined(fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4')),
    joined(two(12)),
    joined(two(52).map((week) => `W${week}`)),
    fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
  )
  .map((text) => text as Period);

describe('periods', () => {
  it.each([
    ['2022', 'year', '2022-01-01'],
    ['2022-h2', 'half', '2022-07-01'],
    ['2022-H1', 'half', '2022-01-01'],
    ['2022-Q3', 'quarter', '2022-07-01'],
    ['2022-07', 'month', '2022-07-01'],
    ['2022-W01', 'week', '2022-01-03'],
    ['2020-W53', 'week', '2020-12-28'],
    ['2026-W01', 'week', '2025-12-29'],
    ['2022-07-14', 'day', '2022-07-14'],
  ])('%s is a %s that starts on %s', (text, grain, start) => {
    const period = parsePeriod(text) as Period;
    expect(grainOf(period)).toBe(grain);
    expect(startOf(period)).toBe(start);
    expect(yearOf(period)).toBe(Number(text.slice(0, 4)));
  });

  it.each([
    '22',
    '2022-13',
    '2022-00',
    '2022-H3',
    '2022-Q0',
    '2022-W54',
    '2022-02-30',
    '2023-02-29',
    'jaar',
    '',
  ])('%j is no period', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it('takes 29 February in a leap year', () => {
    expect(parsePeriod('2024-02-29')).toBe('2024-02-29');
  });

  it('refuses the grain of what is no period', () => {
    expect(() => grainOf('vorig jaar' as Period)).toThrow('Not a period: vorig jaar');
  });

  it('reads a canonical period as itself', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(parsePeriod(` ${period.toLowerCase()} `)).toBe(period);
      }),
    );
  });

  it('starts every period on a day that exists, and that is a period itself', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(parsePeriod(startOf(period))).toBe(startOf(period));
      }),
    );
  });

  it('orders periods of one start from long to short, and then by text', () => {
    const sorted = ['2022', '2022-01', '2022-H1', '2022-Q1', '2022-01-01', '2022-02'] as Period[];
    expect([...sorted].reverse().sort(comparePeriods)).toEqual(sorted);
  });

  it('orders totally: by start, then from long to short, and equal only to itself', () => {
    fc.assert(
      fc.property(periods, periods, periods, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0);
        expect(comparePeriods(a, b) === 0).toBe(a === b);
        const [first, second, third] = [a, b, c].sort(comparePeriods) as [Period, Period, Period];
        expect(comparePeriods(first, second)).toBeLessThanOrEqual(0);
        expect(comparePeriods(second, third)).toBeLessThanOrEqual(0);
        expect(comparePeriods(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('sorts periods of one grain as their text sorts', () => {
    fc.assert(
      fc.property(year, year, fc.constantFrom('', '-H1', '-Q2', '-07', '-W09', '-07-03'), (a, b, rest) => {
        const [left, right] = [`${a}${rest}` as Period, `${b}${rest}` as Period];
        expect(Math.sign(comparePeriods(left, right))).toBe(
          Math.sign(left < right ? -1 : left > right ? 1 : 0),
        );
      }),
    );
  });
});
