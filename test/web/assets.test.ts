import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AssetManifest, buildAssets } from '../../scripts/assets.mjs';
import { themeOf } from '../../src/web/theme/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'peil-assets-'));
const theme = themeOf({ ink: '#14213d', action: '#1f4e8c', accent: '#d9a94a', paper: '#fbf8f1' });
let manifest: AssetManifest;

const fileOf = (address: string | undefined) => join(folder, address?.replace('/static/', '') ?? '');
const textOf = (address: string | undefined) => readFileSync(fileOf(address), 'utf8');

beforeAll(async () => {
  manifest = await buildAssets(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('what the browser gets', () => {
  it('is one style sheet, one script and one font, with a hash in each name', () => {
    const all = [manifest.styles, manifest.scripts, manifest.preload];
    expect(all.map((list) => list.length)).toEqual([1, 1, 1]);
    for (const address of all.flat())
      expect(address).toMatch(/^\/static\/[a-z0-9-]+-[0-9a-f]{10}\.(css|js|woff2)$/);
  });

  it('stays within its budget: 9 kB of style, 3 kB of script, 30 kB of font', () => {
    const size = (address: string | undefined, ending = '.br') => statSync(fileOf(address) + ending).size;
    expect(size(manifest.styles[0])).toBeLessThan(9_000);
    expect(size(manifest.scripts[0])).toBeLessThan(3_000);
    expect(size(manifest.preload[0], '')).toBeLessThan(30_000);
  });

  it('has compressed forms that hold the same bytes', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.br'))) {
      const plain = readFileSync(join(folder, file.slice(0, -3)));
      expect(brotliDecompressSync(readFileSync(join(folder, file))).equals(plain)).toBe(true);
    }
  });

  it('gives the same names and bytes when built again', async () => {
    const again = mkdtempSync(join(tmpdir(), 'peil-assets-'));
    expect(await buildAssets(again)).toEqual(manifest);
    rmSync(again, { recursive: true });
  });

  it('fetches nothing from elsewhere', () => {
    const css = textOf(manifest.styles[0]);
    const addresses = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address);
    expect(addresses).toEqual([manifest.preload[0]?.replace('/static/', '')]);
    expect(css).not.toContain('@import');
  });

  it('has no React in it', () => {
    expect(textOf(manifest.scripts[0])).not.toMatch(/react/i);
  });
});

describe('the style sheet', () => {
  it('uses no property that nobody defines', () => {
    const css = textOf(manifest.styles[0]);
    const defined = new Set(`${css}${theme.css}`.match(/--[a-z0-9_-]+(?=\s*:)/g));
    // A use with a fallback may stay undefined: that is what the fallback is for.
    const used = [...css.matchAll(/var\((--[a-z0-9_-]+)\)/g)].map(([, name]) => name ?? '');
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
  });

  it('uses every colour that a house style defines', () => {
    const css = textOf(manifest.styles[0]);
    const defined = [...new Set(theme.css.match(/--peil-[a-z0-9-]+/g))];
    expect(defined.filter((name) => !css.includes(`var(${name})`))).toEqual([]);
  });

  it('keeps the components we use and leaves out those we do not', () => {
    const css = textOf(manifest.styles[0]);
    for (const name of [
      'nl-button--primary',
      'nl-heading--level-1',
      'nl-link',
      'nl-skip-link',
      'nl-data-badge',
    ]) {
      expect(css).toContain(`.${name}`);
    }
    for (const name of ['nl-button--negative', 'nl-button--pressed', 'nl-heading--level-6'])
      expect(css).not.toContain(name);
  });

  it('names no colour outside the house style', () => {
    const own = textOf(manifest.styles[0]).replace(/url\([^)]*\)/g, '');
    // `#0000` is how a small style sheet writes "transparent".
    const named = own.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi) ?? [];
    expect(named.filter((colour) => colour !== '#0000')).toEqual([]);
  });
});
