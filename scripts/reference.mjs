// Writes `docs/reference/` from the contracts in the code: `node scripts/reference.mjs`. A test sees when it is old.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs', 'reference');

const { module } = await runnerImport(join(root, 'test', 'house', 'reference.ts'), {
  configFile: false,
  root,
});
const pages = await module.referencePages();

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
process.stdout.write(`${Object.keys(pages).length} pagina's geschreven in docs/reference.\n`);
