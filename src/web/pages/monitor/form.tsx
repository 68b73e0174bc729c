import type { ReactNode } from 'react';
import { Button } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import type { PageOf } from '../../page.ts';
import { wordsOf } from '../../sentences/voice.ts';

type Props = Readonly<{ page: PageOf<'monitor'>; ctx: Ctx }>;

/** The choice of figure, areas, period and group. A plain form: the address holds the choice. */
export function ChoiceForm({ page, ctx }: Props) {
  const words = wordsOf(ctx).monitor;
  const { indicator } = page.view;
  return (
    <form className="choices" method="get" action={ctx.href('/monitor/wijken')} aria-label={words.form}>
      {ctx.site.pinned && <input type="hidden" name="stand" value={ctx.site.release.id} />}
      <Choice name="cijfer" label={words.figure} value={indicator.id}>
        <IndicatorOptions page={page} ctx={ctx} />
      </Choice>
      <LevelChoice page={page} ctx={ctx} />
      <PeriodChoice page={page} ctx={ctx} />
      <BreakdownChoice page={page} ctx={ctx} />
      <Button>{words.show}</Button>
    </form>
  );
}

function IndicatorOptions({ page, ctx }: Props) {
  return page.themes.map(({ theme, indicators }) => (
    <optgroup key={theme.id} label={ctx.say(theme.label)}>
      {indicators.map(({ id, term }) => (
        <option key={id} value={id}>
          {ctx.say(term)}
        </option>
      ))}
    </optgroup>
  ));
}

function LevelChoice({ page: { view }, ctx }: Props) {
  const { monitor, levels } = wordsOf(ctx);
  const shown = view.indicator.levels.filter((level) => level !== 'land' && level !== 'provincie');
  return (
    <Choice name="niveau" label={monitor.level} value={view.level}>
      {[...new Set([...shown, view.level])].map((level) => (
        <option key={level} value={level}>
          {levels[level].many}
        </option>
      ))}
    </Choice>
  );
}

function PeriodChoice({ page: { view }, ctx }: Props) {
  const periods = [...new Set([...view.indicator.periods, view.period])].reverse();
  return (
    <Choice name="periode" label={wordsOf(ctx).monitor.period} value={view.period}>
      {periods.map((period) => (
        <option key={period} value={period}>
          {ctx.format.period(period)}
        </option>
      ))}
    </Choice>
  );
}

function BreakdownChoice({ page: { view }, ctx }: Props) {
  const { indicator, breakdown } = view;
  if (indicator.breakdowns.length === 0) return null;
  const words = wordsOf(ctx).monitor;
  return (
    <Choice name="uitsplitsing" label={words.breakdown} value={breakdown}>
      <option value="total">{indicator.population ? ctx.say(indicator.population) : words.total}</option>
      {indicator.breakdowns.map(({ id, label }) => (
        <option key={id} value={id}>
          {ctx.say(label)}
        </option>
      ))}
    </Choice>
  );
}

type ChoiceProps = Readonly<{ name: string; label: string; value: string; children: ReactNode }>;

function Choice({ name, label, value, children }: ChoiceProps) {
  return (
    <p className="choice">
      <label htmlFor={`kies-${name}`}>{label}</label>
      <select id={`kies-${name}`} name={name} defaultValue={value}>
        {children}
      </select>
    </p>
  );
}
