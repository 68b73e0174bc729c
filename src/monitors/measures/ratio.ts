import { UNITS, type Unit } from '../../kernel/index.ts';
import { sql } from '../../lake/index.ts';
import type { MeasureContract, MeasuredDefinition } from '../measure.ts';
import { monitorsProblems } from '../problems.ts';

/** Units that already are something divided by something: dividing with them again has no meaning. */
const isShare = (unit: Unit) => UNITS[unit].kind === 'share' || UNITS[unit].kind === 'rate';

/**
 * `scale` × numerator / denominator on the same area, period and breakdown. An area that one of both lacks gets no
 * row; an empty operand gives `missing` with the reason of the operand; a denominator of 0 gives `denominator-zero`.
 */
export const ratio: MeasureContract<'ratio'> = Object.freeze({
  kind: 'ratio',
  operands: ({ numerator, denominator }) => [numerator, denominator],
  check: ({ id, measure }, operand) => {
    refuseShare(id, operand(measure.numerator));
    refuseShare(id, operand(measure.denominator));
  },
  query: ({ measure }, operand) => sql`select n.area, n.period, n.breakdown,
      case when d.value <> 0 then cast(${measure.scale} as double) * n.value / d.value end as value,
      n.value as numerator, d.value as denominator, cast(null as double) as margin,
      case when 'suppressed' in (n.status, d.status) then 'suppressed'
        when n.value is null or d.value is null or d.value = 0 then 'missing'
        when 'estimated' in (n.status, d.status) then 'estimated'
        when 'converted' in (n.status, d.status) then 'converted'
        when 'provisional' in (n.status, d.status) then 'provisional' else 'final' end as status,
      coalesce(n.reason, d.reason, case when d.value = 0 then 'denominator-zero' end) as reason,
      list_concat(n.origins, d.origins) as origins
    from ${operand(measure.numerator)} n
    join ${operand(measure.denominator)} d using (area, period, breakdown)`,
});

function refuseShare(indicator: string, operand: MeasuredDefinition): void {
  if (isShare(operand.unit))
    throw monitorsProblems.make('share-of-shares', { indicator, operand: operand.id, unit: operand.unit });
}
