import type { RowCode } from '../row-kinds.ts';
import type { SourceSpec } from '../source.ts';

/** What a source says about its files. */
export type FormatSpec = SourceSpec['format'];

/** A foreign file in memory. `name` is how sentences call it: its path in the workspace. */
export type ForeignFile = Readonly<{ name: string; bytes: Buffer; sha256: string }>;

/** A geometry in RD New (EPSG:28992): well-known binary, and its bounding box in metres. */
export type Shape = Readonly<{ wkb: Buffer; box: readonly [number, number, number, number] }>;

/** A value as it stands in the file. What is neither a single value nor a shape arrives as `{ odd }`, its JSON text. */
export type RawCell = string | number | boolean | null | Shape | Readonly<{ odd: string }>;

/** What is wrong with a record before the contract has looked at it. */
export type RecordFault = Readonly<{
  code: RowCode;
  column: string | null;
  params: Readonly<Record<string, string | number>>;
}>;

/** One record: a line of text (with the lines its quotes hold), or a feature. */
export type RawRecord = Readonly<{
  /** 1-based: the line it starts on, or the number of the feature. */
  line: number;
  /** In the order of `columns`. */
  cells: readonly RawCell[];
  /** The text of the record as it stands in the file. Called only for a record that is refused. */
  raw: () => string;
  fault: RecordFault | null;
}>;

/** What was put right while reading, so that it can be told: the reader counts them. */
export type Repair =
  | 'bom-removed'
  | 'sep-line-skipped'
  | 'dimensions-dropped'
  | 'ring-turned'
  | 'ring-crosses-itself';

export type Opened = Readonly<{ columns: readonly string[]; records: Iterable<RawRecord> }>;

/**
 * How a kind of file is read. One file in this folder per kind. Runs in the reader's child process, never elsewhere.
 */
export type Format<S extends FormatSpec> = Readonly<{
  /** Its name in `format.kind` of a source. */
  kind: S['kind'];
  /** What `line` of a record counts. */
  counts: 'line' | 'feature';
  /** The sign before decimals in texts that hold a number. */
  decimal(spec: S): '.' | ',';
  /** How texts that hold a date are written. */
  dates(spec: S): 'yyyy-mm-dd' | 'dd-mm-yyyy' | 'yyyymmdd';
  /** Texts that stand for "no value". */
  missing(spec: S): readonly string[];
  /** Opens a file: throws a Problem when it is no such file, and names its columns. `repaired` is told of repairs. */
  open(file: ForeignFile, spec: S, repaired: (repair: Repair) => void): Opened;
}>;

/** The part of a source that describes one kind of file. */
export type SpecOf<K extends FormatSpec['kind']> = Extract<FormatSpec, { kind: K }>;
