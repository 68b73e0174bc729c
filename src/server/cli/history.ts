import { nearest } from '../../kernel/index.ts';
import type { Lake } from '../../lake/index.ts';
import { withLake } from '../open.ts';
import { serverProblems } from '../problems.ts';
import { type Console, EXIT, textTable } from './console.ts';

/** `peil history`: every release in which a table changed, newest first. */
export async function history(
  io: Console,
  table: string,
  options: Readonly<{ json?: boolean }>,
): Promise<number> {
  return withLake(io.settings(), async (lake) => {
    const name = table.replaceAll('-', '_');
    const versions = await lake.history(io.actor, name);
    if (versions.length === 0) throw await unknownTable(io, lake, name);
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

async function unknownTable(io: Console, lake: Lake, table: string): Promise<Error> {
  const release = await lake.current(io.actor);
  const tables = release ? await lake.tables(io.actor, release.id) : [];
  const near = nearest(
    table,
    tables.map(({ name }) => name),
  );
  return serverProblems.make('table-unknown', { table, near });
}
