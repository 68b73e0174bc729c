import type { MeasuredDefinition } from '../../../monitors/index.ts';
import type { Item } from '../draft.ts';
import { type Mistake, mistake } from '../mistake.ts';
import { knownDefinitions } from './definitions.ts';
import { demandKnown, type Known } from './reference.ts';
import type { Rule } from './rule.ts';

type Definitions = ReadonlyMap<string, Item<MeasuredDefinition>>;

/** Figures that are computed from other figures: those exist, and none computes itself along a detour. */
export const ratioRules: Rule = (draft) => {
  const among = knownDefinitions(draft);
  const all: Definitions = new Map(draft.definitions.map((item) => [item.value.id, item]));
  return draft.definitions.flatMap((item) => [...demandParts(item, among), ...demandNoCircle(item, all)]);
};

function partsOf(
  definition: MeasuredDefinition,
): readonly (readonly ['numerator' | 'denominator', string])[] {
  const { measure } = definition;
  if (measure.kind !== 'ratio') return [];
  return [
    ['numerator', measure.numerator],
    ['denominator', measure.denominator],
  ];
}

function demandParts(item: Item<MeasuredDefinition>, among: Known): readonly Mistake[] {
  const parts = partsOf(item.value);
  const unknown = parts.flatMap(([part, id]) => demandKnown(item, ['measure', part], id, 'indicator', among));
  const [first, second] = parts;
  if (first === undefined || first[1] !== second?.[1]) return unknown;
  const path = ['measure', 'denominator'];
  return [...unknown, mistake(item.file, item.at(path), path, 'ratio-itself', { id: first[1] })];
}

/** Says a circle once: at the member whose id comes first. */
function demandNoCircle(item: Item<MeasuredDefinition>, all: Definitions): readonly Mistake[] {
  const start = item.value.id;
  const circle = roadBack(start, start, all, []);
  if (circle === null || circle.some((id) => id < start)) return [];
  return [
    mistake(item.file, item.at(['measure']), ['measure'], 'ratio-circle', { circle: [...circle, start] }),
  ];
}

function roadBack(
  from: string,
  to: string,
  all: Definitions,
  road: readonly string[],
): readonly string[] | null {
  if (road.includes(from)) return null;
  const here = all.get(from);
  for (const [, id] of here ? partsOf(here.value) : []) {
    if (id === to) return [...road, from];
    const found = roadBack(id, to, all, [...road, from]);
    if (found !== null) return found;
  }
  return null;
}
