import type { Lang } from '../../kernel/index.ts';
import { chartsEn } from './en.charts.ts';
import { type ChartWords, chartsNl } from './nl.charts.ts';

const WORDS: Readonly<Record<Lang, ChartWords>> = Object.freeze({ nl: chartsNl, en: chartsEn });

/** The words of charts, sentences and monitor pages in one language. */
export function chartWords(lang: Lang): ChartWords {
  return WORDS[lang];
}

export type { ChartWords };
