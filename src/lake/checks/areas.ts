import type { Session } from '../engine.ts';
import type { SourceSpec } from '../source.ts';
import { ident, join, type Sql, sql } from '../sql.ts';
import { schemaOf } from './contract.ts';

/** The table of the session in which the codes that exist are kept while one source is checked. */
const knownAreas = (table: string): Sql => ident(`_areas_${table}`);

/**
 * Puts every area code that an authority lists, in whatever year, in a temporary table for checking `table`.
 * `available` says which tables the session has. Gives false when there is no authority to ask.
 */
export async function gatherAreas(
  session: Session,
  table: string,
  authorities: readonly SourceSpec[],
  available: (table: string) => boolean,
): Promise<boolean> {
  const lists = authorities
    .map(schemaOf)
    .flatMap((schema) =>
      available(schema.name)
        ? schema.properties
            .filter(({ meaning }) => meaning === 'area-code')
            .map(({ name }) => sql`select ${ident(name)} as code from ${ident(schema.name)}`)
        : [],
    );
  if (lists.length === 0) return false;
  await session.run(
    sql`create or replace temp table ${knownAreas(table)} as
      select distinct code, left(code, 6) as stem from (${join(lists, ' union all ')}) where code is not null`,
  );
  return true;
}

/**
 * The rows whose area code no year knows. A wijk or buurt is known too when its gemeente is and no authority lists
 * areas of its level there; the land always is, and a provincie where no authority lists any.
 */
export function unknownAreas(data: Sql, table: string, column: string): Sql {
  const known = knownAreas(table);
  const code = ident(column);
  return sql`select _line, ${code} as _found from (${data}) d
    where ${code} is not null and ${code} <> 'NL00'
      and not exists (from ${known} k where k.code = d.${code})
      and not (left(${code}, 2) = 'PV' and not exists (from ${known} k where left(k.code, 2) = 'PV'))
      and not (left(${code}, 2) in ('WK', 'BU')
        and exists (from ${known} k where k.code = 'GM' || substr(d.${code}, 3, 4))
        and not exists (from ${known} k where k.stem = left(d.${code}, 6)))
    order by _line`;
}
