import type { Session } from '../engine.ts';
import { lakeProblems } from '../problems.ts';
import { sql } from '../sql.ts';

/** Where a piece of SQL stands, for messages. */
export type SqlPlace = Readonly<{ file: string; line: number }>;

/** Functions that give rows without reading anything from outside. */
const HARMLESS: ReadonlySet<string> = new Set(['range', 'generate_series', 'unnest']);

/** Functions whose answer depends on the moment or on chance: the same input would not give the same version. */
const FLEETING: ReadonlySet<string> = new Set([
  ...[
    'random',
    'uuid',
    'gen_random_uuid',
    'uuidv4',
    'uuidv7',
    'now',
    'today',
    'current_date',
    'current_time',
  ],
  ...['current_timestamp', 'get_current_timestamp', 'get_current_time', 'transaction_timestamp', 'getenv'],
]);

/** The same, where SQL writes them without brackets; the parser takes them for columns. */
const FLEETING_WORDS: ReadonlySet<string> = new Set([
  ...['current_date', 'current_time', 'current_timestamp', 'localtime', 'localtimestamp'],
]);

type Node = Readonly<Record<string, unknown>>;

/**
 * The tables that a SELECT reads, as DuckDB's own parser sees it; names of its own `with` are left out. Refuses what is
 * not exactly one SELECT, what reads outside the lake, and what does not give the same answer twice.
 */
export async function tablesRead(
  session: Session,
  text: string,
  place: SqlPlace,
): Promise<readonly string[]> {
  const tree = await parseSelect(session, text, place);
  const found = new Set<string>();
  collect(tree, new Set(), found, (what, at) => ({
    ...place,
    line: place.line + linesBefore(text, at),
    what,
  }));
  return [...found].sort();
}

async function parseSelect(session: Session, text: string, place: SqlPlace): Promise<Node> {
  const [row] = await session.read(sql`select json_serialize_sql(${text}::varchar)::varchar as tree`);
  const answer = JSON.parse(String(row?.tree)) as {
    error: boolean;
    error_type?: string;
    error_message?: string;
    position?: string;
    statements?: readonly { node: Node }[];
  };
  if (answer.error && answer.error_type !== 'not implemented') {
    const line = place.line + linesBefore(text, Number(answer.position ?? 0));
    throw lakeProblems.make('model-sql', { ...place, line, reason: answer.error_message ?? '' });
  }
  const [statement] = answer.statements ?? [];
  if (!statement || answer.statements?.length !== 1) throw lakeProblems.make('model-not-select', place);
  return statement.node;
}

function linesBefore(text: string, offset: number): number {
  return offset > 0 && offset <= text.length ? text.slice(0, offset).split('\n').length - 1 : 0;
}

type Outside = (what: string, at: number) => Readonly<{ file: string; line: number; what: string }>;

/** Walks the tree with the `with` names in scope. A `with` sees those before it, and itself when it is recursive. */
function collect(node: unknown, scope: ReadonlySet<string>, found: Set<string>, outside: Outside): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, scope, found, outside);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const it = node as Node;
  refuseOutside(it, outside);
  const inner = new Set(scope);
  if (it.type === 'RECURSIVE_CTE_NODE') inner.add(String(it.cte_name).toLowerCase());
  for (const { key, value } of ctesOf(it)) {
    collect(value, inner, found, outside);
    inner.add(key.toLowerCase());
  }
  if (it.type === 'BASE_TABLE') {
    const name = String(it.table_name).toLowerCase();
    if (!inner.has(name) || it.schema_name !== '') found.add(name);
  }
  for (const [key, value] of Object.entries(it)) if (key !== 'cte_map') collect(value, inner, found, outside);
}

function ctesOf(node: Node): readonly Readonly<{ key: string; value: unknown }>[] {
  const { cte_map: ctes } = node as { cte_map?: { map?: readonly { key: string; value: unknown }[] } };
  return ctes?.map ?? [];
}

function refuseOutside(node: Node, outside: Outside): void {
  const at = Number(node.query_location ?? 0);
  if (node.type === 'TABLE_FUNCTION') {
    const name = String((node.function as Node | undefined)?.function_name);
    if (!HARMLESS.has(name)) throw lakeProblems.make('model-reads-outside', outside(`${name}(…)`, at));
  }
  if (
    node.type === 'BASE_TABLE' &&
    (node.schema_name !== '' || /[^A-Za-z0-9_]/.test(String(node.table_name)))
  ) {
    const name = [node.schema_name, node.table_name].filter(Boolean).join('.');
    throw lakeProblems.make('model-reads-outside', outside(name, at));
  }
  if (node.type === 'SHOW_REF') throw lakeProblems.make('model-not-select', outside('', at));
  const [word, ...rest] = Array.isArray(node.column_names) ? node.column_names.map(String) : [];
  if (word !== undefined && rest.length === 0 && FLEETING_WORDS.has(word.toLowerCase())) {
    throw lakeProblems.make('model-fleeting', outside(word, at));
  }
  if (node.class === 'FUNCTION' && FLEETING.has(String(node.function_name))) {
    throw lakeProblems.make('model-fleeting', outside(`${node.function_name}()`, at));
  }
}
