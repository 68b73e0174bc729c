import { isAddable } from '../../kernel/index.ts';
import type { Area, ProfileRow } from '../../server/api.ts';
import { stripDescription } from '../sentences/strip.ts';
import type { Voice } from '../sentences/voice.ts';
import { along } from './scale.ts';

/** Width of the drawing in its own units; the page stretches it, and strokes keep their size. */
const WIDTH = 1000;
const MARGIN = 24;
const MIDDLE = 17;

type StripMarks = Readonly<{
  own: number;
  land: number | null;
  gemeente: number | null;
  peers: readonly number[];
}>;

type StripProps = Readonly<{ row: ProfileRow; area: Area; voice: Voice }>;

/**
 * One figure among its peers on a line: the others as dots, the land and the gemeente as upright marks, the
 * area itself
 * on top. All marks of a kind are one path of dots, so that a buurt with 42 others costs as little as a
 * wijk with 8.
 */
export function Strip({ row, area, voice }: StripProps) {
  const marks = stripMarks(row);
  if (!marks) return null;
  const { own, land, gemeente, peers } = marks;
  const known = [own, land, gemeente, ...peers].filter((value) => value !== null);
  const x = along(known, WIDTH, MARGIN);
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${WIDTH} ${MIDDLE * 2}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={stripDescription(row, area, voice)}
    >
      <path d={`M0 ${MIDDLE}H${WIDTH}`} className="strip-axis" />
      {peers.length > 0 && <path d={dots(peers, x)} className="strip-peers" />}
      {land !== null && <path d={`M${Math.round(x(land))} 8v18`} className="strip-land" />}
      {gemeente !== null && <path d={`M${Math.round(x(gemeente))} 5v24`} className="strip-gemeente" />}
      <path d={dots([own], x)} className="strip-halo" />
      <path d={dots([own], x)} className="strip-own" />
    </svg>
  );
}

/** The values that the strip of a row draws, for the strip and for the key above it; null where it draws nothing. */
export function stripMarks({ figure, peers: others, comparisons, indicator }: ProfileRow): StripMarks | null {
  const own = figure.value;
  const peers = others.flatMap((peer) => (peer.figure.value === null ? [] : [peer.figure.value]));
  // A count of a part stands nowhere near that of the whole: only those of its peers are drawn beside it.
  const parents = isAddable(indicator.unit) ? [] : comparisons;
  const at = (level: string) => parents.find((other) => other.area.level === level)?.figure.value ?? null;
  const [land, gemeente] = [at('land'), at('gemeente')];
  if (own === null || (peers.length === 0 && land === null && gemeente === null)) return null;
  return { own, land, gemeente, peers };
}

/** Dots as lines of no length with round ends. Equal values are drawn once; the order is that of the axis. */
function dots(values: readonly number[], x: (value: number) => number): string {
  const places = [...new Set(values.map((value) => Math.round(x(value))))].sort((a, b) => a - b);
  return places.map((at) => `M${at} ${MIDDLE}h.1`).join('');
}
