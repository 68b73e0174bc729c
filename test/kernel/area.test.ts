import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AreaCode,
  gemeenteOf,
  levelOf,
  NEDERLAND,
  parentOf,
  parseAreaCode,
} from '../../src/kernel/index.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const codes = fc.oneof(
  digits(2).map((rest) => `PV${rest}`),
  digits(4).map((rest) => `GM${rest}`),
  digits(6).map((rest) => `WK${rest}`),
  digits(8).map((rest) => `BU${rest}`),
);

describe('area codes', () => {
  it.each([
    ['GM0402', 'GM0402'],
    [' gm0402 ', 'GM0402'],
    ['NL', 'NL00'],
    ['NL01', 'NL00'],
    ['NL00', 'NL00'],
    ['GM402', null],
    ['BU0402070', null],
    ['Hilversum', null],
    ['', null],
  ])('reads %j as %j', (text, code) => {
    expect(parseAreaCode(text)).toBe(code);
  });

  it('has a level for each code, and refuses what is none', () => {
    expect(
      ['NL00', 'PV27', 'GM0402', 'WK040206', 'BU04020601'].map((code) => levelOf(code as AreaCode)),
    ).toEqual(['land', 'provincie', 'gemeente', 'wijk', 'buurt']);
    expect(() => levelOf('0402' as AreaCode)).toThrow('Not an area code: 0402');
  });

  it('knows the gemeente of what lies in one, and of nothing else', () => {
    expect(gemeenteOf('BU04020601' as AreaCode)).toBe('GM0402');
    expect(gemeenteOf('WK040206' as AreaCode)).toBe('GM0402');
    expect(gemeenteOf('GM0402' as AreaCode)).toBe('GM0402');
    expect(gemeenteOf('PV27' as AreaCode)).toBeNull();
    expect(gemeenteOf(NEDERLAND)).toBeNull();
  });

  it('reads a canonical code as itself, however it is written', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseAreaCode(` ${code.toLowerCase()}\n`)).toBe(code);
      }),
    );
  });

  it('climbs from any code to the land in at most three steps', () => {
    fc.assert(
      fc.property(codes, (text) => {
        let code: AreaCode | null = text as AreaCode;
        let steps = 0;
        while (code !== null && code !== NEDERLAND) {
          code = parentOf(code);
          steps += 1;
        }
        expect(code).toBe(NEDERLAND);
        expect(steps).toBeLessThanOrEqual(3);
        expect(parentOf(NEDERLAND)).toBeNull();
      }),
    );
  });
});
