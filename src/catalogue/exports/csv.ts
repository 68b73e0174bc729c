import { type Cell, type Geometry, type Position, readWkb } from '../../lake/index.ts';
import type { Dataset } from '../dataset.ts';
import { type ExportFormat, type ExportJob, rowsOf } from './export.ts';

/**
 * CSV as RFC 4180 wants it: UTF-8, commas, CR LF, quotes only where they are needed, and no change to any text. An
 * empty cell is no value; `""` is a text of nothing. Numbers have a point. A geometry is well-known text in RD New.
 */
export const csv: ExportFormat = Object.freeze({
  kind: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  fits: () => true,
  write: async (job) => ({ kind: 'text', chunks: lines(job) }),
});

async function* lines(job: ExportJob): AsyncGenerator<string> {
  const { columns } = job.dataset;
  yield csvLine(columns.map(({ name }) => name));
  for await (const rows of rowsOf(job)) {
    yield rows
      .map((row) => csvLine(columns.map((column) => toCell(column, row[column.name] ?? null))))
      .join('');
  }
}

function toCell({ type }: Dataset['columns'][number], cell: Cell): Cell {
  return type === 'binary' && cell !== null ? wktOf(readWkb(Buffer.from(String(cell), 'hex'))) : cell;
}

/** One line of CSV with its line end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Well-known text (OGC Simple Features 06-103r4, §7): `POLYGON ((0 0, 1 0, 1 1, 0 0))`. */
function wktOf({ type, coordinates }: Geometry): string {
  return `${type.toUpperCase()} ${nested(type === 'Point' ? [coordinates] : coordinates)}`;
}

type Nested = Position | readonly Nested[];

function nested(coordinates: readonly Nested[]): string {
  const inner = coordinates.map((one) => (isPosition(one) ? `${one[0]} ${one[1]}` : nested(one)));
  return `(${inner.join(', ')})`;
}

function isPosition(one: Nested): one is Position {
  return typeof one[0] === 'number';
}
