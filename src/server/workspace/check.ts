import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { type Actor, demand } from '../../guard/index.ts';
import { isProblem, type Problem } from '../../kernel/index.ts';
import { collect, type WorkspaceFile } from './collect.ts';
import { type Draft, draftOf, nameOf } from './draft.ts';
import { realDisk, type WorkspaceEffects } from './effects.ts';
import { deepFreeze } from './freeze.ts';
import { gemeenteCodes } from './gemeente-codes.ts';
import { inOrder, type Mistake, mistakeLine } from './mistake.ts';
import { modelMistakes } from './model-order.ts';
import { fillPage } from './pages.ts';
import { workspaceProblems } from './problems.ts';
import { applyRules } from './rules.ts';
import type { Workspace } from './workspace.ts';

/**
 * A workspace, or every mistake in it: never one by one. A source file that is not there is a mistake too, but takes the
 * workspace not away: that source is refused when it is read, and the others go on.
 */
export type Checked = Readonly<{ workspace: Workspace | null; mistakes: readonly Mistake[] }>;

/** Reads a workspace and collects all its mistakes, each with file, line, column and field. */
export async function checkWorkspace(
  actor: Actor,
  folder: string,
  effects: WorkspaceEffects = realDisk,
): Promise<Checked> {
  demand(actor, 'read', { kind: 'workspace' });
  const collected = await collect(resolve(folder), effects);
  const { draft, mistakes } = draftOf(collected.files, unread(collected.mistakes));
  const gemeenten = await gemeenteCodes(resolve(folder), draft, effects);
  const between = [...applyRules(draft, gemeenten), ...(await modelMistakes(draft))];
  const found = inOrder([...collected.mistakes, ...mistakes, ...between]);
  const broken = found.some(({ problem }) => !isProblem(problem, 'workspace/data-missing'));
  const workspace = broken ? null : workspaceOf(resolve(folder), draft, collected.files);
  return Object.freeze({ workspace, mistakes: Object.freeze(found) });
}

/** Files that are there and could not be read: what they would have said is not held against the others. */
function unread(mistakes: readonly Mistake[]): readonly string[] {
  return mistakes.filter(({ problem }) => UNREAD.has(problem.code)).map(({ file }) => file);
}

const UNREAD: ReadonlySet<string> = new Set(
  ['file-too-large', 'file-encoding', 'file-unreadable'].map((code) => `workspace/${code}`),
);

/** The workspace in a folder. Throws workspace/mistakes with every mistake when it is not right. */
export async function loadWorkspace(
  actor: Actor,
  folder: string,
  effects: WorkspaceEffects = realDisk,
): Promise<Workspace> {
  const { workspace, mistakes } = await checkWorkspace(actor, folder, effects);
  if (workspace !== null) return workspace;
  throw mistakesProblem(folder, mistakes);
}

/** All mistakes of a workspace as one problem. */
export function mistakesProblem(folder: string, mistakes: readonly Mistake[]): Problem {
  const lines = mistakes.map((one) => mistakeLine(one, 'nl'));
  const params = { folder, count: mistakes.length, lines, mistakes };
  return workspaceProblems.make('mistakes', params);
}

function workspaceOf(folder: string, draft: Draft, files: readonly WorkspaceFile[]): Workspace | null {
  const { gemeente, themes, style } = draft;
  const monitors = draft.monitors.map((item) => item.value);
  const monitor = monitors.find((one) => one.id === gemeente?.value.monitor);
  if (gemeente === null || themes === null || style === null || monitor === undefined) return null;
  return deepFreeze({
    folder,
    hash: workspaceHash(files),
    gemeente: gemeente.value,
    themes: themes.value,
    style: style.value,
    sources: draft.sources.map((item) => item.value),
    models: draft.models.map((item) => item.value),
    modelTests: draft.modelTests.map((item) => ({
      model: nameOf(item.file),
      file: item.file,
      tests: item.value,
    })),
    definitions: draft.definitions.map((item) => item.value),
    monitors,
    monitor,
    pages: draft.pages.map((item) => fillPage(item.value, gemeente.value)),
  });
}

/** sha256 over the names and contents of all files a person writes, in the order of their names. */
function workspaceHash(files: readonly WorkspaceFile[]): string {
  const hash = createHash('sha256');
  const sorted = files.filter((file) => file.bytes !== null).sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of sorted) {
    const bytes = file.bytes ?? Buffer.alloc(0);
    hash.update(`${file.path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
