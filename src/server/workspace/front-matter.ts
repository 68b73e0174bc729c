import { type Mistake, mistake, START } from './mistake.ts';

/** A model file in its two parts. `headerLine` and `sqlLine` are the lines on which they begin. */
export type SplitModel = Readonly<{ header: string; headerLine: number; sql: string; sqlLine: number }>;

const OPENING = /^\/\* ---[ \t]*\r?\n/;
const CLOSING = /^--- \*\/[ \t]*\r?$/m;

/** Splits a model file in the block of YAML at its top and the SQL below it. */
export function splitModel(
  file: string,
  text: string,
): Readonly<{ split: SplitModel | null; mistakes: readonly Mistake[] }> {
  const opening = OPENING.exec(text)?.[0];
  const rest = opening === undefined ? '' : text.slice(opening.length);
  const closing = opening === undefined ? null : CLOSING.exec(rest);
  if (!closing) return { split: null, mistakes: [mistake(file, START, [], 'front-matter-missing')] };
  const header = rest.slice(0, closing.index);
  const below = rest.slice(closing.index + closing[0].length);
  const sql = below.trim();
  if (sql === '') {
    const line = header.split('\n').length + 1;
    return { split: null, mistakes: [mistake(file, { line, column: 1 }, [], 'sql-missing')] };
  }
  const sqlLine = header.split('\n').length + 1 + (/^\s*/.exec(below)?.[0] ?? '').split('\n').length - 1;
  return { split: { header, headerLine: 2, sql, sqlLine }, mistakes: [] };
}
