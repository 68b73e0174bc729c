import { nearest } from '../../../kernel/index.ts';
import type { SourceSpec } from '../../../lake/index.ts';
import { type Draft, type Item, nameOf } from '../draft.ts';
import { type Mistake, mistake } from '../mistake.ts';
import { demandKnown, demandOwnName, type Known, known, twice } from './reference.ts';
import type { Rule } from './rule.ts';

/** The name of the table a source fills. */
export function tableOf(source: SourceSpec): string {
  return source.contract.schema[0]?.name ?? '';
}

/** Every table there is: of sources and of models. A source that is broken fills a table of its own name. */
export function knownTables(draft: Draft): Known {
  const sources = draft.sources.map((item) => tableOf(item.value));
  const models = draft.models.map((item) => item.value.name);
  const broken = [...draft.broken].filter((file) => /^(bronnen|modellen)\//.test(file)).map(nameOf);
  return {
    names: new Set([...sources, ...models]),
    doubtful: new Set(broken.flatMap((name) => [name, name.replaceAll('-', '_')])),
  };
}

/** Sources and models: their names, their files, and the tests of models. */
export const tableRules: Rule = (draft) => [
  ...draft.sources.flatMap(demandOwnName),
  ...draft.sources.flatMap((item) => demandData(item, draft.data)),
  ...draft.sources.flatMap(demandColumns),
  ...tablesOnce(draft),
  ...draft.models.flatMap(demandModelName),
  ...testsOfModels(draft),
];

const SCHEMA = ['contract', 'schema', 0] as const;

function tablesOnce(draft: Draft): readonly Mistake[] {
  const sources = draft.sources.map((item) => ({
    item,
    name: tableOf(item.value),
    path: [...SCHEMA, 'name'],
  }));
  const models = draft.models.map((item) => ({ item, name: item.value.name, path: [] }));
  return twice(
    [...sources, ...models],
    (one) => one.name,
    (one, first) =>
      mistake(one.item.file, one.item.at(one.path), one.path, 'id-twice', {
        id: one.name,
        other: first.item.file,
      }),
  );
}

function demandModelName(item: Item<{ name: string }>): readonly Mistake[] {
  const name = item.value.name;
  if (/^[a-z][a-z0-9_]*$/.test(name)) return [];
  const wanted = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  return [mistake(item.file, item.at([]), [], 'id-differs', { id: name, wanted })];
}

function demandData(item: Item<SourceSpec>, data: readonly string[]): readonly Mistake[] {
  const path = item.value.connector.path;
  const at = ['connector', 'path'];
  const outside =
    path.startsWith('/') ||
    path.includes('\\') ||
    path.split('/').includes('..') ||
    !path.startsWith('data/');
  if (outside) return [mistake(item.file, item.at(at), at, 'data-outside', { path })];
  if (data.includes(path)) return [];
  return [mistake(item.file, item.at(at), at, 'data-missing', { path, near: nearest(path, data, 1) })];
}

function demandColumns(item: Item<SourceSpec>): readonly Mistake[] {
  const schema = item.value.contract.schema[0];
  const columns = (schema?.properties ?? []).map((property, index) => ({ name: property.name, index }));
  const path = (index: number, field: string) => [...SCHEMA, 'properties', index, field];
  const among = { names: new Set(columns.map((one) => one.name)), doubtful: new Set<string>() };
  const double = twice(
    columns,
    (one) => one.name,
    (one) =>
      mistake(item.file, item.at(path(one.index, 'name')), path(one.index, 'name'), 'column-twice', {
        column: one.name,
      }),
  );
  const ruled = (schema?.quality ?? []).flatMap((rule, index) =>
    rule.column === undefined
      ? []
      : demandKnown(item, [...SCHEMA, 'quality', index, 'column'], rule.column, 'column', among),
  );
  return [...double, ...ruled];
}

function testsOfModels(draft: Draft): readonly Mistake[] {
  const models = known(
    draft,
    'modellen/',
    draft.models.map((item) => item.value.name),
  );
  const tables = knownTables(draft);
  return draft.modelTests.flatMap((item) => [
    ...demandKnown(item, [], nameOf(item.file), 'model', models),
    ...item.value.flatMap((test, index) =>
      Object.keys(test.given).flatMap((table) =>
        demandKnown(item, [index, 'given', table], table, 'table', tables),
      ),
    ),
  ]);
}
