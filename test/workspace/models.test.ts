import { describe, expect, test } from 'vitest';
import { consoleActor, PUBLIC } from '../../src/guard/index.ts';
import { loadWorkspace, mistakeLine, testModels } from '../../src/server/workspace/index.ts';

const ACTOR = consoleActor('test');

describe.each(['gemeenten/hilversum', 'test/gemeente/waterdam'])('the models of %s', (folder) => {
  test('do what their cases say', async () => {
    const workspace = await loadWorkspace(ACTOR, folder);
    expect(workspace.modelTests.length).toBeGreaterThan(0);
    const found = await testModels(ACTOR, workspace);
    expect(found.map((one) => mistakeLine(one, 'nl'))).toEqual([]);
  });
});

test('a case that expects something else is a mistake with its file', async () => {
  const workspace = await loadWorkspace(ACTOR, 'test/gemeente/waterdam');
  const [first] = workspace.modelTests;
  if (first === undefined) throw new Error('no cases');
  const tests = first.tests.map((one) => ({ ...one, expect: [{ gebied: 'GM9998', waarde: 11 }] }));
  const found = await testModels(ACTOR, { ...workspace, modelTests: [{ ...first, tests }] });
  expect(found.map((one) => [one.file, one.path])).toEqual([['modellen/kerncijfers.test.yaml', '0']]);
  expect(found[0]?.problem.code).toMatch(/^lake\/model-test/);
});

test('the public may not', async () => {
  const workspace = await loadWorkspace(ACTOR, 'test/gemeente/waterdam');
  await expect(testModels(PUBLIC, workspace)).rejects.toThrow('guard/refused');
});
