import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './cli/program.ts';

/** The folder of the project: settings and workspaces start from it. */
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Runs one command and gives its exit code. A second Ctrl-C does not wait for the clean stop of the first: what was
 * published is safe, and the next start clears up.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const built = join(ROOT, 'dist', '.built');
  const build = existsSync(built) ? readFileSync(built, 'utf8') : version;
  const out = (text: string) => void process.stdout.write(`${text}\n`);
  const code = await runCommand(argv, {
    env: process.env,
    root: ROOT,
    version,
    build,
    out,
    // Progress of `up` is what a person looks at; of other commands it stands beside the answer.
    tell: argv[0] === 'up' ? out : (text) => void process.stderr.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    stop: untilSignal(),
  });
  // What is left open (a keep-alive socket, a pool that drains) must not keep a finished command alive.
  setTimeout(() => process.exit(code), 500).unref();
  return code;
}

/** A terminal and npm both pass on one Ctrl-C: a signal this soon after the first is the same one. */
const SAME_SIGNAL = 1_000;

/** How often is looked whether who started us is still there, in milliseconds. */
const LOOK_AFTER = 500;

function untilSignal(): () => Promise<void> {
  return () =>
    new Promise((done) => {
      let first: number | null = null;
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        process.on(signal, () => {
          if (first !== null && performance.now() - first > SAME_SIGNAL) process.exit(130);
          first ??= performance.now();
          done();
        });
      }
      whenOrphaned(process.env, done);
    });
}

/**
 * Under npm the program goes when npm goes: npm, or the shell that it puts between, may end without passing on why.
 * Started in any other way it lives on, as a service should.
 */
function whenOrphaned(env: Readonly<Record<string, string | undefined>>, done: () => void): void {
  if (env.npm_lifecycle_event === undefined) return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    done();
  }, LOOK_AFTER);
  timer.unref();
}

/** Who started us and, where it can be seen, who started that: between npm and us stands a shell or not. */
function ancestors(): string {
  const parent = process.ppid;
  try {
    // The name of a program may hold brackets and spaces: what counts comes after the last bracket.
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    return `${parent} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return String(parent);
  }
}
