import type { Column } from '../lake.ts';
import { keyOf } from './location.ts';
import { decodeManifest, decodeManifestList } from './manifest.ts';
import { columnsAt, currentSnapshot, type TableMetadata } from './metadata.ts';
import { liveEntries, type TableState } from './snapshot.ts';

/** Reads a file of the table format by its key; checks it on the way. */
export type ReadObject = (key: string) => Promise<Buffer>;

/** A data file to scan. */
export type ScanFile = Readonly<{ key: string; rows: number; bytes: number }>;

export type Scan = Readonly<{ columns: readonly Column[]; files: readonly ScanFile[] }>;

/** A table as its metadata file tells it: the current snapshot in it, down to the data files. */
export async function readTable(read: ReadObject, location: string): Promise<TableState> {
  const metadata: TableMetadata = JSON.parse((await read(keyOf(location))).toString());
  const snapshot = currentSnapshot(metadata);
  return { location, metadata, manifests: await manifestsOf(read, snapshot['manifest-list']) };
}

/** The data files of one snapshot that a metadata file lists, and the columns they are read with. */
export async function scanAt(read: ReadObject, metadata: TableMetadata, snapshotId: string): Promise<Scan> {
  const snapshot = metadata.snapshots.find((item) => String(item['snapshot-id']) === snapshotId);
  if (!snapshot) throw new Error(`Metadata of ${metadata.location} does not list snapshot ${snapshotId}`);
  const manifests = await manifestsOf(read, snapshot['manifest-list']);
  return { columns: columnsAt(metadata, snapshot), files: filesOf(manifests) };
}

async function manifestsOf(read: ReadObject, list: string): Promise<TableState['manifests']> {
  const manifests = decodeManifestList(await read(keyOf(list)));
  return Promise.all(
    manifests.map(async (manifest) => ({
      manifest,
      entries: decodeManifest(await read(keyOf(manifest.path)), manifest),
    })),
  );
}

function filesOf(manifests: TableState['manifests']): readonly ScanFile[] {
  return liveEntries(manifests).map((entry) => ({
    key: keyOf(entry.path),
    rows: entry.rows,
    bytes: entry.bytes,
  }));
}
