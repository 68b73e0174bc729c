import { describe, expect, it } from 'vitest';
import { en } from '../../src/web/messages/en.ts';
import { nl } from '../../src/web/messages/nl.ts';

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path ? `${path}.${key}` : key));
}

/** What a message says for one and for more, with any words in its holes. */
function said(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') throw new Error(`Not a message: ${String(value)}`);
  return [1, 2].map((count) => String(value(...Array.from({ length: value.length }, () => count))));
}

describe('messages', () => {
  it('are the same in both languages, in kind and in what they take', () => {
    const shape = (catalogue: unknown) =>
      leaves(catalogue).map(([path, value]) => [
        path,
        typeof value,
        typeof value === 'function' ? value.length : 0,
      ]);
    expect(shape(en)).toEqual(shape(nl));
  });

  it('say something, with a different word for each language', () => {
    const same = leaves(nl).filter(([path, value], index) => {
      const other = leaves(en)[index]?.[1];
      return (
        said(value).join() === said(other).join() &&
        said(value).join().length > 24 &&
        !path.startsWith('footer.')
      );
    });
    expect(same.map(([path]) => path)).toEqual([]);
    const empty = leaves(nl).filter(
      ([path, value]) => path !== 'notation.units.aantal' && said(value).some((text) => text.trim() === ''),
    );
    expect(empty.map(([path]) => path)).toEqual([]);
  });

  it('are calm: no exclamation marks, no "klik hier", no officialese', () => {
    const loud = leaves(nl).filter(([, value]) =>
      said(value).some((text) =>
        /!|klik hier|middels|teneinde|dient te|conform|derhalve|s\.v\.p/i.test(text),
      ),
    );
    expect(loud.map(([path]) => path)).toEqual([]);
  });

  it('are short: no sentence of more than 25 words', () => {
    const long = leaves(nl).filter(([, value]) =>
      said(value).some((text) =>
        text.split(/[.?:;\n]\s/).some((sentence) => sentence.split(/\s+/).length > 25),
      ),
    );
    expect(long.map(([path]) => path)).toEqual([]);
  });
});
