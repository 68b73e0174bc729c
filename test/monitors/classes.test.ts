import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOf, classOf, MAX_CLASSES, roundest } from '../../src/monitors/index.ts';

describe('classes of a map', () => {
  it.each([
    ['nothing', [], [], [0]],
    ['one value', [42.7], [], [1]],
    ['all equal', [3, 3, 3, 3], [], [4]],
    ['two values', [1, 9], [5], [1, 1]],
    ['two values side by side', [47, 47, 48], [48], [2, 1]],
    ['as many values as classes', [10, 20, 30, 40, 50], [20, 30, 40, 50], [1, 1, 1, 1, 1]],
    ['below and above zero', [-5, 5], [0], [1, 1]],
    ['few values', [0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4], [1, 2, 3, 4], [7, 1, 1, 1, 1]],
    ['mostly zero', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6], [1, 4], [10, 3, 3]],
  ])('%s', (_name, values, breaks, counts) => {
    expect(classesOf(values)).toEqual({ breaks, counts });
  });

  it('has about as many areas in each, with round breaks', () => {
    const values = Array.from({ length: 43 }, (_, index) => 31.4 + index * 0.7);
    const { breaks, counts } = classesOf(values);
    expect(breaks).toEqual([38, 44, 50, 55]);
    expect(counts).toEqual([10, 8, 9, 7, 9]);
  });

  it('finds the roundest number in between', () => {
    expect(roundest(38.2, 41.9)).toBe(40);
    expect(roundest(0.12, 0.19)).toBe(0.15);
    expect(roundest(1, 2)).toBe(2);
    expect(roundest(-3, 7)).toBe(0);
    expect(roundest(86425, 91733)).toBe(90000);
    expect(roundest(47.3, 47.4)).toBe(47.4);
  });

  it('holds for any values: legend adds up, no empty class, ascending breaks, equal values together', () => {
    const value = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 10 ** 7 }), tenths());
    fc.assert(
      fc.property(fc.array(value, { maxLength: 80 }), (values) => {
        const { breaks, counts } = classesOf(values);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
        expect(counts).toHaveLength(breaks.length + 1);
        expect(counts.length).toBeLessThanOrEqual(MAX_CLASSES);
        expect(counts.length).toBeLessThanOrEqual(Math.max(1, new Set(values).size));
        if (values.length > 0) expect(Math.min(...counts)).toBeGreaterThan(0);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        values.forEach((one) => {
          const bin = classOf(one, breaks);
          expect(one).toBeLessThan(breaks[bin] ?? Number.POSITIVE_INFINITY);
          expect(one).toBeGreaterThanOrEqual(breaks[bin - 1] ?? Number.NEGATIVE_INFINITY);
        });
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

function tenths() {
  return fc.integer({ min: 0, max: 1000 }).map((whole) => whole / 10);
}
