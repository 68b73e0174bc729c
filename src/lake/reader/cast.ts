import { type Period, parseAreaCode, parsePeriod } from '../../kernel/index.ts';
import type { RawCell, Shape } from '../formats/format.ts';
import type { RowCode } from '../row-kinds.ts';
import type { Property } from './job.ts';

/** A cell of the type its contract gives it, or what is wrong with it. */
export type Cast =
  | Readonly<{ ok: true; value: string | number | boolean | null | Shape }>
  | Readonly<{ ok: false; code: RowCode; rule: string; params: Readonly<Record<string, string | number>> }>;

/** How numbers and dates are written in this file, and which texts stand for "no value". */
export type Dialect = Readonly<{ decimal: '.' | ','; dates: string; missing: ReadonlySet<string> }>;

const good = (value: Extract<Cast, { ok: true }>['value']): Cast => ({ ok: true, value });
const bad = (code: RowCode, rule: string, params: Readonly<Record<string, string | number>>): Cast => ({
  ok: false,
  code,
  rule,
  params,
});

/** Gives one cell the type of its contract. Nothing is guessed and nothing is bent: what does not fit is said. */
export function cast(cell: RawCell, property: Property, dialect: Dialect): Cast {
  if (isMissing(cell, dialect)) return property.required ? bad('cell-empty', 'required', {}) : good(null);
  if (property.logicalType === 'geometry') {
    return isShape(cell) ? good(cell) : bad('geometry-type', 'type', { found: shown(cell) });
  }
  if (typeof cell === 'object') return bad('cell-not-text', 'type', { found: shown(cell) });
  const value = TYPES[property.logicalType](cell, dialect);
  return value.ok ? meant(value, property) : value;
}

function isMissing(cell: RawCell, { missing }: Dialect): boolean {
  return cell === null || (typeof cell === 'string' && (missing.has(cell) || missing.has(cell.trim())));
}

function isShape(cell: RawCell): cell is Shape {
  return typeof cell === 'object' && cell !== null && 'wkb' in cell;
}

function shown(cell: RawCell): string {
  if (typeof cell !== 'object' || cell === null) return String(cell);
  return 'odd' in cell ? cell.odd.slice(0, 80) : 'geometry';
}

type Single = string | number | boolean;

const TYPES: Readonly<
  Record<Exclude<Property['logicalType'], 'geometry'>, (cell: Single, dialect: Dialect) => Cast>
> = {
  string: (cell) =>
    typeof cell === 'string' && cell.includes('\0')
      ? bad('cell-nul', 'type', { found: cell.slice(0, 80) })
      : good(String(cell)),
  integer: (cell, { decimal }) => integerOf(cell, decimal),
  number: (cell, { decimal }) => numberOf(cell, decimal),
  boolean: booleanOf,
  date: (cell, { dates }) => dateOf(cell, dates),
  timestamp: timestampOf,
};

/** What the text means to Peil: an area code or a period is put in its one canonical form. */
function meant(value: Extract<Cast, { ok: true }>, property: Property): Cast {
  if (property.meaning === 'plain') return value;
  const text = String(value.value);
  if (property.meaning === 'area-code') {
    const code = parseAreaCode(text);
    return code === null ? bad('cell-not-area', 'area-code', { found: text.slice(0, 80) }) : good(code);
  }
  const period: Period | null = parsePeriod(text);
  if (period === null) return bad('cell-not-period', 'period', { found: text.slice(0, 80) });
  return property.logicalType === 'string' ? good(period) : value;
}

/** Digits without a sign for thousands, or with one point per three digits where the comma is for decimals. */
const WHOLE = { '.': /^[+-]?\d+$/, ',': /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)$/ } as const;
const DECIMAL = {
  '.': /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/,
  ',': /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d*)?$/,
} as const;

const plain = (text: string, decimal: '.' | ','): string =>
  decimal === ',' ? text.replaceAll('.', '').replace(',', '.') : text;

function integerOf(cell: Single, decimal: '.' | ','): Cast {
  const text = String(cell).trim();
  if (typeof cell === 'boolean' || !WHOLE[typeof cell === 'number' ? '.' : decimal].test(text)) {
    return bad('cell-not-integer', 'type', { found: text.slice(0, 80) });
  }
  const value = typeof cell === 'number' ? cell : Number(plain(text, decimal));
  return Number.isSafeInteger(value)
    ? good(value)
    : bad('cell-too-large', 'type', { found: text.slice(0, 80) });
}

function numberOf(cell: Single, decimal: '.' | ','): Cast {
  if (typeof cell === 'number') return good(cell);
  const text = String(cell).trim();
  if (typeof cell === 'boolean' || !DECIMAL[decimal].test(text)) {
    return bad('cell-not-number', 'type', { found: text.slice(0, 80), decimal });
  }
  const value = Number(plain(text, decimal));
  return Number.isFinite(value) ? good(value) : bad('cell-too-large', 'type', { found: text.slice(0, 80) });
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['ja', true],
  ['nee', false],
  ['1', true],
  ['0', false],
]);

function booleanOf(cell: Single): Cast {
  const value = BOOLEANS.get(String(cell).trim().toLowerCase());
  return value === undefined
    ? bad('cell-not-boolean', 'type', { found: String(cell).slice(0, 80) })
    : good(value);
}

const DATES: Readonly<Record<string, RegExp>> = {
  'yyyy-mm-dd': /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/,
  'dd-mm-yyyy': /^(?<d>\d{2})-(?<m>\d{2})-(?<y>\d{4})$/,
  yyyymmdd: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
};

function dateOf(cell: Single, pattern: string): Cast {
  const part = DATES[pattern]?.exec(String(cell).trim())?.groups;
  const date = part ? `${part.y}-${part.m}-${part.d}` : '';
  return part?.y !== '0000' && parsePeriod(date) !== null
    ? good(date)
    : bad('cell-not-date', 'type', { found: String(cell).slice(0, 80), pattern });
}

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-][01]\d:?[0-5]\d)$/;

/** A moment with its time zone, as UTC. Local time would be two moments when the clock goes back. */
function timestampOf(cell: Single): Cast {
  const text = String(cell).trim();
  const day = MOMENT.exec(text)?.[1];
  const at = day !== undefined && parsePeriod(day) !== null ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at)
    ? bad('cell-not-timestamp', 'type', { found: text.slice(0, 80) })
    : good(new Date(at).toISOString().slice(0, -1));
}
