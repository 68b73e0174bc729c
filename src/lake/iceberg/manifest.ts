import type { Column } from '../lake.ts';
import type { ColumnStats } from '../staged-table.ts';
import { type AvroRecord, type AvroValue, decodeAvro, encodeAvro } from './avro.ts';
import { boundOf } from './bounds.ts';
import { MANIFEST_ENTRY, MANIFEST_FILE } from './manifest-schemas.ts';
import { type IcebergSchema, schemaJson } from './metadata.ts';

/** What became of a data file in the snapshot that wrote a manifest. */
export const STATUS = { existing: 0, added: 1, deleted: 2 } as const;

export type Status = keyof typeof STATUS;

/** A data file as a manifest holds it. Sizes in bytes; the sequence number tells which snapshot brought it. */
export type ManifestEntry = Readonly<{
  status: Status;
  snapshotId: number;
  /** Null for an added file: it takes the number of its manifest. */
  sequence: number | null;
  path: string;
  rows: number;
  bytes: number;
  /** The other fields of the data file (statistics), as Avro holds them. */
  details: AvroRecord;
}>;

/** A manifest as a manifest list holds it. */
export type ManifestFile = Readonly<{
  path: string;
  bytes: number;
  sequence: number;
  minSequence: number;
  snapshotId: number;
  added: Counts;
  existing: Counts;
  deleted: Counts;
}>;

export type Counts = Readonly<{ files: number; rows: number }>;

/** An entry for a new data file, with its statistics. */
export function addedEntry(
  file: Readonly<{ path: string; rows: number; bytes: number }>,
  snapshotId: number,
  columns: readonly Column[],
  stats: readonly ColumnStats[],
): ManifestEntry {
  return { status: 'added', snapshotId, sequence: null, ...file, details: statistics(columns, stats) };
}

/** The bytes of a manifest with data files. */
export function encodeManifest(
  schema: IcebergSchema,
  entries: readonly ManifestEntry[],
  sync: Uint8Array,
): Buffer {
  const metadata = {
    schema: JSON.stringify(schemaJson(schema)),
    'schema-id': String(schema.id),
    'partition-spec': '[]',
    'partition-spec-id': '0',
    'format-version': '2',
    content: 'data',
  };
  return encodeAvro({ schema: MANIFEST_ENTRY, metadata, rows: entries.map(entryRow) }, sync);
}

/** The data files in a manifest; added files get the sequence number of the manifest, as the spec has it. */
export function decodeManifest(bytes: Buffer, manifest: ManifestFile): readonly ManifestEntry[] {
  return decodeAvro(bytes).rows.map((row) => {
    const file = record(row.data_file);
    const { file_path, record_count, file_size_in_bytes, ...details } = file;
    return {
      status: statusOf(number(row.status)),
      snapshotId: number(row.snapshot_id ?? manifest.snapshotId),
      sequence: number(row.sequence_number ?? manifest.sequence),
      path: String(file_path),
      rows: number(record_count),
      bytes: number(file_size_in_bytes),
      details,
    };
  });
}

/** The bytes of a manifest list: the manifests that make up one snapshot. */
export function encodeManifestList(
  manifests: readonly ManifestFile[],
  snapshot: Readonly<{ id: number; parent: number | null; sequence: number }>,
  sync: Uint8Array,
): Buffer {
  const metadata = {
    'snapshot-id': String(snapshot.id),
    'parent-snapshot-id': String(snapshot.parent),
    'sequence-number': String(snapshot.sequence),
    'format-version': '2',
  };
  return encodeAvro({ schema: MANIFEST_FILE, metadata, rows: manifests.map(manifestRow) }, sync);
}

/** The manifests in a manifest list. Delete files are not ours and not read: a list with them is refused. */
export function decodeManifestList(bytes: Buffer): readonly ManifestFile[] {
  return decodeAvro(bytes).rows.map((row) => {
    if (row.content !== 0) throw new Error(`Manifest ${String(row.manifest_path)} holds delete files`);
    return {
      path: String(row.manifest_path),
      bytes: number(row.manifest_length),
      sequence: number(row.sequence_number),
      minSequence: number(row.min_sequence_number),
      snapshotId: number(row.added_snapshot_id),
      added: { files: number(row.added_files_count), rows: number(row.added_rows_count) },
      existing: { files: number(row.existing_files_count), rows: number(row.existing_rows_count) },
      deleted: { files: number(row.deleted_files_count), rows: number(row.deleted_rows_count) },
    };
  });
}

/** How many files and rows of one status are among entries. */
export function countsOf(entries: readonly ManifestEntry[], status: Status): Counts {
  const mine = entries.filter((entry) => entry.status === status);
  return { files: mine.length, rows: mine.reduce((sum, entry) => sum + entry.rows, 0) };
}

function entryRow(entry: ManifestEntry): AvroRecord {
  return {
    status: STATUS[entry.status],
    snapshot_id: entry.snapshotId,
    sequence_number: entry.sequence,
    file_sequence_number: entry.sequence,
    data_file: {
      content: 0,
      file_format: 'PARQUET',
      partition: {},
      ...entry.details,
      file_path: entry.path,
      record_count: entry.rows,
      file_size_in_bytes: entry.bytes,
    },
  };
}

function manifestRow(manifest: ManifestFile): AvroRecord {
  return {
    manifest_path: manifest.path,
    manifest_length: manifest.bytes,
    partition_spec_id: 0,
    content: 0,
    sequence_number: manifest.sequence,
    min_sequence_number: manifest.minSequence,
    added_snapshot_id: manifest.snapshotId,
    added_files_count: manifest.added.files,
    existing_files_count: manifest.existing.files,
    deleted_files_count: manifest.deleted.files,
    added_rows_count: manifest.added.rows,
    existing_rows_count: manifest.existing.rows,
    deleted_rows_count: manifest.deleted.rows,
    partitions: [],
  };
}

function statistics(columns: readonly Column[], stats: readonly ColumnStats[]): AvroRecord {
  const byName = new Map(stats.map((item) => [item.column, item]));
  const pairs = (pick: (item: ColumnStats, column: Column) => AvroValue): AvroValue =>
    columns.flatMap((column) => {
      const item = byName.get(column.name);
      const value = item ? pick(item, column) : null;
      return value === null ? [] : [{ key: column.id, value }];
    });
  return {
    column_sizes: pairs((item) => item.bytes),
    value_counts: pairs((item) => item.values),
    null_value_counts: pairs((item) => item.nulls),
    lower_bounds: pairs((item, column) => boundOf(column.type, item.min)),
    upper_bounds: pairs((item, column) => boundOf(column.type, item.max)),
    sort_order_id: 0,
  };
}

function record(value: AvroValue | undefined): AvroRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array)
    throw new Error('A manifest entry without a data file');
  return value as AvroRecord;
}

function number(value: AvroValue | undefined): number {
  if (typeof value !== 'number') throw new Error(`A number was expected in a manifest, not ${String(value)}`);
  return value;
}

function statusOf(code: number): Status {
  const found = (Object.keys(STATUS) as Status[]).find((name) => STATUS[name] === code);
  if (!found) throw new Error(`A manifest entry has status ${code}; known are 0, 1 and 2`);
  return found;
}
