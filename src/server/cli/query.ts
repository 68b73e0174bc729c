import { withLake } from '../open.ts';
import { serverProblems } from '../problems.ts';
import { releaseAsOf } from '../views/release.ts';
import { type Console, EXIT, textTable } from './console.ts';

export type QueryOptions = Readonly<{ json?: boolean; asOf?: string }>;

/** `peil query`: SQL of a person over one release, in a process that can be stopped. */
export async function query(io: Console, sql: string, options: QueryOptions): Promise<number> {
  return withLake(io.settings(), async (lake) => {
    const release = options.asOf
      ? await releaseAsOf(io.actor, lake, options.asOf)
      : await lake.current(io.actor);
    if (!release) throw serverProblems.make('no-release', undefined);
    const { columns, rows } = await lake.ask(io.actor, release.id, sql);
    if (options.json) io.out(JSON.stringify({ rows }));
    else if (rows.length === 0) io.out(io.words.query.noRows);
    else {
      io.out(
        textTable(
          columns,
          rows.map((row) => columns.map((column) => row[column])),
        ),
      );
      io.tell(io.words.query.rows(rows.length));
    }
    return EXIT.done;
  });
}
