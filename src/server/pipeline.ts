import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Actor, demand } from '../guard/index.ts';
import { canonicalJson, type Json, type Text } from '../kernel/index.ts';
import {
  type Lake,
  type ModelSpec,
  modelOrder,
  type Release,
  type Row,
  type Run,
  type SourceSpec,
  type StepOutcome,
  sql,
} from '../lake/index.ts';
import { checkFigures, figuresQuery } from '../monitors/index.ts';
import { writeDurably } from './durable.ts';
import { asChecks, earlierFigures, lostFigures } from './figures-check.ts';
import { figuresHeader } from './figures-table.ts';
import { serverProblems } from './problems.ts';
import type { Workspace } from './workspace/index.ts';

/** Something that a run does, as it is told while it happens. */
export type Step = Readonly<{ kind: 'source' | 'model' | 'figures' | 'publish'; title: Text }>;

/** Where a run tells what it does. `ended` gets null for a step that has no table of its own. */
export type PipelineEffects = Readonly<{
  began: (step: Step) => void;
  ended: (step: Step, outcome: StepOutcome | null) => void;
}>;

const SILENT: PipelineEffects = Object.freeze({ began: () => undefined, ended: () => undefined });

/** What a run did. `release` is null when nothing changed. */
export type PipelineResult = Readonly<{
  release: Release | null;
  outcomes: readonly StepOutcome[];
  refused: readonly Extract<StepOutcome, { kind: 'refused' }>[];
}>;

export type PipelineChoice = Readonly<{
  /** Ids of the sources to read; all when left out. */
  only?: readonly string[];
  note: string;
}>;

const FIGURES: Step = { kind: 'figures', title: { nl: 'Cijfers', en: 'Figures' } };
const PUBLISH: Step = { kind: 'publish', title: { nl: 'Publicatie', en: 'Release' } };

/**
 * Brings the lake up to date with a workspace: sources, then models, then figures, then one release of all that
 * changed. A source or model that is refused keeps its last good version and the rest goes on.
 */
export async function runPipeline(
  actor: Actor,
  lake: Lake,
  workspace: Workspace,
  { only, note }: PipelineChoice,
  effects: PipelineEffects = SILENT,
): Promise<PipelineResult> {
  demand(actor, 'publish', { kind: 'release' });
  const run = await lake.begin(actor, { workspace: workspace.folder, sources: workspace.sources });
  const outcomes: StepOutcome[] = [];
  const step = async (what: Step, work: () => Promise<StepOutcome>) => {
    effects.began(what);
    const outcome = await work();
    outcomes.push(outcome);
    effects.ended(what, outcome);
  };
  try {
    for (const source of inOrder(workspace.sources, only)) {
      await step({ kind: 'source', title: source.title }, () => run.load(source));
    }
    for (const model of await ordered(workspace)) {
      await step({ kind: 'model', title: model.header.title }, () => run.derive(model));
    }
    await step(FIGURES, () => stageFigures(actor, lake, run, workspace));
    effects.began(PUBLISH);
    const release = await run.publish(note);
    effects.ended(PUBLISH, null);
    return Object.freeze({ release, outcomes, refused: outcomes.filter(isRefused) });
  } finally {
    await run.close();
  }
}

function isRefused(outcome: StepOutcome): outcome is Extract<StepOutcome, { kind: 'refused' }> {
  return outcome.kind === 'refused';
}

/** Sources that say which areas there are come first: the others are checked against them. */
function inOrder(sources: readonly SourceSpec[], only: readonly string[] | undefined): readonly SourceSpec[] {
  return [...sources]
    .filter((source) => only === undefined || only.includes(source.id))
    .sort((a, b) => Number(b.areaAuthority) - Number(a.areaAuthority) || (a.id < b.id ? -1 : 1));
}

function ordered(workspace: Workspace): Promise<readonly ModelSpec[]> {
  return modelOrder(
    workspace.models,
    workspace.sources.map((source) => tableOf(source)),
  );
}

function tableOf(source: SourceSpec): string {
  return source.contract.schema[0]?.name ?? '';
}

