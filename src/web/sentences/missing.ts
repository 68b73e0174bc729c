import type { Area, Figure, Indicator } from '../../server/api.ts';
import { type Voice, wordsOf } from './voice.ts';

/** One or two words in the place of a value: `geen cijfer`, `niet in bron`. */
export function missingShort(figure: Figure, voice: Voice): string {
  return wordsOf(voice).missingShort[figure.reason ?? 'not-published'];
}

/**
 * Why there is no value: who has none, for what and over which period, and what the source says about it.
 * `RIVM geeft voor deze buurt geen cijfer over 2020. Er wonen te weinig mensen voor een schatting.`
 */
export function missingSentence(figure: Figure, area: Area, indicator: Indicator, voice: Voice): string {
  const words = wordsOf(voice);
  const source = indicator.sources.find(({ id }) => figure.sources[0] === id) ?? indicator.sources[0];
  const reason = figure.reason ?? 'not-published';
  const first = words.missing[reason](
    source?.publisher ?? words.chart.source,
    words.levels[area.level].this,
    voice.format.period(figure.period),
  );
  const why = reason === 'not-published' && source?.missingReason ? voice.say(source.missingReason) : '';
  return why ? `${first} ${why}` : first;
}
