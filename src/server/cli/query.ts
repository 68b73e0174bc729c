import { withLake } from '../open.ts';
import { serverProblems } from '../problems.ts';
import { releaseAsOf } from '../views/release.ts';
import { type Console, EXIT, textTable } from './console.ts';

export type QueryOptions = Readonly<{ json?: boolean; asOf?: string }>;

/** What a person can still read on a screen. Programs ask for `--json` and get what the lake gives at most. */
const MOST_ROWS = 1_000;

/** `peil query`: SQL of a person over one release, in a process that can be stopped. */
export async function query(io: Console, sql: string, options: QueryOptions): Promise<number> {
  if (sql.trim() === '') throw serverProblems.make('query-empty', undefined);
  return withLake(io.settings(), async (lake) => {
    const release = options.asOf
      ? await releaseAsOf(io.actor, lake, options.asOf)
      : await lake.current(io.actor);
    if (!release) throw serverProblems.make('no-release', undefined);
    const limits = options.json ? {} : { rows: MOST_ROWS };
    const { columns, rows, complete } = await lake.ask(io.actor, release.id, sql, limits);
    if (options.json) io.out(JSON.stringify({ rows, complete }));
    else if (rows.length === 0) io.out(io.words.query.noRows);
    else {
      io.out(
        textTable(
          columns,
          rows.map((row) => columns.map((column) => row[column])),
        ),
      );
      io.tell(complete ? io.words.query.rows(rows.length) : io.words.query.more(rows.length));
    }
    return EXIT.done;
  });
}
