import { z } from 'zod';
import { nearest } from '../../kernel/index.ts';
import { type Mistake, mistake, type Place } from './mistake.ts';
import { boundWords, formatWords, quotable, shown, typeWords } from './words.ts';
import type { YamlText } from './yaml.ts';

type Issue = z.core.$ZodIssue;
type JsonSchema = Readonly<{
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  const?: unknown;
}>;

/** Holds a value against the schema of its room. Every mistake gets its place in the file and what would be right. */
export function readShape<T extends z.ZodType>(
  file: string,
  yaml: YamlText,
  schema: T,
): Readonly<{ value: z.output<T> | null; mistakes: readonly Mistake[] }> {
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, mistakes: [] };
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const found = result.error.issues.flatMap((issue) => fromIssue(file, yaml, shape, issue));
  return { value: null, mistakes: withoutEchoes(found) };
}

/** A misspelt field is also a missing one: said once, where it is misspelt. */
function withoutEchoes(found: readonly Mistake[]): readonly Mistake[] {
  const meant = found.flatMap(({ path, problem }) => {
    const { near } = problem.params as { near?: readonly string[] };
    const parent = path.slice(0, path.lastIndexOf('.') + 1);
    return problem.code === 'workspace/field-unknown' ? (near ?? []).map((name) => `${parent}${name}`) : [];
  });
  return found.filter(
    ({ path, problem }) => problem.code !== 'workspace/field-missing' || !meant.includes(path),
  );
}

function fromIssue(file: string, yaml: YamlText, shape: JsonSchema, issue: Issue): readonly Mistake[] {
  const path = issue.path;
  const place: Place = yaml.at(path);
  const found = valueAt(yaml.value, path);
  const wrong = (wanted: { nl: string; en: string }) =>
    mistake(file, place, path, 'value-wrong', { found: shown(found), wanted });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(file, yaml, shape, [...path, key]));
    case 'invalid_type':
      if (found === undefined && path.length > 0) return [missing(file, place, path)];
      return [wrong(quotable(issue.expected, found) ?? typeWords(issue.expected))];
    case 'invalid_value':
      return found === undefined
        ? [missing(file, place, path)]
        : [unknownValue(file, place, path, found, issue.values.map(String))];
    case 'invalid_union': {
      const key = (issue as { discriminator?: string }).discriminator;
      const at = key === undefined || path.at(-1) === key ? path : [...path, key];
      return [unionMistake(file, yaml, shape, at)];
    }
    case 'invalid_format':
      return [wrong(formatWords(issue.format, (issue as { pattern?: string }).pattern))];
    case 'too_small':
      return [wrong(boundWords(issue.origin, 'min', issue.minimum))];
    case 'too_big':
      return [wrong(boundWords(issue.origin, 'max', issue.maximum))];
    default:
      return [mistake(file, place, path, 'value-invalid', { detail: issue.message })];
  }
}

function missing(file: string, place: Place, path: readonly PropertyKey[]): Mistake {
  return mistake(file, place, path, 'field-missing', { key: String(path.at(-1)) });
}

function unknownKey(file: string, yaml: YamlText, shape: JsonSchema, path: readonly PropertyKey[]): Mistake {
  const key = String(path.at(-1));
  const parents = path.slice(0, -1);
  const known = branchesAt(shape, parents).flatMap((one) => Object.keys(one.properties ?? {}));
  const present = new Set(Object.keys((valueAt(yaml.value, parents) ?? {}) as object));
  const free = [...new Set(known)].filter((name) => !present.has(name));
  return mistake(file, yaml.keyAt(path), path, 'field-unknown', {
    key,
    near: nearest(key, free, 1),
    known: [...new Set(known)],
  });
}

function unknownValue(
  file: string,
  place: Place,
  path: readonly PropertyKey[],
  found: unknown,
  known: readonly string[],
): Mistake {
  const near = typeof found === 'string' ? nearest(found, known, 1) : [];
  return mistake(file, place, path, 'value-unknown', { found: shown(found), near, known });
}

/** A union without a branch that fits: its `kind` is missing or unknown. */
function unionMistake(
  file: string,
  yaml: YamlText,
  shape: JsonSchema,
  path: readonly PropertyKey[],
): Mistake {
  const found = valueAt(yaml.value, path);
  if (found === undefined) return missing(file, yaml.at(path), path);
  const known = branchesAt(shape, path).flatMap((one) =>
    one.const === undefined ? [] : [String(one.const)],
  );
  return unknownValue(file, yaml.at(path), path, found, known);
}

function branchesAt(shape: JsonSchema, path: readonly PropertyKey[]): readonly JsonSchema[] {
  return path.reduce<readonly JsonSchema[]>(
    (found, key) => found.flatMap((one) => childrenOf(one, key)),
    spread(shape),
  );
}

function childrenOf(shape: JsonSchema, key: PropertyKey): readonly JsonSchema[] {
  const named = shape.properties?.[String(key)];
  if (named) return spread(named);
  if (shape.items && typeof key === 'number') return spread(shape.items);
  return typeof shape.additionalProperties === 'object' ? spread(shape.additionalProperties) : [];
}

function spread(shape: JsonSchema): readonly JsonSchema[] {
  const branches = shape.anyOf ?? shape.oneOf;
  return branches ? branches.flatMap(spread) : [shape];
}

/** The value at a path, or undefined where there is none. Reads own fields only. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((found, key) => {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, key)) return undefined;
    return (found as Record<PropertyKey, unknown>)[key];
  }, value);
}
