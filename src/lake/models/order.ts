import type { Session } from '../engine.ts';
import type { ModelSpec } from '../model.ts';
import { lakeProblems } from '../problems.ts';
import { withScratch } from './scratch.ts';
import { tablesRead } from './select.ts';

/** A model with the tables it reads. */
type Node = Readonly<{ model: ModelSpec; reads: readonly string[] }>;

/**
 * The models in the order in which they can be computed: each after what it reads. `knownTables` are those of the
 * sources. Refuses a table that nobody makes, a circle, and a name that is taken; each with its file.
 */
export async function modelOrder(
  models: readonly ModelSpec[],
  knownTables: readonly string[],
): Promise<readonly ModelSpec[]> {
  return withScratch(async (session) => {
    const nodes = new Map<string, Node>();
    for (const model of models) {
      if (nodes.has(model.name) || knownTables.includes(model.name)) {
        throw lakeProblems.make('model-double', { file: model.file, name: model.name });
      }
      nodes.set(model.name, { model, reads: await inputsOf(session, model) });
    }
    refuseUnknown(nodes, new Set(knownTables));
    return sorted(nodes);
  });
}

/** The tables that a model reads, from its SQL. */
export function inputsOf(session: Session, model: ModelSpec): Promise<readonly string[]> {
  return tablesRead(session, model.sql, model);
}

function refuseUnknown(nodes: ReadonlyMap<string, Node>, known: ReadonlySet<string>): void {
  for (const { model, reads } of nodes.values()) {
    const unknown = reads.find((table) => !known.has(table) && !nodes.has(table));
    if (unknown === undefined) continue;
    const at = model.sql.toLowerCase().indexOf(unknown);
    const line = model.line + model.sql.slice(0, Math.max(at, 0)).split('\n').length - 1;
    const names = [...known, ...nodes.keys()].sort();
    throw lakeProblems.make('model-table-unknown', { file: model.file, line, table: unknown, known: names });
  }
}

/** Depth first, in order of name, so that the order is always the same. */
function sorted(nodes: ReadonlyMap<string, Node>): readonly ModelSpec[] {
  const done = new Map<string, ModelSpec>();
  const visit = (name: string, way: readonly string[]): void => {
    const node = nodes.get(name);
    if (!node || done.has(name)) return;
    if (way.includes(name)) {
      const circle = [...way.slice(way.indexOf(name)), name];
      throw lakeProblems.make('model-circle', { file: node.model.file, circle });
    }
    for (const table of node.reads) visit(table, [...way, name]);
    done.set(name, node.model);
  };
  for (const name of [...nodes.keys()].sort()) visit(name, []);
  return [...done.values()];
}
