import type { Lang } from '../../kernel/index.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export type Messages = typeof nl;

/** The words of the command line and the start-up in one language. */
export function messagesFor(lang: Lang): Messages {
  return lang === 'en' ? en : nl;
}
