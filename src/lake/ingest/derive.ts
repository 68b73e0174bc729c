import { findingOf, resultOf, type Subject } from '../checks/subject.ts';
import { checkOwn } from '../checks/table-rules.ts';
import type { Session } from '../engine.ts';
import type { CheckResult, Column, StepOutcome } from '../lake.ts';
import type { ModelSpec } from '../model.ts';
import { inputsOf } from '../models/order.ts';
import { lakeProblems } from '../problems.ts';
import { ident, join, type Sql, sql } from '../sql.ts';
import { sqlOfFile } from '../sql-of-file.ts';
import { columnTypeOf } from './rows.ts';
import type { RunState } from './state.ts';
import { contentOf, contentsOf, modelFingerprint } from './steps.ts';

/**
 * Computes one model over what is staged, else released. Skipped when neither its SQL, its checks nor the content of
 * what it reads changed. Throws a Problem when it is refused; nothing of it is staged then.
 */
export async function deriveModel(state: RunState, model: ModelSpec): Promise<StepOutcome> {
  const { bench } = state;
  const inputs = await inputsOf(bench.session, model);
  const absent = inputs.filter((table) => contentOf(bench, table) === null);
  if (absent.length > 0) throw lakeProblems.make('model-input-missing', { file: model.file, tables: absent });
  const fingerprint = modelFingerprint(model, contentsOf(bench, inputs));
  state.steps.set(model.name, fingerprint);
  const before = bench.released.get(model.name);
  if (before && state.stepsBefore.get(model.name) === fingerprint && !state.refusedBefore.has(model.name)) {
    return { kind: 'unchanged', table: model.name, rows: before.rows };
  }
  const staged = await stageModel(state, model, inputs);
  const checks = await checkModel(bench.session, model, staged.rows);
  state.checks.set(model.name, checks);
  const failing = checks.filter((check) => !check.passed && check.severity === 'blocking');
  if (failing[0]) {
    await bench.unstage(model.name);
    throw lakeProblems.make('check-failed', { finding: failing[0].finding, more: failing.length - 1 });
  }
  const kind = staged.contentHash === before?.contentHash ? 'unchanged' : 'changed';
  return { kind, table: model.name, rows: staged.rows };
}

async function stageModel(state: RunState, model: ModelSpec, inputs: readonly string[]) {
  const { bench } = state;
  try {
    const columns = await columnsOf(bench.session, sqlOfFile(model.sql), model.file);
    refuseOtherColumns(model, columns);
    return await bench.stage({
      name: model.name,
      layer: 'model',
      columns,
      query: inOrder(sqlOfFile(model.sql), columns),
      inputs,
      sql: model.sql,
    });
  } catch (error) {
    throw asModelProblem(error, model);
  }
}

/** Rows in the order of all their values: a query without an order gives them as it pleases. */
export function inOrder(query: Sql, columns: readonly Pick<Column, 'name'>[]): Sql {
  return sql`select * from (${query}) order by ${join(columns.map(({ name }) => ident(name)))}`;
}

/** The columns of a query, with the types that a table can hold. */
export async function columnsOf(
  session: Session,
  query: Sql,
  file: string,
): Promise<readonly Omit<Column, 'id'>[]> {
  return (await session.describe(query)).map(({ name, type }) => {
    const own = columnTypeOf(type);
    if (own === null) {
      throw lakeProblems.make('model-failed', { file, reason: `${name}: ${type}` });
    }
    return { name, type: own, required: false };
  });
}

function refuseOtherColumns(model: ModelSpec, columns: readonly Pick<Column, 'name'>[]): void {
  const given = columns.map(({ name }) => name);
  const described = Object.keys(model.header.columns);
  const missing = described.filter((name) => !given.includes(name));
  const extra = given.filter((name) => !described.includes(name));
  if (missing.length + extra.length > 0) {
    throw lakeProblems.make('model-columns', { file: model.file, missing, extra });
  }
}

/** An error of the query engine as a Problem of this model; anything else as it is. */
export function asModelProblem(error: unknown, model: Pick<ModelSpec, 'file'>): unknown {
  const engine =
    error instanceof Error &&
    /^(?:Binder|Catalog|Conversion|Parser|Invalid|Out of|Constraint)/.test(error.message);
  if (!engine) return error;
  const reason = error.message.split('\n')[0] ?? '';
  return lakeProblems.make('model-failed', { file: model.file, reason }, error);
}

async function checkModel(session: Session, model: ModelSpec, rows: number): Promise<readonly CheckResult[]> {
  const subject: Subject = {
    session,
    table: model.name,
    data: sql`select * from ${ident(model.name)}`,
    rows,
    file: model.file,
    counts: 'line',
  };
  const results: CheckResult[] = [];
  for (const check of model.header.checks) {
    const head = { rule: check.rule, dimension: 'consistency', severity: check.severity };
    const own = { head, description: check.description.nl, query: check.query, line: 1 };
    results.push(await checkOwn(subject, own));
  }
  const head = { rule: 'rows', dimension: 'completeness', severity: 'warning' } as const;
  const empty = { file: model.file, rows, min: 1, max: null };
  results.push(resultOf(subject, head, rows === 0 ? 1 : 0, () => findingOf('check-rows', empty)));
  return results;
}
