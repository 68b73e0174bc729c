import type { Position } from './rd.ts';

/** Twice the area within a closed ring: positive when it runs counter-clockwise (shoelace formula). */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x1, y1] = ring[i - 1] as Position;
    const [x2, y2] = ring[i] as Position;
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

type Segment = Readonly<{ from: Position; to: Position; index: number; minX: number; maxX: number }>;

/**
 * Whether two sides of a closed ring cross. Sides are swept from left to right, so that only those that overlap in x
 * are compared. Sides that merely touch do not cross.
 */
export function crossesItself(ring: readonly Position[]): boolean {
  const segments: Segment[] = [];
  for (let i = 1; i < ring.length; i += 1) {
    const [from, to] = [ring[i - 1] as Position, ring[i] as Position];
    segments.push({ from, to, index: i, minX: Math.min(from[0], to[0]), maxX: Math.max(from[0], to[0]) });
  }
  segments.sort((a, b) => a.minX - b.minX);
  let active: Segment[] = [];
  for (const segment of segments) {
    active = active.filter((other) => other.maxX >= segment.minX);
    if (active.some((other) => cross(segment, other))) return true;
    active.push(segment);
  }
  return false;
}

function cross(a: Segment, b: Segment): boolean {
  if (Math.abs(a.index - b.index) === 1) return false;
  return (
    side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
    side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
  );
}

function side(a: Position, b: Position, p: Position): number {
  return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
}
