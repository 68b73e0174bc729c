import { join, resolve } from 'node:path';
import { type Actor, demand } from '../../guard/index.ts';
import { parseAreaCode } from '../../kernel/index.ts';
import { loadWorkspace } from './check.ts';
import { realDisk, type WorkspaceEffects } from './effects.ts';
import { gemeenteText } from './init/gemeente-text.ts';
import { nameOfGemeente } from './init/names.ts';
import { withoutCodes, withoutSources, withoutTables } from './init/trim.ts';
import { kindOf } from './layout.ts';
import { workspaceProblems } from './problems.ts';
import { tableOf } from './rules/tables.ts';
import type { Workspace } from './workspace.ts';

/** Which workspace to make. */
export type InitRequest = Readonly<{
  /** CBS code of the new gemeente. */
  gemeente: string;
  /** The folder to make. It may exist, but must be empty. */
  folder: string;
  /** The workspace to begin from. */
  template: string;
}>;

/** What was made: the name of the gemeente, the files, and the sources of the template that were left out. */
export type InitResult = Readonly<{ name: string; files: readonly string[]; left: readonly string[] }>;

/**
 * Makes a workspace for another gemeente from a template: the same definitions, models, monitors and national sources,
 * without what belongs to the gemeente of the template alone. The result is read back and must be without mistakes.
 * Throws workspace/gemeente-unknown, workspace/target-not-empty.
 */
export async function initWorkspace(
  actor: Actor,
  request: InitRequest,
  effects: WorkspaceEffects = realDisk,
): Promise<InitResult> {
  demand(actor, 'publish', { kind: 'workspace' });
  const template = await loadWorkspace(actor, request.template, effects);
  if (template.gemeente.template === undefined) {
    throw workspaceProblems.make('template-missing', { folder: request.template });
  }
  const target = resolve(request.folder);
  const code = parseAreaCode(request.gemeente) ?? request.gemeente;
  const name = await nameOfGemeente(template, code, effects);
  if ((await effects.entries(target)).length > 0) {
    throw workspaceProblems.make('target-not-empty', { folder: request.folder });
  }
  const left = await leftOut(template, code, effects);
  const files = await filesOf(template, { code, name, left }, effects);
  for (const [path, content] of files) await effects.write(join(target, path), content);
  await loadWorkspace(actor, target, effects);
  return Object.freeze({ name, files: [...files.keys()], left: [...left] });
}

/** The first workspace under a folder that serves as a template. Throws workspace/template-missing. */
export async function findTemplate(
  actor: Actor,
  gemeenten: string,
  effects: WorkspaceEffects = realDisk,
): Promise<string> {
  demand(actor, 'read', { kind: 'workspace' });
  for (const entry of await effects.entries(gemeenten)) {
    const folder = join(gemeenten, entry.name);
    const inside = entry.kind === 'folder' ? await effects.entries(folder) : [];
    if (!inside.some((one) => one.name === 'gemeente.yaml')) continue;
    const text = (await effects.read(join(folder, 'gemeente.yaml'))).toString('utf8');
    if (/^template:/m.test(text)) return folder;
  }
  throw workspaceProblems.make('template-missing', { folder: gemeenten });
}

/** Sources of the template alone. One that has areas of the new gemeente goes along: neighbours share files. */
async function leftOut(
  template: Workspace,
  code: string,
  effects: WorkspaceEffects,
): Promise<ReadonlySet<string>> {
  const areas = new RegExp(`\\b(GM|WK|BU)${code.slice(2)}`);
  const own = template.sources.filter((source) => template.gemeente.template?.own.includes(source.id));
  const left = new Set<string>();
  for (const source of own) {
    const text = source.format.kind !== 'opaque';
    const bytes = text ? await effects.read(join(template.folder, source.connector.path)) : Buffer.of();
    if (!areas.test(bytes.toString('latin1'))) left.add(source.id);
  }
  return left;
}

type Target = Readonly<{ code: string; name: string; left: ReadonlySet<string> }>;

async function filesOf(template: Workspace, target: Target, effects: WorkspaceEffects) {
  const kept = template.sources.filter((source) => !target.left.has(source.id));
  const tables = new Set([...kept.map(tableOf), ...template.models.map((model) => model.name)]);
  const files = new Map<string, Buffer | string>();
  const read = (path: string) => effects.read(join(template.folder, path));
  for (const path of await pathsOf(template.folder, '', effects)) {
    const kind = kindOf(path);
    if (kind === 'gemeente') files.set(path, gemeenteText(template.gemeente, target, tables));
    else if (kind === 'model') files.set(path, await trimmed(path, template, target, read));
    else if (kind === 'modeltest') addTests(files, path, withoutTables(String(await read(path)), tables));
    else if (kind === 'bron' && keeps(kept, path)) files.set(path, await read(path));
    else if (kind === 'data' && kept.some((source) => source.connector.path === path))
      files.set(path, await read(path));
    else if (kind !== null && ['themas', 'thema', 'begrip', 'monitor', 'pagina'].includes(kind)) {
      files.set(path, await read(path));
    }
  }
  return files;
}

function keeps(kept: Workspace['sources'], path: string): boolean {
  return kept.some((source) => path === `bronnen/${source.id}.yaml`);
}

function addTests(files: Map<string, Buffer | string>, path: string, tests: string | null): void {
  if (tests !== null) files.set(path, tests);
}

async function trimmed(
  path: string,
  template: Workspace,
  target: Target,
  read: (path: string) => Promise<Buffer>,
): Promise<string> {
  const sql = withoutSources(String(await read(path)), target.left);
  return template.gemeente.code === target.code ? sql : withoutCodes(sql, template.gemeente.code);
}

async function pathsOf(folder: string, under: string, effects: WorkspaceEffects): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await effects.entries(join(folder, under))) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.kind === 'folder') found.push(...(await pathsOf(folder, path, effects)));
    if (entry.kind === 'file') found.push(path);
  }
  return found;
}
