import { readFile } from 'node:fs/promises';
import type { QuarantinedRow } from '../lake.ts';
import { lakeProblems } from '../problems.ts';
import type { RefusedRow } from '../reader/job.ts';
import type { Place } from '../row-kinds.ts';

/** Where refused rows came from. */
export type Delivery = Readonly<{ source: string; file: string; name: string; counts: Place['counts'] }>;

/** How many refused rows are kept with their text. The raw file, which is kept whole, has them all. */
const MOST_KEPT = 10_000;

/** Refused rows with a sentence for each. */
export function quarantined(rows: readonly RefusedRow[], delivery: Delivery): readonly QuarantinedRow[] {
  return rows.slice(0, MOST_KEPT).map(({ line, column, rule, code, raw, params }) => {
    const place = { ...params, file: delivery.name, counts: delivery.counts, line, column };
    // The child made the parameters of the code that it names.
    const problem = lakeProblems.make(code, place as never);
    const finding = { nl: problem.say('nl'), en: problem.say('en') };
    return Object.freeze({ source: delivery.source, file: delivery.file, line, column, rule, raw, finding });
  });
}

/** The refused rows that the child left in a file. */
export async function refusedRows(file: string): Promise<readonly RefusedRow[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as RefusedRow);
}
