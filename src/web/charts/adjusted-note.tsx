import type { Adjusted, IndicatorView } from '../../server/api.ts';
import { Note } from '../components/index.ts';
import type { Ctx } from '../context.ts';
import { wordsOf } from '../sentences/voice.ts';

type Props = Readonly<{ view: IndicatorView; adjusted: readonly Adjusted[]; ctx: Ctx }>;

/** Says what a reader chose that this figure does not have, and what is shown instead. */
export function AdjustedNote({ view, adjusted, ctx }: Props) {
  if (adjusted.length === 0) return null;
  return <Note>{adjusted.map((part) => sentence(part, view, ctx)).join(' ')}</Note>;
}

function sentence(part: Adjusted, { indicator, level, period, breakdown }: IndicatorView, ctx: Ctx): string {
  const { monitor, levels } = wordsOf(ctx);
  if (part === 'level') return monitor.adjusted.level(levels[level].many);
  if (part === 'period') return monitor.adjusted.period(ctx.format.period(period));
  const group = indicator.breakdowns.find(({ id }) => id === breakdown)?.label ?? indicator.population;
  return monitor.adjusted.breakdown(group ? ctx.say(group) : monitor.total);
}
