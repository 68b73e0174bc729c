import type { Position } from './rd.ts';

/** A geometry of GeoJSON in two dimensions, checked. */
export type Geometry =
  | Readonly<{ type: 'Point'; coordinates: Position }>
  | Readonly<{ type: 'MultiPoint' | 'LineString'; coordinates: readonly Position[] }>
  | Readonly<{ type: 'MultiLineString' | 'Polygon'; coordinates: readonly (readonly Position[])[] }>
  | Readonly<{ type: 'MultiPolygon'; coordinates: readonly (readonly (readonly Position[])[])[] }>;

/** The numbers that OGC Simple Features gives the types of geometry. */
const CODES = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
} as const;

/** Well-known binary, little-endian, two dimensions. */
export function wkbOf(geometry: Geometry): Buffer {
  const parts: Buffer[] = [];
  write(geometry, parts);
  return Buffer.concat(parts);
}

function write(geometry: Geometry, out: Buffer[]): void {
  const head = Buffer.alloc(5);
  head.writeUInt8(1, 0);
  head.writeUInt32LE(CODES[geometry.type], 1);
  out.push(head);
  switch (geometry.type) {
    case 'Point':
      out.push(numbers([geometry.coordinates]));
      return;
    case 'LineString':
      run(geometry.coordinates, out);
      return;
    case 'Polygon':
      out.push(count(geometry.coordinates.length));
      for (const ring of geometry.coordinates) run(ring, out);
      return;
    case 'MultiPoint':
      out.push(count(geometry.coordinates.length));
      for (const point of geometry.coordinates) write({ type: 'Point', coordinates: point }, out);
      return;
    case 'MultiLineString':
      out.push(count(geometry.coordinates.length));
      for (const line of geometry.coordinates) write({ type: 'LineString', coordinates: line }, out);
      return;
    case 'MultiPolygon':
      out.push(count(geometry.coordinates.length));
      for (const rings of geometry.coordinates) write({ type: 'Polygon', coordinates: rings }, out);
  }
}

function run(positions: readonly Position[], out: Buffer[]): void {
  out.push(count(positions.length), numbers(positions));
}

function count(n: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n);
  return bytes;
}

function numbers(positions: readonly Position[]): Buffer {
  const bytes = Buffer.alloc(positions.length * 16);
  positions.forEach(([x, y], index) => {
    bytes.writeDoubleLE(x, index * 16);
    bytes.writeDoubleLE(y, index * 16 + 8);
  });
  return bytes;
}
