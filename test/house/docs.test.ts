import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { runnerImport } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ACTIONS } from '../../src/guard/index.ts';
import { AREA_LEVELS } from '../../src/kernel/index.ts';
import { allResources } from '../../src/server/all-resources.ts';
import { EXAMPLES } from '../../src/server/cli/examples.ts';
import { SETTINGS } from '../../src/server/settings.ts';
import { ROOT } from '../support/corpus.ts';
import { referencePages } from './reference.ts';
import { filesOf, parse } from './source.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const docs = [...filesOf('docs', ['.md']), 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const resources = allResources({ settings: { baseUrl: '' } } as never);

/** The cells of the rows of a table in a page, heads and lines left out. */
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^\|(?!-|[- :|]+$)/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

/** What stands between back-quotes. */
const quoted = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] ?? '');

describe('the pages of docs', () => {
  it.each(docs)('%s leads only to what exists', (path) => {
    const links = [...read(path).matchAll(/\]\(([^)#\s]+)/g)].map((found) => found[1] ?? '');
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([]);
  });

  it('has one for each room, named on the map', () => {
    const map = read('docs/index.md');
    expect(rooms.filter((room) => !existsSync(join(ROOT, 'docs', `${room}.md`)))).toEqual([]);
    expect(rooms.filter((room) => !map.includes(`[${room}](${room}.md)`))).toEqual([]);
  });

  it.each(['docs/promises.md', 'docs/security.md', 'docs/testing.md'])(
    '%s names tests that exist',
    (path) => {
      const named = quoted(read(path)).filter((text) => /^test\//.test(text));
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((test) => !existsSync(join(ROOT, test)))).toEqual([]);
    },
  );

  it('names a test for each promise that is kept', () => {
    const promises = rowsOf(read('docs/promises.md')).filter(([number]) => /^[A-Z]\d+$/.test(number ?? ''));
    expect(promises).toHaveLength(41);
    expect(promises.filter(([, , state, test]) => (state === 'nee') !== (test === ''))).toEqual([]);
    expect(promises.filter(([, , state]) => !['ja', 'deels', 'nee'].includes(state ?? ''))).toEqual([]);
  });
});

describe('the examples', () => {
  // Inside the project, so that an example finds the packages that the project has.
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'test-results', 'docs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const blocks = docs.flatMap((path) =>
    [...read(path).matchAll(/^```ts test\n([\s\S]*?)^```$/gm)].map((found, index) => ({
      name: `${path} ${index + 1}`,
      code: found[1] ?? '',
    })),
  );

  it('are there', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(5);
  });

  it.each(blocks)('$name runs', async ({ name, code }) => {
    const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.ts`);
    const placed = code.replaceAll("'../src/", `'${ROOT}/src/`);
    writeFileSync(file, `import assert from 'node:assert/strict';\n${placed}`);
    await runnerImport(file, { configFile: false, root: ROOT, logLevel: 'silent' });
  });
});

describe('the reference', () => {
  it('is what the code says; otherwise run node scripts/reference.mjs', async () => {
    const pages = await referencePages();
    expect(readdirSync(join(ROOT, 'docs/reference')).sort()).toEqual(Object.keys(pages).sort());
    for (const [name, text] of Object.entries(pages)) expect(read(`docs/reference/${name}`), name).toBe(text);
  });

  it('describes every setting, command, address, plug-in and definition in words', async () => {
    const pages = await referencePages();
    const empty = Object.entries(pages)
      .filter(([name]) => ['settings.md', 'routes.md', 'extensions.md', 'indicators.md'].includes(name))
      .flatMap(([name, text]) => rowsOf(text).map((row) => ({ name, row })))
      .filter(({ row }) => row[1] === '');
    expect(empty).toEqual([]);
    for (const { name } of SETTINGS) expect(pages['settings.md']).toContain(`\`${name}\``);
    for (const command of Object.keys(EXAMPLES)) expect(pages['commands.md']).toContain(`## peil ${command}`);
    for (const { path } of resources) expect(pages['routes.md']).toContain(`\`${path}\``);
  });
});

describe('the hundred systems', () => {
  const systems = rowsOf(read('docs/systems.md')).filter(([number]) => /^\d+$/.test(number ?? ''));
  const paths = resources.map(({ path }) => path.replaceAll(/:(\w+)/g, '<$1>'));
  const commands = Object.keys(EXAMPLES).map((name) => `npx peil ${name}`);

  it('are a hundred, each with a name and an honest state', () => {
    expect(systems.map(([number]) => Number(number))).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
    expect(
      systems.filter(([, name, state]) => !name || !['ja', 'deels', 'nee'].includes(state ?? '')),
    ).toEqual([]);
  });

  it('show what works on a page or with a command that exists', () => {
    for (const [number, , state, where] of systems) {
      expect((state === 'nee') === (where === ''), `system ${number}`).toBe(true);
      const [place] = quoted(where ?? '');
      if (place)
        expect(
          paths.includes(place) || commands.includes(place) || existsSync(join(ROOT, place)),
          place,
        ).toBe(true);
    }
  });
});

/** The texts of a union type of texts in a file: `'final' | 'missing'`. */
function unionOf(path: string, name: string): readonly string[] {
  const { tree } = parse(path, read(path));
  const alias = tree.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === name);
  if (!alias || !ts.isTypeAliasDeclaration(alias) || !ts.isUnionTypeNode(alias.type)) return [];
  return alias.type.types.map((type) => type.getText(tree).replaceAll("'", ''));
}

/** Types that the pages see, as `server/api.ts` passes them on from other rooms. */
function seenTypes(): readonly string[] {
  const { tree } = parse('api.ts', read('src/server/api.ts'));
  return tree.statements.flatMap((one) =>
    ts.isExportDeclaration(one) && one.exportClause && ts.isNamedExports(one.exportClause)
      ? one.exportClause.elements.map((element) => element.name.text)
      : [],
  );
}

function modelColumns(): readonly string[] {
  return filesOf('gemeenten/hilversum/modellen', ['.sql']).flatMap((path) => {
    const header = /\/\* ---\n([\s\S]*?)\n--- \*\//.exec(read(path))?.[1] ?? '';
    return Object.keys(parseYaml(header).columns);
  });
}

const figureColumns = () =>
  (/select ([\s\S]+?)\s+from figures/.exec(read('src/monitors/figure-table.ts'))?.[1] ?? '').split(/,\s*/);

describe('the glossary', () => {
  const explained = new Set(rowsOf(read('docs/glossary.md')).flatMap(([word]) => quoted(word ?? '')));
  const wanted: Readonly<Record<string, readonly string[]>> = {
    'types that a page sees': seenTypes(),
    'columns of the figures': figureColumns(),
    'columns of the models': modelColumns(),
    levels: AREA_LEVELS,
    states: unionOf('src/monitors/figure.ts', 'FigureStatus'),
    reasons: unionOf('src/monitors/figure.ts', 'MissingReason'),
    actions: ACTIONS,
    things: resources.map(({ access }) => access.thing),
    'words in addresses': resources.flatMap(({ path }) => path.split('/').filter((part) => /^\w/.test(part))),
    themes: parseYaml(read('gemeenten/hilversum/themas.yaml')).map(({ id }: { id: string }) => id),
    rooms,
  };

  it.each(Object.entries(wanted))('explains all %s', (_what, words) => {
    expect(words.length).toBeGreaterThan(2);
    expect([...new Set(words)].filter((word) => !explained.has(word))).toEqual([]);
  });
});
