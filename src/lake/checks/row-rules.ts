import type { CheckResult } from '../lake.ts';
import { ident, join, type Sql, sql } from '../sql.ts';
import type { RowRule } from './contract.ts';
import { findingOf, resultOf, type Subject } from './subject.ts';

/** The rows that break a rule: `_line`, `_column` and `_found`, what stands there. */
function breaking(rule: RowRule, data: Sql): Sql {
  switch (rule.kind) {
    case 'unique':
      return sql`select _line, ${rule.column}::varchar as _column, ${found(rule.columns)} as _found
        from (from (${data}) where ${notNull(rule.columns)})
        qualify row_number() over (partition by ${join(rule.columns.map(ident))} order by _line) > 1`;
    case 'range':
      return sql`select _line, ${rule.column}::varchar as _column, ${found(rule.columns)} as _found from (${data})
        where ${column(rule)} < ${rule.min ?? null}::double or ${column(rule)} > ${rule.max ?? null}::double`;
    case 'values':
      return sql`select _line, ${rule.column}::varchar as _column, ${found(rule.columns)} as _found from (${data})
        where ${column(rule)}::varchar not in (${join(rule.values.map((value) => sql`${value}`))})`;
  }
}

function column(rule: RowRule): Sql {
  return ident(rule.columns[0] ?? '');
}

function found(columns: readonly string[]): Sql {
  return sql`concat_ws(' / ', ${join(columns.map(ident))})`;
}

function notNull(columns: readonly string[]): Sql {
  return join(
    columns.map((name) => sql`${ident(name)} is not null`),
    ' and ',
  );
}

/** Looks for rows that break a rule. The finding names the first of them by file, line and column. */
export async function checkRows(subject: Subject, rule: RowRule): Promise<CheckResult> {
  const [first] = await subject.session.read(
    sql`select *, count(*) over () as _failing from (${breaking(rule, subject.data)}) order by _line limit 1`,
  );
  const failing = Number(first?._failing ?? 0);
  return resultOf(subject, rule.head, failing, () => {
    const place = {
      file: subject.file,
      counts: subject.counts,
      line: Number(first?._line),
      column: rule.column,
    };
    const at = { ...place, failing, checked: subject.rows, found: String(first?._found) };
    if (rule.kind === 'unique') return findingOf('check-double', at);
    if (rule.kind === 'values') return findingOf('check-values', { ...at, values: rule.values });
    return findingOf('check-range', { ...at, min: rule.min ?? null, max: rule.max ?? null });
  });
}
