import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An entry of a folder. `other` is a link, a device: nothing that Peil follows. */
export type Entry = Readonly<{ name: string; kind: 'file' | 'folder' | 'other' }>;

/** The disk, as a workspace uses it. */
export type WorkspaceEffects = Readonly<{
  /** What is in a folder, in the order of names; empty where there is no such folder. */
  entries(folder: string): Promise<readonly Entry[]>;
  /** Size in bytes. */
  size(file: string): Promise<number>;
  read(file: string): Promise<Buffer>;
  /** Writes a file, and the folders it stands in. */
  write(file: string, content: Buffer | string): Promise<void>;
}>;

/** The real disk. */
export const realDisk: WorkspaceEffects = Object.freeze({
  entries: async (folder) => {
    try {
      const found = await readdir(folder, { withFileTypes: true });
      const kind = (one: (typeof found)[number]) =>
        one.isFile() ? 'file' : one.isDirectory() ? 'folder' : 'other';
      return found
        .map((one) => ({ name: one.name, kind: kind(one) }) as const)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  },
  size: async (file) => (await stat(file)).size,
  read: (file) => readFile(file),
  write: async (file, content) => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  },
});