/**
 * Figures and what pages say about them go together: refused figures leave both as they were. Where there is nothing
 * to leave, before the first release, the refusal ends the run.
 */
async function stageFigures(actor: Actor, lake: Lake, run: Run, workspace: Workspace): Promise<StepOutcome> {
  const { gemeente, definitions } = workspace;
  const sources = workspace.sources.map((source) => ({
    id: source.id,
    table: tableOf(source),
    estimate: source.estimate,
  }));
  const scope = { gemeente: gemeente.code, neighbours: gemeente.neighbours };
  const inputs = [
    ...new Set(definitions.flatMap(({ measure }) => (measure.kind === 'column' ? [measure.table] : []))),
  ];
  await demandTables(run, inputs);
  const earlier = await earlierFigures(actor, lake);
  const outcome = await run.stage('figures', figuresQuery(actor, { definitions, sources, scope }), inputs);
  await checkFigures(actor, (query) => run.read(query));
  const [first, ...more] = await lostFigures(run.read, definitions, earlier);
  if (first && earlier.length === 0) throw first;
  if (first) return run.refuse('figures', first, asChecks(more));
  await stageWorkspace(run, workspace);
  return outcome;
}

/** A table that was refused before it ever had a good version is not there to compute with. */
async function demandTables(run: Run, wanted: readonly string[]): Promise<void> {
  const rows = await run.read(sql`select view_name as name from duckdb_views() where not internal`);
  const there = new Set(rows.map((row) => row.name));
  const tables = wanted.filter((table) => !there.has(table));
  if (tables.length > 0) throw serverProblems.make('figures-impossible', { tables });
}

/** Everything that pages say about a release is read as of that release: the workspace goes along as rows. */
async function stageWorkspace(run: Run, workspace: Workspace): Promise<void> {
  const row = (kind: string, id: string, value: unknown): Row => ({
    kind,
    id,
    json: canonicalJson(JSON.parse(JSON.stringify(value)) as Json),
  });
  const rows = [
    row('gemeente', workspace.gemeente.code, workspace.gemeente),
    ...workspace.themes.map((theme, order) =>
      row('theme', `${String(order).padStart(3, '0')}-${theme.id}`, theme),
    ),
    ...workspace.definitions.map((definition) => row('definition', definition.id, definition)),
    ...workspace.sources.map((source) => row('source', source.id, source)),
    ...workspace.models.map(({ name, header }) => row('model', name, { name, header })),
    row('model', 'figures', { name: 'figures', header: figuresHeader(workspace.gemeente.contact.name) }),
    ...workspace.monitors.map((monitor) => row('monitor', monitor.id, monitor)),
    ...workspace.pages.map((page) => row('page', `${page.id}.${page.lang}`, page)),
    row('style', workspace.style.name, workspace.style),
  ];
  const text = { type: 'string', required: true } as const;
  const columns = ['kind', 'id', 'json'].map((name) => ({ name, ...text }));
  await run.stageRows('peil_workspace', columns, rows, []);
}

/** What decides the outcome of a run: the program, every file of the workspace, every snapshot. */
export async function fingerprint(workspace: Workspace, program: string): Promise<string> {
  const hash = createHash('sha256').update(`${program}\0${workspace.hash}\0`);
  for (const source of workspace.sources) {
    const bytes = await readFile(join(workspace.folder, source.connector.path)).catch(() => Buffer.of());
    hash.update(`${source.id}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Whether the newest release was made from exactly this, with nothing refused. */
export async function isUpToDate(
  dataFolder: string,
  mark: string,
  release: Release | null,
): Promise<boolean> {
  if (!release) return false;
  try {
    const last = JSON.parse(await readFile(join(dataFolder, 'pipeline.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    return last.mark === mark && last.release === release.id;
  } catch {
    return false;
  }
}

/** Remembers what the newest release was made from. A run with refusals is not remembered: it is tried again. */
export async function remember(
  dataFolder: string,
  mark: string,
  release: Release | null,
  refused: number,
): Promise<void> {
  const file = join(dataFolder, 'pipeline.json');
  if (release && refused === 0) writeDurably(file, `${JSON.stringify({ mark, release: release.id })}\n`);
  else await rm(file, { force: true });
}
