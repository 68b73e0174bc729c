import { expect, test } from 'vitest';
import { consoleActor } from '../../src/guard/index.ts';
import { checkWorkspace, mistakeLine } from '../../src/server/workspace/index.ts';

test('the shipped workspace has no mistakes', async () => {
  const { workspace, mistakes } = await checkWorkspace(consoleActor('test'), 'gemeenten/hilversum');
  expect(mistakes.map((one) => mistakeLine(one, 'nl'))).toEqual([]);
  expect(workspace?.definitions.length).toBeGreaterThanOrEqual(45);
});
