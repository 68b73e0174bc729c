import { nearest, say } from '../../kernel/index.ts';
import { withLake } from '../open.ts';
import { fingerprint, remember, runPipeline } from '../pipeline.ts';
import { serverProblems } from '../problems.ts';
import { loadWorkspace, type Workspace } from '../workspace/index.ts';
import { type Console, EXIT } from './console.ts';
import { progress, summaryOf } from './progress.ts';

export type RunOptions = Readonly<{ live?: boolean; only?: string }>;

/** `peil run`: sources, models, figures, release. Code 3 when something was refused. */
export async function run(io: Console, options: RunOptions): Promise<number> {
  const settings = io.settings();
  const workspace = await loadWorkspace(io.actor, settings.workspaceFolder);
  io.tell(io.words.run.read(workspace.gemeente.name));
  const only = chosen(workspace, options.only);
  if (options.live) tellLive(io, workspace, only);
  return withLake(settings, async (lake) => {
    const choice = { note: io.words.run.note, ...(only ? { only } : {}) };
    const effects = progress(io.tell, io.words, settings.lang);
    const result = await runPipeline(io.actor, lake, workspace, choice, effects);
    const mark = await fingerprint(workspace, io.build);
    const newest = await lake.current(io.actor);
    await remember(settings.dataFolder, mark, only ? null : newest, result.refused.length);
    for (const line of summaryOf(result, io.words)) io.tell(line);
    return result.refused.length > 0 ? EXIT.refused : EXIT.done;
  });
}

function chosen(workspace: Workspace, only: string | undefined): readonly string[] | undefined {
  if (only === undefined) return undefined;
  const known = workspace.sources.map((source) => source.id);
  const ids = only.split(',').map((id) => id.trim());
  const found = ids.find((id) => !known.includes(id));
  if (found === undefined) return ids;
  const near = nearest(found, known, 1)[0] ?? null;
  throw serverProblems.make('source-unknown', { found, near, known: known.join(', ') });
}

/** Says per source where its live address is, and that its connector does not exist yet. */
function tellLive(io: Console, workspace: Workspace, only: readonly string[] | undefined): void {
  for (const source of workspace.sources.filter(({ id }) => only === undefined || only.includes(id))) {
    const { live } = source.connector;
    const title = say(source.title, io.settings().lang);
    io.tell(
      `  ${live ? io.words.run.noLive(title, live.kind, live.address) : io.words.run.noLiveAddress(title)}`,
    );
  }
}
