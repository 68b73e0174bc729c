import { join } from 'node:path';
import { nearest } from '../../kernel/index.ts';
import type { WorkspaceEffects } from './effects.ts';
import { type FileKind, FOLDERS, kindOf, REQUIRED } from './layout.ts';
import { type Mistake, mistake, START } from './mistake.ts';

/** The largest file that a person writes for a workspace, in bytes. Source files in `data/` have no such limit. */
const MAX_BYTES = 1_000_000;

/** A file of a workspace: its path from the workspace, with forward slashes, and its text (null for source files). */
export type WorkspaceFile = Readonly<{
  path: string;
  kind: FileKind;
  text: string | null;
  bytes: Buffer | null;
}>;

export type Collected = Readonly<{ files: readonly WorkspaceFile[]; mistakes: readonly Mistake[] }>;

/** Reads every file of a workspace. A stray file, a file too large or in another encoding is a mistake. */
export async function collect(folder: string, effects: WorkspaceEffects): Promise<Collected> {
  const { paths, mistakes } = await walk(folder, '', effects);
  const read = await Promise.all(paths.map((path) => readOne(folder, path, effects)));
  const missing = REQUIRED.filter((name) => !paths.includes(name));
  return {
    files: read.flatMap((one) => (one.file === null ? [] : [one.file])),
    mistakes: [
      ...mistakes,
      ...read.flatMap((one) => one.mistakes),
      ...missing.map((name) => mistake(name, START, [], 'file-missing', { name })),
    ],
  };
}

async function walk(folder: string, under: string, effects: WorkspaceEffects) {
  const paths: string[] = [];
  const mistakes: Mistake[] = [];
  for (const entry of await effects.entries(join(folder, under))) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.kind === 'file' && kindOf(path) !== null) paths.push(path);
    else if (entry.kind === 'folder' && mayHold(path)) {
      const inner = await walk(folder, path, effects);
      paths.push(...inner.paths);
      mistakes.push(...inner.mistakes);
    } else if (kindOf(path) !== 'ignored') mistakes.push(stray(path));
  }
  return { paths, mistakes };
}

function mayHold(path: string): boolean {
  return path === 'data' || path.startsWith('data/') || (!path.includes('/') && Object.hasOwn(FOLDERS, path));
}

function stray(path: string): Mistake {
  return mistake(path, START, [], 'file-unknown', { name: path, near: meant(path) });
}

/** What a stray file may have been meant as: a folder or file of nearly that name, or the right ending. */
function meant(path: string): readonly string[] {
  const [top = '', ...rest] = path.split('/');
  const ending = FOLDERS[top];
  if (rest.length === 0)
    return nearest(path, [...Object.keys(FOLDERS), ...REQUIRED.filter((one) => !one.includes('/'))], 1);
  if (ending === undefined || rest.length > 1) return [];
  return ending.startsWith('.') ? [`${path.replace(/\.[^./]*$/, '')}${ending}`] : [`${top}/${ending}`];
}

async function readOne(folder: string, path: string, effects: WorkspaceEffects) {
  const kind = kindOf(path) ?? 'ignored';
  if (kind === 'data' || kind === 'ignored')
    return { file: { path, kind, text: null, bytes: null }, mistakes: [] };
  const refused = (found: Mistake) => ({ file: null, mistakes: [found] });
  try {
    const size = await effects.size(join(folder, path));
    if (size > MAX_BYTES) {
      return refused(mistake(path, START, [], 'file-too-large', { found: size, limit: MAX_BYTES }));
    }
    const bytes = await effects.read(join(folder, path));
    const text = decode(bytes);
    if (text === null) return refused(mistake(path, START, [], 'file-encoding'));
    return { file: { path, kind, text, bytes }, mistakes: [] };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused(mistake(path, START, [], 'file-unreadable', { reason }));
  }
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
