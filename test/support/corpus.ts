import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const CORPUS = join(ROOT, '..', 'shared', 'corpus');

/**
 * A file of the test corpus that lives next to the project, or null where it is not there. A test that needs one says
 * so in its name and is skipped without it; the test run prints which.
 */
export function corpusFile(path: string): string | null {
  const file = join(CORPUS, path);
  return existsSync(file) ? file : null;
}

/** The lines of a list in the corpus, comments and empty lines left out; none where it is not there. */
export function corpusLines(path: string): readonly string[] {
  const file = corpusFile(path);
  if (file === null) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
}
