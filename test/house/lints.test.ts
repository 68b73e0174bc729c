import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/corpus.ts';
import { findings, LINTS } from './lints.ts';
import { filesOf, parse, sources } from './source.ts';

/** For each lint: code it must catch, and code that looks like it and is in order. */
const CASES: Readonly<Record<string, readonly (readonly [path: string, bad: string, good: string])[]>> = {
  network: [
    ['src/lake/a.ts', "await fetch('x');", 'const fetch = source.fetch; run.fetch();'],
    ['src/lake/a.ts', 'globalThis.fetch;', 'type A = { fetch(): void };'],
    ['src/server/a.ts', "new WebSocket('ws://x');", "'fetch(x)';"],
  ],
  sqlText: [
    [
      'src/lake/a.ts',
      'const a = `select * from ${name}`;',
      'const a = sql`select * from ${name}`; const b = `select a from ${TABLE}`;',
    ],
    ['src/lake/a.ts', "const a = 'select * from ' + name;", "const a = 'select * from t';"],
    [
      'src/lake/a.ts',
      "const a = `delete from x where a = '${b}'`;",
      'const a = `select a ${thing}, please`;',
    ],
    [
      'src/lake/a.ts',
      'const a = `with x as (select 1) select ${c} from x`;',
      'const a = `update: ${b} set aside`;',
    ],
  ],
  inline: [
    ['src/web/a.tsx', 'const a = <p style={{ color: 1 }} />;', 'const a = <p className="style" />;'],
    ['src/web/a.tsx', 'const a = <script>alert()</script>;', 'const a = <script src="/a.js"></script>;'],
    ['src/web/a.tsx', 'const a = <p onClick={f} />;', 'const a = <p once="1" />;'],
  ],
  rawHtml: [
    [
      'src/web/a.tsx',
      'const a = <p dangerouslySetInnerHTML={{ __html: b }} />;',
      "'dangerouslySetInnerHTML';",
    ],
  ],
  moduleState: [
    [
      'src/lake/a.ts',
      'export const a = 1; let count = 0;',
      'export function f() { let count = 0; return count; }',
    ],
  ],
  environment: [['src/lake/a.ts', 'process.env.HOME;', 'process.platform;']],
  municipality: [
    ['src/web/a.tsx', 'const a = <p>Hilversum</p>;', '/** Of Hilversum: GM0402. */ const a = 1;'],
    ['src/lake/a.ts', "const a = 'BU04020601';", "const a = 'BU99990601';"],
  ],
  docstring: [
    ['src/lake/a.ts', 'export function a() {}', '/** Gives a. */ export function a() {} function b() {}'],
  ],
};

describe('the lints of the house', () => {
  it.each(Object.keys(LINTS))('%s catches what it should, and leaves what only looks like it', (name) => {
    const cases = CASES[name] ?? [];
    expect(cases.length).toBeGreaterThan(0);
    for (const [path, bad, good] of cases) {
      expect(findings(LINTS[name] as never, parse(path, bad)), bad).toHaveLength(1);
      expect(findings(LINTS[name] as never, parse(path, good)), good).toEqual([]);
    }
  });

  const all = sources();

  it.each(Object.entries(LINTS))('%s finds nothing in the code', (_name, lint) => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.flatMap((source) => findings(lint, source))).toEqual([]);
  });

  it('leaves no test out, and no work for later', () => {
    const files = ['src', 'test', 'docs', 'scripts', 'bench'].flatMap((folder) =>
      filesOf(folder, ['.ts', '.tsx', '.mjs', '.md']),
    );
    const unwanted = new RegExp(
      ['\\b(it|test|describe)\\.(skip|only|todo)\\b', 'TO' + 'DO\\b', 'FIX' + 'ME\\b'].join('|'),
    );
    const found = files.filter((path) => unwanted.test(readFileSync(join(ROOT, path), 'utf8')));
    expect(found.filter((path) => path !== 'test/house/lints.test.ts')).toEqual([]);
  });
});
