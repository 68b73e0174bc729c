import type { Cell } from '../../lake/index.ts';

/** Characters with which a spreadsheet begins a formula (OWASP ASVS 1.2.10). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180): comma, CRLF, quotes where needed, a decimal point. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it; numbers are left as they are. Null is an empty field.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
