import { type Actor, demand } from '../guard/index.ts';
import { askOf } from './ask/ask.ts';
import { type LakeSettings, type OpenEffects, openCore, realEffects } from './core.ts';
import type { Lake } from './lake.ts';
import { rawFilesOf } from './raw-files.ts';
import { inRelease, readingOf } from './reading.ts';
import { beginRun } from './run.ts';
import { literal, sql } from './sql.ts';
import type { LakeCore } from './staged.ts';
import { verifyOf } from './verify.ts';

/**
 * Opens the lake: brings its database up to date, clears away what dead processes left in temporary folders, and
 * starts the query engine. Several processes may have the same lake open.
 */
export async function openLake(
  actor: Actor,
  settings: LakeSettings,
  effects: OpenEffects = realEffects,
): Promise<Lake> {
  demand(actor, 'publish', { kind: 'release' });
  const core = await openCore(settings, effects);
  return Object.freeze({
    ...readingOf(core),
    ...rawFilesOf(core),
    ...askOf(core),
    ...verifyOf(core),
    ...copyingOf(core),
    begin: (who, options) => beginRun(core, who, options),
    close: async () => core.engine.close(),
  } satisfies Lake);
}

/** The file appears under its name only once it is whole. */
function copyingOf(core: LakeCore): Pick<Lake, 'copyTo'> {
  return {
    async copyTo(actor, release, query, file, format) {
      const options = format === 'csv' ? sql`format csv, header true` : sql`format parquet, compression zstd`;
      const part = `${file}.part`;
      await inRelease(core, actor, release, query, (session) =>
        session.run(sql`copy (${query}) to ${literal(part)} (${options})`),
      );
      await core.disk.rename(part, file);
    },
  };
}
