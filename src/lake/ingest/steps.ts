import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../kernel/index.ts';
import type { ModelSpec } from '../model.ts';
import type { SourceSpec } from '../source.ts';
import { ident, sql } from '../sql.ts';
import type { Workbench } from '../staged.ts';

/**
 * The internal table that remembers what each table was made from, so that a step whose input did not change is
 * skipped. It is published with the tables, so that it is never ahead of them. It holds no hash of a raw file: the same
 * rows in another order make no new version.
 */
export const STEPS_TABLE = 'peil_steps';

export const STEPS_COLUMNS = ['name', 'fingerprint'].map(
  (name) => ({ name, type: 'string', required: true }) as const,
);

/** Raise this when reading or checking changes what comes out of the same file. */
const READER = 1;

function hashOf(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

const plain = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;

/** What decides how a file is read and checked: format, contract, and the areas that exist. */
export function sourceFingerprint(source: SourceSpec, areas: readonly string[]): string {
  const { id, format, contract, areaAuthority } = source;
  return hashOf({ reader: READER, ...(plain({ id, format, contract, areaAuthority, areas }) as object) });
}

/** What decides the rows of a model: its SQL, its columns and checks, and the content of what it reads. */
export function modelFingerprint(model: ModelSpec, inputs: readonly string[]): string {
  return hashOf(plain({ reader: READER, sql: model.sql, header: model.header, inputs }));
}

/** The content of a table as it stands in this run, or null where there is none. */
export function contentOf(bench: Workbench, table: string): string | null {
  return (bench.staged.get(table) ?? bench.released.get(table))?.contentHash ?? null;
}

/** Tables with the content they have in this run, for a fingerprint. */
export function contentsOf(bench: Workbench, tables: readonly string[]): readonly string[] {
  return [...tables].sort().map((table) => `${table}=${contentOf(bench, table) ?? '-'}`);
}

/** The fingerprints that the release which is built on was made with. */
export async function stepsBefore(bench: Workbench): Promise<Map<string, string>> {
  if (!bench.released.has(STEPS_TABLE)) return new Map();
  const rows = await bench.session.read(sql`select name, fingerprint from ${ident(STEPS_TABLE)}`);
  return new Map(rows.map((row) => [String(row.name), String(row.fingerprint)]));
}
