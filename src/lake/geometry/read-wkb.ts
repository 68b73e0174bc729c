import type { Position } from './rd.ts';
import type { Geometry } from './wkb.ts';

type Reader = { view: DataView; at: number; little: boolean };

/**
 * The shape in a piece of well-known binary (OGC Simple Features 06-103r4, §8.2), in either byte order. Z and M are
 * left out. Throws a TypeError on anything else, so that damage is never drawn.
 */
export function readWkb(bytes: Uint8Array): Geometry {
  const reader = {
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    at: 0,
    little: true,
  };
  return readShape(reader);
}

function readShape(reader: Reader): Geometry {
  const { type, dimensions } = readHeader(reader);
  switch (type) {
    case 1:
      return { type: 'Point', coordinates: readPosition(reader, dimensions) };
    case 2:
      return { type: 'LineString', coordinates: readPositions(reader, dimensions) };
    case 3:
      return { type: 'Polygon', coordinates: readRings(reader, dimensions) };
    case 4:
      return { type: 'MultiPoint', coordinates: parts(reader, 1, readPosition) };
    case 5:
      return { type: 'MultiLineString', coordinates: parts(reader, 2, readPositions) };
    case 6:
      return { type: 'MultiPolygon', coordinates: parts(reader, 3, readRings) };
    default:
      throw new TypeError(`No shape of well-known binary: type ${type}`);
  }
}

/** The type (1 to 6), and how many numbers a position has. EWKB flags and ISO thousands both add Z and M. */
function readHeader(reader: Reader): { type: number; dimensions: number } {
  reader.little = reader.view.getUint8(reader.at) === 1;
  const code = reader.view.getUint32(reader.at + 1, reader.little);
  reader.at += 5;
  if (code & 0x20000000) reader.at += 4;
  const plain = code & 0x0fffffff;
  const iso = Math.floor(plain / 1000);
  const hasZ = (code & 0x80000000) !== 0 || iso === 1 || iso === 3;
  const hasM = (code & 0x40000000) !== 0 || iso === 2 || iso === 3;
  return { type: plain % 1000, dimensions: 2 + Number(hasZ) + Number(hasM) };
}

function readPosition(reader: Reader, dimensions: number): Position {
  const x = reader.view.getFloat64(reader.at, reader.little);
  const y = reader.view.getFloat64(reader.at + 8, reader.little);
  reader.at += 8 * dimensions;
  return [x, y];
}

function readCount(reader: Reader): number {
  const count = reader.view.getUint32(reader.at, reader.little);
  reader.at += 4;
  // No part is smaller than four bytes: a count that cannot fit is damage, not a reason to reserve memory.
  if (count * 4 > reader.view.byteLength - reader.at)
    throw new TypeError(`A shape cannot hold ${count} parts`);
  return count;
}

const readPositions = (reader: Reader, dimensions: number): readonly Position[] =>
  Array.from({ length: readCount(reader) }, () => readPosition(reader, dimensions));

const readRings = (reader: Reader, dimensions: number): readonly (readonly Position[])[] =>
  Array.from({ length: readCount(reader) }, () => readPositions(reader, dimensions));

/** Parts of a collection: each with a header of its own, and all of one type. */
function parts<T>(
  reader: Reader,
  expected: number,
  read: (reader: Reader, dimensions: number) => T,
): readonly T[] {
  return Array.from({ length: readCount(reader) }, () => {
    const { type, dimensions } = readHeader(reader);
    if (type !== expected) throw new TypeError(`A part of type ${type} stands where ${expected} should`);
    return read(reader, dimensions);
  });
}

/** The polygons of a shape, each as its rings; nothing for points and lines. */
export function polygonsOf(shape: Geometry): readonly (readonly (readonly Position[])[])[] {
  if (shape.type === 'MultiPolygon') return shape.coordinates;
  return shape.type === 'Polygon' ? [shape.coordinates] : [];
}

/** Every position of a shape, in order. */
export function positionsOf(shape: Geometry): readonly Position[] {
  switch (shape.type) {
    case 'Point':
      return [shape.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return shape.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return shape.coordinates.flat();
    case 'MultiPolygon':
      return shape.coordinates.flat(2);
  }
}
