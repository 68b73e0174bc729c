import type { AreaCode } from '../kernel/index.ts';
import type { ChoroplethView, Figure } from '../server/api.ts';
import { type Ctx, localPath, type Query, withQuery } from './context.ts';

/** The permalink of a figure: it names the release, so that it gives this figure for ever. */
export function figureHref(figure: Figure, ctx: Ctx): string {
  return ctx.href(`/cijfer/${figure.indicator}/${figure.area}`, {
    periode: figure.period,
    uitsplitsing: breakdownQuery(figure.breakdown),
    stand: ctx.site.release.id,
  });
}

/** The newest value of a figure, whatever release the reader is in. */
export function newestHref(figure: Figure, { lang }: Ctx): string {
  return withQuery(localPath(lang, `/cijfer/${figure.indicator}/${figure.area}`), {
    periode: figure.period,
    uitsplitsing: breakdownQuery(figure.breakdown),
  });
}

/** The page of an area. */
export function areaHref(code: AreaCode | string, ctx: Ctx): string {
  return ctx.href(`/monitor/wijken/${code}`);
}

/** The page of a definition, for one period, level and group where asked. */
export function definitionHref(id: string, ctx: Ctx, query: Query = {}): string {
  return ctx.href(`/begrippen/${id}`, query);
}

/** The same choice of level, period and group that a map shows. */
export function choiceOf(view: Pick<ChoroplethView, 'level' | 'period' | 'breakdown'>): Query {
  return { niveau: view.level, periode: view.period, uitsplitsing: breakdownQuery(view.breakdown) };
}

/** A map as a file. */
export function mapFileHref(view: ChoroplethView, ctx: Ctx): string {
  return ctx.href(`/kaart/${view.indicator.id}.svg`, choiceOf(view));
}

/** The total needs no name in an address. */
export function breakdownQuery(breakdown: string): string | null {
  return breakdown === 'total' ? null : breakdown;
}
