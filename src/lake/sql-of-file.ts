import type { Sql } from './sql.ts';

/**
 * SQL that an analyst wrote in the workspace: a model, or a check. It is not ours, so it goes through `tablesRead`
 * first, which refuses all but one SELECT over tables of the lake.
 */
export function sqlOfFile(text: string): Sql {
  // A closing semicolon would end the statement that it is put in; a line comment at the end would swallow the rest.
  return Object.freeze({
    text: `${text.trim().replace(/;$/, '')}\n`,
    params: Object.freeze([]),
    __brand: 'Sql',
  });
}
