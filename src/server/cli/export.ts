import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { withLake } from '../open.ts';
import { download, saveDownload } from '../pages/download.ts';
import { serverProblems } from '../problems.ts';
import { releaseAsOf } from '../views/release.ts';
import { type Console, EXIT } from './console.ts';

export type ExportOptions = Readonly<{ format: string; output?: string; asOf?: string }>;

/** `peil export`: one dataset of one release, to a file or to the screen. */
export async function exportDataset(io: Console, dataset: string, options: ExportOptions): Promise<number> {
  const folder = dirname(resolve(options.output ?? '/dev/stdout'));
  if (!existsSync(folder)) throw serverProblems.make('output-folder', { folder });
  return withLake(io.settings(), async (lake) => {
    const release = options.asOf
      ? await releaseAsOf(io.actor, lake, options.asOf)
      : await lake.current(io.actor);
    if (!release) throw serverProblems.make('no-release', undefined);
    const made = await download({ lake, release }, dataset.replaceAll('_', '-'), options.format);
    const file = resolve(options.output ?? '/dev/stdout');
    await saveDownload(made, file);
    if (options.output) io.tell(io.words.export.written(options.output, statSync(file).size));
    return EXIT.done;
  });
}
