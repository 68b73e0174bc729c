import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ReadAnswer, ReadJob, RefusedRow } from '../../src/lake/reader/job.ts';
import { readForeign } from '../../src/lake/reader/read.ts';
import { limitsFor, readInChild } from '../../src/lake/reader/reader.ts';
import { sourceSchema } from '../../src/lake/source.ts';

type Source = ReturnType<typeof sourceSchema.parse>;

/** The parts of a source that decide how a file is read, with what a source file leaves out filled in. */
export function described(format: object, properties: readonly object[]) {
  const source: Source = sourceSchema.parse({
    id: 'proef',
    title: { nl: 'Proef' },
    description: { nl: 'Proef' },
    publisher: 'Proef',
    licence: 'CC0-1.0',
    attribution: 'Proef',
    owner: 'Proef',
    retrieved: '2026-01-01',
    connector: { kind: 'file', path: 'data/proef' },
    format,
    contract: {
      apiVersion: 'v3.1.0',
      kind: 'DataContract',
      id: 'proef',
      version: '1.0.0',
      status: 'active',
      schema: [{ name: 'proef', properties }],
    },
  });
  return { format: source.format, properties: source.contract.schema[0]?.properties ?? [] };
}

type Outcome = Readonly<{
  answer: ReadAnswer;
  accepted: readonly Record<string, unknown>[];
  refused: readonly RefusedRow[];
}>;

type Read = (job: ReadJob, bytes: number) => Promise<ReadAnswer>;

/** In the reader's child process, as a run does, with patience for a busy machine. */
export const inChild: Read = (job, bytes) => readInChild(job, { ...limitsFor(bytes), seconds: 90 });

/** In this process: the same, without the time that a process takes to start. */
const inProcess: Read = (job) => readForeign(job);

/** Reads a file, and gives what became of its rows. */
export async function readFile(
  path: string,
  { format, properties }: ReturnType<typeof described>,
  read: Read = inProcess,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'peil-formats-'));
  const bytes = readFileSync(path);
  const [accepted, refused] = [join(folder, 'accepted'), join(folder, 'refused')];
  try {
    const job = { path, name: basename(path), sha256: sha256(bytes), format, properties, accepted, refused };
    const answer = await read(job, bytes.length);
    const lines = (file: string) =>
      answer.kind === 'read'
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line))
        : [];
    return { answer, accepted: lines(accepted), refused: lines(refused) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
