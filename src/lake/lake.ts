import type { Actor } from '../guard/index.ts';
import type { Problem } from '../kernel/index.ts';
import type { ModelSpec } from './model.ts';
import type { SourceSpec } from './source.ts';
import type { Sql } from './sql.ts';

/** A value as a query gives it: text, number, boolean, or null for "no value". Dates are ISO text, integers numbers. */
export type Cell = string | number | boolean | null;

export type Row = Readonly<Record<string, Cell>>;

/** A row in which binary columns are bytes. */
export type ByteRow = Readonly<Record<string, Cell | Uint8Array>>;

export type Column = Readonly<{ name: string; type: ColumnType; required: boolean; id: number }>;

/** The column types of tables, named as Apache Iceberg names them. `binary` holds WKB geometry in RD New. */
export type ColumnType = 'string' | 'int' | 'long' | 'double' | 'boolean' | 'date' | 'timestamp' | 'binary';

/** A publication: the state of all tables at one moment, as people name it: `2026-11-22-1`. Never edited. */
export type Release = Readonly<{
  /** `yyyy-mm-dd-n`: the n-th publication of that day. */
  id: string;
  /** Gapless number over all releases, from 1. */
  seq: number;
  publishedAt: string;
  actor: string;
  note: string;
  /** Tables whose content changed in this release. */
  changed: readonly string[];
}>;

/** A table as it stands in one release. */
export type ReleasedTable = Readonly<{
  name: string;
  layer: 'source' | 'model' | 'internal';
  columns: readonly Column[];
  rows: number;
  bytes: number;
  /** Iceberg snapshot id, as text: it does not fit a JavaScript number. */
  snapshot: string;
  /** sha256 over the rows in canonical order, the walk-back columns (`_file`, `_line`) left out. */
  contentHash: string;
  /** The release that last changed it. */
  since: string;
  metadataLocation: string;
}>;

/** How one raw file became a table. Null counts where nothing was read. */
export type Load = Readonly<{
  source: string;
  table: string;
  release: string;
  /** The address or path it came from, as the source file names it. */
  origin: string;
  /** sha256 of the raw file: its name in the raw store. */
  file: string;
  bytes: number;
  retrievedAt: string;
  loadedAt: string;
  rowsRead: number;
  rowsAccepted: number;
  rowsQuarantined: number;
}>;

/** What one rule of a contract found. */
export type CheckResult = Readonly<{
  table: string;
  rule: string;
  /** ODCS dimension: accuracy, completeness, conformity, consistency, coverage, timeliness, uniqueness. */
  dimension: string;
  severity: 'blocking' | 'warning';
  passed: boolean;
  /** How many rows broke the rule, and how many were looked at. */
  failing: number;
  checked: number;
  /** For a person: `{nl, en}` sentence of what was found. */
  finding: Readonly<{ nl: string; en: string }>;
}>;

/** A row that was refused: nothing is lost, it stands here with its rule, line and raw text. */
export type QuarantinedRow = Readonly<{
  source: string;
  file: string;
  line: number;
  column: string | null;
  rule: string;
  raw: string;
  finding: Readonly<{ nl: string; en: string }>;
}>;

/** What a table of a release was made from. */
export type Lineage = Readonly<{
  table: string;
  inputs: readonly string[];
  /** The SQL of a model; null for a source table. */
  sql: string | null;
}>;

/** What became of one source or model in a run. */
export type StepOutcome =
  | Readonly<{ kind: 'changed'; table: string; rows: number }>
  | Readonly<{ kind: 'unchanged'; table: string; rows: number }>
  /** Refused: the last good version stays. */
  | Readonly<{ kind: 'refused'; table: string; problem: Error; checks: readonly CheckResult[] }>;

