import type { Lineage } from '../lake/index.ts';

type Direction = 'inputs' | 'outputs';

/** What every table was made from, and what was made from it. */
export type Graph = Readonly<Record<Direction, ReadonlyMap<string, readonly string[]>>>;

/** The lineage of a release as a graph that can be walked both ways. */
export function graphOf(lineage: readonly Lineage[]): Graph {
  const inputs = new Map(lineage.map((one) => [one.table, one.inputs]));
  const outputs = new Map<string, string[]>();
  for (const { table, inputs: from } of lineage) {
    for (const input of from) outputs.set(input, [...(outputs.get(input) ?? []), table]);
  }
  return { inputs, outputs };
}

/** Everything upstream or downstream of a table, nearest first and then by name. The table itself is left out. */
export function walk(graph: Graph, table: string, direction: Direction): readonly string[] {
  const seen = new Set([table]);
  let edge: readonly string[] = [table];
  while (edge.length > 0) {
    edge = [...new Set(edge.flatMap((name) => graph[direction].get(name) ?? []))]
      .filter((name) => !seen.has(name))
      .sort();
    for (const name of edge) seen.add(name);
  }
  return [...seen].slice(1);
}
