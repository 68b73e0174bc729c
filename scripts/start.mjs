// `npm start`: installs what is missing, builds what changed, and runs. Plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST = [20, 19];

const say = (line) => process.stdout.write(`${line}\n`);

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  stop(
    `Peil heeft Node ${OLDEST.join('.')} of nieuwer nodig; dit is Node ${process.versions.node}. ` +
      'Haal een nieuwere op https://nodejs.org.',
  );
}

/** Whether every package of the lock file that this machine needs is there in that version. */
export function isInstalled(folder = root) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, dev, optional, devOptional, peer }]) => {
    if (path === '' || dev || devOptional || peer) return true;
    if (!found[path]) return optional === true;
    return found[path].version === version;
  });
}

function install() {
  if (isInstalled()) return;
  say('Pakketten installeren (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-fund', '--no-audit'], { cwd: root, stdio: 'inherit' });
  if (done.error) stop('Het programma npm is er niet. Het hoort bij Node: https://nodejs.org.');
  if (done.status !== 0) stop('Het installeren van de pakketten is mislukt; hierboven staat waarom.');
}

async function build() {
  const { ensureBuilt } = await import(pathToFileURL(join(root, 'scripts', 'build.mjs')).href);
  await ensureBuilt(say).catch((error) => stop(error.message));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  checkNode();
  install();
  await build();
  process.env.NODE_ENV ??= 'production';
  const { main } = await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
  process.exitCode = await main(['up', ...process.argv.slice(2)]);
}
