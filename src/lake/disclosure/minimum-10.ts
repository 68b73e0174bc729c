import { UNITS } from '../../kernel/index.ts';
import { join, literal, type Sql, sql } from '../sql.ts';

/** Fewer than this many people, households or things could point to somebody. */
const FEWEST = 10;

/** Units whose value is itself a count. */
const COUNTED = Object.entries(UNITS)
  .filter(([, { kind }]) => kind === 'count')
  .map(([unit]) => literal(unit));

/**
 * Hides a figure that rests on fewer than ten: a count below ten, or a share or mean whose numerator or denominator is.
 * A share or mean that does not tell what it rests on is hidden too: it cannot be shown to be safe. With the value go
 * the numbers it can be computed from, and the rows of the source, which say it outright.
 *
 * It does not hide a second cell where the hidden one could be found by taking the others from their total.
 */
export function minimum10(figures: Sql): Sql {
  const counted = sql`unit in (${join(COUNTED)})`;
  const few = sql`value is not null and case
    when ${counted} then abs(value) < ${literal(FEWEST)}
    else coalesce(least(abs(numerator), abs(denominator)) < ${literal(FEWEST)}, true)
      or numerator is null or denominator is null
    end`;
  return sql`select * exclude (_few) replace (
      case when _few then null else value end as value,
      case when _few then null else numerator end as numerator,
      case when _few then null else denominator end as denominator,
      case when _few then null else margin end as margin,
      case when _few then 'suppressed' else status end as status,
      case when _few then 'too-few' else reason end as reason,
      case when _few then '[]' else origins end as origins
    ) from (select *, (${few}) as _few from (${figures}))`;
}
