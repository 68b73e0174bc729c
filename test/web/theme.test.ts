import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProblem } from '../../src/kernel/index.ts';
import { contrast, fromHex, toHex } from '../../src/web/theme/colour.ts';
import { type ThemeSeeds, type TokenName, themeOf } from '../../src/web/theme/index.ts';

const dudok: ThemeSeeds = { ink: '#14213d', action: '#1f4e8c', accent: '#d9a94a', paper: '#fbf8f1' };
/** A second house style, as far from the first as seeds allow. */
const other: ThemeSeeds = { ink: '#2b1b3d', action: '#00695c', accent: '#8e5bd0', paper: '#f7f7fb' };

const GROUNDS: readonly TokenName[] = ['paper', 'card', 'band', 'note'];
const TEXTS: readonly TokenName[] = ['ink', 'soft', 'action', 'action-hover', 'negative'];

describe.each([
  ['the shipped house style', dudok],
  ['a second house style', other],
])('%s', (_name, seeds) => {
  const theme = themeOf(seeds);

  describe.each([
    ['by day', theme.light],
    ['by night', theme.dark],
  ])('%s', (_scheme, tokens) => {
    it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
      '%s can be read on %s',
      (text, ground) => {
        expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
      },
    );

    it.each([
      ['on-action', 'action', 4.5],
      ['on-action', 'action-hover', 4.5],
      ['on-header', 'header', 4.5],
      ['header', 'header-accent', 3],
      ['ink', 'field', 4.5],
      ['soft', 'field', 4.5],
      ['border', 'paper', 3],
      ['focus', 'paper', 3],
      ['context', 'paper', 3],
      ['context-strong', 'paper', 3],
      ['hatch-line', 'hatch', 3],
    ] as const)('%s stands out from %s', (front, back, ratio) => {
      expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(ratio);
    });

    it('has a ramp whose steps differ in lightness alone', () => {
      const steps = ([1, 2, 3, 4, 5] as const).map((step) => fromHex(tokens[`ramp-${step}`]).l);
      const gaps = steps.slice(1).map((l, index) => Math.abs(l - (steps[index] ?? 0)));
      expect(Math.min(...gaps)).toBeGreaterThan(0.06);
      const sorted = [...steps].sort((a, b) => a - b);
      expect([sorted, sorted.toReversed()]).toContainEqual(steps);
    });
  });
});

describe('seeds that do not fit', () => {
  it('makes a colour that is too light darker, and keeps its hue', () => {
    const { light } = themeOf({ ...dudok, action: '#6aa0e8' });
    expect(contrast(light.action, light.paper)).toBeGreaterThanOrEqual(4.5);
    expect(Math.abs(fromHex(light.action).h - fromHex('#6aa0e8').h)).toBeLessThan(6);
  });

  it.each([
    ['web/theme-paper', { ...dudok, paper: '#445566' }],
    ['web/theme-ink', { ...dudok, ink: '#c0c8d8' }],
    ['web/theme-contrast', { ...dudok, action: '#fff3a0' }],
  ])('refuses with %s and both numbers', (code, seeds) => {
    const refusal = refusalOf(seeds);
    expect(isProblem(refusal, code)).toBe(true);
    const numbers = isProblem(refusal) ? refusal.say('nl').match(/\d+(,\d+)? ?%?/g) : [];
    expect(numbers?.length).toBeGreaterThanOrEqual(2);
  });

  it('gives a readable house style or a refusal for any seeds', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(fc.record({ ink: colour, action: colour, accent: colour, paper: colour }), (seeds) => {
        const refusal = refusalOf(seeds);
        if (refusal) return isProblem(refusal);
        const { light, dark } = themeOf(seeds);
        return [light, dark].every(
          (tokens) =>
            contrast(tokens.ink, tokens.paper) >= 4.5 && contrast(tokens.action, tokens.note) >= 4.5,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('colours', () => {
  it('come back from OKLCH as they went in', () => {
    for (const hex of ['#000000', '#ffffff', '#14213d', '#d9a94a', '#ff0000', '#00ff00', '#0000ff']) {
      expect(toHex(fromHex(hex))).toBe(hex);
    }
  });

  it('have the contrast that WCAG gives', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

function refusalOf(seeds: ThemeSeeds): unknown {
  try {
    themeOf(seeds);
    return null;
  } catch (error) {
    return error;
  }
}
