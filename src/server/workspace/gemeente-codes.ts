import { join } from 'node:path';
import type { Draft } from './draft.ts';
import type { WorkspaceEffects } from './effects.ts';

const CODE = /\bGM\d{4}\b/g;

/**
 * The codes of all gemeenten that the sources with authority over areas know, or null where no such source can be
 * read: then nothing can be said about a code. Reads the text of the files alone; the lake reads them properly.
 */
export async function gemeenteCodes(
  folder: string,
  draft: Draft,
  effects: WorkspaceEffects,
): Promise<ReadonlySet<string> | null> {
  const paths = draft.sources
    .filter((item) => item.value.areaAuthority)
    .map((item) => item.value.connector.path)
    .filter((path) => draft.data.includes(path));
  if (paths.length === 0) return null;
  const texts = await Promise.all(paths.map((path) => effects.read(join(folder, path))));
  const codes = new Set(texts.flatMap((bytes) => bytes.toString('latin1').match(CODE) ?? []));
  return codes.size > 0 ? codes : null;
}
