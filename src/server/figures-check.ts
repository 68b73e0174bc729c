import type { Actor } from '../guard/index.ts';
import { isProblem, nearest, type Problem } from '../kernel/index.ts';
import { type CheckResult, ident, type Lake, type Row, type Run, type Sql, sql } from '../lake/index.ts';
import type { MeasuredDefinition } from '../monitors/index.ts';
import { serverProblems } from './problems.ts';

/** The share of its figures that an indicator may lose against the last release before it is taken for a mistake. */
const MOST_LOST = 0.5;

/** How many figures with a value the last release has, per indicator, version, breakdown and area. */
export type EarlierFigures = readonly Row[];

/** Counts the figures of the newest release, so that the ones that follow can be held against them. */
export async function earlierFigures(actor: Actor, lake: Lake): Promise<EarlierFigures> {
  const release = await lake.current(actor);
  const tables = release ? await lake.tables(actor, release.id) : [];
  if (!release || !tables.some((table) => table.name === 'figures')) return [];
  const counts = sql`select indicator, version, breakdown, area, count(value) as n from figures group by all`;
  return lake.read(actor, release.id, counts).catch((error) => {
    // A damaged release is made anew by this very run: there is nothing to hold the figures against.
    if (isProblem(error)) return [];
    throw error;
  });
}

/**
 * Definitions that give no figures where they should: an attribute or breakdown that its table does not have, or far
 * fewer figures than the last release has of the same version. Give it the `read` of a run, after staging.
 *
 * Areas and breakdowns that were taken out of the workspace on purpose do not count as lost.
 */
export async function lostFigures(
  read: Run['read'],
  definitions: readonly MeasuredDefinition[],
  earlier: EarlierFigures,
): Promise<readonly Problem[]> {
  const counts = await read(sql`select indicator, count(value) as n from figures group by indicator`);
  const now = new Map(counts.map((row) => [String(row.indicator), Number(row.n)]));
  const areas = new Set((await read(sql`select distinct area from figures`)).map((row) => String(row.area)));
  const found: Problem[] = [];
  for (const definition of definitions) {
    const misspelt = await misspeltIn(read, definition);
    const loss = lossOf(definition, now.get(definition.id) ?? 0, earlier, areas);
    found.push(...(misspelt.length > 0 ? misspelt : loss));
  }
  return found;
}

/** The names that a definition looks for in its table and that no row there has. */
async function misspeltIn(read: Run['read'], definition: MeasuredDefinition): Promise<readonly Problem[]> {
  const { id, measure } = definition;
  if (measure.kind !== 'column') return [];
  const { table, attribute } = measure;
  const file = `begrippen/${id}.yaml`;
  const among = await namesOf(read, sql`select distinct kenmerk as name from ${ident(table)}`);
  if (!among.includes(attribute)) {
    return [serverProblems.make('attribute-unknown', missing(file, table, attribute, among))];
  }
  // Held against the whole table: that one attribute lacks a group which others have is no typing error.
  const groups = await namesOf(read, sql`select distinct uitsplitsing as name from ${ident(table)}`);
  return Object.values(measure.breakdowns)
    .filter((written) => !groups.includes(written))
    .map((written) => serverProblems.make('breakdown-absent', missing(file, table, written, groups)));
}

async function namesOf(read: Run['read'], query: Sql): Promise<readonly string[]> {
  return (await read(query)).map((row) => String(row.name));
}

function missing(file: string, table: string, found: string, among: readonly string[]) {
  return { file, table, found, near: nearest(found, among, 1)[0] ?? null };
}

function lossOf(
  { id, version, breakdowns }: MeasuredDefinition,
  now: number,
  earlier: EarlierFigures,
  areas: ReadonlySet<string>,
): readonly Problem[] {
  const groups = new Set(['total', ...breakdowns.map((breakdown) => breakdown.id)]);
  const before = earlier
    .filter((row) => row.indicator === id && Number(row.version) === version)
    .filter((row) => groups.has(String(row.breakdown)) && areas.has(String(row.area)))
    .reduce((sum, row) => sum + Number(row.n), 0);
  if (now >= before * (1 - MOST_LOST)) return [];
  return [serverProblems.make('figures-lost', { file: `begrippen/${id}.yaml`, now, before })];
}

/** The same problems as checks that a table did not pass, to be told with its refusal. */
export function asChecks(problems: readonly Problem[]): readonly CheckResult[] {
  return problems.map((problem) => ({
    table: 'figures',
    rule: problem.code,
    dimension: 'completeness',
    severity: 'blocking',
    passed: false,
    failing: 1,
    checked: 1,
    finding: { nl: problem.say('nl'), en: problem.say('en') },
  }));
}
