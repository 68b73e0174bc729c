import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Lake, Release, StepOutcome } from '../../src/lake/lake.ts';
import { modelOrder } from '../../src/lake/models/order.ts';
import { parseModel } from '../../src/lake/models/parse.ts';
import { openLake } from '../../src/lake/open.ts';
import { type SourceSpec, sourceSchema } from '../../src/lake/source.ts';
import { startTestPostgres } from '../support/postgres.ts';
import { ACTOR } from './support.ts';

/** A source with a table of the same name, as short as a test can say it. */
export function source(
  id: string,
  file: string,
  properties: readonly object[],
  more: Readonly<{ format?: object; quality?: readonly object[]; areaAuthority?: boolean }> = {},
): SourceSpec {
  return sourceSchema.parse({
    id,
    title: { nl: id },
    description: { nl: id },
    publisher: 'Proef',
    licence: 'CC0-1.0',
    attribution: 'Proef',
    owner: 'Proef',
    retrieved: '2026-01-01',
    connector: { kind: 'file', path: file },
    format: more.format ?? { kind: 'csv' },
    areaAuthority: more.areaAuthority ?? false,
    contract: {
      apiVersion: 'v3.1.0',
      kind: 'DataContract',
      id,
      version: '1.0.0',
      status: 'active',
      schema: [{ name: id.replaceAll('-', '_'), properties, quality: more.quality ?? [] }],
    },
  });
}

export type Outcome = Readonly<{ release: Release | null; steps: ReadonlyMap<string, StepOutcome> }>;

/** A lake with a workspace of its own. */
export type IngestWorld = Readonly<{
  lake: Lake;
  workspace: string;
  write(file: string, content: string | Buffer): void;
  /** One run over sources and models: what became of each, and the release. */
  run(sources: readonly SourceSpec[], models?: Readonly<Record<string, string>>): Promise<Outcome>;
  close(): Promise<void>;
}>;

/** Opens an empty lake with an empty workspace; `close` removes both. */
export async function ingestWorld(): Promise<IngestWorld> {
  const database = await startTestPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'peil-ingest-'));
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  const settings = { folder: join(folder, 'data'), pool: database.pool, memory: '500MB', threads: 2 };
  const lake = await openLake(ACTOR, settings);
  return {
    lake,
    workspace,
    write(file, content) {
      mkdirSync(dirname(join(workspace, file)), { recursive: true });
      writeFileSync(join(workspace, file), content);
    },
    async run(sources, models = {}) {
      const specs = Object.entries(models).map(([name, text]) => parseModel(text, `modellen/${name}.sql`));
      const run = await lake.begin(ACTOR, { workspace, sources });
      try {
        const steps = new Map<string, StepOutcome>();
        for (const item of sources) steps.set(item.id, await run.load(item));
        const tables = sources.map((item) => item.contract.schema[0]?.name ?? '');
        for (const model of await modelOrder(specs, tables)) steps.set(model.name, await run.derive(model));
        return { steps, release: await run.publish('proef') };
      } finally {
        await run.close();
      }
    },
    async close() {
      await lake.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The sentence with which a step was refused. */
export function sentence(outcome: StepOutcome | undefined): string {
  if (outcome?.kind !== 'refused') throw new Error(`Not refused, but ${outcome?.kind}`);
  return 'say' in outcome.problem && typeof outcome.problem.say === 'function'
    ? String(outcome.problem.say('nl'))
    : outcome.problem.message;
}
