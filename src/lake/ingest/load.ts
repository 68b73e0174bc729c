import { join as joinPath } from 'node:path';
import { isProblem } from '../../kernel/index.ts';
import { gatherAreas, unknownAreas } from '../checks/areas.ts';
import {
  areaColumns,
  dropRule,
  headOf,
  physical,
  quarantineRule,
  rowRules,
  schemaOf,
} from '../checks/contract.ts';
import { checkRows } from '../checks/row-rules.ts';
import { findingOf, resultOf, type Subject } from '../checks/subject.ts';
import { checkCount, checkDrop, checkOwn } from '../checks/table-rules.ts';
import { fetchSource, nameOfSource } from '../connect.ts';
import type { Fetched } from '../connectors/connector.ts';
import type { FileCode } from '../file-kinds.ts';
import type { CheckResult, StepOutcome } from '../lake.ts';
import { lakeProblems } from '../problems.ts';
import { keepRaw, rawKey } from '../raw.ts';
import type { ReadAnswer, ReadJob, RefusedRow } from '../reader/job.ts';
import { limitsFor, readInChild } from '../reader/reader.ts';
import type { SourceSpec } from '../source.ts';
import { ident, literal, type Sql, sql } from '../sql.ts';
import type { Stored } from '../store.ts';
import { readColumns, tableColumns } from './columns.ts';
import { type Delivery, quarantined, refusedRows } from './quarantine.ts';
import { jsonLines } from './rows.ts';
import type { RunState } from './state.ts';
import { contentsOf, sourceFingerprint } from './steps.ts';

type Read = Extract<ReadAnswer, { kind: 'read' }>;

/** A delivery on its way through a run. */
type Loading = Readonly<{
  state: RunState;
  source: SourceSpec;
  table: string;
  fetched: Fetched;
  raw: Stored;
  delivery: Delivery;
  fingerprint: string;
  /** Whether there is an authority to hold area codes against. */
  areasKnown: boolean;
}>;

/**
 * Fetches, reads, checks and stages one source. Throws a Problem when the delivery is refused; nothing of it is staged
 * then. The checks that were done stand in `state.checks` either way.
 */
export async function loadSource(state: RunState, source: SourceSpec): Promise<StepOutcome> {
  const fetched = await fetchSource(source.connector, { workspace: state.workspace }).catch((error) => {
    if (!isProblem(error, 'lake/file-missing')) throw error;
    const file = nameOfSource(source.connector);
    throw lakeProblems.make('source-file-missing', { source: `bronnen/${source.id}.yaml`, file }, error);
  });
  const loading = await startLoading(state, source, fetched);
  const { table } = loading;
  state.steps.set(table, loading.fingerprint);
  const before = state.bench.released.get(table);
  if (before && isSame(loading)) return { kind: 'unchanged', table, rows: before.rows };
  return readAndStage(loading);
}

async function startLoading(state: RunState, source: SourceSpec, fetched: Fetched): Promise<Loading> {
  const raw = await keepRaw(state.core.store, fetched.bytes);
  const table = schemaOf(source).name;
  const authorities =
    areaColumns(source).length > 0 ? state.sources.filter((item) => item.areaAuthority) : [];
  const fingerprint = sourceFingerprint(
    source,
    contentsOf(
      state.bench,
      authorities.map((item) => schemaOf(item).name).filter((name) => name !== table),
    ),
  );
  const areasKnown = await gatherAreas(state.bench.session, table, authorities, (name) =>
    hasTable(state, name),
  );
  const counts = source.format.kind === 'geojson' ? 'feature' : 'line';
  const delivery = {
    source: source.id,
    file: raw.sha256,
    name: nameOfSource(source.connector),
    counts,
  } as const;
  return { state, source, table, fetched, raw, delivery, fingerprint, areasKnown };
}

function hasTable(state: RunState, table: string): boolean {
  return state.bench.staged.has(table) || state.bench.released.has(table);
}

/** The same file, read and checked the same way, with nothing refused: then it gives the same table. */
function isSame({ state, table, raw, fingerprint }: Loading): boolean {
  return (
    state.loadsBefore.get(table)?.file === raw.sha256 &&
    state.stepsBefore.get(table) === fingerprint &&
    !state.refusedBefore.has(table)
  );
}

async function readAndStage(loading: Loading): Promise<StepOutcome> {
  const { state, source, table } = loading;
  const { answer, accepted, refused } = await readRaw(loading);
  const data = ident(`_in_${table}`);
  const { session } = state.bench;
  await session.run(sql`create or replace temp table ${data} as ${jsonLines(accepted, readColumns(source))}`);
  try {
    const rows = [...(await refusedRows(refused)), ...(await refuseUnknownAreas(loading, data))];
    const checks = await checkAll(loading, answer, rows, data);
    state.checks.set(table, checks);
    refuseFailing(checks);
    return await stageRead(loading, answer, rows, data);
  } finally {
    await session.run(sql`drop table if exists ${data}`);
  }
}

async function readRaw(
  loading: Loading,
): Promise<Readonly<{ answer: Read; accepted: string; refused: string }>> {
  const { state, source, table, raw, delivery } = loading;
  const job: ReadJob = {
    path: state.core.store.path(rawKey(raw.sha256)),
    name: delivery.name,
    sha256: raw.sha256,
    format: source.format,
    properties: schemaOf(source).properties.map((item) => ({
      ...item,
      required: item.required || item.primaryKey,
    })),
    accepted: joinPath(state.bench.folder, `${table}.accepted.jsonl`),
    refused: joinPath(state.bench.folder, `${table}.refused.jsonl`),
  };
  const answer = await state.readers(() => readInChild(job, limitsFor(raw.bytes)));
  if (answer.kind === 'read') return { answer, accepted: job.accepted, refused: job.refused };
  // The child made the parameters of the code that it names.
  throw lakeProblems.make(answer.code as FileCode, answer.params as never);
}

