import { type Actor, demand } from '../guard/index.ts';
import { type AreaCode, NEDERLAND, nearest } from '../kernel/index.ts';
import { ident, join, protect, type Row, type Sql, sql } from '../lake/index.ts';
import type { Measure, MeasureContract, MeasuredDefinition, MeasureKind } from './measure.ts';
import { column } from './measures/column.ts';
import { ratio } from './measures/ratio.ts';
import { monitorsProblems } from './problems.ts';

/** The ways of computing, by kind. */
const MEASURES: Readonly<{ [K in MeasureKind]: MeasureContract<K> }> = Object.freeze({ column, ratio });

/** A source that a table of figures names: the table that it fills, and whether its values are estimates. */
export type TrackedSource = Readonly<{ id: string; table: string; estimate: boolean }>;

/** Whose figures are kept: the gemeente, its neighbours, and the wijken and buurten of both. The land comes along. */
export type Scope = Readonly<{ gemeente: AreaCode; neighbours: readonly AreaCode[] }>;

export type FigureInput = Readonly<{
  definitions: readonly MeasuredDefinition[];
  sources: readonly TrackedSource[];
  scope: Scope;
}>;

/**
 * The query that computes the table `figures`: every definition over every area of the scope, in one UNION ALL.
 * Throws the problems of monitors for a definition that has no meaning: a share of shares, a sum of shares, an operand
 * that is no definition, a circle.
 */
export function figuresQuery(actor: Actor, { definitions, sources, scope }: FigureInput): Sql {
  demand(actor, 'publish', { kind: 'figure' });
  const ordered = inOrder(definitions);
  if (ordered.length === 0) throw monitorsProblems.make('definitions-missing', { folder: 'begrippen/' });
  const ready = sql`computed as (select indicator, version, area, period, breakdown, value, unit, numerator,
      denominator, margin, status, reason,
      cast(to_json(list_filter(names, lambda name, place: list_position(names, name) = place)) as varchar) as sources,
      cast(to_json(origins) as varchar) as origins
    from (select *, list_transform(origins, lambda o: o.source) as names
      from (${join(ordered.map(rowsOf), ' union all ')}) every_row
      where ${inScope(scope)}) scoped)`;
  return sql`with ${join([sourceTable(sources), ...ordered.map(relation), ready], ',\n')}
    select * from (${join(protectedParts(ordered), ' union all ')}) released
    order by indicator, area, period, breakdown`;
}

/** The figures of each disclosure class, protected as the lake does it. */
function protectedParts(ordered: readonly MeasuredDefinition[]): readonly Sql[] {
  const classes = disclosureClasses(ordered);
  return [...new Set(classes.values())].map((disclosure) => {
    const ids = [...classes].filter(([, one]) => one === disclosure).map(([id]) => sql`${id}`);
    return protect(sql`select * from computed where indicator in (${join(ids)})`, disclosure);
  });
}

/** What is computed with a protected number would give that number away: it is as protected as its operands. */
function disclosureClasses(ordered: readonly MeasuredDefinition[]): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  for (const { id, disclosure, measure } of ordered) {
    const all = [disclosure, ...operandsOf(measure).map((operand) => classes.get(operand) ?? disclosure)];
    classes.set(id, all.find((one) => one !== 'open') ?? 'open');
  }
  return classes;
}

/**
 * Refuses a staged table of figures that says two things about one figure, which happens when two sources hold the
 * same cell and the model does not choose. Give it the `read` of a run, after staging.
 */
export async function checkFigures(
  actor: Actor,
  read: (query: Sql) => Promise<readonly Row[]>,
): Promise<void> {
  demand(actor, 'publish', { kind: 'figure' });
  const [twice] = await read(sql`select indicator, area, period, breakdown, count(*) as n from figures
    group by all having count(*) > 1 order by all limit 1`);
  if (!twice) return;
  const [indicator, area, period, breakdown] = [
    twice.indicator,
    twice.area,
    twice.period,
    twice.breakdown,
  ].map(String) as [string, string, string, string];
  throw monitorsProblems.make('figure-twice', { indicator, area, period, breakdown, rows: Number(twice.n) });
}

/** Definitions with operands before what computes with them. */
function inOrder(definitions: readonly MeasuredDefinition[]): readonly MeasuredDefinition[] {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const done = new Set<MeasuredDefinition>();
  const visit = (definition: MeasuredDefinition, path: readonly string[]): void => {
    if (done.has(definition)) return;
    const here = [...path, definition.id];
    if (path.includes(definition.id)) throw monitorsProblems.make('measure-circle', { path: here });
    const operand = operandOf(definition, byId);
    for (const id of operandsOf(definition.measure)) visit(operand(id), here);
    checkOne(definition, operand);
    done.add(definition);
  };
  for (const definition of definitions) visit(definition, []);
  return [...done];
}

function operandOf({ id: indicator }: MeasuredDefinition, byId: ReadonlyMap<string, MeasuredDefinition>) {
  return (operand: string): MeasuredDefinition => {
    const found = byId.get(operand);
    if (found) return found;
    throw monitorsProblems.make('operand-unknown', {
      indicator,
      operand,
      nearest: nearest(operand, [...byId.keys()]),
    });
  };
}

/** Indicators a measure computes with. */
function operandsOf(measure: Measure): readonly string[] {
  return measure.kind === 'ratio' ? MEASURES.ratio.operands(measure) : MEASURES.column.operands(measure);
}

function checkOne(definition: MeasuredDefinition, operand: (id: string) => MeasuredDefinition): void {
  if (isKind(definition, 'ratio')) MEASURES.ratio.check(definition, operand);
  if (isKind(definition, 'column')) MEASURES.column.check(definition, operand);
}

function isKind<K extends MeasureKind>(
  definition: MeasuredDefinition,
  kind: K,
): definition is MeasuredDefinition<Extract<Measure, { kind: K }>> {
  return definition.measure.kind === kind;
}

const nameOf = (id: string) => ident(`indicator ${id}`);

function relation(definition: MeasuredDefinition): Sql {
  const body = isKind(definition, 'ratio')
    ? MEASURES.ratio.query(definition, nameOf)
    : isKind(definition, 'column')
      ? MEASURES.column.query(definition, nameOf)
      : sql``;
  return sql`${nameOf(definition.id)} as (${body})`;
}

function rowsOf({ id, version, unit }: MeasuredDefinition): Sql {
  return sql`select ${id} as indicator, cast(${version} as integer) as version, ${unit} as unit, *
    from ${nameOf(id)}`;
}

function sourceTable(sources: readonly TrackedSource[]): Sql {
  const rows = sources.map(({ id, table, estimate }) => sql`(${id}, ${table}, ${estimate})`);
  const none = sql`(cast(null as varchar), cast(null as varchar), false)`;
  return sql`tracked_sources(id, tbl, estimate) as (values ${join(rows.length > 0 ? rows : [none])})`;
}

/** Codes of wijken and buurten carry the four digits of their gemeente. */
function inScope({ gemeente, neighbours }: Scope): Sql {
  const digits = [gemeente, ...neighbours].map((code) => sql`${code.slice(2)}`);
  return sql`(area = ${NEDERLAND}
    or (left(area, 2) in ('GM', 'WK', 'BU') and substr(area, 3, 4) in (${join(digits)})))`;
}
