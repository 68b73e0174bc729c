import { type Actor, demand } from '../../guard/index.ts';
import { Problem } from '../../kernel/index.ts';
import { runModelTest } from '../../lake/index.ts';
import type { Mistake } from './mistake.ts';
import type { Workspace } from './workspace.ts';

/** Runs every case of every model. Gives what did not come out as it should, with the file of the case. */
export async function testModels(actor: Actor, workspace: Workspace): Promise<readonly Mistake[]> {
  demand(actor, 'read', { kind: 'workspace' });
  const found: Mistake[] = [];
  for (const { model: name, file, tests } of workspace.modelTests) {
    const model = workspace.models.find((one) => one.name === name);
    for (const [index, test] of tests.entries()) {
      if (model === undefined) continue;
      try {
        await runModelTest(model, test, workspace, file);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const line = (error.params as { line?: number }).line ?? 1;
        found.push(Object.freeze({ file, line, column: 1, path: String(index), problem: error }));
      }
    }
  }
  return Object.freeze(found);
}
