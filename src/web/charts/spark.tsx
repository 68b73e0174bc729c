import type { SeriesPoint } from '../../server/api.ts';
import { type Breaks, gapPath } from './gap-path.ts';

const WIDTH = 100;
const HEIGHT = 40;
const PAD = 7;

type SparkProps = Readonly<{
  points: readonly SeriesPoint[];
  /** The same figure of the gemeente, drawn softly behind it. */
  reference?: readonly SeriesPoint[];
  /** Where something else was measured from then on: no line runs across. */
  breaks?: Breaks;
}>;

/**
 * A line of the past without axes, beside a number that says the same: hidden from screen readers. Nothing
 * where fewer
 * than two values are known. A missing period is a gap, not a bridge.
 */
export function Spark({ points, reference = [], breaks = [] }: SparkProps) {
  const known = points.filter(({ figure }) => figure.value !== null);
  const last = known.at(-1);
  if (known.length < 2 || !last) return null;
  const drawn = gapPath([points, reference], { width: WIDTH, height: HEIGHT, pad: PAD }, breaks);
  const [own, other] = drawn.paths;
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {other && <path d={other} className="line-context" />}
      <path d={own} className="line-own" />
      <circle cx={drawn.x(last.period)} cy={drawn.y(last.figure.value ?? 0)} r="4" className="dot-own" />
    </svg>
  );
}
