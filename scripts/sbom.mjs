// Writes the bill of materials of the program (CycloneDX) to standard output: `node scripts/sbom.mjs > sbom.json`.
// `npm sbom --omit=dev` leaves out every package that a test tool uses as well, so npm gets a lock file without those.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(dirname(new URL(import.meta.url).pathname), '..');
const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

const { devDependencies: _tools, ...own } = read('package.json');
const lock = read('package-lock.json');
const shipped = Object.entries(lock.packages).filter(([, entry]) => !entry.dev);
const packages = Object.fromEntries(shipped);
delete packages[''].devDependencies;

const folder = mkdtempSync(join(tmpdir(), 'peil-sbom-'));
try {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  process.stdout.write(execFileSync('npm', args, { cwd: folder, maxBuffer: 1e8 }));
} finally {
  rmSync(folder, { recursive: true });
}
