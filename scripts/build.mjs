// Builds Peil: TypeScript to `dist/`, then the files for the browser. Does nothing when no source changed.
// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.built');
const turn = join(root, 'dist', '.building');

/** What decides the outcome of a build: sources, settings of the compiler, versions of packages. */
const INPUTS = [
  'src',
  'scripts/build.mjs',
  'scripts/assets.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];

/** Builds when a source changed since the last build. `say` gets one line per step. Throws when a step fails. */
export async function ensureBuilt(say = () => {}) {
  if (!existsSync(join(root, 'src'))) return;
  if (isBuilt()) return linkCommand();
  mkdirSync(dirname(stamp), { recursive: true });
  await takeTurn();
  try {
    if (!isBuilt()) await build(say);
    linkCommand();
  } finally {
    rmSync(turn, { force: true });
  }
}

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash();
}

async function build(say) {
  const hash = sourceHash();
  say('Programma bouwen …');
  rmSync(stamp, { force: true });
  removeOrphans(join(root, 'dist'));
  compile();
  if (existsSync(join(root, 'scripts', 'assets.mjs'))) {
    say('Bestanden voor de browser bouwen …');
    const { buildAssets } = await import(pathToFileURL(join(root, 'scripts', 'assets.mjs')).href);
    await buildAssets();
  }
  writeFileSync(stamp, hash);
}

/** One build at a time: a second process waits, and then finds that there is nothing left to do. */
async function takeTurn() {
  for (;;) {
    try {
      return writeFileSync(turn, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(Number(existsSync(turn) && readFileSync(turn, 'utf8')))) rmSync(turn, { force: true });
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** Whether the process runs that is building. One that has not written its number yet counts as running. */
function isAlive(pid) {
  if (!pid) return existsSync(turn);
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** sha256 over the paths and contents of everything that goes into a build. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => filesOf(join(root, input)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]));
}

/** Takes away compiled files whose source is gone. */
function removeOrphans(dist) {
  for (const file of filesOf(dist).filter((path) => path.endsWith('.js.map'))) {
    const source = join(root, 'src', relative(dist, file).slice(0, -'.js.map'.length));
    if (existsSync(`${source}.ts`) || existsSync(`${source}.tsx`)) continue;
    rmSync(file);
    rmSync(file.slice(0, -'.map'.length), { force: true });
  }
}

function compile() {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const done = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  // A build that failed halfway must not leave its memory behind: it would skip what it did not write.
  rmSync(join(root, 'dist', '.tsbuildinfo'), { force: true });
  throw new Error(`De vertaling van TypeScript is mislukt:\n${done.stdout}${done.stderr}`);
}

/** `npx peil` finds the command of the project itself here; without this link npm would install it elsewhere. */
function linkCommand() {
  const bin = join(root, 'node_modules', '.bin');
  const link = join(bin, 'peil');
  const target = relative(bin, join(root, 'bin', 'peil.mjs'));
  try {
    if (existsSync(link) && readlinkSync(link) === target) return;
    mkdirSync(bin, { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(target, link);
  } catch {
    // node_modules may be read-only; `node bin/peil.mjs` works all the same.
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await ensureBuilt((line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
