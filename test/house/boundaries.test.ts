import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/corpus.ts';
import { cruiseHouse, RULES } from './rules.ts';

/** A house of paper in which everything is in order. */
const SOUND: Readonly<Record<string, string>> = {
  'kernel/index.ts': "export * from './a.ts';",
  'kernel/a.ts': 'export const a = 1;',
  'guard/index.ts': "export * from './net.ts';",
  'guard/net.ts': "import 'node:https'; export { a } from '../kernel/index.ts';",
  'lake/index.ts': "export * from './store.ts';",
  'lake/store.ts': "import 'node:fs'; import '@duckdb/node-api'; export { a } from '../guard/index.ts';",
  'lake/connectors/file.ts': "import '../store.ts'; export const file = 1;",
  'lake/connectors/other.ts': 'export const other = 1;',
  'registers/index.ts': 'export {};',
  'catalogue/index.ts': "export { a } from '../lake/index.ts';",
  'catalogue/search.ts': 'export const search = 1;',
  'monitors/index.ts': "export { a } from '../catalogue/index.ts';",
  'twin/index.ts': 'export {};',
  'server/api.ts': 'export type Page = 1; export const value = 1;',
  'server/main.ts':
    "import 'node:fs'; import 'fastify'; import '../web/index.ts'; import '../monitors/index.ts';",
  'web/index.ts': "import 'react'; import type { Page } from '../server/api.ts'; export type P = Page;",
  'web/pages/home/page.ts': 'export const home = 1;',
  'web/pages/text/page.ts': 'export const text = 1;',
};

/** One fault for each way to break a rule: the file that does it, what it says, and the rule that must catch it. */
const FAULTS: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['no-circles', 'lake/circle.ts', "import './a-circle.ts'; export const circle = 1;"],
  ['only-down', 'kernel/up.ts', "import '../guard/index.ts';"],
  ['only-down', 'guard/up.ts', "import '../lake/index.ts';"],
  ['only-down', 'lake/up.ts', "import '../catalogue/index.ts';"],
  ['only-down', 'catalogue/up.ts', "import type {} from '../monitors/index.ts';"],
  ['only-down', 'monitors/aside.ts', "import '../twin/index.ts';"],
  ['only-down', 'twin/aside.ts', "import '../monitors/index.ts';"],
  ['only-down', 'web/down.ts', "import '../lake/index.ts';"],
  ['front-door', 'monitors/window.ts', "import '../catalogue/search.ts';"],
  ['front-door', 'server/window.ts', "export type { a } from '../kernel/a.ts';"],
  ['server-types', 'web/value.ts', "import { value } from '../server/api.ts'; export const v = value;"],
  ['server-types', 'web/inside.ts', "import type {} from '../server/main.ts';"],
  ['own-index', 'lake/own.ts', "import './index.ts';"],
  ['own-index', 'web/pages/home/own.ts', "import '../../index.ts';"],
  ['leaves', 'lake/connectors/neighbour.ts', "import './file.ts';"],
  ['leaves', 'web/pages/text/neighbour.ts', "import '../home/page.ts';"],
  ['kernel-is-pure', 'kernel/disk.ts', "import 'node:crypto';"],
  ['kernel-is-pure', 'kernel/package.ts', "import 'zod';"],
  ['network-in-guard', 'lake/socket.ts', "import 'node:net';"],
  ['network-in-guard', 'catalogue/request.ts', "export const load = () => import('node:https');"],
  [
    'disk-in-lake-and-server',
    'monitors/disk.ts',
    "import { readFileSync } from 'node:fs'; readFileSync('a');",
  ],
  ['disk-in-lake-and-server', 'web/disk.ts', "import 'node:fs/promises';"],
  ['processes-in-lake-and-server', 'monitors/process.ts', "import 'node:child_process';"],
  ['engine-in-lake', 'monitors/engine.ts', "import '@duckdb/node-api';"],
  ['records-in-lake-registers-server', 'monitors/records.ts', "import 'pg';"],
  ['drawing-in-web', 'server/drawing.ts', "import 'react';"],
  ['routes-in-server', 'catalogue/route.ts', "import 'fastify';"],
  ['what-ships', 'lake/dev.ts', "import 'fast-check';"],
  ['resolvable', 'lake/gone.ts', "import './is-not-there.ts';"],
];

/** Fewer modules than this means that the cruise saw nothing and was content (it happens: see knowledge of the tool). */
const MODULE_FLOOR = 100;

const folders: string[] = [];

function houseOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'peil-house-'));
  folders.push(folder);
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'src', path)), { recursive: true });
    writeFileSync(join(folder, 'src', path), `${code}\n`);
  }
  for (const name of ['node_modules', 'package.json', 'tsconfig.json'])
    symlinkSync(join(ROOT, name), join(folder, name));
  return folder;
}

const violationsOf = (result: ICruiseResult) =>
  result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the rooms', () => {
  it('keep to their boundaries, and all were looked at', async () => {
    const result = await cruiseHouse(ROOT);
    expect(violationsOf(result)).toEqual([]);
    const own = result.modules.filter((module) => module.source.startsWith('src/'));
    expect(own.length).toBeGreaterThanOrEqual(MODULE_FLOOR);
    const rooms = ['kernel', 'guard', 'lake', 'registers', 'catalogue', 'monitors', 'twin', 'server', 'web'];
    const seen = new Set(own.map((module) => module.source.split('/')[1]));
    expect([...seen].filter((room) => rooms.includes(room ?? '')).sort()).toEqual([...rooms].sort());
  });
});

describe('the rules', () => {
  let planted: readonly string[];

  beforeAll(async () => {
    const faulty = Object.fromEntries(FAULTS.map(([, file, code]) => [file, code]));
    const back = { 'lake/a-circle.ts': "import './circle.ts'; export const back = 1;" };
    planted = violationsOf(await cruiseHouse(houseOf({ ...SOUND, ...faulty, ...back })));
  });

  it('find nothing in a house that is in order', async () => {
    expect(violationsOf(await cruiseHouse(houseOf(SOUND)))).toEqual([]);
  });

  it.each(FAULTS)('%s is broken by %s', (rule, file) => {
    const caught = planted.filter((line) => line.startsWith(`${rule}: `) && line.includes(`src/${file}`));
    expect(caught, planted.join('\n')).not.toEqual([]);
  });

  it('are each broken by a planted fault', () => {
    expect([...new Set(RULES)].sort()).toEqual([...new Set(FAULTS.map(([rule]) => rule))].sort());
  });
});
