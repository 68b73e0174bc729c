import { type Actor, demand } from '../guard/index.ts';
import {
  type AreaCode,
  type AreaLevel,
  editDistance,
  fold,
  nearest,
  type Period,
  parseAreaCode,
  say,
  type Text,
} from '../kernel/index.ts';
import type { FigureBook } from './book.ts';
import type { Area, Figure } from './figure.ts';
import { monitorsProblems } from './problems.ts';
import type { Indicator } from './views.ts';

/** The breakdown that is about everybody. */
export const TOTAL = 'total';

/** Asks for the newest period with a value, found per indicator. */
const LATEST = 'latest';

/** Areas of the book, optionally of one level or directly in one area: from large to small, then by code. */
export function areas(
  actor: Actor,
  book: FigureBook,
  filter: Readonly<{ level?: AreaLevel | undefined; parent?: AreaCode | undefined }> = {},
): readonly Area[] {
  demand(actor, 'read', { kind: 'area' });
  return [...book.areas.values()].filter(
    (one) =>
      (filter.level === undefined || one.level === filter.level) &&
      (filter.parent === undefined || one.parent === filter.parent),
  );
}

/**
 * One area, by its code in any spelling (`gm0363`, `NL01`). Throws monitors/area-outside for an area that the sources
 * know and that is not shown here, and monitors/area-unknown with what comes near.
 */
export function area(actor: Actor, book: FigureBook, code: string): Area {
  demand(actor, 'read', { kind: 'area', id: code });
  const asked = parseAreaCode(code) ?? code;
  const found = book.areas.get(asked);
  if (found) return found;
  const outside = book.outside.get(asked);
  if (outside !== undefined) {
    const shown = book.ofLevel('gemeente', null).map((one) => `${one.name} (${one.code})`);
    throw monitorsProblems.make('area-outside', { id: asked, name: outside, shown });
  }
  throw monitorsProblems.make('area-unknown', { id: code, nearest: near(asked, [...book.areas.keys()]) });
}

/** Names so near that it must be a slip: a third of the letters may differ, and of a code no more than two. */
function near(asked: string, names: readonly string[]): readonly string[] {
  const most = /\d/.test(asked) ? 2 : Math.max(1, Math.floor(asked.length / 3));
  return nearest(asked, names).filter(
    (name) => editDistance(fold(asked), fold(name)) <= most || fold(name).startsWith(fold(asked)),
  );
}

/** Every indicator, in the order of the monitor. */
export function indicators(actor: Actor, book: FigureBook): readonly Indicator[] {
  demand(actor, 'read', { kind: 'definition' });
  return [...book.indicators.values()];
}

/** One indicator. Throws monitors/indicator-unknown with what comes near, synonyms included. */
export function indicator(actor: Actor, book: FigureBook, id: string): Indicator {
  demand(actor, 'read', { kind: 'definition', id });
  const found = book.indicators.get(id);
  if (found) return found;
  throw monitorsProblems.make('indicator-unknown', { id, nearest: nearestIndicators(book, id) });
}

function nearestIndicators(book: FigureBook, asked: string): readonly string[] {
  const all = [...book.indicators.values()];
  const close = near(asked, [...all.map((one) => one.id), ...all.flatMap((one) => one.synonyms)]);
  const ids = close.map(
    (name) => all.find((one) => one.id === name || one.synonyms.includes(name))?.id ?? name,
  );
  return [...new Set(ids)];
}

/** What to give figures of; what is left out is every one. `breakdown` is `total` unless asked; `period` may be `latest`. */
export type FigureFilter = Readonly<{
  indicator?: string | undefined;
  area?: string | undefined;
  period?: string | undefined;
  breakdown?: string | undefined;
}>;

/**
 * Figures, by indicator in the order of the monitor, then area and period. A question about one indicator and one
 * area always has an answer: where the source has no such cell, one figure that is `missing`, `not-in-source`.
 * Throws the problem of monitors for an area, indicator, period or breakdown that does not exist.
 */
export function figures(actor: Actor, book: FigureBook, filter: FigureFilter): readonly Figure[] {
  demand(actor, 'read', { kind: 'figure' });
  const asked = filter.area === undefined ? null : area(actor, book, filter.area);
  const wanted = filter.indicator === undefined ? null : indicator(actor, book, filter.indicator);
  const chosen = wanted ? [wanted] : [...book.indicators.values()];
  const breakdown = filter.breakdown ?? TOTAL;
  if (wanted) checkBreakdown(wanted, breakdown);
  if (wanted && filter.period !== undefined && filter.period !== LATEST) checkPeriod(wanted, filter.period);
  const found = chosen.flatMap((one) => figuresOf(book, one, asked, breakdown, filter.period));
  if (found.length > 0 || !asked || !wanted) return found;
  return [missingFigure(book, wanted, asked.code, newestPeriod(book, wanted), breakdown)];
}

