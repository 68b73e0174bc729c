import type { Period } from '../../kernel/index.ts';
import type { Area, Indicator, SeriesPoint } from '../../server/api.ts';
import { writeValue } from '../sentences/number.ts';
import { placeName } from '../sentences/place-name.ts';
import { knownPoints } from '../sentences/series.ts';
import type { Voice } from '../sentences/voice.ts';
import { momentOf, seriesPath } from './gap-path.ts';
import { along, place, valueAxis } from './scale.ts';

const WIDTH = 420;
const HEIGHT = 220;
const TOP = 14;
const BOTTOM = 28;
const LEFT = 46;
const RIGHT = 128;
/** Two labels closer than this lie over each other. */
const LABEL_GAP = 17;

/** One line: the area of the page, the gemeente and the land have a look of their own; others are context. */
export type LineSeries = Readonly<{
  area: Area;
  points: readonly SeriesPoint[];
  role: 'own' | 'gemeente' | 'land' | 'context';
}>;

type LineProps = Readonly<{
  indicator: Indicator;
  series: readonly LineSeries[];
  /** Says what there is to see, for a reader who does not see it. */
  label: string;
  voice: Voice;
}>;

/**
 * Series over time, with their names at their ends instead of in a legend. A missing period is a gap in the
 * line.
 */
export function LineChart({ indicator, series, label, voice }: LineProps) {
  const known = series.filter(({ points }) => knownPoints(points).length > 0);
  if (known.length === 0) return null;
  const values = known.flatMap(({ points }) => knownPoints(points).map(({ value }) => value));
  const periods = periodsOf(known);
  const axis = valueAxis(values, 10 ** -indicator.decimals);
  const scaleX = along(periods.map(momentOf), WIDTH - LEFT - RIGHT);
  const scaleY = along([axis.low, axis.high], HEIGHT - TOP - BOTTOM);
  const x = (period: Period) => place(LEFT + scaleX(momentOf(period)));
  const y = (value: number) => place(HEIGHT - BOTTOM - scaleY(value));
  return (
    <svg className="line-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${WIDTH - RIGHT}`} className="grid" />
          <text x={LEFT - 8} y={y(tick) + 4} className="chart-label at-end">
            {writeValue(
              tick,
              { ...indicator, decimals: tickDecimals(axis.ticks, indicator.decimals) },
              voice,
            )}
          </text>
        </g>
      ))}
      {labelled(periods, x).map((period) => (
        <text key={period} x={x(period)} y={HEIGHT - 6} className="chart-label">
          {voice.format.period(period)}
        </text>
      ))}
      {inFront(known).map((one) => (
        <g key={one.area.code} className={`line-${one.role}-group`}>
          <path d={seriesPath(one.points, x, y, indicator.breaks)} className={`line-${one.role}`} />
          <path d={points(one.points, x, y)} className={`dots-${one.role}`} />
        </g>
      ))}
      {endLabels(known, y).map(({ area, role, at, value }) => (
        <text key={area.code} x={WIDTH - RIGHT + 12} y={place(at + 4)} className={`end-label end-${role}`}>
          {role === 'context'
            ? shortName(area.name)
            : `${shortName(placeName(area, voice))} ${writeValue(value, indicator, voice)}`}
        </text>
      ))}
    </svg>
  );
}

function periodsOf(series: readonly LineSeries[]): readonly Period[] {
  const all = new Set(series.flatMap(({ points }) => knownPoints(points).map(({ period }) => period)));
  return [...all].sort((a, b) => momentOf(a) - momentOf(b));
}

/** Periods with room for their name: the last always has it. */
function labelled(periods: readonly Period[], x: (period: Period) => number): readonly Period[] {
  const kept: Period[] = [];
  for (const period of [...periods].reverse()) {
    const next = kept[0];
    if (next === undefined || x(next) - x(period) >= 40) kept.unshift(period);
  }
  return kept;
}

/** As few decimals as the marks need, and never more than the figure is written with. */
function tickDecimals(ticks: readonly number[], most: number): number {
  return ticks.every(Number.isInteger) ? 0 : Math.max(most, 0);
}

/** The line of the page is drawn last. */
function inFront(series: readonly LineSeries[]): readonly LineSeries[] {
  const order = ['context', 'land', 'gemeente', 'own'] as const;
  return [...series].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

function points(
  series: readonly SeriesPoint[],
  x: (period: Period) => number,
  y: (value: number) => number,
): string {
  return knownPoints(series)
    .map(({ period, value }) => `M${x(period)} ${y(value)}h.1`)
    .join('');
}

type EndLabel = Readonly<{ area: Area; role: LineSeries['role']; at: number; value: number }>;

/**
 * Names at the ends of the lines, moved apart where they would lie over one another. A context line gets its name where
 * there is room left for it: beside its own end, or nowhere.
 */
function endLabels(series: readonly LineSeries[], y: (value: number) => number): readonly EndLabel[] {
  const ends = series
    .flatMap(({ area, role, points: own }) => {
      const last = knownPoints(own).at(-1);
      return last ? [{ area, role, at: y(last.value), value: last.value }] : [];
    })
    .sort((a, b) => a.at - b.at || a.area.name.localeCompare(b.area.name, 'nl'));
  const main = ends.filter(({ role }) => role !== 'context');
  const apart = spread(
    main.map(({ at }) => at),
    HEIGHT - BOTTOM,
  );
  const placed = main.map((end, index) => ({ ...end, at: apart[index] ?? end.at }));
  return ends.filter(({ role }) => role === 'context').reduce(withRoom, placed);
}

/** Adds a label where it stands free of all others. */
function withRoom(placed: readonly EndLabel[], label: EndLabel): readonly EndLabel[] {
  const free = placed.every(({ at }) => Math.abs(at - label.at) >= LABEL_GAP);
  return free ? [...placed, label] : placed;
}

/** Moves ascending places at least a gap apart, and keeps the last above the floor. */
export function spread(places: readonly number[], floor: number, gap = LABEL_GAP): readonly number[] {
  const down: number[] = [];
  for (const at of places) down.push(Math.max(at, (down.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  if ((down.at(-1) ?? 0) <= floor) return down;
  return down.map((at, index) => Math.min(at, floor - (down.length - 1 - index) * gap));
}

/** A name that fits beside its line. */
function shortName(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13).trimEnd()}…` : name;
}
