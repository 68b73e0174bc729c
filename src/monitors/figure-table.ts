import {
  AREA_LEVELS,
  type AreaCode,
  type AreaLevel,
  comparePeriods,
  levelOf,
  type Period,
  type Unit,
} from '../kernel/index.ts';
import { type Row, type Sql, sql } from '../lake/index.ts';
import type { Figure, FigureStatus, MissingReason, RowRef } from './figure.ts';
import { monitorsProblems } from './problems.ts';

/** The figures of one release in memory. A `Figure` is made when it is first asked for. */
export type FigureTable = Readonly<{
  size: number;
  /** The figure of one area in one period, or null when there is no such row. */
  at: (indicator: string, breakdown: string, area: AreaCode, period: Period) => Figure | null;
  /** Everything of one area over time, oldest first. */
  series: (indicator: string, breakdown: string, area: AreaCode) => readonly Figure[];
  /** Everything of one indicator, by breakdown, area and period. */
  of: (indicator: string) => readonly Figure[];
  /** What is known of an indicator as a whole, without making its figures. */
  facts: (indicator: string) => IndicatorFacts;
}>;

/** Sources of all figures of an indicator, first that of the newest value; periods and levels of those with a value. */
export type IndicatorFacts = Readonly<{
  sources: readonly string[];
  periods: readonly Period[];
  levels: readonly AreaLevel[];
}>;

/** Reads the table of figures in the order that the index needs. */
export const FIGURES: Sql = sql`select indicator, version, area, period, breakdown, value, unit, numerator, denominator,
    margin, status, reason, sources, origins
  from figures order by indicator, breakdown, area, period`;

/** Where the rows of one indicator, or of one series, stand: from `start` up to `end`. */
type Span = Readonly<{ start: number; end: number }>;

/** Indexes rows of `FIGURES`. Throws monitors/figure-twice when two rows speak of one figure. */
export function figureTable(rows: readonly Row[], release: string): FigureTable {
  const made: Figure[] = new Array(rows.length);
  const figure = (index: number): Figure => {
    const known = made[index];
    if (known) return known;
    const row = rows[index];
    if (!row) throw new RangeError(`No figure at ${index}`);
    const fresh = toFigure(row, release);
    made[index] = fresh;
    return fresh;
  };
  const spans = spansOf(rows);
  // Three look-ups by text that is there already: a page makes thousands, and joined keys took half its time.
  const spanOf = (indicator: string, breakdown: string, area: string) =>
    spans.get(indicator)?.breakdowns.get(breakdown)?.get(area);
  const slice = (span: Span | undefined) =>
    span ? Array.from({ length: span.end - span.start }, (_, offset) => figure(span.start + offset)) : [];
  return Object.freeze({
    size: rows.length,
    at: (indicator, breakdown, area, period) => {
      const span = spanOf(indicator, breakdown, area);
      for (let index = span?.start ?? 0; index < (span?.end ?? 0); index += 1)
        if (rows[index]?.period === period) return figure(index);
      return null;
    },
    series: (indicator, breakdown, area) => slice(spanOf(indicator, breakdown, area)),
    of: (indicator) => slice(spans.get(indicator)),
    facts: (indicator) => {
      const span = spans.get(indicator);
      return factsOf(span ? rows.slice(span.start, span.end) : []);
    },
  } satisfies FigureTable);
}

function factsOf(rows: readonly Row[]): IndicatorFacts {
  const known = rows.filter((row) => row.value !== null);
  const newest = known.reduce<Row | undefined>(
    (best, row) => (best && comparePeriods(periodOf(best), periodOf(row)) >= 0 ? best : row),
    undefined,
  );
  const named = new Set([...(newest ? [newest] : []), ...rows].map((row) => String(row.sources)));
  const levels = new Set(
    [...new Set(known.map((row) => String(row.area)))].map((code) => levelOf(code as AreaCode)),
  );
  return Object.freeze({
    sources: [...new Set([...named].flatMap((json) => JSON.parse(json) as string[]))],
    periods: [...new Set(known.map(periodOf))].sort(comparePeriods),
    levels: AREA_LEVELS.filter((level) => levels.has(level)),
  });
}

const periodOf = (row: Row) => String(row.period) as Period;

/** The rows of one indicator, and within them those of every series. */
type IndicatorSpan = { start: number; end: number; breakdowns: Map<string, Map<string, Span>> };

/** The rows come in order, so that every indicator and every series is one stretch of them. */
function spansOf(rows: readonly Row[]): ReadonlyMap<string, IndicatorSpan> {
  const spans = new Map<string, IndicatorSpan>();
  rows.forEach((row, index) => {
    const own = spans.get(String(row.indicator)) ?? { start: index, end: index, breakdowns: new Map() };
    const areas = own.breakdowns.get(String(row.breakdown)) ?? new Map<string, Span>();
    const series = areas.get(String(row.area));
    if (series && rows[index - 1]?.period === row.period) refuseTwice(row);
    own.end = index + 1;
    areas.set(String(row.area), { start: series?.start ?? index, end: index + 1 });
    own.breakdowns.set(String(row.breakdown), areas);
    spans.set(String(row.indicator), own);
  });
  return spans;
}

function refuseTwice(row: Row): never {
  const [indicator, area, period, breakdown] = [row.indicator, row.area, row.period, row.breakdown].map(
    String,
  ) as [string, string, string, string];
  throw monitorsProblems.make('figure-twice', { indicator, area, period, breakdown, rows: 2 });
}

/** The origins are read from their JSON when they are asked for: a sum over the land has hundreds, and few look. */
function toFigure(row: Row, release: string): Figure {
  let origins: readonly RowRef[] | null = null;
  return Object.freeze({
    indicator: String(row.indicator),
    version: Number(row.version),
    area: String(row.area) as AreaCode,
    period: String(row.period) as Period,
    breakdown: String(row.breakdown),
    value: numberOrNull(row.value),
    unit: String(row.unit) as Unit,
    numerator: numberOrNull(row.numerator),
    denominator: numberOrNull(row.denominator),
    margin: numberOrNull(row.margin),
    status: String(row.status) as FigureStatus,
    reason: (row.reason ?? null) as MissingReason | null,
    sources: Object.freeze(JSON.parse(String(row.sources)) as string[]),
    get origins() {
      origins ??= Object.freeze(JSON.parse(String(row.origins)) as RowRef[]);
      return origins;
    },
    release,
  } satisfies Figure);
}

function numberOrNull(cell: Row[string] | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell);
}
