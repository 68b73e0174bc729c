import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../src/kernel/index.ts';

const json = fc.jsonValue({ noUnicodeString: false }).map((value) => value as Json);

/** The same value with the keys of every object in the opposite order. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  const entries = Object.entries(value as Record<string, Json>).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, reversed(item)]));
}

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 code unit, at every depth, and leaves lists in their order', () => {
    expect(canonicalJson({ b: [3, 1, { d: null, c: true }], a: 'é', ﬀ: 1, '😀': 2 })).toBe(
      '{"a":"é","b":[3,1,{"c":true,"d":null}],"😀":2,"ﬀ":1}',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %d', (value) => {
    expect(() => canonicalJson({ a: [value] })).toThrow(`JSON cannot hold ${value}`);
  });

  it('writes numbers as ECMAScript does', () => {
    expect(canonicalJson([1e21, 0.1, -0, 1.0, 5e-324])).toBe('[1e+21,0.1,0,1,5e-324]');
  });

  it('is JSON that means the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('gives one spelling, whatever the order of the keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('gives two values two spellings', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const same =
          JSON.stringify(JSON.parse(canonicalJson(a))) === JSON.stringify(JSON.parse(canonicalJson(b)));
        expect(canonicalJson(a) === canonicalJson(b)).toBe(same);
      }),
    );
  });
});
