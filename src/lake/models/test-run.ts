import { join as joinPath } from 'node:path';
import { canonicalJson } from '../../kernel/index.ts';
import type { Session } from '../engine.ts';
import { tableColumns } from '../ingest/columns.ts';
import { asModelProblem } from '../ingest/derive.ts';
import { jsonLines, writeJsonLines } from '../ingest/rows.ts';
import type { Cell, Column, Row } from '../lake.ts';
import type { ModelSpec } from '../model.ts';
import { lakeProblems } from '../problems.ts';
import type { SourceSpec } from '../source.ts';
import { ident, sql } from '../sql.ts';
import { sqlOfFile } from '../sql-of-file.ts';
import { inputsOf } from './order.ts';
import { withScratch } from './scratch.ts';

/** One case of `modellen/<name>.test.yaml`: rows per table that go in, and the rows that must come out. */
export type ModelTest = Readonly<{
  name: string;
  given: Readonly<Record<string, readonly Row[]>>;
  expect: readonly Row[];
}>;

/** What a case needs to know of the workspace: which columns the tables have that a model reads. */
export type ModelTestWorld = Readonly<{ sources: readonly SourceSpec[]; models: readonly ModelSpec[] }>;

type Shape = readonly Pick<Column, 'name' | 'type'>[];

/**
 * Runs one case of a model in an engine of its own. Passes without a word; throws a Problem with the file of the case
 * and what differs. Tables and columns that the case does not name are empty. Only the columns that `expect` names are
 * compared, and the order of rows does not count.
 */
export async function runModelTest(
  model: ModelSpec,
  test: ModelTest,
  world: ModelTestWorld,
  file: string = model.file.replace(/\.sql$/, '.test.yaml'),
): Promise<void> {
  await withScratch(async (session, folder) => {
    const inputs = await inputsOf(session, model);
    const stray = Object.keys(test.given).find((table) => !inputs.includes(table));
    if (stray !== undefined)
      throw lakeProblems.make('model-test-table', { file, test: test.name, table: stray });
    for (const table of inputs) {
      const rows = test.given[table] ?? [];
      const shape = shapeOf(table, rows, world);
      refuseStrayColumn(rows, shape, { file, test: test.name, table });
      await fill(session, folder, table, shape, rows);
    }
    compare(await outcomeOf(session, model), test, file);
  });
}

/** The columns of a source are those of its contract; those of a model are told by the rows that are given. */
function shapeOf(table: string, rows: readonly Row[], { sources, models }: ModelTestWorld): Shape {
  const source = sources.find((item) => item.contract.schema[0]?.name === table);
  if (source) return tableColumns(source);
  const described = Object.keys(models.find((item) => item.name === table)?.header.columns ?? {});
  const names = described.length > 0 ? described : [...new Set(rows.flatMap(Object.keys))];
  return names.map((name) => ({ name, type: typeOf(rows.map((row) => row[name] ?? null)) }));
}

function typeOf(cells: readonly Cell[]): Column['type'] {
  const known = cells.filter((cell) => cell !== null);
  if (known.length > 0 && known.every((cell) => typeof cell === 'boolean')) return 'boolean';
  if (known.length === 0 || !known.every((cell) => typeof cell === 'number')) return 'string';
  return known.every(Number.isSafeInteger) ? 'long' : 'double';
}

function refuseStrayColumn(
  rows: readonly Row[],
  shape: Shape,
  place: Readonly<{ file: string; test: string; table: string }>,
): void {
  const names = new Set(shape.map(({ name }) => name));
  const column = rows.flatMap(Object.keys).find((name) => !names.has(name));
  if (column !== undefined) throw lakeProblems.make('model-test-column', { ...place, column });
}

async function fill(
  session: Session,
  folder: string,
  table: string,
  shape: Shape,
  rows: readonly Row[],
): Promise<void> {
  const file = joinPath(folder, `${table}.jsonl`);
  await writeJsonLines(file, rows);
  await session.run(sql`create temp table ${ident(table)} as ${jsonLines(file, shape)}`);
}

async function outcomeOf(session: Session, model: ModelSpec): Promise<readonly Row[]> {
  try {
    return await session.read(sqlOfFile(model.sql));
  } catch (error) {
    throw asModelProblem(error, model);
  }
}

function compare(outcome: readonly Row[], test: ModelTest, file: string): void {
  const columns = [...new Set(test.expect.flatMap(Object.keys))].sort();
  const left = outcome.map((row) => written(row, columns));
  const missing = test.expect
    .map((row) => written(row, columns))
    .filter((row) => {
      const at = left.indexOf(row);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
  if (missing.length + left.length === 0) return;
  throw lakeProblems.make('model-test-differs', { file, test: test.name, missing, extra: left });
}

/** A row as text, with numbers to twelve digits: what a sum of fractions leaves beyond that is no difference. */
function written(row: Row, columns: readonly string[]): string {
  const cells = columns.map((name) => {
    const cell = row[name] ?? null;
    return [name, typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell] as const;
  });
  return canonicalJson(Object.fromEntries(cells));
}
