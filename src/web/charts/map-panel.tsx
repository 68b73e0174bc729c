import type { ReactNode } from 'react';
import type { Area, ChoroplethView, Comparison } from '../../server/api.ts';
import { Dutch, Heading, Link, Pair, Paragraph } from '../components/index.ts';
import type { Ctx } from '../context.ts';
import { areaHref, choiceOf, definitionHref, figureHref, mapFileHref } from '../links.ts';
import { mapDescription, mapTitle } from '../sentences/map.ts';
import { missingShort } from '../sentences/missing.ts';
import { writeValue } from '../sentences/number.ts';
import { attributions } from '../sentences/sources.ts';
import { wordsOf } from '../sentences/voice.ts';
import { Choropleth } from './choropleth.tsx';
import { Legend } from './legend.tsx';
import { mapSubtitle } from './subtitle.ts';

type MapPanelProps = Readonly<{
  view: ChoroplethView;
  ctx: Ctx;
  /** What is outlined, in words. */
  outlined?: string | undefined;
  /** What stands under the legend: a table, a note, a line. */
  children?: ReactNode;
}>;

/** A map with all it needs: its conclusion, its legend, the numbers beside it, its source and its files. */
export function MapPanel({ view, ctx, outlined, children }: MapPanelProps) {
  return (
    <section className="section" aria-labelledby="kaart-kop">
      <Pair>
        <div className="map-words">
          <Heading level={2} id="kaart-kop">
            {mapTitle(view, ctx)}
          </Heading>
          <Paragraph soft>
            {mapSubtitle(view, ctx)} {mapDescription(view, ctx)} {outlined}
          </Paragraph>
          <Legend view={view} voice={ctx} />
          {children}
        </div>
        <figure className="map-figure">
          <Choropleth view={view} voice={ctx} href={(code) => areaHref(code, ctx)} />
          <MapCaption view={view} ctx={ctx} />
        </figure>
      </Pair>
    </section>
  );
}

function MapCaption({ view, ctx }: Readonly<{ view: ChoroplethView; ctx: Ctx }>) {
  const { chart } = wordsOf(ctx);
  const { site, format } = ctx;
  const { indicator } = view;
  const release = chart.release(format.date(site.release.publishedAt));
  const pinned = definitionHref(indicator.id, ctx, { ...choiceOf(view), stand: site.release.id });
  return (
    <figcaption>
      {chart.source}: <Dutch ctx={ctx}>{attributions(indicator)}</Dutch> · {chart.borders(view.bordersYear)} ·{' '}
      <Link href={pinned}>{release}</Link> ·{' '}
      <Link href={ctx.href(`/begrippen/${indicator.id}.csv`, choiceOf(view))}>CSV</Link>{' '}
      <Link href={mapFileHref(view, ctx)}>SVG</Link>
    </figcaption>
  );
}

type AreaTableProps = Readonly<{
  caption: string;
  view: ChoroplethView;
  rows: readonly Comparison[];
  own?: Area | undefined;
  ctx: Ctx;
}>;

/** Areas of a map with their values, highest first, equal ones by name, those without a value last. */
export function AreaTable({ caption, view, rows, own, ctx }: AreaTableProps) {
  return (
    <table className="mini">
      <caption className="vh">{caption}</caption>
      <tbody>
        {highestFirst(rows).map(({ area, figure }) => (
          <tr key={area.code} className={area.code === own?.code ? 'selected' : undefined}>
            <th scope="row">
              {area.code === own?.code ? area.name : <Link href={areaHref(area.code, ctx)}>{area.name}</Link>}
            </th>
            <td>
              <a href={figureHref(figure, ctx)}>
                {figure.value === null
                  ? missingShort(figure, ctx)
                  : writeValue(figure.value, view.indicator, ctx)}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every area of a map in a table, opened on demand: the map for who does not see it. */
export function MapTable({ view, ctx }: Readonly<{ view: ChoroplethView; ctx: Ctx }>) {
  const { chart, levels } = wordsOf(ctx);
  const title = chart.allAreas(ctx.format.number(view.areas.length), levels[view.level].many);
  return (
    <details className="chart-data">
      <summary>{title}</summary>
      <AreaTable caption={title} view={view} rows={view.areas} ctx={ctx} />
    </details>
  );
}

/** From high to low; equal values by name, no value last. */
export function highestFirst<T extends Comparison>(rows: readonly T[]): readonly T[] {
  const value = ({ figure }: T) => figure.value ?? Number.NEGATIVE_INFINITY;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    return left === right ? a.area.name.localeCompare(b.area.name, 'nl') : right - left;
  });
}
