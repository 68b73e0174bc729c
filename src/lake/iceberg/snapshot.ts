import type { StagedTable } from '../staged-table.ts';
import type { Store, Stored } from '../store.ts';
import { locationOf, tableKey, tableLocation } from './location.ts';
import {
  addedEntry,
  countsOf,
  encodeManifest,
  encodeManifestList,
  type ManifestEntry,
  type ManifestFile,
} from './manifest.ts';
import {
  currentSnapshot,
  emptyTable,
  type IcebergSchema,
  type SnapshotJson,
  schemaFor,
  type TableMetadata,
  withSnapshot,
} from './metadata.ts';

/** More manifests than this are merged into one at the next append, so that reading stays a handful of files. */
const MERGE_MANIFESTS = 50;

/** A table as it is now: its metadata, where that stands, and the data files in it by manifest. */
export type TableState = Readonly<{
  location: string;
  metadata: TableMetadata;
  manifests: readonly Readonly<{ manifest: ManifestFile; entries: readonly ManifestEntry[] }>[];
}>;

/** What only the caller can know about a new snapshot. */
export type SnapshotFacts = Readonly<{
  /** The release, as the snapshot's tag is called. */
  release: string;
  /** Milliseconds since 1970. */
  at: number;
  random: (bytes: number) => Uint8Array;
}>;

export type WrittenSnapshot = Readonly<{
  snapshot: string;
  metadataLocation: string;
  /** All rows and bytes of the table after this snapshot. */
  rows: number;
  bytes: number;
  /** Every file that was written, for the list of hashes. */
  files: readonly Stored[];
}>;

/**
 * Writes a new snapshot of a table: data file, manifests, manifest list and metadata, each durable before the next.
 * Nobody sees it until the catalog points to `metadataLocation`.
 */
export async function writeSnapshot(
  store: Store,
  base: TableState | null,
  staged: StagedTable,
  facts: SnapshotFacts,
): Promise<WrittenSnapshot> {
  const writer = snapshotWriter(store, staged, facts);
  const parent = base ? currentSnapshot(base.metadata) : null;
  const metadata = base?.metadata ?? emptyTable(uuidFrom(facts.random), tableLocation(store, staged.name));
  const schema = schemaFor(metadata.schemas, staged.columns);
  const sequence = metadata['last-sequence-number'] + 1;
  const id = snapshotId(facts.random);

  const added = await writer.data(id, schema);
  const kept = staged.mode === 'append' ? mergeable(base) : { manifests: [], entries: [] };
  const dropped = staged.mode === 'append' ? [] : deletedEntries(base, id);
  const manifests = [
    ...(await writer.manifest(schema, id, sequence, added)),
    ...(await writer.manifest(schema, id, sequence, kept.entries)),
    ...(await writer.manifest(schema, id, sequence, dropped)),
    ...kept.manifests,
  ];
  const list = encodeManifestList(
    manifests,
    { id, parent: parent?.['snapshot-id'] ?? null, sequence },
    facts.random(16),
  );
  const listAt = await writer.put(`snap-${id}.avro`, list);
  const totals = totalsOf(manifests);
  const bytes = bytesOf(base, staged, added);
  const snapshot: SnapshotJson = {
    'snapshot-id': id,
    ...(parent ? { 'parent-snapshot-id': parent['snapshot-id'] } : {}),
    'sequence-number': sequence,
    'timestamp-ms': Math.max(facts.at, metadata['last-updated-ms']),
    'manifest-list': listAt,
    summary: summaryOf(staged, base !== null, added, dropped, totals, facts.release),
    'schema-id': schema.id,
  };
  const next = withSnapshot(metadata, schema, snapshot, facts.release, base?.location ?? null);
  const version = String(sequence).padStart(5, '0');
  const location = await writer.put(
    `${version}-${uuidFrom(facts.random)}.metadata.json`,
    Buffer.from(JSON.stringify(next)),
  );
  return {
    snapshot: String(id),
    metadataLocation: location,
    rows: totals.rows,
    bytes,
    files: writer.files,
  };
}

