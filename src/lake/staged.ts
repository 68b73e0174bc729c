import type { Pool } from 'pg';
import type { Disk } from './disk.ts';
import type { Engine, Session } from './engine.ts';
import type { CheckResult, Column, Load, QuarantinedRow, Refusal, Release, ReleasedTable } from './lake.ts';
import type { Shelf } from './shelf.ts';
import type { Sql } from './sql.ts';
import type { StagedTable } from './staged-table.ts';
import type { Store } from './store.ts';

/** What `Workbench.stage` needs to make a table. */
export type StageSpec = Readonly<{
  name: string;
  layer: ReleasedTable['layer'];
  /** Columns in order. Values of the query are cast to these types; a value that cannot be is an error. */
  columns: readonly Omit<Column, 'id'>[];
  /** A query over the tables of the workbench that gives at least these columns, by name. */
  query: Sql;
  mode?: StagedTable['mode'];
  /** What it was made from: names of tables, or of the source. */
  inputs: readonly string[];
  /** The SQL of a model; null for a source table. */
  sql: string | null;
}>;

/** Where tables are made: a connection that sees every table as staged here, else as released in `base`. */
export type Workbench = Readonly<{
  session: Session;
  /** The release that is built on; null before the first. */
  base: Release | null;
  /** The folder for staged files of this run. */
  folder: string;
  /** Tables of the base release, by name. */
  released: ReadonlyMap<string, ReleasedTable>;
  /** Tables staged so far, by name. */
  staged: ReadonlyMap<string, StagedTable>;
  /** Tables of the base release of which a file is gone or damaged: they are not in `released`, and made anew. */
  damaged: ReadonlySet<string>;
  /** Writes the query's rows to a Parquet file and lets the session see it in place of the released table. */
  stage(spec: StageSpec): Promise<StagedTable>;
  /** Takes a staged table back, because a check refused it: the session sees the released one again. */
  unstage(name: string): Promise<void>;
  /** Closes the connection and removes the folder. Safe to call twice. */
  close(): Promise<void>;
}>;

/** Everything one run publishes. */
export type Publication = Readonly<{
  note: string;
  /** The release the tables were computed from (`workbench.base`). */
  base: Release | null;
  /** Every table that was made, also where the content turned out the same: its loads and checks are then restated. */
  tables: readonly StagedTable[];
  /** Tables that are written anew, also where the content is the same: a file of the released one is damaged. */
  rebuild?: ReadonlySet<string>;
  loads: readonly Omit<Load, 'release'>[];
  checks: readonly CheckResult[];
  quarantine: readonly QuarantinedRow[];
  refusals: readonly Refusal[];
}>;

/** What the lake takes from outside: the moment, and bytes nobody can guess. */
export type LakeEffects = Readonly<{ now: () => Date; random: (bytes: number) => Uint8Array }>;

/**
 * The parts of an open lake that its own files work with. `openWorkbench(core)` makes a place to compute in,
 * `commitRelease(core, actor, publication)` publishes what came of it.
 */
export type LakeCore = Readonly<{
  engine: Engine;
  store: Store;
  disk: Disk;
  pool: Pool;
  shelf: Shelf;
  /** Does work when nothing else of this process is publishing: a wait in the database would hold a connection. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  effects: LakeEffects;
}>;
