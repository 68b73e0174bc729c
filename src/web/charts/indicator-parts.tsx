import { isAddable } from '../../kernel/index.ts';
import type { Comparison, IndicatorView } from '../../server/api.ts';
import { Note, Section } from '../components/index.ts';
import type { Ctx } from '../context.ts';
import { areaHref, figureHref } from '../links.ts';
import { areaLabel } from '../sentences/map.ts';
import { placeName } from '../sentences/place-name.ts';
import { wordsOf } from '../sentences/voice.ts';
import { Bars } from './bars.tsx';
import type { LineSeries } from './line.tsx';
import { SeriesPanel } from './series-panel.tsx';
import { mapSubtitle } from './subtitle.ts';

type Props = Readonly<{ view: IndicatorView; ctx: Ctx }>;

/** All areas with their values, highest first, held against the gemeente. */
export function Ranking({ view, ctx }: Props) {
  const { monitor, levels } = wordsOf(ctx);
  const known = view.ranking.some(({ figure }) => figure.value !== null);
  if (view.ranking.length === 0 || !known) return <Note>{monitor.empty}</Note>;
  const title = monitor.ranking(levels[view.level].many);
  // A count of a part is never like that of the whole: no line for those.
  const reference = isAddable(view.indicator.unit) ? null : view.gemeente;
  return (
    <Section title={title} id="lijst" sub={`${mapSubtitle(view, ctx)} ${monitor.ordered}`}>
      <Reference comparison={reference} view={view} ctx={ctx} />
      <Bars
        indicator={view.indicator}
        rows={view.ranking}
        reference={reference}
        caption={title}
        href={({ area }) => areaHref(area.code, ctx)}
        valueHref={({ figure }) => figureHref(figure, ctx)}
        voice={ctx}
      />
    </Section>
  );
}

/** What the line through the bars is. */
function Reference({ comparison, view, ctx }: Props & Readonly<{ comparison: Comparison | null }>) {
  if (!comparison || comparison.figure.value === null) return null;
  return (
    <p className="keys">
      <span className="key key-gemeente">
        {areaLabel(placeName(comparison.area, ctx), comparison.figure.value, view.indicator, ctx)}
      </span>
    </p>
  );
}

/** The figure over time: the gemeente before the land, its neighbours as context. */
export function IndicatorSeries({ view, ctx }: Props) {
  const { gemeente } = view;
  const own = gemeente?.area ?? view.series[0]?.area;
  if (!own) return null;
  const series: readonly LineSeries[] = view.series.map(({ area, points }) => ({
    area,
    points,
    role: area.code === own.code ? 'own' : area.level === 'land' ? 'land' : 'context',
  }));
  return <SeriesPanel indicator={view.indicator} area={own} series={series} ctx={ctx} />;
}
