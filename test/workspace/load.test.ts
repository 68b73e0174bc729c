import { expect, test } from 'vitest';
import { consoleActor, PUBLIC } from '../../src/guard/index.ts';
import { checkWorkspace, loadWorkspace, mistakesOf } from '../../src/server/workspace/index.ts';
import { overlay } from './overlay.ts';

const ACTOR = consoleActor('test');
const FOLDER = 'test/gemeente/waterdam';

test('the hash follows what a person writes, and nothing else', async () => {
  const { hash } = await loadWorkspace(ACTOR, FOLDER);
  const other = await loadWorkspace(
    ACTOR,
    FOLDER,
    overlay(FOLDER, { 'paginas/over.en.md': '# About\n\nOther.\n' }),
  );
  const data = await loadWorkspace(ACTOR, FOLDER, overlay(FOLDER, { 'data/nieuw.csv': 'a;b\n' }));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(other.hash).not.toBe(hash);
  expect(data.hash).toBe(hash);
});

test('pages hold the name and address of the gemeente', async () => {
  const { pages } = await loadWorkspace(ACTOR, FOLDER);
  const over = pages.find((page) => page.id === 'over' && page.lang === 'nl');
  expect(over).toMatchObject({ title: 'Over Peil' });
  expect(over?.markdown).toBe(
    'Alles over Waterdam is hier verzonnen. Vragen? Mail Team Cijfers: cijfers@waterdam.example.',
  );
});

test('loading refuses with every mistake', async () => {
  const broken = overlay(FOLDER, { 'themas.yaml': '- id: A\n', 'thema/thema.yaml': null });
  const error: unknown = await loadWorkspace(ACTOR, FOLDER, broken).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'workspace/mistakes' });
  expect(mistakesOf(error)?.map((one) => `${one.file} ${one.path}`)).toEqual([
    'thema/thema.yaml ',
    'themas.yaml 0.label',
    'themas.yaml 0.id',
  ]);
});

test('a file too large, or not in UTF-8, is named', async () => {
  const files = {
    'themas.yaml': Buffer.alloc(1_000_001, 'a'),
    'gemeente.yaml': Buffer.from([0x6e, 0xff, 0xfe]),
  };
  const { mistakes } = await checkWorkspace(ACTOR, FOLDER, overlay(FOLDER, files));
  expect(mistakes.map((one) => [one.file, one.problem.code])).toEqual([
    ['gemeente.yaml', 'workspace/file-encoding'],
    ['themas.yaml', 'workspace/file-too-large'],
  ]);
  expect(mistakes[1]?.problem.say('en')).toContain('1000001 bytes; it may have at most 1000000');
});

test('the public may not look at the folder', async () => {
  await expect(checkWorkspace(PUBLIC, FOLDER)).rejects.toThrow('guard/refused');
});
