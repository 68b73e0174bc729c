import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type Mistake, mistake, type Place, START } from './mistake.ts';

/** How often a part of a file may be used again: far above honest use, far below a bomb of nested aliases. */
const MAX_ALIASES = 50;

/** Names that mean something to the language, and so can be no field of a file. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** A YAML text as a value, with the place of everything in it. */
export type YamlText = Readonly<{
  value: unknown;
  /** Where a field stands; for a field that is not there, the nearest that holds it. */
  at(path: readonly PropertyKey[]): Place;
  /** Where the name of a field stands. */
  keyAt(path: readonly PropertyKey[]): Place;
}>;

/**
 * Reads one YAML 1.2 document with the core schema. Refuses duplicate keys, unknown tags, several documents, keys that
 * are no words, and more aliases than honest use has. `firstLine` is the line of the file at which the text begins.
 */
export function readYaml(
  file: string,
  text: string,
  firstLine = 1,
): Readonly<{ yaml: YamlText | null; mistakes: readonly Mistake[] }> {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  try {
    const options = {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      merge: false,
      lineCounter: lines,
    } as const;
    const doc = parseDocument(text, { ...options, prettyErrors: false, logLevel: 'error' });
    const broken = [...doc.errors, ...doc.warnings].map((error) => fromYaml(file, error, placeAt, text));
    const found = broken.length > 0 ? broken : oddKeys(file, doc, placeAt);
    if (found.length > 0) return { yaml: null, mistakes: found };
    const value: unknown = doc.toJS({ maxAliasCount: MAX_ALIASES });
    const at = (path: readonly PropertyKey[]) => placeAt(offsetOf(doc, path, 'value'));
    const keyAt = (path: readonly PropertyKey[]) => placeAt(offsetOf(doc, path, 'key'));
    return { yaml: { value, at, keyAt }, mistakes: [] };
  } catch (error) {
    return { yaml: null, mistakes: [fromThrown(file, error, { ...START, line: firstLine })] };
  }
}

function fromYaml(file: string, error: YAMLError, placeAt: (offset: number) => Place, text: string): Mistake {
  const place = placeAt(error.pos[0]);
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\s]*/.exec(text.slice(error.pos[0]))?.[0] ?? '';
    return mistake(file, place, [], 'yaml-duplicate-key', { key });
  }
  if (error.code === 'MULTIPLE_DOCS') return mistake(file, place, [], 'yaml-several');
  return mistake(file, place, [], 'yaml-invalid', { detail: error.message });
}

/** Deep nesting exhausts the stack, many aliases are counted: both end here, as a mistake of the file. */
function fromThrown(file: string, error: unknown, place: Place): Mistake {
  const detail = error instanceof Error ? error.message : String(error);
  if (/alias/i.test(detail)) return mistake(file, place, [], 'yaml-aliases', { limit: MAX_ALIASES });
  return mistake(file, place, [], 'yaml-invalid', { detail });
}

function oddKeys(file: string, doc: Document.Parsed, placeAt: (offset: number) => Place): Mistake[] {
  const found: Mistake[] = [];
  visit(doc, {
    Pair: (_, pair) => {
      const key = pair.key;
      const word = isScalar(key) && typeof key.value === 'string' ? key.value : null;
      if (word !== null && !FORBIDDEN.has(word)) return;
      const offset = (key as Node | null)?.range?.[0] ?? 0;
      const name = word ?? (isScalar(key) ? String(key.value) : '{…}');
      found.push(mistake(file, placeAt(offset), [], 'yaml-key', { key: name }));
    },
  });
  return found;
}

function offsetOf(doc: Document.Parsed, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: Node | null = doc.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    const next = childOf(doc, node, key);
    if (next === null) break;
    offset = next[part];
    node = next.node;
  }
  return offset;
}

/** A field is pointed at by its value when that is one word, by its name when that is a block. */
function childOf(doc: Document.Parsed, parent: Node | null, key: PropertyKey) {
  const node = isAlias(parent) ? (parent.resolve(doc) ?? null) : parent;
  if (isSeq(node)) {
    const item = (node.items[Number(key)] ?? null) as Node | null;
    const offset = item?.range?.[0] ?? 0;
    return item === null ? null : { node: item, value: offset, key: offset };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((one) => isScalar(one.key) && one.key.value === key) as
    | Pair<Node, Node | null>
    | undefined;
  if (!pair) return null;
  const value = pair.value;
  const pointed = isScalar(value) && value.range && value.range[0] < value.range[1] ? value : pair.key;
  return { node: value, value: pointed.range?.[0] ?? 0, key: pair.key.range?.[0] ?? 0 };
}
