import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { system } from '../guard/index.ts';
import { isProblem, type Problem } from '../kernel/index.ts';
import type { Lake } from '../lake/index.ts';
import { renderer } from '../web/index.ts';
import { allResources } from './all-resources.ts';
import { openAssets } from './assets.ts';
import { type Console, EXIT } from './cli/console.ts';
import { progress, summaryOf } from './cli/progress.ts';
import { fromSystem, openDataFolder } from './data-folder.ts';
import { buildApp } from './http/app.ts';
import type { Serving, Station } from './http/serving.ts';
import { isLock, type Lock, takeLock } from './lock.ts';
import { openAll } from './open.ts';
import { fingerprint, isUpToDate, remember, runPipeline } from './pipeline.ts';
import { serverProblems } from './problems.ts';
import type { Settings } from './settings.ts';
import { openReaders } from './views/readers.ts';
import {
  type Checked,
  checkWorkspace,
  mistakeLine,
  mistakesProblem,
  type Workspace,
} from './workspace/index.ts';

/** What must be closed at the end, in the order in which it was opened. */
type Opened = { name: string; close: () => Promise<void> | void }[];

/**
 * `peil up`: everything, until it is told to stop. The door opens first, so that `/health` answers while the rest
 * starts. A fault on the way closes what was opened and becomes one sentence.
 */
export async function up(io: Console, stop: Promise<unknown>): Promise<number> {
  const settings = io.settings();
  const opened: Opened = [];
  try {
    openDataFolder(settings.dataFolder);
    const lock = lockFolder(settings);
    opened.push({ name: 'lock', close: () => lock.release() });
    let serving: Serving | null = null;
    const app = await openDoor(io, settings, () => serving);
    opened.push({ name: 'http', close: () => app.close() });
    const started = start(io, settings, opened).then((ready) => {
      serving = ready;
      io.tell(io.words.start.ready(settings.baseUrl));
    });
    await Promise.race([started, stop]);
    await stop;
    io.tell(io.words.start.stopping);
    return EXIT.done;
  } catch (error) {
    throw fromSystem(error, settings.dataFolder);
  } finally {
    for (const { close } of opened.reverse()) await Promise.resolve(close()).catch(() => undefined);
  }
}

function lockFolder(settings: Settings): Lock {
  const taken = takeLock(join(settings.dataFolder, 'lock'));
  if (isLock(taken)) return taken;
  throw serverProblems.make('already-running', { folder: settings.dataFolder, pid: taken.pid });
}

async function openDoor(
  io: Console,
  settings: Settings,
  serving: () => Serving | null,
): Promise<FastifyInstance> {
  const station: Station = {
    settings,
    version: io.version,
    build: io.build,
    startedAt: new Date().toISOString(),
    staticFolder: join(io.root, 'dist', 'static'),
    serving,
    log: (line) => io.tell(JSON.stringify({ at: new Date().toISOString(), ...line })),
  };
  const app = await buildApp(station, allResources(station));
  try {
    await app.listen({ port: settings.port, host: settings.host });
    return app;
  } catch (error) {
    await app.close();
    throw portProblem(error, settings);
  }
}

function portProblem(error: unknown, { port, host }: Settings): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return serverProblems.make('port-in-use', { port }, error);
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return serverProblems.make('port-refused', { port, reason: code }, error);
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return serverProblems.make('host-unknown', { host }, error);
  }
  return error;
}

/** Database and workspace side by side, pipeline where something changed, and the newest release in memory. */
async function start(io: Console, settings: Settings, opened: Opened): Promise<Serving> {
  io.tell(io.words.start.database);
  const opening = openAll(settings);
  opened.push({ name: 'lake', close: async () => (await opening).close() });
  const [checked, { lake }] = await Promise.all([
    checkWorkspace(io.actor, settings.workspaceFolder),
    opening,
  ]);
  await update(io, settings, checked, lake);
  io.tell(io.words.start.views);
  const fault = (error: unknown) => io.tell(JSON.stringify({ level: 'error', cause: String(error) }));
  const again = () => repair(io, settings, checked, lake);
  const readers = await openReaders(lake, fault).catch(async (error) => {
    if (!isDamage(error)) throw error;
    io.tell(error.say(settings.lang));
    await again();
    return openReaders(lake, fault).catch((still) => {
      throw isDamage(still) ? damaged(settings, still) : still;
    });
  });
  opened.push({ name: 'readers', close: readers.close });
  return Object.freeze({
    ...{ lake, renderer },
    current: readers.current,
    at: readers.at,
    refusals: readers.refusals,
    assets: openAssets(join(io.root, 'dist', 'static')),
  });
}

/**
 * Runs the pipeline unless the newest release was made from exactly these files by exactly this program. What is wrong
 * in the workspace, or with a run as a whole, takes nothing away: who has a release goes on showing it.
 */
async function update(
  io: Console,
  settings: Settings,
  { workspace, mistakes }: Checked,
  lake: Lake,
): Promise<void> {
  const newest = await lake.current(system('start'));
  if (workspace === null) {
    if (!newest) throw mistakesProblem(settings.workspaceFolder, mistakes);
    for (const mistake of mistakes) io.tell(mistakeLine(mistake, settings.lang));
    io.tell(io.words.start.stale);
    return;
  }
  const mark = await fingerprint(workspace, io.build);
  if (await isUpToDate(settings.dataFolder, mark, newest)) {
    io.tell(io.words.start.upToDate(newest?.id ?? ''));
    return;
  }
  try {
    await runAll(io, settings, workspace, lake, mark);
  } catch (error) {
    if (!newest || !isProblem(error)) throw error;
    io.tell(error.say(settings.lang));
    io.tell(io.words.start.stale);
  }
}

/** A stored file that is gone, or is not what was published. */
function isDamage(error: unknown): error is Problem {
  return isProblem(error, 'lake/object-damaged') || isProblem(error, 'lake/object-missing');
}

function damaged({ dataFolder, lang }: Settings, error: Problem): Problem {
  return serverProblems.make('release-damaged', { folder: dataFolder, finding: error.say(lang) }, error);
}

/** Makes the damaged tables anew from the sources, in a release of their own. */
async function repair(io: Console, settings: Settings, { workspace }: Checked, lake: Lake): Promise<void> {
  if (workspace === null) return;
  io.tell(io.words.start.repair);
  await runAll(io, settings, workspace, lake, await fingerprint(workspace, io.build));
}

async function runAll(io: Console, settings: Settings, workspace: Workspace, lake: Lake, mark: string) {
  const actor = system('start');
  io.tell(io.words.run.read(workspace.gemeente.name));
  const effects = progress(io.tell, io.words, settings.lang);
  const result = await runPipeline(actor, lake, workspace, { note: io.words.run.note }, effects);
  await remember(settings.dataFolder, mark, await lake.current(actor), result.refused.length);
  for (const line of summaryOf(result, io.words)) io.tell(line);
}
