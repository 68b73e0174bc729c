import type { RecordFault, Repair } from '../formats/format.ts';
import { type Crs, contradicts, type Position, within } from './rd.ts';
import { crossesItself, signedArea } from './ring.ts';
import type { Geometry } from './wkb.ts';

/** What became of a geometry: none, a good one, one that is broken, or one in another system than declared. */
export type Checked =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'geometry'; map: (move: (position: Position) => Position) => Geometry }>
  | Readonly<{ kind: 'fault'; fault: RecordFault }>
  | Readonly<{ kind: 'contradicts'; found: string; looks: string }>;

/** Thrown within this file only, where a position deep in a geometry is wrong. */
class Broken {
  readonly checked: Checked;
  constructor(checked: Checked) {
    this.checked = checked;
  }
}

const fault = (code: RecordFault['code'], params: RecordFault['params']): Broken =>
  new Broken({ kind: 'fault', fault: { code, column: 'geometry', params } });

type Nested = Position | readonly Nested[];

/** How deep the coordinates of each type are nested, and whether its runs of positions are rings. */
const TYPES = {
  Point: { depth: 0, least: 0, rings: false },
  MultiPoint: { depth: 1, least: 0, rings: false },
  LineString: { depth: 1, least: 2, rings: false },
  MultiLineString: { depth: 2, least: 2, rings: false },
  Polygon: { depth: 2, least: 4, rings: true },
  MultiPolygon: { depth: 3, least: 4, rings: true },
} as const;

type TypeName = keyof typeof TYPES;

/**
 * Checks a geometry of GeoJSON. Extra dimensions are dropped, and rings turned the way RFC 7946 wants them; both are
 * told to `repaired`, as is a ring that crosses itself, which is kept.
 */
export function checkGeometry(value: unknown, crs: Crs, repaired: (repair: Repair) => void): Checked {
  if (value === null || value === undefined) return { kind: 'none' };
  const { type, coordinates } = value as Readonly<{ type?: unknown; coordinates?: unknown }>;
  if (typeof type !== 'string' || !Object.hasOwn(TYPES, type)) {
    return fault('geometry-type', { found: typeof type === 'string' ? type : JSON.stringify(type ?? null) })
      .checked;
  }
  try {
    const shape = TYPES[type as TypeName];
    const clean = walk(coordinates, shape.depth, shape, crs, repaired);
    return { kind: 'geometry', map: (move) => ({ type, coordinates: moveAll(clean, move) }) as Geometry };
  } catch (error) {
    if (error instanceof Broken) return error.checked;
    throw error;
  }
}

function walk(
  value: unknown,
  depth: number,
  shape: (typeof TYPES)[TypeName],
  crs: Crs,
  repaired: (repair: Repair) => void,
): Nested {
  if (depth === 0) return positionOf(value, crs, repaired);
  if (!Array.isArray(value)) throw fault('geometry-position', { found: short(value) });
  if (depth > 1 || shape.least === 0) {
    if (value.length === 0) throw fault('geometry-short', { points: 0, least: 1 });
    return value
      .map((item) => walk(item, depth - 1, shape, crs, repaired))
      .map(outerFirst(shape.rings && depth === 2, repaired));
  }
  if (value.length < shape.least) throw fault('geometry-short', { points: value.length, least: shape.least });
  const run = value.map((item) => positionOf(item, crs, repaired));
  if (shape.rings) checkRing(run, repaired);
  return run;
}

function checkRing(ring: readonly Position[], repaired: (repair: Repair) => void): void {
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  if (first[0] !== last[0] || first[1] !== last[1]) throw fault('geometry-open', {});
  if (crossesItself(ring)) repaired('ring-crosses-itself');
}

/** RFC 7946 §3.1.6: the outer ring runs counter-clockwise, holes clockwise. */
function outerFirst(polygon: boolean, repaired: (repair: Repair) => void) {
  return (ring: Nested, index: number): Nested => {
    if (!polygon) return ring;
    const positions = ring as readonly Position[];
    const area = signedArea(positions);
    if (area === 0 || area > 0 === (index === 0)) return ring;
    repaired('ring-turned');
    return [...positions].reverse();
  };
}

function positionOf(value: unknown, crs: Crs, repaired: (repair: Repair) => void): Position {
  if (!Array.isArray(value) || value.length < 2) throw fault('geometry-position', { found: short(value) });
  const [x, y] = value as readonly unknown[];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    throw fault('geometry-position', { found: short(value) });
  }
  if (value.length > 2) repaired('dimensions-dropped');
  const looks = contradicts([x, y], crs);
  if (looks !== null) throw new Broken({ kind: 'contradicts', found: short([x, y]), looks });
  if (!within([x, y], crs)) throw fault('geometry-outside', { found: short([x, y]), crs });
  return [x, y];
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}

function moveAll(nested: Nested, move: (position: Position) => Position): Nested {
  return typeof nested[0] === 'number'
    ? move(nested as Position)
    : (nested as readonly Nested[]).map((item) => moveAll(item, move));
}
