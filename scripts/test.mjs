// `npm test`: installs what is missing, builds, runs every test, and ends with one line of counts.
// `npm test -- test/guard` runs a part; `npm run test:long` adds what takes long. Plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { isInstalled } from './start.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const report = join(root, 'test-results', 'vitest.json');

const say = (line) => process.stdout.write(`${line}\n`);

/** Whether the packages are there, those that only tests need included. */
function hasPackages() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys(devDependencies);
  return (
    isInstalled(root) && names.every((name) => existsSync(join(root, 'node_modules', name, 'package.json')))
  );
}

function install() {
  if (hasPackages()) return;
  say('Pakketten installeren (npm ci) …');
  const done = spawnSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (done.status !== 0)
    throw new Error('Het installeren van de pakketten is mislukt; hierboven staat waarom.');
}

async function prepare() {
  install();
  const { ensureBuilt } = await import(pathToFileURL(join(root, 'scripts', 'build.mjs')).href);
  await ensureBuilt(say);
  const chromium = await ensureChromium(say);
  if (!chromium)
    throw new Error('Er is geen Chromium, en er is er geen op te halen. Wijs er een aan met CHROME_PATH.');
  return chromium;
}

function runVitest(chromium, long, rest) {
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { ...process.env, CHROME_PATH: chromium, ...(long ? { PEIL_LONG: '1' } : {}) };
  return spawnSync(process.execPath, [vitest, 'run', ...reporters, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
}

/**
 * What came of a run. A file that could not be loaded, and an error outside every test, count as a failure: neither
 * may hide behind tests that passed.
 */
export function countsOf(results, status) {
  const tests = results.testResults.flatMap((file) => file.assertionResults);
  const count = (...kinds) => tests.filter((test) => kinds.includes(test.status)).length;
  const broken = results.testResults.filter((file) => file.status === 'failed' && !hasFailure(file)).length;
  const failed = count('failed') + broken;
  const skipped = tests.filter((test) => ['skipped', 'pending', 'disabled', 'todo'].includes(test.status));
  return {
    passed: count('passed'),
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: skipped.map((test) => test.fullName),
  };
}

function hasFailure(file) {
  return file.assertionResults.some((test) => test.status === 'failed');
}

async function main(args) {
  const long = args.includes('--long');
  const chromium = await prepare();
  const done = runVitest(
    chromium,
    long,
    args.filter((arg) => arg !== '--long'),
  );
  if (!existsSync(report))
    throw new Error('De tests zijn niet tot het einde gekomen; hierboven staat waarom.');
  const { passed, failed, skipped } = countsOf(JSON.parse(readFileSync(report, 'utf8')), done.status);
  if (!existsSync(join(root, '..', 'shared')))
    say('../shared is er niet: de tests die de testbestanden daar nodig hebben zijn overgeslagen.');
  for (const name of skipped) say(`overgeslagen: ${name}`);
  say(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  if (passed + failed === 0) throw new Error('Er is geen enkele test gedraaid.');
  return failed === 0 ? 0 : 1;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    say(error.message);
    say('0 passed, 1 failed, 0 skipped');
    process.exitCode = 1;
  }
}
