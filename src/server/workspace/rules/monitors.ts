import type { MeasuredDefinition, Monitor } from '../../../monitors/index.ts';
import type { Draft, Item } from '../draft.ts';
import { type Mistake, mistake } from '../mistake.ts';
import { knownDefinitions } from './definitions.ts';
import { demandKnown, demandOwnName, type Known, known, twice } from './reference.ts';
import type { Rule } from './rule.ts';

type Entry = Readonly<{ id: string; path: readonly PropertyKey[] }>;

/** Monitors: themes and indicators exist, stand once, and under their own theme. */
export const monitorRules: Rule = (draft) => {
  const themes = known(draft, 'themas.yaml', draft.themes?.value.map((theme) => theme.id) ?? []);
  const definitions = knownDefinitions(draft);
  const byId = new Map(draft.definitions.map((item) => [item.value.id, item.value]));
  return [
    ...themesOnce(draft),
    ...draft.monitors.flatMap((item) => [
      ...demandOwnName(item),
      ...demandIndicators(item, definitions),
      ...(draft.themes === null ? [] : demandThemes(item, themes)),
      ...demandOwnTheme(item, byId),
    ]),
  ];
};

function themesOnce(draft: Draft): readonly Mistake[] {
  const item = draft.themes;
  if (item === null) return [];
  return once(
    item,
    item.value.map((theme, index) => ({ id: theme.id, path: [index, 'id'] })),
  );
}

function once(item: Item<unknown>, entries: readonly Entry[]): readonly Mistake[] {
  return twice(
    entries,
    (one) => one.id,
    (one) => mistake(item.file, item.at(one.path), one.path, 'listed-twice', { id: one.id }),
  );
}

function listed(monitor: Monitor): readonly Entry[] {
  return monitor.themes.flatMap(({ indicators }, theme) =>
    indicators.map((id, index) => ({ id, path: ['themes', theme, 'indicators', index] })),
  );
}

function demandIndicators(item: Item<Monitor>, definitions: Known): readonly Mistake[] {
  const tiles = item.value.tiles.map((id, index) => ({ id, path: ['tiles', index] }));
  const all = [{ id: item.value.featured, path: ['featured'] }, ...tiles, ...listed(item.value)];
  return [
    ...all.flatMap(({ id, path }) => demandKnown(item, path, id, 'indicator', definitions)),
    ...once(item, tiles),
    ...once(item, listed(item.value)),
  ];
}

function demandThemes(item: Item<Monitor>, themes: Known): readonly Mistake[] {
  const entries = item.value.themes.map(({ theme }, index) => ({
    id: theme,
    path: ['themes', index, 'theme'],
  }));
  return [
    ...entries.flatMap(({ id, path }) => demandKnown(item, path, id, 'theme', themes)),
    ...once(item, entries),
  ];
}

function demandOwnTheme(
  item: Item<Monitor>,
  byId: ReadonlyMap<string, MeasuredDefinition>,
): readonly Mistake[] {
  return item.value.themes.flatMap(({ theme: here, indicators }, theme) =>
    indicators.flatMap((id, index) => {
      const own = byId.get(id)?.theme;
      if (own === undefined || own === here) return [];
      const path = ['themes', theme, 'indicators', index];
      return [mistake(item.file, item.at(path), path, 'theme-differs', { id, theme: own, here })];
    }),
  );
}
