import type { ChoroplethView } from '../../server/api.ts';
import { valuedAreas } from '../sentences/map.ts';
import { writeValue } from '../sentences/number.ts';
import { type Voice, wordsOf } from '../sentences/voice.ts';
import { HATCH_ID } from './hatch.tsx';
import type { MapPaint } from './paint.ts';
import { pagePaint } from './paint.ts';
import { along, place } from './scale.ts';

const WIDTH = 320;
/** Where the bars stand and how high the highest is. */
const FLOOR = 66;
const TALLEST = 46;
const SWATCH = 8;
const HEIGHT = 124;

type Props = Readonly<{ view: ChoroplethView; voice: Voice; paint?: MapPaint }>;

/** A class of the legend: its bounds, how many areas fall in it, and where it stands. */
type Bin = Readonly<{ from: number; to: number; count: number; x: number; width: number }>;

/**
 * The legend is a chart: one bar per class with the number of areas in it, the bounds between them, and a
 * mark where
 * the area of the page stands. Nothing where no area has a value.
 */
export function Legend({ view, voice }: Omit<Props, 'paint'>) {
  if (valuedAreas(view).length === 0) return null;
  return (
    <svg
      className="legend"
      viewBox={`-2 -2 ${WIDTH + 4} ${view.marker ? HEIGHT : HEIGHT - 30}`}
      role="img"
      aria-label={legendWords(view, voice)}
    >
      <LegendMarks view={view} voice={voice} />
    </svg>
  );
}

/** The shapes of the legend, for a page or inside a loose file. */
export function LegendMarks({ view, voice, paint = pagePaint }: Props) {
  const bins = legendBins(view);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <>
      {bins.map((bin, index) => {
        const height = place((bin.count / most) * TALLEST);
        const colour = paint.bin(index, bins.length);
        return (
          <g key={bin.x}>
            <rect
              {...colour}
              x={bin.x}
              y={place(FLOOR - height)}
              width={bin.width}
              height={place(height + SWATCH)}
            />
            <text {...paint.label} x={place(bin.x + bin.width / 2)} y={place(FLOOR - height - 5)}>
              {bin.count}
            </text>
            {index > 0 && (
              <text {...paint.label} x={bin.x} y={FLOOR + SWATCH + 15}>
                {writeValue(bin.from, view.indicator, voice)}
              </text>
            )}
          </g>
        );
      })}
      <Missing view={view} paint={paint} bins={bins} />
      <Marker view={view} voice={voice} paint={paint} bins={bins} />
    </>
  );
}

/** The hatched swatch with the number of areas without a value, after the classes. */
function Missing({
  view,
  paint,
  bins,
}: Readonly<{ view: ChoroplethView; paint: MapPaint; bins: readonly Bin[] }>) {
  const count = view.areas.filter(({ bin }) => bin === null).length;
  const last = bins.at(-1);
  if (count === 0 || !last) return null;
  const x = last.x + last.width + 12;
  return (
    <g>
      <rect
        {...paint.missing}
        fill={`url(#${HATCH_ID})`}
        x={x}
        y={FLOOR - 8}
        width="22"
        height={8 + SWATCH}
      />
      <text {...paint.label} x={x + 11} y={FLOOR - 13}>
        {count}
      </text>
    </g>
  );
}

/** Where the area of the page stands: a line in its class, an arrow, and its value. */
function Marker({ view, voice, paint, bins }: Required<Props> & Readonly<{ bins: readonly Bin[] }>) {
  const value = view.marker?.figure.value ?? null;
  const bin = bins.find(({ from, to }) => value !== null && value >= from && value <= to) ?? null;
  if (value === null || !view.marker) return null;
  const end = bins.at(-1);
  const home = bin ?? (end && value > end.to ? end : bins[0]);
  if (!home) return null;
  const x = place(home.x + along([home.from, home.to], home.width)(value));
  const { levels, titles } = wordsOf(voice);
  const label = titles.marker(levels[view.marker.area.level].this, writeValue(value, view.indicator, voice));
  const half = label.length * 3.6;
  return (
    <g>
      <path {...paint.tick} d={`M${x} ${FLOOR - 4}v${SWATCH + 6}`} strokeWidth="3" />
      <path {...paint.tick} d={`M${x} ${FLOOR + SWATCH + 20}l-5 8h10z`} stroke="none" />
      <text {...paint.strong} x={place(Math.min(Math.max(x, half), WIDTH - half))} y={FLOOR + SWATCH + 42}>
        {label}
      </text>
    </g>
  );
}

/** The classes of a map with their bounds. The outer bounds are the lowest and the highest value. */
export function legendBins(view: ChoroplethView): readonly Bin[] {
  const values = valuedAreas(view).map(({ value }) => value);
  if (values.length === 0) return [];
  const bounds = [Math.min(...values), ...view.breaks, Math.max(...values)];
  const missing = view.areas.some(({ bin }) => bin === null);
  const room = missing ? WIDTH - 34 : WIDTH;
  const width = room / view.counts.length;
  return view.counts.map((count, index) => ({
    from: bounds[index] ?? 0,
    to: bounds[index + 1] ?? 0,
    count,
    x: place(index * width),
    width: place(width - 1),
  }));
}

/** The legend in words: `Hoeveel buurten er in elke klasse vallen: 33 % tot 40 %: 6, …` */
function legendWords(view: ChoroplethView, voice: Voice): string {
  const { titles, levels } = wordsOf(voice);
  const bins = legendBins(view).map(({ from, to, count }) => {
    const write = (value: number) => writeValue(value, view.indicator, voice);
    return titles.legendClass(write(from), write(to), voice.format.number(count));
  });
  const without = view.areas.filter(({ bin }) => bin === null).length;
  const rest = without > 0 ? [titles.legendMissing(voice.format.number(without))] : [];
  return `${titles.legend(levels[view.level].many)}. ${[...bins, ...rest].join('; ')}.`;
}
