// Finds a Chromium for the browser tests and the bench, and fetches one where there is none.
// Plain JavaScript without dependencies. `CHROME_PATH` names one by hand.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium on this machine, or null. */
export async function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const named = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : [];
  const found = [...named, ...onPath, ...APPLICATIONS].find((path) => existsSync(path));
  return found ?? playwrightChromium();
}

/** The path of a Chromium; fetches one first where there is none: Debian's when root on Debian, else Playwright's. */
export async function ensureChromium(say) {
  const found = await findChromium();
  if (found) return found;
  say('Chromium voor de browsertests ophalen …');
  if (isRootOnDebian())
    run('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium']);
  if (!(await findChromium())) run('npx', ['--no-install', 'playwright-core', 'install', 'chromium']);
  return findChromium();
}

function isRootOnDebian() {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 &&
    existsSync(release) &&
    /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8'))
  );
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
}

async function playwrightChromium() {
  try {
    const { chromium } = await import('playwright-core');
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
  } catch {
    return null;
  }
}
