import { expect, test } from 'vitest';
import { consoleActor } from '../../src/guard/index.ts';
import { checkWorkspace, mistakeLine } from '../../src/server/workspace/index.ts';

const ACTOR = consoleActor('test');

test.each(['gemeenten/hilversum', 'test/gemeente/waterdam'])('%s has no mistakes', async (folder) => {
  const { workspace, mistakes } = await checkWorkspace(ACTOR, folder);
  expect(mistakes.map((one) => mistakeLine(one, 'nl'))).toEqual([]);
  expect(Object.isFrozen(workspace?.definitions[0]?.measure)).toBe(true);
});
