import { open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isDiskError } from '../disk.ts';
import { lakeProblems } from '../problems.ts';
import type { Connector, ConnectorSpec, Surroundings } from './connector.ts';

type Spec = Extract<ConnectorSpec, { kind: 'file' }>;

/** The reader holds a file in memory several times over; 128 MiB is what it can read within its own limit. */
const MOST_BYTES = 128 * (1 << 20);

/** A file in the workspace. Links are followed, and refused when they lead out of it. */
export const file: Connector<Spec> = {
  kind: 'file',
  nameOf: (spec) => spec.path,
  async fetch(spec, surroundings) {
    const path = await pathWithin(spec, surroundings);
    // One handle for looking and reading: what was looked at is what is read.
    const handle = await open(path, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile()) throw lakeProblems.make('file-not-file', { file: spec.path });
      if (found.size > MOST_BYTES) {
        throw lakeProblems.make('file-too-large', { file: spec.path, bytes: found.size, most: MOST_BYTES });
      }
      return { origin: spec.path, bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  },
};

async function pathWithin(spec: Spec, { workspace }: Surroundings): Promise<string> {
  const asked = resolve(workspace, spec.path);
  if (isAbsolute(spec.path) || !isInside(workspace, asked)) {
    throw lakeProblems.make('file-outside', { file: spec.path });
  }
  const [root, real] = await Promise.all([realpath(workspace), realpath(asked)]).catch((error: unknown) => {
    if (isDiskError(error, 'ENOENT') || isDiskError(error, 'ENOTDIR')) {
      throw lakeProblems.make('file-missing', { file: spec.path }, error);
    }
    throw error;
  });
  if (!isInside(root, real)) throw lakeProblems.make('file-outside', { file: spec.path });
  return real;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
