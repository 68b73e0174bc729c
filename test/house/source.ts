import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../support/corpus.ts';

/** A file of code, parsed. */
export type Source = Readonly<{ path: string; text: string; tree: ts.SourceFile }>;

/** Something a lint found, as `path:line what`. */
export type Found = string;

/** Every file of a folder of the project with one of these endings, by its path from the root. */
export function filesOf(folder: string, endings: readonly string[]): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('node_modules'))
    .sort();
}

/** A piece of code as if it stood in a file of the project. */
export function parse(path: string, text: string): Source {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind) };
}

/** All TypeScript of `src/`. */
export function sources(folder = 'src'): readonly Source[] {
  return filesOf(folder, ['.ts', '.tsx']).map((path) => parse(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Every node of a file, outermost first. */
export function* nodesOf(source: Source): Generator<ts.Node> {
  const waiting: ts.Node[] = [source.tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    waiting.push(...children.reverse());
  }
}

/** Where a node stands, as `path:line`. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1}`;
}
