import type { Property } from '../reader/job.ts';
import type { SourceSpec } from '../source.ts';
import type { RuleHead } from './subject.ts';

/** A rule about single rows, over one or more columns. `column` is the name in the file, for sentences. */
export type RowRule = Readonly<{ head: RuleHead; columns: readonly string[]; column: string }> &
  (
    | Readonly<{ kind: 'unique' }>
    | Readonly<{ kind: 'range'; min: number | undefined; max: number | undefined }>
    | Readonly<{ kind: 'values'; values: readonly string[] }>
  );

type Schema = SourceSpec['contract']['schema'][0];
export type Quality = Schema['quality'][number];

/** The contract of a source: one table. */
export function schemaOf(source: SourceSpec): Schema {
  const [schema] = source.contract.schema;
  if (!schema) throw new TypeError(`Source ${source.id} has no table`);
  return schema;
}

/** The name of a column in the file. */
export function physical(property: Property): string {
  return property.physicalName ?? property.name;
}

/** The name of a rule, its weight, and which side of quality it guards. */
export function headOf(quality: Quality): RuleHead {
  return { rule: quality.rule, dimension: quality.dimension, severity: quality.severity };
}

const blocking = (rule: string, dimension: string): RuleHead => ({ rule, dimension, severity: 'blocking' });

/** The share of rows that may be gone since the last version where the contract is silent. */
const MOST_GONE = 0.2;

/** What share of rows may be gone since the last version: that of the contract, else one in five. */
export function dropRule(source: SourceSpec): Readonly<{ head: RuleHead; most: number }> {
  const own = schemaOf(source).quality.find((quality) => quality.type === 'max-drop');
  return own
    ? { head: headOf(own), most: own.max ?? MOST_GONE }
    : { head: blocking('max-drop', 'completeness'), most: MOST_GONE };
}

/** What share of rows may be refused one by one: that of the contract, else none. */
export function quarantineRule(source: SourceSpec): Readonly<{ head: RuleHead; most: number }> {
  const own = schemaOf(source).quality.find((quality) => quality.type === 'max-quarantine');
  return own
    ? { head: headOf(own), most: own.max ?? 0 }
    : { head: blocking('max-quarantine', 'conformity'), most: 0 };
}

/** Every rule about single rows: those of the properties, then those of `quality`. */
export function rowRules(source: SourceSpec): readonly RowRule[] {
  const { properties, quality } = schemaOf(source);
  return [
    ...keyRule(properties),
    ...properties.flatMap(propertyRules),
    ...quality.flatMap(qualityRule(properties)),
  ];
}

function keyRule(properties: readonly Property[]): readonly RowRule[] {
  const key = properties.filter((property) => property.primaryKey);
  if (key.length === 0) return [];
  const head = blocking('primary-key', 'uniqueness');
  const column = key.map(physical).join(' + ');
  return [{ kind: 'unique', head, columns: key.map((property) => property.name), column }];
}

function propertyRules(property: Property): readonly RowRule[] {
  const { name, unique, minimum, maximum } = property;
  const base = { columns: [name], column: physical(property) };
  const rules: RowRule[] = [];
  if (unique) rules.push({ ...base, kind: 'unique', head: blocking(`unique-${name}`, 'uniqueness') });
  if (minimum !== undefined || maximum !== undefined) {
    const head = blocking(`range-${name}`, 'accuracy');
    rules.push({ ...base, kind: 'range', head, min: minimum, max: maximum });
  }
  return rules;
}

function qualityRule(properties: readonly Property[]) {
  return (quality: Quality): readonly RowRule[] => {
    const property = properties.find(({ name }) => name === quality.column);
    if (!property) return [];
    const base = { head: headOf(quality), columns: [property.name], column: physical(property) };
    if (quality.type === 'range') return [{ ...base, kind: 'range', min: quality.min, max: quality.max }];
    return quality.type === 'values' ? [{ ...base, kind: 'values', values: quality.values ?? [] }] : [];
  };
}

/** The properties whose area codes must be known: those that mean one, and those a rule names. */
export function areaColumns(source: SourceSpec): readonly Property[] {
  const { properties, quality } = schemaOf(source);
  const named = quality.filter(({ type }) => type === 'known-area').map(({ column }) => column);
  const own = source.areaAuthority ? [] : properties.filter(({ meaning }) => meaning === 'area-code');
  return [...new Set([...own, ...properties.filter(({ name }) => named.includes(name))])];
}
