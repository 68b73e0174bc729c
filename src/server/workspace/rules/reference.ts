import { nearest } from '../../../kernel/index.ts';
import { type Draft, type Item, nameOf } from '../draft.ts';
import { type Mistake, mistake } from '../mistake.ts';

type Words = Readonly<{ nl: string; en: string }>;

/** What can be named, in words. */
export const KINDS = Object.freeze({
  table: { nl: 'De tabel', en: 'table' },
  indicator: { nl: 'Het begrip', en: 'definition' },
  theme: { nl: 'Het thema', en: 'theme' },
  monitor: { nl: 'De monitor', en: 'monitor' },
  source: { nl: 'De bron', en: 'source' },
  model: { nl: 'Het model', en: 'model' },
  column: { nl: 'De kolom', en: 'column' },
  attribute: { nl: 'Het kenmerk', en: 'attribute' },
}) satisfies Record<string, Words>;

/** Names of one kind, and the names whose own file is broken: those may be right, and are not held against anyone. */
export type Known = Readonly<{ names: ReadonlySet<string>; doubtful: ReadonlySet<string> }>;

/** The names of the items of one folder. */
export function known(draft: Draft, folder: string, names: readonly string[]): Known {
  const broken = [...draft.broken].filter((file) => file.startsWith(folder)).map(nameOf);
  return { names: new Set(names), doubtful: new Set(broken) };
}

/** A mistake when `id` is not among what is known, else none. */
export function demandKnown(
  item: Item<unknown>,
  path: readonly PropertyKey[],
  id: string,
  kind: keyof typeof KINDS,
  among: Known,
): readonly Mistake[] {
  if (among.names.has(id) || among.doubtful.has(id)) return [];
  const near = nearest(id, [...among.names], 1);
  return [mistake(item.file, item.at(path), path, 'reference-unknown', { kind: KINDS[kind], id, near })];
}

/** The id in a file is the name of the file. */
export function demandOwnName(item: Item<{ id: string }>): readonly Mistake[] {
  const wanted = nameOf(item.file);
  if (item.value.id === wanted) return [];
  return [mistake(item.file, item.at(['id']), ['id'], 'id-differs', { id: item.value.id, wanted })];
}

/** Every later item of a list that has the name of an earlier one. */
export function twice<T>(
  items: readonly T[],
  nameOfItem: (item: T) => string,
  found: (item: T, first: T) => Mistake,
): readonly Mistake[] {
  const seen = new Map<string, T>();
  return items.flatMap((item) => {
    const first = seen.get(nameOfItem(item));
    if (first === undefined) seen.set(nameOfItem(item), item);
    return first === undefined ? [] : [found(item, first)];
  });
}
