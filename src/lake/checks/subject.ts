import type { Session } from '../engine.ts';
import type { CheckResult } from '../lake.ts';
import { lakeProblems } from '../problems.ts';
import type { Place } from '../row-kinds.ts';
import type { Sql } from '../sql.ts';

/** What is checked: rows that nobody sees yet. */
export type Subject = Readonly<{
  session: Session;
  table: string;
  /** A query that gives the rows. */
  data: Sql;
  rows: number;
  /** How sentences call where the rows came from. */
  file: string;
  counts: Place['counts'];
}>;

/** What a rule of a contract is called, and how much it weighs. */
export type RuleHead = Pick<CheckResult, 'rule' | 'dimension' | 'severity'>;

export type FindingText = Readonly<{ nl: string; en: string }>;

/** The finding of a kind of problem, in both languages. */
export function findingOf(...[code, params]: Parameters<typeof lakeProblems.make>): FindingText {
  const problem = lakeProblems.make(code, params);
  return { nl: problem.say('nl'), en: problem.say('en') };
}

/** The outcome of a rule; `finding` is asked for only when it failed. */
export function resultOf(
  subject: Subject,
  head: RuleHead,
  failing: number,
  finding: () => FindingText,
): CheckResult {
  const passed = failing === 0;
  return Object.freeze({
    ...head,
    table: subject.table,
    passed,
    failing,
    checked: subject.rows,
    finding: passed ? findingOf('check-passed', { checked: subject.rows }) : finding(),
  });
}
