import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/monitors/index.ts';
import { differenceBetweenAreas, differenceOf, shareOf, written } from '../../src/monitors/written.ts';

const figure = (value: number | null, status: Figure['status'] = 'final') => ({ value, status }) as Figure;
const SHARE = { decimals: 0, unit: 'procent' } as const;
const PRECISE = { decimals: 1, unit: 'procent' } as const;
const COUNT = { decimals: 0, unit: 'personen' } as const;

describe('written values', () => {
  it.each([
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [42.75, 1, 42.8],
    [42.74999, 1, 42.7],
    [-0.04, 1, 0],
    [91733, 0, 91733],
    [1e15 + 0.5, 0, 1e15 + 1],
  ])('%s in %s decimals is %s', (value, decimals, expected) => {
    expect(written(value, decimals)).toBe(expected);
    expect(Object.is(written(value, decimals), -0)).toBe(false);
  });
});

describe('differences', () => {
  it('compares what is written, not what is behind it', () => {
    expect(differenceOf(figure(10.4), figure(9.6), SHARE)).toEqual({ direction: 'similar', amount: 0 });
    expect(differenceOf(figure(10.5), figure(10.4), SHARE)).toEqual({ direction: 'more', amount: 1 });
    expect(differenceOf(figure(0.3), figure(0.1), PRECISE)).toEqual({ direction: 'more', amount: 0.2 });
  });

  it('calls estimated shares similar below one percentage point, and not from there on', () => {
    expect(differenceOf(figure(48, 'estimated'), figure(47.1, 'estimated'), PRECISE)?.direction).toBe(
      'similar',
    );
    expect(differenceOf(figure(48, 'estimated'), figure(47, 'estimated'), PRECISE)?.direction).toBe('more');
    expect(differenceOf(figure(47), figure(48, 'estimated'), PRECISE)?.direction).toBe('less');
    expect(differenceOf(figure(48), figure(47.1), PRECISE)?.direction).toBe('more');
  });

  it('says nothing where a value is missing', () => {
    expect(differenceOf(figure(null), figure(1), SHARE)).toBeNull();
    expect(differenceOf(figure(1), figure(null), SHARE)).toBeNull();
  });

  it('never holds a count of a part against the whole, but says what part it is', () => {
    expect(differenceBetweenAreas(figure(100), figure(400), COUNT)).toBeNull();
    expect(shareOf(figure(100), figure(400), 'personen')).toBe(25);
    expect(shareOf(figure(100), figure(0), 'personen')).toBeNull();
    expect(shareOf(figure(100), null, 'personen')).toBeNull();
    expect(shareOf(figure(null), figure(400), 'personen')).toBeNull();
    expect(shareOf(figure(10), figure(20), 'procent')).toBeNull();
  });
});
