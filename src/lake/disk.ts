import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
} from 'node:fs/promises';

/** The part of an open file that is used. `write` may write less than it was given: the caller goes on. */
export type OpenFile = Pick<FileHandle, 'write' | 'read' | 'sync' | 'close'>;

/** The calls on a disk that the lake makes, so that a test can let any of them fail. */
export type Disk = Readonly<{
  open(path: string, flags: string): Promise<OpenFile>;
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string): Promise<void>;
  readFile(path: string): Promise<Buffer>;
  readdir(path: string): Promise<readonly { name: string; folder: boolean }[]>;
  size(path: string): Promise<number>;
  modifiedAt(path: string): Promise<number>;
  removeTree(path: string): Promise<void>;
}>;

/** The disk of this machine. */
export const realDisk: Disk = Object.freeze({
  open,
  link,
  rename,
  unlink,
  mkdir: async (path) => void (await mkdir(path, { recursive: true })),
  readFile: (path) => readFile(path),
  readdir: async (path) =>
    (await readdir(path, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      folder: entry.isDirectory(),
    })),
  size: async (path) => (await stat(path)).size,
  modifiedAt: async (path) => (await stat(path)).mtimeMs,
  removeTree: (path) => rm(path, { recursive: true, force: true }),
});

/** Whether an error of the disk has this code (`ENOENT`, `EEXIST`, `ENOSPC`). */
export function isDiskError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
