import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PUBLIC, system } from '../../src/guard/index.ts';
import { type Lake, openLake } from '../../src/lake/index.ts';
import { type FigureBook, openFigures } from '../../src/monitors/index.ts';
import { type PipelineResult, runPipeline } from '../../src/server/pipeline.ts';
import { loadWorkspace } from '../../src/server/workspace/index.ts';
import { startTestPostgres } from '../support/postgres.ts';

const SHIPPED = 'gemeenten/hilversum';

/** The shipped workspace, driven down the whole road into a lake of its own. */
export type RealLake = Readonly<{
  lake: Lake;
  book: FigureBook;
  /** A copy of the workspace that a test may change. */
  workspace: string;
  /** Runs the pipeline again over the copy. */
  run: (note: string) => Promise<PipelineResult>;
  close: () => Promise<void>;
}>;

/** Takes some seconds: share it between the tests of a file. */
export async function openRealLake(): Promise<RealLake> {
  const actor = system('test');
  const database = await startTestPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'peil-real-'));
  const workspace = join(folder, 'gemeente');
  cpSync(SHIPPED, workspace, { recursive: true });
  const lake = await openLake(actor, { folder: join(folder, 'lake'), pool: database.pool });
  const run = async (note: string) =>
    runPipeline(actor, lake, await loadWorkspace(actor, workspace), { note });
  const { release, refused } = await run('test');
  if (!release || refused.length > 0)
    throw new Error(`No release: ${refused.map(({ problem }) => problem.message).join('; ')}`);
  const book = await openFigures(PUBLIC, lake, release.id);
  const close = async () => {
    await lake.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { lake, book, workspace, run, close };
}
