import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './durable.ts';
import { serverProblems } from './problems.ts';

/** The version of the layout of the data folder that this Peil writes. It goes up when an older Peil cannot read it. */
export const FOLDER_VERSION = 1;

/** Files a file system puts in an empty folder by itself. */
const NATURAL = ['lost+found', '.DS_Store', '.gitkeep'];

/**
 * Makes the data folder ready: made when absent, refused when it belongs to a newer Peil, is something else, or
 * cannot be written. Changes nothing in a folder it refuses.
 */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    checkVersion(folder);
  } catch (error) {
    throw fromSystem(error, folder);
  }
}

function checkVersion(folder: string): void {
  const file = join(folder, 'version.json');
  if (!existsSync(file)) {
    const foreign = readdirSync(folder).some((name) => !NATURAL.includes(name) && !/\.tmp$/.test(name));
    if (foreign) throw serverProblems.make('data-foreign', { folder });
    writeDurably(file, `${JSON.stringify({ folder: FOLDER_VERSION })}\n`);
    return;
  }
  const found = readVersion(file);
  if (found > FOLDER_VERSION) {
    throw serverProblems.make('data-newer', { folder, found, known: FOLDER_VERSION });
  }
}

function readVersion(file: string): number {
  try {
    const version = (JSON.parse(readFileSync(file, 'utf8')) as { folder?: unknown }).folder;
    if (typeof version === 'number' && Number.isInteger(version)) return version;
  } catch (cause) {
    throw serverProblems.make('data-damaged', { file }, cause);
  }
  throw serverProblems.make('data-damaged', { file });
}

/** The problem behind a failed disk call, in words; any other error as it is. */
export function fromSystem(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return serverProblems.make('disk-full', { folder }, error);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EEXIST') {
    return serverProblems.make('data-not-writable', { folder, reason: code }, error);
  }
  return error;
}
