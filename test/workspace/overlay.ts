import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Entry, realDisk, type WorkspaceEffects } from '../../src/server/workspace/index.ts';

/** What differs from the real folder: the text of a file, or null where it is gone. */
export type Changes = Readonly<Record<string, string | Buffer | null>>;

/** The real disk with some files of a folder changed in memory. Writing changes memory alone. */
export function overlay(folder: string, changes: Changes): WorkspaceEffects {
  const layer = new Map(Object.entries(changes).map(([path, text]) => [resolve(folder, path), text]));
  return {
    entries: async (under) => {
      const real = await realDisk.entries(under);
      const gone = new Set([...layer].filter(([, text]) => text === null).map(([path]) => path));
      const kept = real.filter((one) => !gone.has(join(under, one.name)));
      const added = [...layer].filter(([, text]) => text !== null).flatMap(([path]) => childOf(under, path));
      const names = new Map<string, Entry>([...kept, ...added].map((one) => [one.name, one]));
      return [...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    size: async (file) => bytesOf(layer, file)?.length ?? realDisk.size(file),
    read: async (file) => bytesOf(layer, file) ?? realDisk.read(file),
    write: async (file, content) => {
      layer.set(resolve(file), Buffer.from(content));
    },
  };
}

function childOf(under: string, path: string): readonly Entry[] {
  const inside = relative(under, path);
  if (inside === '' || inside.startsWith('..')) return [];
  if (dirname(path) === resolve(under)) return [{ name: basename(path), kind: 'file' as const }];
  return [{ name: inside.split(sep)[0] ?? '', kind: 'folder' as const }];
}

function bytesOf(layer: ReadonlyMap<string, string | Buffer | null>, file: string): Buffer | null {
  const found = layer.get(resolve(file));
  return found === undefined || found === null ? null : Buffer.from(found);
}
