import {
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Cell } from './lake.ts';

/** A cell, or the bytes of a binary one. */
export type ByteCell = Cell | Uint8Array;

/**
 * A DuckDB value as plain data: integers as numbers when a number can hold them exactly and as text when not,
 * decimals as numbers, dates and timestamps as ISO 8601 text, binary as lower-case hexadecimal, NaN and the
 * infinities as null, and lists and structs as DuckDB writes them.
 */
export function cellOf(value: DuckDBValue): Cell {
  const cell = bytesOf(value);
  return cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : cell;
}

/** As `cellOf`, but binary values stay bytes. */
export function bytesOf(value: DuckDBValue): ByteCell {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
    default:
      return value === null || value === undefined ? null : ofObject(value);
  }
}

function ofObject(value: object): ByteCell {
  if (value instanceof DuckDBBlobValue) return value.bytes;
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue) return value.toString().replace(' ', 'T');
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  return String(value);
}
