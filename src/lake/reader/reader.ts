import { spawn } from 'node:child_process';
import { childEntry } from '../child-entry.ts';
import { lakeProblems } from '../problems.ts';
import type { ReadAnswer, ReadJob } from './job.ts';

/** What one child may use. Measured: 3,685 rows of 17 columns take 0.2 s, 1 MiB of the hostile corpus 0.3 s. */
export type ReaderLimits = Readonly<{ seconds: number; megabytes: number }>;

/** 30 s, and 2 s for every MiB of the file. */
export function limitsFor(bytes: number): ReaderLimits {
  return { seconds: 30 + 2 * Math.ceil(bytes / (1 << 20)), megabytes: 384 };
}

/** Starts a process. The last argument of `readInChild`, so that a test can let it hang or die. */
export type ReaderEffects = Readonly<{ entry: string; execArgv: readonly string[] }>;

/** The entry beside this file, in the form this file has: built, or as source under the tests. */
const readerEffects: ReaderEffects = Object.freeze({
  entry: childEntry(import.meta.url, './child'),
  execArgv: process.execArgv,
});

/**
 * Reads a foreign file in a process of its own, with nothing of our environment in it. Time and memory are limited;
 * a child that hangs is killed, and a child that dies is a Problem like any other.
 */
export async function readInChild(
  job: ReadJob,
  limits: ReaderLimits,
  effects: ReaderEffects = readerEffects,
): Promise<ReadAnswer> {
  const { output, code, signal, timedOut } = await runChild(JSON.stringify(job), limits, effects);
  if (timedOut) throw lakeProblems.make('reader-timeout', { file: job.name, seconds: limits.seconds });
  const answer = code === 0 ? answerIn(output) : null;
  if (answer === null) {
    const reason = signal ?? `${code}`;
    throw lakeProblems.make('reader-crashed', { file: job.name, reason });
  }
  return answer;
}

type Ended = Readonly<{ output: string; code: number | null; signal: string | null; timedOut: boolean }>;

function runChild(input: string, limits: ReaderLimits, effects: ReaderEffects): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const args = [...effects.execArgv, `--max-old-space-size=${limits.megabytes}`, effects.entry];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'], env: {} });
    const output: Buffer[] = [];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, limits.seconds * 1000);
    child.stdout.on('data', (piece: Buffer) => output.push(piece));
    // A child that dies early closes its end of the pipe: how it ended says more than that.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ output: Buffer.concat(output).toString('utf8'), code, signal, timedOut });
    });
    child.stdin.end(input);
  });
}

function answerIn(output: string): ReadAnswer | null {
  try {
    return JSON.parse(output) as ReadAnswer;
  } catch {
    return null;
  }
}
