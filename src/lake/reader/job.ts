import type { FormatSpec, Repair } from '../formats/format.ts';
import type { RowCode } from '../row-kinds.ts';
import type { SourceSpec } from '../source.ts';

export type Property = SourceSpec['contract']['schema'][0]['properties'][number];

/** What the child is asked to read. Plain JSON: it goes over standard input. */
export type ReadJob = Readonly<{
  /** The raw file on disk. */
  path: string;
  /** How sentences call it. */
  name: string;
  sha256: string;
  format: FormatSpec;
  properties: readonly Property[];
  /** Where accepted rows go: one JSON object per line, types as the contract says. */
  accepted: string;
  /** Where refused rows go: one `RefusedRow` per line. */
  refused: string;
}>;

/** A row that was refused, as the child hands it over. */
export type RefusedRow = Readonly<{
  line: number;
  column: string | null;
  rule: string;
  code: RowCode;
  raw: string;
  params: Readonly<Record<string, string | number | null>>;
}>;

/** How the child ended: what it read, or the problem with the file as a whole. */
export type ReadAnswer =
  | Readonly<{
      kind: 'read';
      rowsRead: number;
      rowsAccepted: number;
      rowsRefused: number;
      repairs: Readonly<Partial<Record<Repair, number>>>;
    }>
  | Readonly<{ kind: 'refused'; code: string; params: Readonly<Record<string, unknown>> }>;
