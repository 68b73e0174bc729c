import { fold } from '../kernel/index.ts';

/** Words that are in a question and not in an answer. */
const EMPTY_WORDS = new Set(
  (
    'aan aantal bij cijfer cijfers dan dat de der die dit een en er gebied gebieden gemeente heeft het hoe hoeveel ' +
    'hoog hun in is laag met naar of op over per te tot uit van veel voor waar wat welke wie wonen zijn ' +
    'a and are area at by do figure figures for from how in is many much of on per the to what where which with'
  ).split(' '),
);

/**
 * The words of a text as they are compared: without capitals, accents and the `'s-` and `'t` of Dutch place names, so
 * that "s-Graveland", "'s Graveland" and "Graveland" are one.
 */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .replace(/(^|\s)['’`]?[st][-\s]/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words of a question that say what it is about; all of them when none does. */
export function tellingWords(question: string): readonly string[] {
  const words = wordsOf(question);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}
