import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, fold, nearest } from '../../src/kernel/index.ts';

const IDS = ['inwoners', 'woningen', 'eenzaam', 'Écluse', 'huishoudens'];

describe('the nearest name', () => {
  it.each([
    ['inwonrs', ['inwoners']],
    ['INWONERS', ['inwoners']],
    ['ecluse', ['Écluse']],
    ['won', ['woningen']],
    ['eenzama', ['eenzaam']],
    ['xyzxyzxyz', []],
    ['', []],
  ])('to %j is %j', (text, found) => {
    expect(nearest(text, IDS)).toEqual(found);
  });

  it('gives no more than asked, equals in the order of the alphabet', () => {
    expect(nearest('wijk-a', ['wijk-d', 'wijk-c', 'wijk-b'], 2)).toEqual(['wijk-b', 'wijk-c']);
    expect(nearest('wijk-a', ['wijk-b', 'wijk-c', 'wijk-d'], 2)).toEqual(['wijk-b', 'wijk-c']);
  });

  it('counts a swap of neighbours as one change', () => {
    expect(editDistance('wijk', 'wikj')).toBe(1);
    expect(editDistance('wijk', '')).toBe(4);
    expect(editDistance('', 'wijk')).toBe(4);
    expect(editDistance('kat', 'kist')).toBe(2);
  });

  it('is symmetric, and zero only for the same text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('is compared without capitals and diacritics', () => {
    expect(fold('Coöperatie Élan')).toBe('cooperatie elan');
  });
});
