import { line } from 'd3-shape';
import { type Period, startOf } from '../../kernel/index.ts';
import type { SeriesPoint } from '../../server/api.ts';
import { along } from './scale.ts';

type Box = Readonly<{ width: number; height: number; pad: number }>;

/** Periods from which something else was measured. */
export type Breaks = readonly Readonly<{ period: string }>[];

type Drawn = Readonly<{
  /** One path per series, in the order given; empty text where a series has no values. */
  paths: readonly string[];
  x(period: Period): number;
  y(value: number): number;
}>;

/**
 * The moment of a period on a time axis, in milliseconds: time is drawn to scale, so years without figures
 * show.
 */
export function momentOf(period: Period): number {
  return Date.parse(startOf(period));
}

/** Series as paths in one box, without axes. The lowest value lies at the bottom, the highest at the top. */
export function gapPath(
  series: readonly (readonly SeriesPoint[])[],
  { width, height, pad }: Box,
  breaks: Breaks = [],
): Drawn {
  const all = series.flat();
  const values = all.flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]));
  const scaleX = along(
    all.map(({ period }) => momentOf(period)),
    width,
    pad,
  );
  const scaleY = along(values, height, pad);
  const x = (period: Period) => scaleX(momentOf(period));
  const y = (value: number) => height - scaleY(value);
  return { paths: series.map((points) => seriesPath(points, x, y, breaks)), x, y };
}

/**
 * A path through the points with a value. A point without one breaks the line, and so does a break in the
 * series.
 */
export function seriesPath(
  points: readonly SeriesPoint[],
  x: (period: Period) => number,
  y: (value: number) => number,
  breaks: Breaks = [],
): string {
  const draw = line<SeriesPoint>()
    .defined(({ figure }) => figure.value !== null)
    .x(({ period }) => x(period))
    .y(({ figure }) => y(figure.value ?? 0))
    .digits(1);
  return splitAt(points, breaks)
    .map((part) => draw([...part]) ?? '')
    .join('');
}

/** The parts of a series between its breaks: what was measured in the same way. */
function splitAt(points: readonly SeriesPoint[], breaks: Breaks): readonly (readonly SeriesPoint[])[] {
  if (breaks.length === 0) return [points];
  const starts = breaks.map(({ period }) => period).sort();
  const partOf = (period: string) => starts.filter((start) => start <= period).length;
  return [0, ...starts.map((_, index) => index + 1)].map((part) =>
    points.filter(({ period }) => partOf(period) === part),
  );
}
