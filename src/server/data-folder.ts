import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isProblem } from '../kernel/index.ts';
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
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    checkVersion(folder);
  } catch (error) {
    throw fromSystem(error, folder);
  }
}

/** One folder at a time: Node's own way of making many at once never returns where the system says no to the last. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw serverProblems.make('data-no-folder', { folder });
    return;
  }
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o755 });
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

/** What the disk says when Peil may not write there. */
const REFUSED: ReadonlySet<string> = new Set(['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST', 'EINVAL']);

/** What PostgreSQL calls a full disk (SQLSTATE). */
const PG_DISK_FULL = '53100';

/** The problem behind a failed disk call, in words; any other error as it is. */
export function fromSystem(error: unknown, folder: string): unknown {
  if (isDiskFull(error, folder)) return serverProblems.make('disk-full', { folder }, error);
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (code !== undefined && (REFUSED.has(code) || (code === 'ENOENT' && syscall === 'mkdir'))) {
    return serverProblems.make('data-not-writable', { folder, reason: code }, error);
  }
  return error;
}

/** A full disk has as many names as there are programs that write: the system, the query engine, the database. */
function isDiskFull(error: unknown, folder: string): boolean {
  if (!(error instanceof Error)) return false;
  if (isProblem(error)) return error.code === 'lake/disk-full';
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === PG_DISK_FULL) return true;
  if (/No space left on device|could not extend file/.test(error.message)) return true;
  // A database that could not write its log stops at once: why stands only in its own words.
  const gone = /^(?:57P0|ECONNRE|08)/.test(code ?? '') || /Connection terminated/.test(error.message);
  return gone && /No space left on device/.test(logOf(folder));
}

function logOf(folder: string): string {
  try {
    return readFileSync(join(folder, 'pg.log'), 'utf8');
  } catch {
    return '';
  }
}
