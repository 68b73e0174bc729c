import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestLake } from '../lake/support.ts';

/** A publishing child process, and what it acknowledged so far: `<release number> <its own number>`. */
export type Publisher = Readonly<{
  child: ChildProcess;
  acknowledged: readonly Readonly<{ seq: number; n: number }>[];
  /** Lets it begin, once it can. */
  begin(): Promise<void>;
  /** Settles when it has ended, with its exit code (null when it was killed) and its complaints. */
  ended: Promise<Readonly<{ code: number | null; complaints: string }>>;
}>;

/** Starts `lake-child.ts` on a lake. */
export function startPublisher(
  lake: TestLake,
  writer: string,
  kind: 'replace' | 'append',
  count = 0,
): Publisher {
  const program = fileURLToPath(new URL('./lake-child.ts', import.meta.url));
  const args = [...process.execArgv, program, lake.folder, lake.database.url, writer, String(count), kind];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const acknowledged: { seq: number; n: number }[] = [];
  let complaints = '';
  let rest = '';
  child.stderr?.on('data', (piece: Buffer) => {
    complaints += piece.toString();
  });
  const ended = new Promise<{ code: number | null; complaints: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, complaints }));
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      const lines = `${rest}${piece}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === 'ready') resolve();
        else acknowledged.push({ seq: Number(line.split(' ')[0]), n: Number(line.split(' ')[1]) });
      }
    });
    ended.then((end) => reject(new Error(`The publisher ended before it was ready: ${end.complaints}`)));
  });
  // A publisher that is never begun is killed with the test; that it was not ready then is no news.
  ready.catch(() => undefined);
  const begin = async () => {
    await ready;
    child.stdin?.write('go');
  };
  return { child, acknowledged, begin, ended };
}

/** Whether the long versions of the fault tests were asked for. */
export const LONG = process.env.PEIL_LONG === '1';
