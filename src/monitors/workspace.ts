import { z } from 'zod';
import { type Definition, definitionSchema } from '../catalogue/index.ts';
import type { AreaCode } from '../kernel/index.ts';
import { type Row, type SourceSpec, type Sql, sql } from '../lake/index.ts';
import { type Measure, type MeasuredDefinition, measureSchema } from './measure.ts';
import { type Monitor, monitorSchema, type ThemeSpec, themeSchema } from './monitor.ts';
import { monitorsProblems } from './problems.ts';

/** The workspace as it was when a release was made: everything that a page says about that release. */
export type ReleasedWorkspace = Readonly<{
  gemeente: AreaCode;
  neighbours: readonly AreaCode[];
  definitions: readonly MeasuredDefinition[];
  sources: readonly SourceSpec[];
  themes: readonly ThemeSpec[];
  /** The monitor that fills the pages of areas. */
  monitor: Monitor;
}>;

export const WORKSPACE: Sql = sql`select kind, id, json from peil_workspace order by kind, id`;

const gemeenteShape = z.object({
  code: z.string(),
  monitor: z.string(),
  neighbours: z.array(z.union([z.string(), z.object({ code: z.string() })])).default([]),
});

const definitionShape = definitionSchema(measureSchema);

/** Reads the rows of `peil_workspace`. Throws monitors/release-incomplete when the gemeente or the monitor is not there. */
export function readWorkspace(rows: readonly Row[], release: string): ReleasedWorkspace {
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map((row): unknown => JSON.parse(String(row.json)));
  const [gemeente] = of('gemeente').map((json) => gemeenteShape.parse(json));
  if (!gemeente) throw monitorsProblems.make('release-incomplete', { release, missing: 'gemeente.yaml' });
  const monitors = of('monitor').map((json) => monitorSchema.parse(json));
  const monitor = monitors.find(({ id }) => id === gemeente.monitor);
  if (!monitor) throw monitorsProblems.make('release-incomplete', { release, missing: gemeente.monitor });
  return Object.freeze({
    gemeente: gemeente.code as AreaCode,
    neighbours: gemeente.neighbours.map((one) => (typeof one === 'string' ? one : one.code) as AreaCode),
    definitions: of('definition').map((json) => definitionShape.parse(json)),
    // The lake checked these when it loaded them; a newer schema must not make an old release unreadable.
    sources: of('source') as SourceSpec[],
    themes: of('theme').map((json) => themeSchema.parse(json)),
    monitor,
  });
}

/** A definition as pages see it: without how it is computed. */
export function withoutMeasure({ measure: _measure, ...definition }: MeasuredDefinition): Definition {
  return Object.freeze(definition);
}

/** The attributes of a raw table that an indicator is read from, its operands included. */
export function attributesOf(id: string, measures: ReadonlyMap<string, Measure>): readonly string[] {
  const measure = measures.get(id);
  if (!measure) return [];
  if (measure.kind === 'column') return [measure.attribute];
  return [measure.numerator, measure.denominator].flatMap((operand) => attributesOf(operand, measures));
}
