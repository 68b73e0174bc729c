import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { nearest } from '../../../kernel/index.ts';
import type { WorkspaceEffects } from '../effects.ts';
import { workspaceProblems } from '../problems.ts';
import type { Workspace } from '../workspace.ts';

/**
 * The name of a gemeente, from the source of the template that has all of them. Throws workspace/gemeente-unknown with
 * what comes near.
 */
export async function nameOfGemeente(
  template: Workspace,
  code: string,
  effects: WorkspaceEffects,
): Promise<string> {
  const names = await namesOf(template, effects);
  const name = names.get(code);
  if (name !== undefined) return name;
  const byName = [...names].find(([, one]) => one.toLowerCase() === code.toLowerCase())?.[0];
  const near = byName === undefined ? nearest(code, [...names.keys()], 2) : [byName];
  throw workspaceProblems.make('gemeente-unknown', { code, near });
}

async function namesOf(template: Workspace, effects: WorkspaceEffects): Promise<ReadonlyMap<string, string>> {
  const named = template.gemeente.template?.names;
  const source = template.sources.find((one) => one.id === named?.source);
  if (named === undefined || source?.format.kind !== 'csv') return new Map();
  const columns = source.contract.schema[0]?.properties ?? [];
  const inFile = (name: string) => columns.find((one) => one.name === name)?.physicalName ?? name;
  const bytes = await effects.read(join(template.folder, source.connector.path));
  const rows: Record<string, string>[] = parse(bytes, {
    columns: true,
    delimiter: source.format.delimiter,
    encoding: source.format.encoding === 'utf-8' ? 'utf8' : 'latin1',
    bom: true,
  });
  const pairs = rows.map((row) => [row[inFile(named.code)] ?? '', row[inFile(named.name)] ?? ''] as const);
  return new Map(pairs.filter(([code]) => /^GM\d{4}$/.test(code)));
}