/** Takes the rows with an area code that no year knows out of the data. */
async function refuseUnknownAreas(loading: Loading, data: Sql): Promise<readonly RefusedRow[]> {
  const { state, source, table, fetched, delivery, areasKnown } = loading;
  const refused: RefusedRow[] = [];
  for (const property of areasKnown ? areaColumns(source) : []) {
    const rows = await state.bench.session.read(
      unknownAreas(sql`select * from ${data}`, table, property.name),
    );
    const lines = rows.length > 0 && delivery.counts === 'line' ? linesOf(fetched.bytes) : [];
    for (const { _line, _found } of rows) {
      const found = String(_found);
      const raw = lines[Number(_line) - 1] ?? found;
      refused.push({
        ...{ line: Number(_line), column: physical(property), rule: 'known-area', raw },
        ...{ code: 'area-unknown', params: { found } },
      });
    }
    if (rows.length > 0) {
      const numbers = rows.map(({ _line }) => literal(Number(_line)).text).join(', ');
      await state.bench.session.run(
        sql`delete from ${data} where list_contains(${`[${numbers}]`}::int[], _line)`,
      );
    }
  }
  return refused;
}

function linesOf(bytes: Buffer): readonly string[] {
  return bytes.toString('utf8').split(/\r\n|\n|\r/);
}

/** Every rule of the contract, over rows that nobody sees yet. */
async function checkAll(
  loading: Loading,
  answer: Read,
  refused: readonly RefusedRow[],
  data: Sql,
): Promise<readonly CheckResult[]> {
  const { state, source, table, delivery } = loading;
  const { session, released } = state.bench;
  const rows = answer.rowsRead - refused.length;
  const query = sql`select * from ${data}`;
  const subject: Subject = {
    session,
    table,
    data: query,
    rows,
    file: delivery.name,
    counts: delivery.counts,
  };
  const drop = dropRule(source);
  const results = [
    checkRefused(loading, answer, refused, subject),
    checkDrop(subject, drop.head, drop.most, released.get(table)?.rows ?? null),
  ];
  for (const rule of rowRules(source)) results.push(await checkRows(subject, rule));
  for (const quality of schemaOf(source).quality) {
    if (quality.type === 'row-count') results.push(checkCount(subject, headOf(quality), quality));
    if (quality.type === 'sql' && quality.query !== undefined) {
      const own = { description: quality.description ?? null, query: quality.query, line: 1 };
      results.push(await checkOwn(subject, { head: headOf(quality), ...own }));
    }
  }
  for (const [repair, times] of Object.entries(answer.repairs)) {
    const head = { rule: repair, dimension: 'conformity', severity: 'warning' } as const;
    results.push(resultOf(subject, head, times, () => findingOf('check-repaired', { repair, times })));
  }
  return results;
}

/** Holds the share of refused rows against what the contract allows. Above it the whole delivery is refused. */
function checkRefused(
  { source, delivery }: Loading,
  answer: Read,
  refused: readonly RefusedRow[],
  subject: Subject,
): CheckResult {
  const { head, most } = quarantineRule(source);
  const read = answer.rowsRead;
  const [first] = quarantined([...refused].sort((a, b) => a.line - b.line).slice(0, 1), delivery);
  if (first && (refused.length / read > most || refused.length === read)) {
    const numbers = { file: delivery.name, refused: refused.length, read, most };
    throw lakeProblems.make('rows-refused', { ...numbers, first: first.finding });
  }
  const allowed = { ...head, severity: 'warning' } as const;
  return resultOf({ ...subject, rows: read }, first ? allowed : head, refused.length, () =>
    findingOf('check-refused-rows', { refused: refused.length, read }),
  );
}

function refuseFailing(checks: readonly CheckResult[]): void {
  const failing = checks.filter((check) => !check.passed && check.severity === 'blocking');
  const [first] = failing;
  if (first) throw lakeProblems.make('check-failed', { finding: first.finding, more: failing.length - 1 });
}

async function stageRead(
  loading: Loading,
  answer: Read,
  refused: readonly RefusedRow[],
  data: Sql,
): Promise<StepOutcome> {
  const { state, source, table, fetched, raw, delivery } = loading;
  const before = state.bench.released.get(table)?.contentHash;
  const staged = await state.bench.stage({
    name: table,
    layer: 'source',
    columns: tableColumns(source),
    query: sql`select *, ${literal(source.id)} as _source, ${literal(raw.sha256)} as _file from ${data} order by _line`,
    inputs: [source.id],
    sql: null,
  });
  state.quarantine.set(table, quarantined(refused, delivery));
  state.loads.set(table, {
    source: source.id,
    table,
    origin: fetched.origin,
    file: raw.sha256,
    bytes: raw.bytes,
    retrievedAt: source.retrieved,
    loadedAt: state.core.effects.now().toISOString(),
    rowsRead: answer.rowsRead,
    rowsAccepted: staged.rows,
    rowsQuarantined: refused.length,
  });
  return { kind: staged.contentHash === before ? 'unchanged' : 'changed', table, rows: staged.rows };
}
