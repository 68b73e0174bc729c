import { z } from 'zod';
import type { Actor } from '../guard/index.ts';
import type { Text } from '../kernel/index.ts';
import { type Lake, modelHeaderSchema, type SourceSpec, sql } from '../lake/index.ts';

type ModelHeader = z.infer<typeof modelHeaderSchema>;

/** What is needed of a definition here: what it is called, and which table or which other indicators it reads. */
export type DefinitionLink = Readonly<{
  id: string;
  term: Text;
  measure: Readonly<{ kind: string; table?: string; numerator?: string; denominator?: string }>;
}>;

/** What the workspace said of sources, models and definitions when a release was made. */
export type WorkspaceNotes = Readonly<{
  /** By table. */
  sources: ReadonlyMap<string, SourceSpec>;
  models: ReadonlyMap<string, ModelHeader>;
  definitions: readonly DefinitionLink[];
  gemeente: string;
}>;

const modelRow = z.union([
  z.object({ header: modelHeaderSchema }).transform((one) => one.header),
  modelHeaderSchema,
]);

/** Reads `peil_workspace` as of a release. What the lake checked when it loaded it is not checked again. */
export async function workspaceNotes(actor: Actor, lake: Lake, release: string): Promise<WorkspaceNotes> {
  const rows = await lake.read(
    actor,
    release,
    sql`select kind, id, json from peil_workspace
      where kind in ('source', 'model', 'definition', 'gemeente') order by kind, id`,
  );
  const of = (kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ id: String(row.id), json: JSON.parse(String(row.json)) }));
  const [gemeente] = of('gemeente');
  return Object.freeze({
    sources: new Map(of('source').map(({ json }) => [tableOf(json as SourceSpec), json as SourceSpec])),
    models: new Map(of('model').map(({ id, json }) => [id, modelRow.parse(json)])),
    definitions: of('definition').map(({ json }) => json as DefinitionLink),
    gemeente: String(gemeente?.json.name ?? ''),
  });
}

/** The table that a source fills. */
function tableOf(spec: SourceSpec): string {
  return spec.contract.schema[0]?.name ?? spec.id;
}
