import { nearest } from '../../../kernel/index.ts';
import type { Draft, Item } from '../draft.ts';
import { type Mistake, mistake } from '../mistake.ts';
import type { Gemeente } from '../schemas.ts';
import { demandKnown, type Known, known, twice } from './reference.ts';
import type { Rule } from './rule.ts';
import { knownTables } from './tables.ts';

/** `gemeente.yaml`: its codes, languages, time zone, and what it puts forward. */
export const gemeenteRules: Rule = (draft, gemeenten) => {
  const item = draft.gemeente;
  if (item === null) return [];
  const monitors = known(
    draft,
    'monitoren/',
    draft.monitors.map((one) => one.value.id),
  );
  const sources = known(
    draft,
    'bronnen/',
    draft.sources.map((one) => one.value.id),
  );
  const tables = knownTables(draft);
  return [
    ...demandCodes(item, gemeenten),
    ...demandPlace(item),
    ...demandKnown(item, ['monitor'], item.value.monitor, 'monitor', monitors),
    ...item.value.featured.datasets.flatMap((table, index) =>
      demandKnown(item, ['featured', 'datasets', index], table, 'table', tables),
    ),
    ...demandTemplate(item, draft, sources),
  ];
};

function demandCodes(item: Item<Gemeente>, gemeenten: ReadonlySet<string> | null): readonly Mistake[] {
  const { code, neighbours } = item.value;
  const entries = neighbours.map((id, index) => ({
    id: id as string,
    path: ['neighbours', index] as PropertyKey[],
  }));
  const unknown = [{ id: code as string, path: ['code'] as PropertyKey[] }, ...entries]
    .filter(({ id }) => gemeenten !== null && !gemeenten.has(id))
    .map(({ id, path }) =>
      mistake(item.file, item.at(path), path, 'area-unknown', {
        code: id,
        near: nearest(id, [...(gemeenten ?? [])], 2),
      }),
    );
  const itself = entries
    .filter(({ id }) => id === code)
    .map(({ id, path }) => mistake(item.file, item.at(path), path, 'neighbour-itself', { code: id }));
  const double = twice(
    entries,
    (one) => one.id,
    (one) => mistake(item.file, item.at(one.path), one.path, 'listed-twice', { id: one.id }),
  );
  return [...unknown, ...itself, ...double];
}

function demandPlace(item: Item<Gemeente>): readonly Mistake[] {
  const { languages, timezone } = item.value;
  const zones = Intl.supportedValuesOf('timeZone');
  const zone = zones.includes(timezone) || timezone === 'UTC';
  const near = nearest(timezone, zones, 1);
  return [
    ...(languages[0] === 'nl'
      ? []
      : [mistake(item.file, item.at(['languages']), ['languages'], 'language-dutch')]),
    ...(zone
      ? []
      : [
          mistake(item.file, item.at(['timezone']), ['timezone'], 'timezone-unknown', {
            found: timezone,
            near,
          }),
        ]),
  ];
}

function demandTemplate(item: Item<Gemeente>, draft: Draft, sources: Known): readonly Mistake[] {
  const template = item.value.template;
  if (template === undefined) return [];
  const named = draft.sources.find((one) => one.value.id === template.names.source);
  const columns = named?.value.contract.schema[0]?.properties.map((property) => property.name) ?? [];
  const among = { names: new Set(columns), doubtful: new Set<string>() };
  const fields = named === undefined ? [] : (['code', 'name'] as const);
  return [
    ...template.own.flatMap((source, index) =>
      demandKnown(item, ['template', 'own', index], source, 'source', sources),
    ),
    ...demandKnown(item, ['template', 'names', 'source'], template.names.source, 'source', sources),
    ...fields.flatMap((field) =>
      demandKnown(item, ['template', 'names', field], template.names[field], 'column', among),
    ),
  ];
}
