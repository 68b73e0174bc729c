import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { consoleActor } from '../../src/guard/index.ts';
import { checkWorkspace, mistakeLine, testModels } from '../../src/server/workspace/index.ts';
import { overlay } from './overlay.ts';

const ACTOR = consoleActor('test');
const FOLDER = 'test/gemeente/waterdam';
const docs = readFileSync('docs/workspace.md', 'utf8');

/** Blocks with the name of a file behind their language: together they are one addition to the made-up gemeente. */
const files = Object.fromEntries(
  [...docs.matchAll(/^```[a-z]+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [name, text]),
);

test('the examples of the docs are right together', async () => {
  expect(Object.keys(files)).toHaveLength(7);
  const { workspace, mistakes } = await checkWorkspace(ACTOR, FOLDER, overlay(FOLDER, files));
  expect(mistakes.map((one) => mistakeLine(one, 'nl'))).toEqual([]);
  expect(workspace?.definitions.map((one) => one.id)).toContain('inwoners-per-speelplek');
  if (workspace) expect(await testModels(ACTOR, workspace)).toEqual([]);
});

test.each(Object.keys(files))('%s is needed: without it something is missing', async (name) => {
  const changes = { ...files, [name]: null };
  const { mistakes } = await checkWorkspace(ACTOR, FOLDER, overlay(FOLDER, changes));
  const optional = name.endsWith('.test.yaml') || name.startsWith('monitoren/');
  expect(mistakes.length > 0).toBe(!optional);
});

test('every field of a definition that the docs explain exists', async () => {
  const fields = [...docs.matchAll(/^\| (`[^|]+`)\s+\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-zA-Z.]+)`/g)].map(([, field = '']) => field.split('.')[0]),
  );
  const schema = JSON.parse(readFileSync('gemeenten/schemas/begrip.schema.json', 'utf8')) as {
    properties: object;
  };
  expect(fields.length).toBeGreaterThan(10);
  for (const field of fields) expect(Object.keys(schema.properties)).toContain(field);
});
