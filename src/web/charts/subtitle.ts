import type { ChoroplethView } from '../../server/api.ts';
import { type Voice, wordsOf } from '../sentences/voice.ts';

type Shown = Pick<ChoroplethView, 'indicator' | 'period' | 'level' | 'breakdown'>;

/** `Voelt zich eenzaam, per buurt, 2020. Over: 18 jaar en ouder.` */
export function mapSubtitle(view: Shown, voice: Voice): string {
  const { levels, titles } = wordsOf(voice);
  const { indicator, period, level } = view;
  const group = indicator.breakdowns.find(({ id }) => id === view.breakdown)?.label;
  const about = group ?? indicator.population;
  const label = voice.say(indicator.label);
  const first = titles.byLevel(label, levels[level].one, voice.format.period(period));
  return about ? `${first} ${titles.aboutGroup(voice.say(about))}` : first;
}
