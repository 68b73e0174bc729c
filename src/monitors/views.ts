import type { Definition } from '../catalogue/index.ts';
import type { AreaCode, AreaLevel, Period, Text } from '../kernel/index.ts';
import type { Area, Figure } from './figure.ts';

/** What the pages ask of the monitors. Plain frozen data, without sentences: the pages make those. */

/** A source as a page names it beside a figure. */
export type SourceRef = Readonly<{
  id: string;
  title: Text;
  publisher: string;
  licence: string;
  attribution: string;
  owner: string;
  estimate: boolean;
  missingReason: Text | null;
  retrieved: string;
  /** The dataset page of the table it fills. */
  dataset: string;
}>;

/** A definition with what is known about its figures in one release. */
export type Indicator = Definition &
  Readonly<{
    sources: readonly SourceRef[];
    /** Periods with at least one value, oldest first. */
    periods: readonly Period[];
    /** Levels with at least one value. */
    levels: readonly AreaLevel[];
    estimate: boolean;
  }>;

export type Theme = Readonly<{ id: string; label: Text; indicators: readonly string[] }>;

/** The same indicator, period and breakdown for another area, to hold a figure against. */
export type Comparison = Readonly<{ area: Area; figure: Figure }>;

export type SeriesPoint = Readonly<{ period: Period; figure: Figure }>;

/**
 * How two figures differ: in the unit of the figure (percentage points for shares). `similar` where the written values
 * are the same, or the difference is within what the source can tell apart.
 */
export type Difference = Readonly<{ direction: 'more' | 'less' | 'similar'; amount: number }>;

/** One indicator of an area, with its company. */
export type ProfileRow = Readonly<{
  indicator: Indicator;
  /** The latest figure with a value; status `missing` with its reason where there is none. */
  figure: Figure;
  /** A newer period that the source has for this area, without a value; null where the figure is the newest. */
  newerMissing: Figure | null;
  series: readonly SeriesPoint[];
  /** The same over time for the area it is held against: the gemeente; for a gemeente the land. Empty where unknown. */
  reference: readonly SeriesPoint[];
  /** Parents that have this figure for the same period: wijk, gemeente, land, in that order, never the area itself. */
  comparisons: readonly Comparison[];
  /** Areas of the same level in the same gemeente (for a gemeente: its neighbours), without the area itself. */
  peers: readonly Comparison[];
  /**
   * Against the gemeente (for a gemeente: the land), or null where one of both is missing, and for counts: those are
   * always less than those of the whole. Counts have `shareOfGemeente`.
   */
  difference: Difference | null;
  /** What part of the gemeente a count of a wijk or buurt is, in percent; null for everything else. */
  shareOfGemeente: number | null;
  /** Where it stands among its peers, or null where all of them are equal, and for counts. */
  standing: Standing | null;
  /** Against the oldest period of the series since its last break, or null where there is only one. */
  change: Readonly<{ since: Period; difference: Difference }> | null;
}>;

/** A place in a ranking over written values, the highest being 1. Equal values share a place. */
export type Standing = Readonly<{
  rank: number;
  /** How many areas were ranked, itself included. */
  of: number;
  /** How many others share the place. */
  ties: number;
  /** Whether nobody is above (`highest`) or below (`lowest`) it. */
  end: 'highest' | 'lowest' | null;
}>;

/** An area in a ranking; `rank` is null without a value, and where all values are equal. */
export type Ranked = Comparison & Readonly<{ rank: number | null; tied: boolean }>;

/** Everything the page of one area shows. */
export type Profile = Readonly<{
  area: Area;
  /** From the land down to the parent. */
  ancestors: readonly Area[];
  children: readonly Area[];
  siblings: readonly Area[];
  tiles: readonly ProfileRow[];
  themes: readonly Readonly<{ theme: Theme; rows: readonly ProfileRow[] }>[];
  /** The choropleth of the figure that the monitor features, or null where there are no borders. */
  map: ChoroplethView | null;
}>;

/** A map of one indicator over the areas of one level. */
export type ChoroplethView = Readonly<{
  indicator: Indicator;
  period: Period;
  breakdown: string;
  level: AreaLevel;
  /**
   * Upper bounds of all classes but the last, ascending, in the unit of the indicator. A value equal to a bound belongs
   * to the class above it: "less than 40", "40 to less than 45".
   */
  breaks: readonly number[];
  /** How many areas fall in each class; one more than `breaks`. */
  counts: readonly number[];
  areas: readonly ChoroplethArea[];
  /** Width and height of the drawing; paths are in these units. */
  width: number;
  height: number;
  /** Areas to outline: the area of the page, or its buurten. */
  selected: readonly AreaCode[];
  /** The figure of the area of the page, for the marker in the legend. */
  marker: Comparison | null;
  bordersYear: number;
}>;

export type ChoroplethArea = Readonly<{
  area: Area;
  figure: Figure;
  /** Index of the class, or null where there is no value. */
  bin: number | null;
  /** The outline as an SVG path. */
  path: string;
}>;

/** The figures of one indicator over areas and time, for its own page. */
export type IndicatorView = Readonly<{
  indicator: Indicator;
  period: Period;
  level: AreaLevel;
  breakdown: string;
  map: ChoroplethView | null;
  /** Areas of the level in the gemeente, highest first, those without a value last. */
  ranking: readonly Ranked[];
  gemeente: Comparison | null;
  land: Comparison | null;
  /** Over time: gemeente, land, and every neighbour that has it. */
  series: readonly Readonly<{ area: Area; points: readonly SeriesPoint[] }>[];
}>;

/** The road of one figure, from the page back to the row. */
export type FigureTrail = Readonly<{
  figure: Figure;
  area: Area;
  ancestors: readonly Area[];
  indicator: Indicator;
  comparisons: readonly Comparison[];
  series: readonly SeriesPoint[];
  /** The rows it came from, at most as many as a page can show; `figure.origins` names every one. */
  steps: readonly TrailStep[];
  /** How many rows it came from in all. */
  stepsTotal: number;
}>;

/** One raw row, with what it says and what came from it. */
export type TrailStep = Readonly<{
  source: SourceRef;
  file: string;
  fileBytes: number;
  retrievedAt: string;
  origin: string;
  line: number;
  /** Column names and raw texts of the row as they stand in the file; empty for a file that has no lines of text. */
  cells: readonly Readonly<{ column: string; text: string; used: boolean }>[];
  checks: Readonly<{ passed: number; failed: number; quarantined: number }>;
}>;
