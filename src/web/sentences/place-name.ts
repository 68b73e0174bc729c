import type { Area } from '../../server/api.ts';
import { type Voice, wordsOf } from './voice.ts';

/** The name of an area as a reader of this language knows it: `Nederland`, `The Netherlands`; all others keep theirs. */
export function placeName({ level, name }: Pick<Area, 'level' | 'name'>, voice: Pick<Voice, 'lang'>): string {
  return wordsOf(voice).sentences.place(level, name);
}

/** The same in the middle of a sentence, after "in" or "of": `Nederland`, `the Netherlands`. */
export function placeInText(
  { level, name }: Pick<Area, 'level' | 'name'>,
  voice: Pick<Voice, 'lang'>,
): string {
  return level === 'land' ? wordsOf(voice).sentences.whole(level, name) : name;
}
