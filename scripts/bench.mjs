// `npm run bench [-- naam …]`: meet, en schrijft verhoudingen naar `bench/results/`. Geen enkele test kijkt naar de klok.
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';

const folder = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'bench');
const say = (line) => process.stdout.write(`${line}\n`);

const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs') && !['measure.mjs', 'hello.mjs'].includes(file))
  .map((file) => file.slice(0, -'.mjs'.length));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  say(`Er is geen meting ${unknown.join(', ')}. Wel: ${all.join(', ')}.`);
  process.exit(2);
}

await ensureBuilt(say);
const { write } = await load('measure');
for (const name of asked.length > 0 ? asked : all) {
  const result = await (await load(name)).measure();
  write(name, result);
  say(`\n${name} (${result.unit})`);
  for (const [what, value] of Object.entries(result.values))
    say(`  ${what}: ${typeof value === 'number' ? value : JSON.stringify(value)}`);
  for (const [what, value] of Object.entries(result.ratios)) say(`  ${what}: ${value}×`);
}
