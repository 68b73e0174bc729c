import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/kernel/index.ts';
import { formatFor, round } from '../../src/web/format.ts';

const nl = formatFor('nl');
const en = formatFor('en');

/** No-break spaces are written as `~`, so that a test shows them. */
const shown = (text: string) => text.replaceAll('\u00a0', '~');

describe('values with their unit', () => {
  it.each([
    [21345, 'personen', 0, '21.345', '21,345'],
    [49.4, 'procent', 0, '49~%', '49%'],
    [49.46, 'procent', 1, '49,5~%', '49.5%'],
    [341, '1.000 euro', 0, '€~341.000', '€341,000'],
    [30.46, '1.000 euro', 1, '€~30.500', '€30,500'],
    [28900, 'euro', 0, '€~28.900', '€28,900'],
    [0.9, 'km', 1, '0,9~km', '0.9~km'],
    [12.34, 'per 1.000 inwoners', 1, '12,3~per 1.000 inwoners', '12.3~per 1,000 residents'],
    [-1234.5, 'aantal', 1, '−1.234,5', '−1,234.5'],
    [999999.5, 'aantal', 0, '1.000.000', '1,000,000'],
  ] as const)('%d %s', (value, unit, decimals, dutch, english) => {
    expect(shown(nl.value(value, unit, decimals))).toBe(dutch);
    expect(shown(en.value(value, unit, decimals))).toBe(english);
  });

  it('writes a change with its sign, and nothing as nothing', () => {
    expect([nl.signed(2), nl.signed(-12), nl.signed(0.04, 1), nl.signed(-0.4)]).toEqual([
      '+2',
      '−12',
      '0,0',
      '0',
    ]);
  });
});

describe('rounding', () => {
  it('rounds half away from zero, on what is written', () => {
    expect([round(2.675, 2), round(1.005, 2), round(0.5, 0), round(-0.5, 0), round(-2.5, 0)]).toEqual([
      2.68, 1.01, 1, -1, -3,
    ]);
  });

  it('never moves a value by more than half a step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (value, decimals) => {
          expect(Math.abs(round(value, decimals) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
        },
      ),
    );
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(Number(nl.number(value).replaceAll('.', '').replace('−', '-'))).toBe(value);
      }),
    );
  });
});

describe('moments', () => {
  it('reads a moment in Amsterdam, in winter and in summer', () => {
    expect(shown(nl.date('2026-11-22'))).toBe('22~november 2026');
    expect(shown(nl.date('2026-06-30T22:30:00Z'))).toBe('1~juli 2026');
    expect(shown(nl.moment('2026-12-31T23:05:00Z'))).toBe('1~januari 2027, 00.05 uur');
    expect(shown(en.moment('2026-11-22T17:05:00Z'))).toBe('22~November 2026, 18:05');
    expect(shown(nl.shortDate('2026-03-01'))).toBe('1~mrt 2026');
  });

  it.each([
    ['2022', '2022', '2022'],
    ['2022-H1', 'eerste helft van 2022', 'first half of 2022'],
    ['2022-Q3', 'derde kwartaal van 2022', 'third quarter of 2022'],
    ['2022-07', 'juli 2022', 'July 2022'],
    ['2022-W05', 'week 5 van 2022', 'week 5 of 2022'],
    ['2022-07-01', '1~juli 2022', '1~July 2022'],
  ])('period %s', (period, dutch, english) => {
    expect(shown(nl.period(period as Period))).toBe(dutch);
    expect(shown(en.period(period as Period))).toBe(english);
  });
});

describe('sizes and lists', () => {
  it('writes sizes of files', () => {
    expect([nl.bytes(812), nl.bytes(2345), nl.bytes(182_331), nl.bytes(3_400_000)].map(shown)).toEqual([
      '812~bytes',
      '2,3~kB',
      '182~kB',
      '3,4~MB',
    ]);
  });

  it('joins with commas and one word', () => {
    expect([nl.list([]), nl.list(['a']), nl.list(['a', 'b']), en.list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a en b',
      'a, b and c',
    ]);
  });
});
