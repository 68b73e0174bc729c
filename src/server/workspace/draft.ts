import type { ModelSpec, SourceSpec } from '../../lake/index.ts';
import type { MeasuredDefinition, Monitor, ThemeSpec } from '../../monitors/index.ts';
import type { WorkspaceFile } from './collect.ts';
import { splitModel } from './front-matter.ts';
import { type FileKind, SCHEMAS } from './layout.ts';
import { type Mistake, type Place, START } from './mistake.ts';
import { type PageText, readPage } from './pages.ts';
import type { Gemeente, HouseStyle, ModelTests } from './schemas.ts';
import { readShape } from './shape.ts';
import { readYaml } from './yaml.ts';

/** What stands in one file, once its shape is right, with the place of every field. */
export type Item<T> = Readonly<{ file: string; value: T; at(path: readonly PropertyKey[]): Place }>;

/** A workspace whose files are each right by themselves; whether they fit together is still to be seen. */
export type Draft = Readonly<{
  gemeente: Item<Gemeente> | null;
  themes: Item<readonly ThemeSpec[]> | null;
  style: Item<HouseStyle> | null;
  sources: readonly Item<SourceSpec>[];
  models: readonly Item<ModelSpec>[];
  modelTests: readonly Item<ModelTests>[];
  definitions: readonly Item<MeasuredDefinition>[];
  monitors: readonly Item<Monitor>[];
  pages: readonly Item<PageText>[];
  /** Source files in `data/`, as paths from the workspace. */
  data: readonly string[];
  /** Files whose shape is wrong: what they would have held is unknown, not absent. */
  broken: ReadonlySet<string>;
}>;

type Read<T> = Readonly<{ item: Item<T> | null; mistakes: readonly Mistake[] }>;

/** Reads every file by itself. `unread` are files that are there and whose text could not be had. */
export function draftOf(
  files: readonly WorkspaceFile[],
  unread: readonly string[] = [],
): Readonly<{ draft: Draft; mistakes: readonly Mistake[] }> {
  const mistakes: Mistake[] = [];
  const broken = new Set<string>(unread);
  const all = <T>(kind: FileKind, read: (file: string, text: string) => Read<T>): readonly Item<T>[] =>
    files
      .filter((file) => file.kind === kind)
      .flatMap((file) => {
        const { item, mistakes: found } = read(file.path, file.text ?? '');
        mistakes.push(...found);
        if (item === null) broken.add(file.path);
        return item === null ? [] : [item];
      });
  const yaml = <K extends keyof typeof SCHEMAS>(kind: K) =>
    all(kind, (file, text) => readYamlFile(file, text, SCHEMAS[kind]));
  const draft: Draft = {
    gemeente: yaml('gemeente')[0] ?? null,
    themes: yaml('themas')[0] ?? null,
    style: yaml('thema')[0] ?? null,
    sources: yaml('bron'),
    models: all('model', readModelFile),
    modelTests: yaml('modeltest'),
    definitions: yaml('begrip'),
    monitors: yaml('monitor'),
    pages: all('pagina', readPageFile),
    data: files.filter((file) => file.kind === 'data').map((file) => file.path),
    broken,
  };
  return { draft, mistakes };
}

function readYamlFile<T extends (typeof SCHEMAS)[keyof typeof SCHEMAS]>(
  file: string,
  text: string,
  schema: T,
  firstLine = 1,
): Read<ReturnType<T['parse']>> {
  const { yaml, mistakes } = readYaml(file, text, firstLine);
  if (yaml === null) return { item: null, mistakes };
  const shape = readShape(file, yaml, schema);
  if (shape.value === null) return { item: null, mistakes: shape.mistakes };
  return { item: { file, value: shape.value as ReturnType<T['parse']>, at: yaml.at }, mistakes: [] };
}

function readModelFile(file: string, text: string): Read<ModelSpec> {
  const { split, mistakes } = splitModel(file, text);
  if (split === null) return { item: null, mistakes };
  const read = readYamlFile(file, split.header, SCHEMAS.model, split.headerLine);
  if (read.item === null) return { item: null, mistakes: read.mistakes };
  const name = nameOf(file);
  return {
    item: {
      ...read.item,
      value: { name, header: read.item.value, sql: split.sql, file, line: split.sqlLine },
    },
    mistakes: [],
  };
}

function readPageFile(file: string, text: string): Read<PageText> {
  const { value, mistakes } = readPage(file, text);
  return { item: value === null ? null : { file, value, at: () => START }, mistakes };
}

/** The name of a file without folder and ending: `modellen/gebieden.test.yaml` is `gebieden`. */
export function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\..*$/, '');
}
