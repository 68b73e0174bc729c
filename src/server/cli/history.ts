import { withLake } from '../open.ts';
import { type Console, EXIT, textTable } from './console.ts';

/** `peil history`: every release in which a table changed, newest first. */
export async function history(
  io: Console,
  table: string,
  options: Readonly<{ json?: boolean }>,
): Promise<number> {
  return withLake(io.settings(), async (lake) => {
    const versions = await lake.history(io.actor, table.replaceAll('-', '_'));
    if (options.json) {
      const rows = versions.map(({ release, publishedAt, rows, bytes, contentHash, snapshot }) => ({
        ...{ release, publishedAt, rows, bytes, contentHash, snapshot },
      }));
      io.out(JSON.stringify({ table, versions: rows }));
      return EXIT.done;
    }
    const rows = versions.map((one) => [
      one.release,
      one.publishedAt,
      one.rows,
      one.bytes,
      one.contentHash.slice(0, 12),
    ]);
    io.out(textTable(io.words.history.columns, rows));
    return EXIT.done;
  });
}
