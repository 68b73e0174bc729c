import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportDataset } from '../../catalogue/index.ts';
import { PUBLIC } from '../../guard/index.ts';
import type { Download } from '../http/resource.ts';
import type { Reader } from '../views/reader.ts';

/**
 * A dataset as a file. Text is passed on in pieces as it is read; Parquet is written whole first, and removed after it
 * was sent. The tag is the content of the table and the form: the same version is the same file.
 */
export async function download(
  reader: Pick<Reader, 'lake' | 'release'>,
  id: string,
  kind: string,
): Promise<Download> {
  const folder = await mkdtemp(join(tmpdir(), 'peil-'));
  try {
    const target = join(folder, `download.${kind}`);
    const made = await exportDataset(PUBLIC, reader.lake, reader.release.id, id, kind, target);
    const tables = await reader.lake.tables(PUBLIC, reader.release.id);
    const hash = tables.find(({ name }) => name === made.dataset.table)?.contentHash ?? reader.release.id;
    const done = () => rmSync(folder, { recursive: true, force: true });
    const etag = `${hash}.${kind}`;
    const { content, filename: name } = made;
    if (content.kind === 'file') return { kind: 'file', path: content.file, name, etag, done };
    return { kind: 'stream', stream: Readable.from(content.chunks, { objectMode: false }), name, etag, done };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Writes a download to a file of one's own. */
export async function saveDownload(made: Download, file: string): Promise<void> {
  mkdirSync(join(file, '..'), { recursive: true });
  const { createReadStream } = await import('node:fs');
  const from = made.kind === 'file' ? createReadStream(made.path) : made.stream;
  try {
    await pipeline(from, createWriteStream(file));
  } finally {
    made.done();
  }
}
