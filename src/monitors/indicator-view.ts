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
  nameOf,
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

/** What a reader chose, brought to figures that exist, and what was changed for that. */
export type NearestChoice = Readonly<{ choice: IndicatorChoice; adjusted: readonly Adjusted[] }>;

export type Adjusted = 'level' | 'period' | 'breakdown';

/** Where to look for values when a level has none, nearest first. */
const NEAR_LEVELS: Readonly<Record<string, readonly AreaLevel[]>> = {
  buurt: ['wijk', 'gemeente'],
  wijk: ['buurt', 'gemeente'],
  gemeente: ['wijk', 'buurt'],
};

/**
 * The nearest choice with figures: a form keeps its level, period and breakdown when another figure is chosen that
 * does not have them. Everybody instead of an unknown breakdown, the nearest level with values, the newest period.
 * Throws monitors/indicator-unknown.
 */
export function nearestChoice(
  actor: Actor,
  book: FigureBook,
  id: string,
  asked: IndicatorChoice,
): NearestChoice {
  demand(actor, 'read', { kind: 'figure', id });
  const indicator = indicatorOf(actor, book, id);
  const known = [TOTAL, ...indicator.breakdowns.map((one) => one.id)];
  const breakdown = asked.breakdown && known.includes(asked.breakdown) ? asked.breakdown : undefined;
  const values = (level: AreaLevel) => periodsOf(book, indicator, level, breakdown ?? TOTAL);
  const level = asked.level === undefined ? undefined : nearestLevel(asked.level, values);
  const periods = level === undefined ? indicator.periods : values(level);
  const there = asked.period === undefined || periods.includes(asked.period as Period);
  const choice = { level, breakdown, period: there ? asked.period : periods.at(-1) };
  const changed = (['level', 'period', 'breakdown'] as const).filter((one) => choice[one] !== asked[one]);
  return Object.freeze({ choice, adjusted: changed });
}

function nearestLevel(asked: string, values: (level: AreaLevel) => readonly Period[]): AreaLevel | undefined {
  const own = LEVELS.find((one) => one === asked);
  return [...(own ? [own] : []), ...(NEAR_LEVELS[asked] ?? LEVELS)].find((one) => values(one).length > 0);
}

/** Periods in which some area of the level in our gemeente has a value, oldest first. */
function periodsOf(
  book: FigureBook,
  indicator: Indicator,
  level: AreaLevel,
  breakdown: string,
): readonly Period[] {
  const found = new Set<Period>();
  for (const { code } of book.ofLevel(level, book.gemeente.code))
    for (const figure of book.figures.series(indicator.id, breakdown, code))
      if (figure.value !== null) found.add(figure.period);
  return indicator.periods.filter((period) => found.has(period));
}

/** The level the reader asked for; else wijken, else buurten, else gemeenten: the first that has values here. */
function chosenLevel(book: FigureBook, indicator: Indicator, { level, period }: IndicatorChoice): AreaLevel {
  const known = LEVELS.filter((one) => hasValues(book, indicator, one, period));
  if (level === undefined) return known[0] ?? 'gemeente';
  const found = LEVELS.find((one) => one === level && indicator.levels.includes(one));
  if (found) return found;
  throw monitorsProblems.make('level-unknown', { indicator: nameOf(indicator), asked: level, known });
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
  return periodsOf(book, indicator, level, breakdown).at(-1) ?? newestPeriod(book, indicator);
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
