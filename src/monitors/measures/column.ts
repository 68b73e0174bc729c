import { isAddable, NEDERLAND } from '../../kernel/index.ts';
import { ident, join, type Sql, sql } from '../../lake/index.ts';
import type { Measure, MeasureContract, MeasuredDefinition } from '../measure.ts';
import { monitorsProblems } from '../problems.ts';

type Column = Extract<Measure, { kind: 'column' }>;

/** A value that stands in a long table. A cell that the source left empty is `missing`, `not-published`. */
export const column: MeasureContract<'column'> = Object.freeze({
  kind: 'column',
  operands: () => [],
  check: ({ id, unit, measure }) => {
    if (measure.rollUp && !isAddable(unit))
      throw monitorsProblems.make('sum-of-shares', { indicator: id, unit });
  },
  query: (definition) => {
    const own = cells(definition);
    return definition.measure.rollUp ? sql`${own} union all ${landFromGemeenten(definition)}` : own;
  },
});

/** One figure per cell of the table. */
function cells({ measure }: MeasuredDefinition<Column>): Sql {
  return sql`select c.gebied as area, cast(c.periode as varchar) as period, b.breakdown,
      cast(c.waarde as double) as value, cast(null as double) as numerator, cast(null as double) as denominator,
      cast(null as double) as margin,
      case when c.waarde is null then 'missing' when s.estimate then 'estimated' else 'final' end as status,
      case when c.waarde is null then 'not-published' end as reason,
      [{'source': c.bron, 'table': s.tbl, 'file': c.bestand, 'line': cast(c.regel as bigint)}] as origins
    from ${ident(measure.table)} c
    join ${breakdownsOf(measure)} b on b.written = c.uitsplitsing
    left join tracked_sources s on s.id = c.bron
    where c.kenmerk = ${measure.attribute}`;
}

/**
 * The land as the sum of all gemeenten, for the periods in which the source has no row of the land. One empty gemeente
 * makes the sum unknown: a total that leaves somebody out is worse than none. Every row that was added is in `origins`.
 */
function landFromGemeenten({ measure }: MeasuredDefinition<Column>): Sql {
  return sql`select ${NEDERLAND} as area, cast(c.periode as varchar) as period, b.breakdown,
      case when count(*) = count(c.waarde) then cast(sum(c.waarde) as double) end as value,
      cast(null as double) as numerator, cast(null as double) as denominator, cast(null as double) as margin,
      case when count(*) > count(c.waarde) then 'missing'
        when bool_or(coalesce(s.estimate, false)) then 'estimated' else 'final' end as status,
      case when count(*) > count(c.waarde) then 'not-published' end as reason,
      list({'source': c.bron, 'table': s.tbl, 'file': c.bestand, 'line': cast(c.regel as bigint)}
        order by c.bron, c.bestand, c.regel) as origins
    from ${ident(measure.table)} c
    join ${breakdownsOf(measure)} b on b.written = c.uitsplitsing
    left join tracked_sources s on s.id = c.bron
    where c.kenmerk = ${measure.attribute} and c.gebied like 'GM%'
      and not exists (select 1 from ${ident(measure.table)} l where l.kenmerk = c.kenmerk
        and l.gebied = ${NEDERLAND} and l.periode = c.periode and l.uitsplitsing = c.uitsplitsing)
    group by c.periode, b.breakdown`;
}

/** The breakdowns of a measure as a table: our name, and the name as the table writes it. */
function breakdownsOf(measure: Column): Sql {
  const rows = Object.entries(measure.breakdowns).map(([ours, written]) => sql`(${ours}, ${written})`);
  return sql`(select * from (values ${join(rows)}) v(breakdown, written))`;
}
