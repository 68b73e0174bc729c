import { type Actor, demand } from '../guard/index.ts';
import { type AreaLevel, NEDERLAND, type Period } from '../kernel/index.ts';
import type { FigureBook } from './book.ts';
import { choropleth } from './choropleth.ts';
import type { Area } from './figure.ts';
import {
  checkBreakdown,
  checkPeriod,
  figureAt,
  indicator as indicatorOf,
  newestPeriod,
  TOTAL,
} from './lookup.ts';
import { monitorsProblems } from './problems.ts';
import { seriesOf } from './profile.ts';
import { ranked } from './ranking.ts';
import type { Comparison, Indicator, IndicatorView } from './views.ts';

/** What the reader chose; what is left out is found: the finest useful level, the newest period, everybody. */
export type IndicatorChoice = Readonly<{
  level?: string | undefined;
  period?: string | undefined;
  breakdown?: string | undefined;
}>;

/** Levels that have areas to rank and to draw. */
const LEVELS = ['wijk', 'buurt', 'gemeente'] as const satisfies readonly AreaLevel[];

/**
 * One indicator over areas and time. Throws monitors/indicator-unknown, and for a level, period or breakdown without
 * figures a problem that names the ones there are.
 */
export function indicatorView(
  actor: Actor,
  book: FigureBook,
  id: string,
  choice: IndicatorChoice = {},
): IndicatorView {
  demand(actor, 'read', { kind: 'figure', id });
  const indicator = indicatorOf(actor, book, id);
  const breakdown = checkBreakdown(indicator, choice.breakdown ?? TOTAL);
  const level = chosenLevel(book, indicator, choice);
  const period = chosenPeriod(book, indicator, level, breakdown, choice.period);
  const at = (area: Area): Comparison =>
    Object.freeze({ area, figure: figureAt(book, indicator, area.code, period, breakdown) });
  const land = book.areas.get(NEDERLAND);
  return Object.freeze({
    ...{ indicator, period, level, breakdown },
    map: choropleth(actor, book, { indicator, level, period, breakdown, marked: book.gemeente }),
    ranking: ranked(indicator, book.ofLevel(level, book.gemeente.code).map(at)),
    gemeente: withValue(at(book.gemeente)),
    land: land ? withValue(at(land)) : null,
    series: allSeries(book, indicator, breakdown),
  });
}

/** The level the reader asked for; else wijken, else buurten, else gemeenten: the first that has values here. */
function chosenLevel(book: FigureBook, indicator: Indicator, { level, period }: IndicatorChoice): AreaLevel {
  const known = LEVELS.filter((one) => hasValues(book, indicator, one, period));
  if (level === undefined) return known[0] ?? 'gemeente';
  const found = LEVELS.find((one) => one === level && indicator.levels.includes(one));
  if (found) return found;
  throw monitorsProblems.make('level-unknown', { indicator: indicator.id, asked: level, known });
}

/** Whether some area of the level in our gemeente has a value, in the asked period if there is one. */
function hasValues(
  book: FigureBook,
  indicator: Indicator,
  level: AreaLevel,
  period: string | undefined,
): boolean {
  return book
    .ofLevel(level, book.gemeente.code)
    .some(({ code }) =>
      book.figures
        .series(indicator.id, TOTAL, code)
        .some((figure) => figure.value !== null && (period === undefined || figure.period === period)),
    );
}

/** The period the reader asked for, or the newest one with a value on this level. */
function chosenPeriod(
  book: FigureBook,
  indicator: Indicator,
  level: AreaLevel,
  breakdown: string,
  asked: string | undefined,
): Period {
  if (asked !== undefined) return checkPeriod(indicator, asked);
  const codes = book.ofLevel(level, book.gemeente.code).map(({ code }) => code);
  const found = indicator.periods.findLast((period) =>
    codes.some((code) => (book.figures.at(indicator.id, breakdown, code, period)?.value ?? null) !== null),
  );
  return found ?? newestPeriod(book, indicator);
}

function withValue(comparison: Comparison): Comparison | null {
  return comparison.figure.value === null ? null : comparison;
}

/** The gemeente, the land, and every neighbour that has a value, each over time. */
function allSeries(book: FigureBook, indicator: Indicator, breakdown: string): IndicatorView['series'] {
  const land = book.areas.get(NEDERLAND);
  return [book.gemeente, ...(land ? [land] : []), ...book.neighbours]
    .map((area) => Object.freeze({ area, points: seriesOf(book, indicator, area, breakdown) }))
    .filter(({ points }) => points.some(({ figure }) => figure.value !== null));
}
