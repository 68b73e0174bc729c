import type { Lang } from '../../kernel/index.ts';
import type { Ctx } from '../context.ts';
import { type ChartWords, chartWords } from '../messages/charts.ts';

/** What a sentence is made with: a language, its notation and its texts. Every page context is one. */
export type Voice = Pick<Ctx, 'lang' | 'format' | 'say'>;

/** The words of charts and sentences in the voice's language. */
export function wordsOf({ lang }: Readonly<{ lang: Lang }>): ChartWords {
  return chartWords(lang);
}
