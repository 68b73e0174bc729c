import type { Row } from '../lake.ts';

/** What the child process of a question is told. Everything it may see is in here. */
export type AskJob = Readonly<{
  /** Public tables: name, and the SELECT over its data files. */
  tables: readonly Readonly<{ name: string; query: string }>[];
  /** The data files of those tables: the only files that can be opened. */
  files: readonly string[];
  /** The SQL as it was typed. */
  sql: string;
  /** How many rows are given at most, and how many bytes of text. */
  rows: number;
  bytes: number;
  /** Memory of the query engine, and of the whole process, in MB. */
  engineMegabytes: number;
  processMegabytes: number;
}>;

/** What the child process answers. */
export type AskAnswer =
  | Readonly<{ kind: 'rows'; columns: readonly string[]; rows: readonly Row[]; complete: boolean }>
  | Readonly<{ kind: 'not-select'; found: string }>
  | Readonly<{ kind: 'internal'; name: string }>
  | Readonly<{ kind: 'too-large' }>
  | Readonly<{ kind: 'refused'; why: string }>;
