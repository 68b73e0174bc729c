import { isAddable, nearest, type Text } from '../../../kernel/index.ts';
import type { MeasuredDefinition } from '../../../monitors/index.ts';
import type { Draft, Item } from '../draft.ts';
import { type Mistake, mistake } from '../mistake.ts';
import { demandKnown, demandOwnName, type Known, known, twice } from './reference.ts';
import type { Rule } from './rule.ts';
import { knownTables } from './tables.ts';

type DefinitionItem = Item<MeasuredDefinition>;

/** What the sentence of a definition may hold. */
const PLACEHOLDERS = Object.freeze(['area', 'value', 'number']);

/** Definitions: their names, what they refer to, their groups and their sentence. */
export const definitionRules: Rule = (draft) => {
  const themes = known(draft, 'themas.yaml', draft.themes?.value.map((theme) => theme.id) ?? []);
  const tables = knownTables(draft);
  const definitions = knownDefinitions(draft);
  return draft.definitions.flatMap((item) => [
    ...demandOwnName(item),
    ...(draft.themes === null ? [] : demandKnown(item, ['theme'], item.value.theme, 'theme', themes)),
    ...demandMeasure(item, tables),
    ...demandAttribute(item, draft),
    ...demandSuccessor(item, definitions),
    ...(['nl', 'en'] as const).flatMap((lang) => demandSentence(item, lang)),
  ]);
};

/** The ids of all definitions. */
export function knownDefinitions(draft: Draft): Known {
  return known(
    draft,
    'begrippen/',
    draft.definitions.map((item) => item.value.id),
  );
}

function demandMeasure(item: DefinitionItem, tables: Known): readonly Mistake[] {
  const measure = item.value.measure;
  if (measure.kind !== 'column') return [];
  const adds = measure.rollUp !== undefined && !isAddable(item.value.unit);
  const path = ['measure', 'rollUp'];
  return [
    ...demandKnown(item, ['measure', 'table'], measure.table, 'table', tables),
    ...demandBreakdowns(item, Object.keys(measure.breakdowns)),
    ...(adds ? [mistake(item.file, item.at(path), path, 'unit-not-addable', { unit: item.value.unit })] : []),
  ];
}

/**
 * The attribute of a measure is a word of the model, or a column of a source that a model may take as it stands.
 * Whether it has values only the data can tell: a run refuses an attribute that its table does not hold.
 */
function demandAttribute(item: DefinitionItem, draft: Draft): readonly Mistake[] {
  const measure = item.value.measure;
  if (measure.kind !== 'column') return [];
  const model = draft.models.find(({ value }) => value.name === measure.table);
  if (!model) return [];
  const columns = draft.sources.flatMap(({ value }) =>
    value.contract.schema.flatMap(({ properties }) => properties.map(({ name }) => name)),
  );
  const words = model.value.sql.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  const doubtful = draft.broken.size > 0 ? [measure.attribute] : [];
  const among = { names: new Set([...columns, ...words]), doubtful: new Set(doubtful) };
  return demandKnown(item, ['measure', 'attribute'], measure.attribute, 'attribute', among);
}

function demandBreakdowns(item: DefinitionItem, computed: readonly string[]): readonly Mistake[] {
  const labelled = item.value.breakdowns.map((one) => one.id);
  const path = ['measure', 'breakdowns'];
  const total = computed.includes('total')
    ? []
    : [mistake(item.file, item.at(path), path, 'breakdown-total')];
  const unlabelled = computed
    .filter((id) => id !== 'total' && !labelled.includes(id))
    .map((id) => mistake(item.file, item.at([...path, id]), [...path, id], 'breakdown-unlabelled', { id }));
  const uncomputed = labelled.flatMap((id, index) => {
    if (computed.includes(id)) return [];
    const at = ['breakdowns', index, 'id'];
    return [
      mistake(item.file, item.at(at), at, 'breakdown-uncomputed', { id, near: nearest(id, computed, 1) }),
    ];
  });
  const double = twice(
    labelled.map((id, index) => ({ id, at: ['breakdowns', index, 'id'] })),
    (one) => one.id,
    (one) => mistake(item.file, item.at(one.at), one.at, 'listed-twice', { id: one.id }),
  );
  return [...total, ...unlabelled, ...uncomputed, ...double];
}

function demandSuccessor(item: DefinitionItem, definitions: Known): readonly Mistake[] {
  const { id, status, successor } = item.value;
  if (successor === undefined) {
    if (status !== 'deprecated') return [];
    return [mistake(item.file, item.at(['status']), ['status'], 'successor-missing', { id })];
  }
  if (successor === id)
    return [mistake(item.file, item.at(['successor']), ['successor'], 'successor-itself', { id })];
  return demandKnown(item, ['successor'], successor, 'indicator', definitions);
}

function demandSentence(item: DefinitionItem, lang: keyof Text): readonly Mistake[] {
  const text = item.value.sentence[lang];
  if (text === undefined) return [];
  const path = ['sentence', lang];
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const known = [...PLACEHOLDERS];
  const odd = names
    .filter((name) => !PLACEHOLDERS.includes(name))
    .map((found) =>
      mistake(item.file, item.at(path), path, 'sentence-placeholder', {
        found,
        near: nearest(found, known, 1),
        known,
      }),
    );
  if (odd.length > 0 || names.includes('value') || names.includes('number')) return odd;
  return [mistake(item.file, item.at(path), path, 'sentence-without-number')];
}
