import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, parse, placeOf, type Source, sources } from './source.ts';

/** Lines (habits of the house): half of all, nine of ten, and never more. */
const FILE = { median: 120, p90: 400, most: 500 };
const FUNCTION = { median: 8, p90: 32, most: 80 };

type Size = Readonly<{ name: string; lines: number }>;

const at = (sizes: readonly Size[], share: number) => {
  const lines = sizes.map((size) => size.lines).sort((a, b) => a - b);
  return lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
};

const linesOf = (source: Source, node: ts.Node) => node.getText(source.tree).split('\n').length;

function functionsOf(source: Source): readonly Size[] {
  const sizes: Size[] = [];
  for (const node of nodesOf(source))
    if (ts.isFunctionLike(node) && 'body' in node && node.body)
      sizes.push({ name: placeOf(source, node), lines: linesOf(source, node) });
  return sizes;
}

const say = (what: string, sizes: readonly Size[]) => {
  const most = sizes.reduce((a, b) => (b.lines > a.lines ? b : a));
  process.stdout.write(
    `${what}: ${sizes.length}, lines median ${at(sizes, 0.5)} / p90 ${at(sizes, 0.9)} / max ${most.lines} (${most.name})\n`,
  );
};

describe('the size of things', () => {
  const all = sources();

  it('is measured, not guessed', () => {
    const source = parse('a.ts', 'export function a() {\n  return [1].map((x) =>\n    x + 1);\n}\n');
    expect(functionsOf(source)).toEqual([
      { name: 'a.ts:1', lines: 4 },
      { name: 'a.ts:2', lines: 2 },
    ]);
    expect(
      at(
        [5, 1, 3].map((lines) => ({ name: '', lines })),
        0.5,
      ),
    ).toBe(3);
  });

  it('keeps files short', () => {
    const files = all.map((source) => ({ name: source.path, lines: source.text.split('\n').length - 1 }));
    say('files', files);
    expect(files.filter((file) => file.lines > FILE.most)).toEqual([]);
    expect(at(files, 0.5)).toBeLessThanOrEqual(FILE.median);
    expect(at(files, 0.9)).toBeLessThanOrEqual(FILE.p90);
  });

  it('keeps functions short', () => {
    const functions = all.flatMap(functionsOf);
    say('functions', functions);
    expect(functions.filter((one) => one.lines > FUNCTION.most)).toEqual([]);
    expect(at(functions, 0.5)).toBeLessThanOrEqual(FUNCTION.median);
    expect(at(functions, 0.9)).toBeLessThanOrEqual(FUNCTION.p90);
  });
});
