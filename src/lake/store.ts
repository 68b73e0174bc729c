import { createHash, randomBytes } from 'node:crypto';
import { dirname, join, sep } from 'node:path';
import { type Disk, isDiskError, type OpenFile, realDisk } from './disk.ts';
import { OWNER_TAG } from './owner.ts';
import { lakeProblems } from './problems.ts';

/**
 * Where bytes are kept that never change. A key is a path with `/` below the root (`warehouse/t/data/a.parquet`).
 * The same contract fits a bucket: atomic visibility, no overwriting, consistent listing.
 */
export type Store = Readonly<{
  /** The folder of the local implementation. */
  root: string;
  /** Stores new bytes under a key: all of them and durably, or nothing. The same bytes again are fine, others refused. */
  put(key: string, bytes: Uint8Array): Promise<Stored>;
  /** Takes in a file that the query engine wrote below the root, as durably. Refuses a key that is taken. */
  adopt(key: string, file: string): Promise<Stored>;
  read(key: string): Promise<Buffer>;
  exists(key: string): Promise<boolean>;
  /** Every key below a folder, sorted. */
  list(folder: string): Promise<readonly string[]>;
  /** Removes one object. No error when it is not there. */
  remove(key: string): Promise<void>;
  /** Removes a folder with all it holds. */
  removeFolder(folder: string): Promise<void>;
  /** The path on this machine, for the query engine. */
  path(key: string): string;
  /** sha256 and size of what is stored under a key, read in pieces. */
  digest(key: string): Promise<Stored>;
}>;

export type Stored = Readonly<{ key: string; sha256: string; bytes: number }>;

const PIECE = 1 << 20;

/**
 * The store in a folder of this machine. Writing: a new temporary file, every byte, fsync, a hard link to its name
 * (which fails when the name is taken, so nothing is overwritten), fsync of the folder.
 */
export function openStore(root: string, disk: Disk = realDisk): Store {
  const path = (key: string): string => join(root, ...partsOf(key));
  const temporary = (): string => join(root, 'tmp', `${OWNER_TAG}-${randomBytes(8).toString('hex')}.tmp`);

  const publish = async (from: string, key: string): Promise<void> => {
    await ensureFolder(disk, root, dirname(path(key)));
    await disk.link(from, path(key));
    await syncFolder(disk, dirname(path(key)));
  };
  const digest = async (key: string): Promise<Stored> => ({ key, ...(await digestOf(disk, path(key))) });
  /** Same key, same bytes is fine: a writer that was cut off tries again. */
  const acceptIfSame = async (error: unknown, key: string, sha256: string): Promise<void> => {
    if (!isDiskError(error, 'EEXIST')) throw error;
    if ((await digest(key)).sha256 !== sha256) throw lakeProblems.make('object-exists', { key }, error);
  };

  return Object.freeze({
    root,
    path,
    digest,
    async put(key, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const temp = temporary();
      await ensureFolder(disk, root, dirname(temp));
      try {
        await writeWhole(disk, temp, bytes);
        await publish(temp, key).catch((error) => acceptIfSame(error, key, sha256));
      } finally {
        await disk.unlink(temp).catch(() => undefined);
      }
      return { key, sha256, bytes: bytes.length };
    },
    async adopt(key, file) {
      await withFile(disk, file, 'r+', (handle) => handle.sync());
      const found = await digestOf(disk, file);
      await publish(file, key).catch((error) => {
        throw isDiskError(error, 'EEXIST') ? lakeProblems.make('object-exists', { key }, error) : error;
      });
      return { key, ...found };
    },
    read: (key) => disk.readFile(path(key)),
    async exists(key) {
      return (await unlessAbsent(disk.size(path(key)))) !== undefined;
    },
    list: (folder) => listKeys(disk, root, folder),
    async remove(key) {
      await unlessAbsent(disk.unlink(path(key)));
    },
    removeFolder: (folder) => disk.removeTree(path(folder)),
  } satisfies Store);
}

/** A key may never lead out of the root, whatever name it was made from. */
function partsOf(key: string): string[] {
  const parts = key.split('/');
  const safe = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part));
  if (!safe) throw new TypeError(`Not a key of the store: ${key}`);
  return parts;
}

async function writeWhole(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  await withFile(disk, path, 'wx', async (file) => {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done);
      if (bytesWritten === 0) throw lakeProblems.make('disk-full', { written: done, wanted: bytes.length });
      done += bytesWritten;
    }
    await file.sync();
  });
}

async function digestOf(disk: Disk, path: string): Promise<Omit<Stored, 'key'>> {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE);
  let bytes = 0;
  await withFile(disk, path, 'r', async (file) => {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE, null);
      if (bytesRead === 0) return;
      hash.update(piece.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  });
  return { sha256: hash.digest('hex'), bytes };
}

async function withFile<T>(
  disk: Disk,
  path: string,
  flags: string,
  work: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const file = await disk.open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** A new name is only durable once the folder that holds it is. Windows cannot open a folder; it needs no fsync. */
async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (sep === '/') await withFile(disk, folder, 'r', (handle) => handle.sync());
}

async function ensureFolder(disk: Disk, root: string, folder: string): Promise<void> {
  if ((await unlessAbsent(disk.size(folder))) !== undefined) return;
  if (folder !== root) await ensureFolder(disk, root, dirname(folder));
  await disk.mkdir(folder);
  await syncFolder(disk, dirname(folder));
}

async function listKeys(disk: Disk, root: string, folder: string): Promise<readonly string[]> {
  const entries = (await unlessAbsent(disk.readdir(join(root, ...partsOf(folder))))) ?? [];
  const below = await Promise.all(
    entries.map((entry) => {
      const key = `${folder}/${entry.name}`;
      return entry.folder ? listKeys(disk, root, key) : [key];
    }),
  );
  return below.flat().sort();
}

async function unlessAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isDiskError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
