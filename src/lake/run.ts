import { join as joinPath } from 'node:path';
import { type Actor, demand } from '../guard/index.ts';
import { isProblem, type Problem } from '../kernel/index.ts';
import { schemaOf } from './checks/contract.ts';
import { columnsOf, deriveModel, inOrder } from './ingest/derive.ts';
import { loadSource } from './ingest/load.ts';
import { takeRunLock } from './ingest/lock.ts';
import { jsonLines, writeJsonLines } from './ingest/rows.ts';
import { gate, type RunState } from './ingest/state.ts';
import { STEPS_COLUMNS, STEPS_TABLE, stepsBefore } from './ingest/steps.ts';
import type { Column, Row, Run, RunOptions, StepOutcome } from './lake.ts';
import { lakeProblems } from './problems.ts';
import { selectLoads, selectRefusals } from './records.ts';
import { commitRelease } from './releases.ts';
import type { Sql } from './sql.ts';
import type { LakeCore } from './staged.ts';
import { openWorkbench } from './workbench.ts';

/** How many children read at a time. */
const READERS = 2;

/**
 * Begins a run: everything between fetching and publishing. One run at a time per database; a second one throws
 * `lake/run-busy`. Nothing is visible before `publish`; `close` throws away what was not published.
 */
export async function beginRun(core: LakeCore, actor: Actor, options: RunOptions): Promise<Run> {
  demand(actor, 'publish', { kind: 'release' });
  const unlock = await takeRunLock(core.pool);
  try {
    const state = await openState(core, options);
    return runOf(core, actor, state, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openState(core: LakeCore, { workspace, sources }: RunOptions): Promise<RunState> {
  const bench = await openWorkbench(core);
  const loads = bench.base ? await selectLoads(core.pool, bench.base.seq) : [];
  const refusals = await selectRefusals(core.pool);
  const before = await stepsBefore(bench);
  return {
    core,
    bench,
    workspace,
    sources,
    loadsBefore: new Map(loads.map((load) => [load.table, load])),
    refusedBefore: new Set(refusals.map((refusal) => refusal.table)),
    stepsBefore: before,
    steps: new Map(before),
    loads: new Map(),
    checks: new Map(),
    quarantine: new Map(),
    refusals: new Map(),
    readers: gate(READERS),
  };
}

function runOf(core: LakeCore, actor: Actor, state: RunState, unlock: () => Promise<void>): Run {
  const { bench } = state;
  let open = true;
  let files = 0;
  const whileOpen = <T>(work: () => Promise<T>): Promise<T> => {
    if (!open) throw lakeProblems.make('run-closed', {});
    return work();
  };
  const stage = async (
    table: string,
    query: Sql,
    columns: readonly Omit<Column, 'id'>[],
    inputs: readonly string[],
  ): Promise<StepOutcome> => {
    const before = bench.released.get(table)?.contentHash;
    const layer = table.startsWith('peil_') ? 'internal' : 'model';
    const staged = await bench.stage({ name: table, layer, columns, query, inputs, sql: null });
    return { kind: staged.contentHash === before ? 'unchanged' : 'changed', table, rows: staged.rows };
  };
  const stageRows: Run['stageRows'] = async (table, columns, rows, inputs) => {
    files += 1;
    const file = joinPath(bench.folder, `rows-${files}.jsonl`);
    await writeJsonLines(file, rows);
    return stage(table, inOrder(jsonLines(file, columns), columns), columns, inputs);
  };
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await bench.close();
    await unlock();
  };
  return {
    load: (source) =>
      whileOpen(() => attempt(state, schemaOf(source).name, source.id, () => loadSource(state, source))),
    derive: (model) =>
      whileOpen(() => attempt(state, model.name, model.name, () => deriveModel(state, model))),
    stage: (table, query, inputs) =>
      whileOpen(async () => {
        const columns = await columnsOf(bench.session, query, table);
        return stage(table, inOrder(query, columns), columns, inputs);
      }),
    stageRows: (table, columns, rows, inputs) => whileOpen(() => stageRows(table, columns, rows, inputs)),
    refuse: (table, problem, checks = []) =>
      whileOpen(async () => {
        await bench.unstage(table);
        return { ...refuse(state, table, table, problem), checks };
      }),
    read: (query) => whileOpen(() => bench.session.read(query)),
    publish: (note) =>
      whileOpen(async () => {
        const steps: Row[] = [...state.steps].sort().map(([name, fingerprint]) => ({ name, fingerprint }));
        await stageRows(STEPS_TABLE, STEPS_COLUMNS, steps, []);
        const told = [...bench.staged.keys()];
        const release = await commitRelease(core, actor, {
          note,
          base: bench.base,
          tables: [...bench.staged.values()],
          rebuild: bench.damaged,
          loads: told.flatMap((table) => state.loads.get(table) ?? []),
          checks: told.flatMap((table) => state.checks.get(table) ?? []),
          quarantine: told.flatMap((table) => state.quarantine.get(table) ?? []),
          refusals: [...state.refusals.values()],
        });
        await close();
        return release;
      }),
    close,
  };
}

/**
 * Does a step. A Problem refuses it: the last good version stays, and the refusal is told with the publication. A full
 * disk is nobody's delivery: it ends the run.
 */
async function attempt(
  state: RunState,
  table: string,
  source: string,
  work: () => Promise<StepOutcome>,
): Promise<StepOutcome> {
  state.refusals.delete(table);
  try {
    return await work();
  } catch (error) {
    if (!isProblem(error) || isProblem(error, 'lake/disk-full')) throw error;
    return refuse(state, table, source, error);
  }
}

function refuse(
  state: RunState,
  table: string,
  source: string,
  problem: Problem,
): Extract<StepOutcome, { kind: 'refused' }> {
  const kept = state.stepsBefore.get(table);
  if (kept === undefined) state.steps.delete(table);
  else state.steps.set(table, kept);
  state.refusals.set(table, {
    source,
    table,
    at: state.core.effects.now().toISOString(),
    code: problem.code,
    finding: { nl: problem.say('nl'), en: problem.say('en') },
  });
  return { kind: 'refused', table, problem, checks: state.checks.get(table) ?? [] };
}