function figuresOf(
  book: FigureBook,
  one: Indicator,
  asked: Area | null,
  breakdown: string,
  period: string | undefined,
): readonly Figure[] {
  const wanted = period === LATEST ? newestPeriod(book, one) : period;
  const rows = asked
    ? book.figures.series(one.id, breakdown, asked.code)
    : book.figures.of(one.id).filter((figure) => figure.breakdown === breakdown);
  const found = rows.filter((figure) => wanted === undefined || figure.period === wanted);
  if (found.length > 0 || !asked || wanted === undefined || !isPeriodOf(one, wanted)) return found;
  return [missingFigure(book, one, asked.code, wanted, breakdown)];
}

/**
 * One figure; `missing` with reason `not-in-source` where the source has no such cell. Without a period the latest one
 * with a value for that area. Throws the problem of monitors for anything that does not exist.
 */
export function figure(
  actor: Actor,
  book: FigureBook,
  asked: Readonly<{
    indicator: string;
    area: string;
    period?: string | undefined;
    breakdown?: string | undefined;
  }>,
): Figure {
  demand(actor, 'read', { kind: 'figure' });
  const one = indicator(actor, book, asked.indicator);
  const { code } = area(actor, book, asked.area);
  const breakdown = checkBreakdown(one, asked.breakdown ?? TOTAL);
  if (asked.period === undefined) return latestFigure(book, one, code, breakdown);
  return figureAt(book, one, code, checkPeriod(one, asked.period), breakdown);
}

/** The figure in the table, or a missing one that says that the source has no such cell. */
export function figureAt(
  book: FigureBook,
  one: Indicator,
  code: AreaCode,
  period: Period,
  breakdown: string,
): Figure {
  return (
    book.figures.at(one.id, breakdown, code, period) ?? missingFigure(book, one, code, period, breakdown)
  );
}

/** The newest figure with a value; else the newest without; else one that is not in the source. */
export function latestFigure(book: FigureBook, one: Indicator, code: AreaCode, breakdown: string): Figure {
  const series = book.figures.series(one.id, breakdown, code);
  const found = series.findLast((candidate) => candidate.value !== null) ?? series.at(-1);
  return found ?? missingFigure(book, one, code, newestPeriod(book, one), breakdown);
}

/** The newest period with a value; for an indicator without any, the year of the release. */
export function newestPeriod(book: FigureBook, one: Indicator): Period {
  return one.periods.at(-1) ?? (book.release.publishedAt.slice(0, 4) as Period);
}

function missingFigure(
  book: FigureBook,
  one: Indicator,
  code: AreaCode,
  period: Period,
  breakdown: string,
): Figure {
  return Object.freeze({
    ...{ indicator: one.id, version: one.version, area: code, period, breakdown, unit: one.unit },
    ...{ value: null, numerator: null, denominator: null, margin: null },
    status: 'missing',
    reason: 'not-in-source',
    sources: Object.freeze([]),
    origins: Object.freeze([]),
    release: book.release.id,
  } as const);
}

function isPeriodOf(one: Indicator, period: string): period is Period {
  return one.periods.includes(period as Period);
}

/** The period, if some area has a value in it. Throws monitors/period-unknown with the periods there are. */
export function checkPeriod(one: Indicator, period: string): Period {
  if (isPeriodOf(one, period)) return period;
  throw monitorsProblems.make('period-unknown', {
    indicator: nameOf(one),
    asked: period,
    known: one.periods,
  });
}

/** The breakdown, if the definition has it. Throws monitors/breakdown-unknown with the breakdowns there are. */
export function checkBreakdown(one: Indicator, breakdown: string): string {
  const known = [{ id: TOTAL, label: { nl: 'totaal', en: 'total' } }, ...one.breakdowns];
  if (known.some(({ id }) => id === breakdown)) return breakdown;
  const names = known.map(({ id, label }) => named(id, label));
  throw monitorsProblems.make('breakdown-unknown', {
    indicator: nameOf(one),
    asked: breakdown,
    known: names,
  });
}

/** What an indicator is called, for a sentence: "Eenzaamheid (eenzaam)". */
export function nameOf({ id, term }: Pick<Indicator, 'id' | 'term'>): Text {
  return named(id, term);
}

/** A name for people beside the name for programs, where they differ. */
function named(id: string, label: Text): Text {
  const both = (words: string) => (words === id ? id : `${words} (${id})`);
  return { nl: both(label.nl), en: both(say(label, 'en')) };
}
