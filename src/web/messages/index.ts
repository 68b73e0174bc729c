import type { Lang } from '../../kernel/index.ts';
import { en } from './en.ts';
import { type Messages, nl } from './nl.ts';

export type { Messages } from './nl.ts';

const CATALOGUES: Readonly<Record<Lang, Messages>> = { nl, en };

/** All words of the pages in one language. */
export function catalogue(lang: Lang): Messages {
  return CATALOGUES[lang];
}
