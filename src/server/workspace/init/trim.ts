import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import { splitModel } from '../front-matter.ts';

const OPEN = /^\s*-- \[bron ([a-z0-9-]+)\]\s*$/;
const CLOSE = /^\s*-- \[\/bron\]\s*$/;

/**
 * SQL without the parts that read a source that is not there. Such a part stands between `-- [bron <id>]` and
 * `-- [/bron]`. The marks of parts that stay, stay.
 */
export function withoutSources(sql: string, left: ReadonlySet<string>): string {
  let skipping = false;
  const kept = sql.split('\n').filter((line) => {
    const opened = OPEN.exec(line)?.[1];
    if (opened !== undefined && left.has(opened)) skipping = true;
    const keep = !skipping;
    if (CLOSE.test(line)) skipping = false;
    return keep;
  });
  return kept.join('\n');
}

/** A model without the checks that are about areas of one gemeente: the known answers of another place. */
export function withoutCodes(model: string, code: string): string {
  const { split } = splitModel('', model);
  if (split === null) return model;
  const about = new RegExp(`\\b(GM|WK|BU)${code.slice(2)}|'${code.slice(2)}'`);
  const checks = parseDocument(split.header).get('checks');
  const items = isSeq(checks) ? (checks.items as Node[]) : [];
  const ranges = items.flatMap((item) => (isMap(item) && item.range ? [item.range] : []));
  const cut = ranges.filter(([start, , end]) => about.test(split.header.slice(start, end)));
  if (cut.length === ranges.length && cut.length > 0)
    return model.replace(split.header, withoutList(split.header));
  const header = cut.reduceRight((text, [start, , end]) => without(text, start, end), split.header);
  return model.replace(split.header, () => header);
}

/** Cuts one item of a list, from the beginning of its line. */
function without(text: string, start: number, end: number): string {
  const line = text.lastIndexOf('\n', start) + 1;
  return text.slice(0, line) + text.slice(end);
}

function withoutList(header: string): string {
  return header.slice(0, header.search(/^checks:/m));
}

/** The cases of a model test that name only tables that are there; null when none is left. */
export function withoutTables(tests: string, tables: ReadonlySet<string>): string | null {
  const doc = parseDocument(tests);
  const cases = isSeq(doc.contents) ? doc.contents : null;
  if (cases === null) return null;
  cases.items = cases.items.filter((item) => {
    const given = isMap(item) ? (item.toJSON() as { given?: object }).given : undefined;
    return Object.keys(given ?? {}).every((table) => tables.has(table));
  });
  return cases.items.length === 0 ? null : doc.toString({ lineWidth: 110 });
}
