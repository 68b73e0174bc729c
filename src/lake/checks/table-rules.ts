import type { CheckResult, Row } from '../lake.ts';
import { tablesRead } from '../models/select.ts';
import { sql } from '../sql.ts';
import { sqlOfFile } from '../sql-of-file.ts';
import { findingOf, type RuleHead, resultOf, type Subject } from './subject.ts';

/** How many rows there are. */
export function checkCount(
  subject: Subject,
  head: RuleHead,
  bounds: Readonly<{ min?: number | undefined; max?: number | undefined }>,
): CheckResult {
  const { rows, file } = subject;
  const off = rows < (bounds.min ?? 0) || rows > (bounds.max ?? Number.POSITIVE_INFINITY);
  return resultOf(subject, head, off ? 1 : 0, () =>
    findingOf('check-rows', { file, rows, min: bounds.min ?? null, max: bounds.max ?? null }),
  );
}

/** Which share of the rows of the last version is gone. Passes when there was none. */
export function checkDrop(
  subject: Subject,
  head: RuleHead,
  most: number,
  before: number | null,
): CheckResult {
  const gone = before === null || before === 0 ? 0 : (before - subject.rows) / before;
  return resultOf(subject, head, gone > most ? 1 : 0, () => {
    const numbers = { rows: subject.rows, before: before ?? 0, most: Math.round(most * 1000) / 10 };
    return findingOf('check-drop', { file: subject.file, ...numbers });
  });
}

/** A query of the workspace over `data`: every row it gives is a mistake. */
export type OwnRule = Readonly<{ head: RuleHead; description: string | null; query: string; line: number }>;

/** Runs a query of the workspace. The finding shows the first row, in the order of its values. */
export async function checkOwn(subject: Subject, rule: OwnRule): Promise<CheckResult> {
  const { session, file } = subject;
  await tablesRead(session, rule.query, { file, line: rule.line });
  const [first] = await session.read(sql`with data as (${subject.data})
    select *, count(*) over () as _failing from (${sqlOfFile(rule.query)}) order by all limit 1`);
  const failing = Number(first?._failing ?? 0);
  return resultOf(subject, rule.head, failing, () =>
    findingOf('check-sql', {
      file,
      rule: rule.head.rule,
      description: rule.description,
      failing,
      checked: subject.rows,
      example: exampleOf(first ?? {}),
    }),
  );
}

function exampleOf(row: Row): string {
  const cells = Object.entries(row).filter(([name]) => name !== '_failing');
  return cells
    .slice(0, 6)
    .map(([name, value]) => `${name} = ${value === null ? '∅' : String(value).slice(0, 60)}`)
    .join(', ');
}
