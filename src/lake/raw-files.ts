import { createHash } from 'node:crypto';
import { demand } from '../guard/index.ts';
import { isProblem } from '../kernel/index.ts';
import { isDiskError } from './disk.ts';
import type { Lake } from './lake.ts';
import { lakeProblems } from './problems.ts';
import { rawKey } from './raw.ts';
import type { LakeCore } from './staged.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** The way back from a figure to the file it came from. */
export function rawFilesOf(core: LakeCore): Pick<Lake, 'raw' | 'rawLine'> {
  const raw: Lake['raw'] = async (actor, file) => {
    demand(actor, 'read', { kind: 'dataset' });
    return namedRaw(core, file);
  };
  return {
    raw,
    async rawLine(actor, file, line) {
      const lines = textOf(await raw(actor, file)).split(/\r\n|\n|\r/);
      const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
      const found = lines[line - 1];
      if (found === undefined || line > count)
        throw lakeProblems.make('raw-line-unknown', { file, line, lines: count });
      return { header: lines[0] ?? '', line: found };
    },
  };
}

/** A raw file is named by its hash: one whose bytes do not give that hash is damaged and not handed out. */
async function namedRaw(core: LakeCore, file: string): Promise<Buffer> {
  if (!SHA256.test(file)) throw lakeProblems.make('raw-unknown', { file });
  return readRaw(core, file).catch((error) => {
    if (isProblem(error, 'lake/object-missing')) throw lakeProblems.make('raw-unknown', { file }, error);
    throw error;
  });
}

/** The bytes of a raw file that a load names. Throws a problem that names the file when it is gone or damaged. */
export async function readRaw(core: LakeCore, file: string): Promise<Buffer> {
  const key = rawKey(file);
  const bytes = await core.store.read(key).catch((error) => {
    if (isDiskError(error, 'ENOENT')) throw lakeProblems.make('object-missing', { key }, error);
    throw error;
  });
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== file) throw lakeProblems.make('object-damaged', { key, expected: file, found });
  return bytes;
}

/** Text as UTF-8 where the bytes are UTF-8, else as Windows-1252, which Dutch spreadsheets still write. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
