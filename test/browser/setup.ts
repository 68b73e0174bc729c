import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../support/corpus.ts';
import { freshFolder, type Program, startProgram } from '../support/program.ts';

/** A site under test: the shipped gemeente, or the made-up one, with its own house style. */
export type SiteUnderTest = Readonly<{ name: string; url: string }>;

declare module 'vitest' {
  export interface ProvidedContext {
    sites: readonly SiteUnderTest[];
    /** A word that stands in the paths of a program, and may stand in no answer. */
    canary: string;
  }
}

const CANARY = 'kanarie7f3a9c';

const named = (name: string, url: string): SiteUnderTest => Object.freeze({ name, url });

/**
 * Starts both sites once for all browser tests: the built program, each on data of its own.
 * `SITES=http://a,http://b` tests sites that run already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('canary', CANARY);
  const [running, madeUp] = process.env.SITES?.split(',') ?? [];
  if (running && madeUp) {
    project.provide('sites', [named('shipped', running), named('made-up', madeUp)]);
    return async () => {};
  }
  const workspace = join(freshFolder(CANARY), 'waterdam');
  cpSync(join(ROOT, 'test', 'gemeente', 'waterdam'), workspace, { recursive: true });
  const programs: Program[] = [];
  const start = async (name: string, gemeente?: string) => {
    const program = await startProgram({ data: freshFolder(CANARY), ...(gemeente ? { gemeente } : {}) });
    programs.push(program);
    return named(name, program.url);
  };
  const sites = [await start('shipped'), await start('made-up', workspace)];
  project.provide('sites', sites);
  return async () => {
    await Promise.all(programs.map((program) => program.stop()));
  };
}
