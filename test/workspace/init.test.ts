import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { consoleActor, PUBLIC } from '../../src/guard/index.ts';
import { checkWorkspace, findTemplate, initWorkspace, testModels } from '../../src/server/workspace/index.ts';

const ACTOR = consoleActor('test');
const root = mkdtempSync(join(tmpdir(), 'peil-init-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a workspace for another gemeente', () => {
  const folder = join(root, 'amsterdam');

  test('is written from the template, and is without mistakes', async () => {
    const template = await findTemplate(ACTOR, 'gemeenten');
    const made = await initWorkspace(ACTOR, { gemeente: 'GM0363', folder, template });
    expect(made.name).toBe('Amsterdam');
    expect(made.left).toContain('rivm-gezondheid-gooi');
    const { workspace, mistakes } = await checkWorkspace(ACTOR, folder);
    expect(mistakes).toEqual([]);
    expect(workspace?.gemeente).toMatchObject({ name: 'Amsterdam', code: 'GM0363', neighbours: [] });
    expect(workspace?.definitions.length).toBeGreaterThan(45);
    if (workspace) expect(await testModels(ACTOR, workspace)).toEqual([]);
  });

  test('holds nothing that a person wrote about the gemeente of the template', () => {
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(?!data\/).*\.(yaml|sql|md)$/.test(name),
    );
    expect(written.length).toBeGreaterThan(80);
    for (const name of written) {
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/hilversum|GM0402|'0402'/i);
    }
  });
});

test('a neighbour keeps the files it stands in', async () => {
  const template = await findTemplate(ACTOR, 'gemeenten');
  const folder = join(root, 'blaricum');
  const made = await initWorkspace(ACTOR, { gemeente: 'GM0376', folder, template });
  expect(made.left).not.toContain('rivm-gezondheid-gooi');
  expect(made.left).toContain('cbs-grenzen-buurten-2022');
});

test('the made-up gemeente is a template as well', async () => {
  const folder = join(root, 'dijkerveen');
  const made = await initWorkspace(ACTOR, { gemeente: 'gm9997', folder, template: 'test/gemeente/waterdam' });
  expect(made).toMatchObject({ name: 'Dijkerveen', left: [] });
  expect(readFileSync(join(folder, 'modellen/kerncijfers.sql'), 'utf8')).not.toContain('GM9998');
});

describe('is refused', () => {
  const request = (gemeente: string, folder: string) => ({
    gemeente,
    folder: join(root, folder),
    template: 'test/gemeente/waterdam',
  });

  test('for a code that no source knows, with what comes near', async () => {
    const made = initWorkspace(ACTOR, request('GM9979', 'a'));
    await expect(made).rejects.toMatchObject({
      code: 'workspace/gemeente-unknown',
      params: { near: expect.arrayContaining(['GM9997']) },
    });
    await expect(initWorkspace(ACTOR, request('Dijkerveen', 'a'))).rejects.toThrow('GM9997');
  });

  test('in a folder that holds something', async () => {
    writeFileSync(join(root, 'iets.txt'), 'x');
    const made = initWorkspace(ACTOR, request('GM9997', '.'));
    await expect(made).rejects.toMatchObject({ code: 'workspace/target-not-empty' });
  });

  test('without a template', async () => {
    await expect(findTemplate(ACTOR, join(root, 'nergens'))).rejects.toMatchObject({
      code: 'workspace/template-missing',
    });
  });

  test('for the public', async () => {
    await expect(initWorkspace(PUBLIC, request('GM9997', 'b'))).rejects.toThrow('guard/refused');
  });
});
