import { lakeProblems } from '../problems.ts';
import { type Sql, sql } from '../sql.ts';
import { minimum10 } from './minimum-10.ts';

/** How cells of figures are protected. `open`: the source published them already. */
const CLASSES: Readonly<Record<string, (figures: Sql) => Sql>> = {
  open: (figures) => figures,
  'minimum-10': minimum10,
};

/**
 * A query over figures, protected by the rule of its class. It is applied before a release: what is published is the
 * protected table, and every way out reads only that. A class that is unknown releases nothing: it throws
 * `lake/disclosure-unknown`.
 *
 * @example
 * protect(sql`select * from computed where indicator = 'uitkeringen'`, 'minimum-10')
 */
export function protect(figures: Sql, disclosure: string): Sql {
  const rule = Object.hasOwn(CLASSES, disclosure) ? CLASSES[disclosure] : undefined;
  if (!rule)
    throw lakeProblems.make('disclosure-unknown', { class: disclosure, known: Object.keys(CLASSES) });
  return sql`select * from (${rule(figures)})`;
}
