import { describe, expect, it } from 'vitest';
import { type SearchIndex, search } from '../../src/catalogue/index.ts';
import type { Actor } from '../../src/guard/index.ts';
import { area, type FigureBook, figures, figuresQuery, profile } from '../../src/monitors/index.ts';

const book = {} as FigureBook;
const index = {} as SearchIndex;
const nobody = undefined as unknown as Actor;

describe('no actor, no figure', () => {
  it('does not compile without one, and is refused when the types are passed by', () => {
    // @ts-expect-error: an area needs an actor
    expect(() => area(book, 'GM0001')).toThrow();
    // @ts-expect-error: a profile needs an actor
    expect(() => profile(book, 'GM0001')).toThrow();
    // @ts-expect-error: figures need an actor
    expect(() => figures(book, {})).toThrow();
    // @ts-expect-error: a computation needs an actor
    expect(() => figuresQuery({ definitions: [], sources: [] })).toThrow();
    // @ts-expect-error: a search needs an actor
    expect(() => search(index, 'x')).toThrow();
  });

  it.each([nobody, { kind: 'root' } as unknown as Actor, { kind: 'system', name: '' } as Actor])(
    '%j is refused',
    (actor) => {
      const refused = expect.objectContaining({ code: 'guard/refused' });
      expect(() => area(actor, book, 'GM0001')).toThrow(refused);
      expect(() => profile(actor, book, 'GM0001')).toThrow(refused);
      expect(() => figures(actor, book, {})).toThrow(refused);
      expect(() => search(actor, index, 'x')).toThrow(refused);
    },
  );
});
