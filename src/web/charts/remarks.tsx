import { parsePeriod } from '../../kernel/index.ts';
import type { Indicator } from '../../server/api.ts';
import { Said } from '../components/index.ts';
import type { Ctx } from '../context.ts';

type RemarkList = Indicator['remarks'];

/** The remarks on periods that are shown: what a reader must know of a jump in the line. */
export function remarksOn(indicator: Indicator, periods: readonly string[]): RemarkList {
  return indicator.remarks.filter(({ period }) => periods.includes(period));
}

function periodWords(period: string, { format }: Ctx): string {
  const known = parsePeriod(period);
  return known === null ? period : format.period(known);
}

/** What is special about a period, near the figures of it: `2020: de vragenlijst …`. Each remark once. */
export function Remarks({ remarks, ctx }: Readonly<{ remarks: RemarkList; ctx: Ctx }>) {
  const said = new Map(remarks.map(({ period, note }) => [`${period} ${note.nl}`, { period, note }]));
  return [...said.entries()].map(([key, { period, note }]) => (
    <p key={key} className="remark">
      <b>{periodWords(period, ctx)}:</b> <Said text={note} ctx={ctx} />
    </p>
  ));
}