function snapshotWriter(store: Store, staged: StagedTable, facts: SnapshotFacts) {
  const files: Stored[] = [];
  const put = async (name: string, bytes: Uint8Array): Promise<string> => {
    const key = tableKey(staged.name, 'metadata', name);
    files.push(await store.put(key, bytes));
    return locationOf(store, key);
  };
  return {
    files,
    put,
    /** A table without rows has no data file: some engines refuse one that is empty. */
    async data(id: number, schema: IcebergSchema): Promise<readonly ManifestEntry[]> {
      if (staged.rows === 0) return [];
      const key = tableKey(staged.name, 'data', `${staged.file.split(/[\\/]/).at(-1)}`);
      const stored = await store.adopt(key, staged.file);
      files.push(stored);
      const file = { path: locationOf(store, key), rows: staged.rows, bytes: stored.bytes };
      return [addedEntry(file, id, schema.columns, staged.stats)];
    },
    async manifest(
      schema: IcebergSchema,
      snapshotId: number,
      sequence: number,
      entries: readonly ManifestEntry[],
    ): Promise<readonly ManifestFile[]> {
      if (entries.length === 0) return [];
      const bytes = encodeManifest(schema, entries, facts.random(16));
      const path = await put(`${uuidFrom(facts.random)}-m0.avro`, bytes);
      const sequences = entries.map((entry) => entry.sequence ?? sequence);
      return [
        {
          path,
          bytes: bytes.length,
          sequence,
          minSequence: sequences.reduce((least, item) => Math.min(least, item), sequence),
          snapshotId,
          added: countsOf(entries, 'added'),
          existing: countsOf(entries, 'existing'),
          deleted: countsOf(entries, 'deleted'),
        },
      ];
    },
  };
}

/** For an append: the manifests that stay as they are, or, when there are many, their files for one new manifest. */
function mergeable(base: TableState | null): {
  manifests: readonly ManifestFile[];
  entries: readonly ManifestEntry[];
} {
  const live = (base?.manifests ?? []).filter((item) =>
    item.entries.some((entry) => entry.status !== 'deleted'),
  );
  if (live.length < MERGE_MANIFESTS) return { manifests: live.map((item) => item.manifest), entries: [] };
  return { manifests: [], entries: liveEntries(live).map((entry) => ({ ...entry, status: 'existing' })) };
}

function deletedEntries(base: TableState | null, snapshotId: number): readonly ManifestEntry[] {
  return liveEntries(base?.manifests ?? []).map((entry) => ({ ...entry, status: 'deleted', snapshotId }));
}

/** The data files of a table as it is: everything in its manifests that was not deleted. */
export function liveEntries(manifests: TableState['manifests']): readonly ManifestEntry[] {
  return manifests.flatMap((item) => item.entries.filter((entry) => entry.status !== 'deleted'));
}

function totalsOf(manifests: readonly ManifestFile[]): { files: number; rows: number } {
  const sum = (of: 'files' | 'rows') =>
    manifests.reduce((total, manifest) => total + manifest.added[of] + manifest.existing[of], 0);
  return { files: sum('files'), rows: sum('rows') };
}

function bytesOf(base: TableState | null, staged: StagedTable, added: readonly ManifestEntry[]): number {
  const before = staged.mode === 'append' ? liveEntries(base?.manifests ?? []) : [];
  return [...before, ...added].reduce((sum, entry) => sum + entry.bytes, 0);
}

function summaryOf(
  staged: StagedTable,
  existed: boolean,
  added: readonly ManifestEntry[],
  dropped: readonly ManifestEntry[],
  totals: { files: number; rows: number },
  release: string,
): Readonly<Record<string, string>> {
  const rowsOf = (entries: readonly ManifestEntry[]) => entries.reduce((sum, entry) => sum + entry.rows, 0);
  return {
    operation: staged.mode === 'append' || !existed ? 'append' : 'overwrite',
    'added-data-files': String(added.length),
    'added-records': String(rowsOf(added)),
    'deleted-data-files': String(dropped.length),
    'deleted-records': String(rowsOf(dropped)),
    'total-data-files': String(totals.files),
    'total-records': String(totals.rows),
    'total-delete-files': '0',
    'total-position-deletes': '0',
    'total-equality-deletes': '0',
    'peil.release': release,
    'peil.content-hash': staged.contentHash,
  };
}

/** A random id below 2^52, so that every program that reads JSON numbers as doubles sees it whole. */
function snapshotId(random: (bytes: number) => Uint8Array): number {
  const bytes = Buffer.from(random(7));
  return bytes.readUInt32LE(0) + bytes.readUInt16LE(4) * 2 ** 32 + ((bytes[6] ?? 0) & 0x0f) * 2 ** 48 || 1;
}

function uuidFrom(random: (bytes: number) => Uint8Array): string {
  const bytes = Buffer.from(random(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
