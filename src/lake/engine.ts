import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBMaterializedResult,
  type DuckDBType,
  type DuckDBValue,
  SQLNULL,
  VARCHAR,
} from '@duckdb/node-api';
import { bytesOf, cellOf } from './cells.ts';
import { type WrittenFile, writtenFile } from './copy-stats.ts';
import { inTurn } from './in-turn.ts';
import type { ByteRow, Column, Row } from './lake.ts';
import { ident, join, literal, type Sql, sql } from './sql.ts';

/** A column of a query result, with the name DuckDB has for its type (`VARCHAR`, `DOUBLE`, `BLOB`). */
export type ResultColumn = Readonly<{ name: string; type: string }>;

/**
 * One DuckDB connection. Statements given to it run one after the other: two at a time on one connection can bring
 * the process down (duckdb-node-neo #141). Temporary views belong to the connection and go away with it.
 */
export type Session = {
  /** The rows of a query. Binary values come as hexadecimal text, numbers that do not fit as text. */
  read(query: Sql): Promise<readonly Row[]>;
  /** The rows of a query with binary values as bytes. For geometry. */
  readBytes(query: Sql): Promise<readonly ByteRow[]>;
  /** Runs a statement that gives no rows. */
  run(statement: Sql): Promise<void>;
  /** The columns a query would give, without running it. */
  describe(query: Sql): Promise<readonly ResultColumn[]>;
  /** Writes the rows of a query to a Parquet file with field ids, compressed with zstd. */
  writeParquet(
    query: Sql,
    file: string,
    columns: readonly Pick<Column, 'name' | 'id'>[],
  ): Promise<WrittenFile>;
  /** The tables a SELECT reads, as DuckDB's own parser finds them; `with` names are left out. */
  tablesOf(query: string): readonly string[];
  close(): void;
};

/** The query engine: one DuckDB in memory. Tables are views over files of a release; nothing is stored in it. */
export type Engine = {
  /** Lends a connection of the pool, with `schema` as the place where bare table names are looked up. */
  use<T>(work: (session: Session) => Promise<T>, schema?: string): Promise<T>;
  /** The tables a SELECT reads, as DuckDB's own parser finds them. Throws when the text cannot be parsed. */
  tablesOf(query: string): readonly string[];
  /** A connection of one's own, for temporary views. The caller closes it. */
  session(): Promise<Session>;
  close(): void;
};

/** `folder` is where DuckDB may spill; `memory` is DuckDB's own notation (`2GB`); `connections` is the pool's size. */
export type EngineSettings = Readonly<{
  folder: string;
  memory?: string;
  threads?: number;
  connections?: number;
}>;

/**
 * Opens the engine. Extensions are never downloaded or loaded by name, time is UTC, and spilled data goes to
 * `folder`, so that a query never writes beside it.
 */
export async function openEngine(settings: EngineSettings): Promise<Engine> {
  mkdirSync(settings.folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    memory_limit: settings.memory ?? '2GB',
    threads: String(settings.threads ?? availableParallelism()),
    temp_directory: settings.folder,
  });
  const pool = sessionPool(() => connect(instance), settings.connections ?? 8);
  const parser = await connect(instance);
  await parser.run(sql`set global TimeZone = 'UTC'`);
  return {
    use: pool.use,
    session: () => connect(instance),
    tablesOf: parser.tablesOf,
    close: () => {
      pool.close();
      parser.close();
      instance.closeSync();
    },
  };
}

async function connect(instance: DuckDBInstance): Promise<Session> {
  return sessionOf(await instance.connect());
}

function sessionOf(connection: DuckDBConnection): Session {
  const turn = inTurn();
  const execute = (query: Sql): Promise<DuckDBMaterializedResult> =>
    query.params.length === 0
      ? connection.run(query.text)
      : connection.run(query.text, query.params.map(bindableOf), query.params.map(bindTypeOf));
  return {
    read: (query) => turn(async () => (await execute(query)).convertRowObjects(cellOf)),
    readBytes: (query) => turn(async () => (await execute(query)).convertRowObjects(bytesOf)),
    run: (statement) => turn(async () => void (await execute(statement))),
    describe: (query) =>
      turn(async () => {
        const rows = await (await execute(sql`describe ${query}`)).convertRowObjects(cellOf);
        return rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
      }),
    writeParquet: (query, file, columns) =>
      turn(async () => {
        const ids = join(columns.map((column) => sql`${ident(column.name)}: ${literal(column.id)}`));
        const options = sql`format parquet, compression zstd, field_ids {${ids}}, return_stats true`;
        const done = await execute(sql`copy (${query}) to ${literal(file)} (${options})`);
        return writtenFile((await done.getRowObjects())[0]);
      }),
    // The parser finds no table at all in a statement that has parameters; their values do not matter here.
    tablesOf: (query) => connection.getTableNames(query.replaceAll('?', 'null'), false),
    close: () => connection.closeSync(),
  };
}

/** Integers go in as integers: a DOUBLE would turn `limit ?` and equality with large ids into something else. */
function bindTypeOf(value: Sql['params'][number]): DuckDBType {
  if (value === null) return SQLNULL;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BIGINT : DOUBLE;
  return typeof value === 'boolean' ? BOOLEAN : VARCHAR;
}

function bindableOf(value: Sql['params'][number]): DuckDBValue {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}

type Pool = { use: Engine['use']; close(): void };

/** At most `size` connections, each lent to one piece of work at a time; work beyond that waits its turn. */
function sessionPool(open: () => Promise<Session>, size: number): Pool {
  const idle: Session[] = [];
  const all: Session[] = [];
  const waiting: ((session: Session) => void)[] = [];
  let opened = 0;
  const take = async (): Promise<Session> => {
    const free = idle.pop();
    if (free) return free;
    if (opened >= size) return new Promise((resolve) => waiting.push(resolve));
    opened += 1;
    const session = await open();
    all.push(session);
    return session;
  };
  const give = (session: Session) => {
    const next = waiting.shift();
    if (next) next(session);
    else idle.push(session);
  };
  return {
    async use(work, schema = 'main') {
      const session = await take();
      try {
        await session.run(sql`use ${ident('memory')}.${ident(schema)}`);
        return await work(session);
      } finally {
        give(session);
      }
    },
    close: () => {
      for (const session of all) session.close();
    },
  };
}
