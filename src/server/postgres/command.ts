import { type ChildProcess, spawn } from 'node:child_process';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

/** Where the output of a program goes: a file descriptor, or a pipe that is read. */
type Output = 'pipe' | number;

/**
 * Starts a program of PostgreSQL under its account, in its own process group: Ctrl-C in a terminal reaches Peil
 * alone, which then stops PostgreSQL in order. The environment holds nothing but what the program needs.
 */
export function startProgram(
  program: string,
  args: readonly string[],
  account: Account,
  binaries: Binaries,
  output: Output,
  cwd: string,
): ChildProcess {
  const [command, ...rest] = [...account.prefix, program, ...args];
  const path = binaries.libraries.join(':');
  const switched = account.prefix.length === 0 && account.uid !== null && account.gid !== null;
  return spawn(command ?? program, rest, {
    cwd,
    detached: true,
    stdio: ['ignore', output, output],
    env: {
      PATH: process.env.PATH ?? '/usr/bin:/bin',
      LC_ALL: 'C',
      TZ: 'UTC',
      LD_LIBRARY_PATH: path,
      DYLD_LIBRARY_PATH: path,
    },
    ...(switched ? { uid: account.uid ?? 0, gid: account.gid ?? 0 } : {}),
  });
}

/** Runs a program to its end and gives what it said. */
export async function runProgram(child: ChildProcess): Promise<{ code: number; said: string }> {
  const said: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => said.push(part));
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (exit) => done(exit ?? 1));
  });
  return { code, said: Buffer.concat(said).toString('utf8') };
}