/** A run: everything between fetching and publishing. Nothing of it is visible before `publish`. */
export type Run = {
  /** Fetches, reads, checks and stages one source. A refused source keeps its last good version. */
  load(source: SourceSpec): Promise<StepOutcome>;
  /** Computes one model over what is staged, else released. Skipped when neither SQL nor inputs changed. */
  derive(model: ModelSpec): Promise<StepOutcome>;
  /** Stages a table that another room computed with a query over staged and released tables (figures, definitions). */
  stage(table: string, query: Sql, inputs: readonly string[]): Promise<StepOutcome>;
  /** Stages a small table from rows in memory. */
  stageRows(
    table: string,
    columns: readonly Omit<Column, 'id'>[],
    rows: readonly Row[],
    inputs: readonly string[],
  ): Promise<StepOutcome>;
  /** Takes a staged table back because it is not right: the released one stays, and the refusal is told with the run. */
  refuse(table: string, problem: Problem, checks?: readonly CheckResult[]): Promise<StepOutcome>;
  /** Reads over what is staged, else released. */
  read(query: Sql): Promise<readonly Row[]>;
  /** Commits every staged table, load, check and lineage in one transaction. Null when nothing changed. */
  publish(note: string): Promise<Release | null>;
  /** Throws away what was staged. Safe to call after `publish`. */
  close(): Promise<void>;
};

/** What a run works on: the folder of the workspace (absolute), and every source in it, also those it will not load. */
export type RunOptions = Readonly<{ workspace: string; sources: readonly SourceSpec[] }>;

/** The data foundation. Reads see one release whole; writes go through a run. */
export type Lake = {
  current(actor: Actor): Promise<Release | null>;
  /** Newest first. */
  releases(actor: Actor): Promise<readonly Release[]>;
  /** Throws lake/release-unknown with the nearest ids. */
  release(actor: Actor, id: string): Promise<Release>;
  tables(actor: Actor, release: string): Promise<readonly ReleasedTable[]>;
  /** Every release in which a table changed, newest first. */
  history(
    actor: Actor,
    table: string,
  ): Promise<readonly (ReleasedTable & { release: string; publishedAt: string })[]>;
  /** Loads in force in a release: the raw files its source tables were made from. */
  loads(actor: Actor, release: string): Promise<readonly Load[]>;
  checks(actor: Actor, release: string): Promise<readonly CheckResult[]>;
  quarantine(actor: Actor, release: string, source: string): Promise<readonly QuarantinedRow[]>;
  lineage(actor: Actor, release: string): Promise<readonly Lineage[]>;
  /** Runs SQL of our own making over one release. */
  read(actor: Actor, release: string, query: Sql): Promise<readonly Row[]>;
  /** As `read`, with binary columns as bytes instead of hexadecimal text. For geometry (WKB in RD New). */
  readBytes(actor: Actor, release: string, query: Sql): Promise<readonly ByteRow[]>;
  /** Writes the result of a query of our own making to a file, as CSV or Parquet. */
  copyTo(actor: Actor, release: string, query: Sql, file: string, format: 'csv' | 'parquet'): Promise<void>;
  /** Runs SQL a person typed, in a killable child process, on public tables only. */
  ask(
    actor: Actor,
    release: string,
    sql: string,
    limits?: Readonly<{ seconds?: number; rows?: number }>,
  ): Promise<Asked>;
  /** The bytes of a raw file, by its sha256, for the walk back to the row. */
  raw(actor: Actor, file: string): Promise<Buffer>;
  /** One line of a raw text file (1 is the first) with the header line, to show the row a figure came from. */
  rawLine(actor: Actor, file: string, line: number): Promise<Readonly<{ header: string; line: string }>>;
  /** Begins a run. One at a time: a second one throws lake/run-busy. */
  begin(actor: Actor, options: RunOptions): Promise<Run>;
  /** What was refused since the release: sources whose newest delivery did not pass, with why and when. */
  refusals(actor: Actor): Promise<readonly Refusal[]>;
  /** Looks for damage: hashes of every file of every release, dangling pointers, leftovers. */
  verify(actor: Actor): Promise<readonly Finding[]>;
  close(): Promise<void>;
};

/** The answer to a question in SQL. `complete` is false when there were more rows than the limit. */
export type Asked = Readonly<{ columns: readonly string[]; rows: readonly Row[]; complete: boolean }>;

/** A delivery that was refused, so that pages can say that an older figure is shown. */
export type Refusal = Readonly<{
  source: string;
  table: string;
  at: string;
  code: string;
  finding: Readonly<{ nl: string; en: string }>;
}>;

/** What `verify` found about one thing, or about many: `looked` tells how many were looked at for it. */
export type Finding = Readonly<{
  object: string;
  ok: boolean;
  looked: number;
  finding: Readonly<{ nl: string; en: string }>;
}>;
