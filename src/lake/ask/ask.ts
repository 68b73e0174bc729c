import { spawn } from 'node:child_process';
import { type Actor, demand } from '../../guard/index.ts';
import type { Problem } from '../../kernel/index.ts';
import { childEntry } from '../child-entry.ts';
import type { Lake, ReleasedTable } from '../lake.ts';
import { lakeProblems } from '../problems.ts';
import { tablesOf } from '../reading.ts';
import type { LakeCore } from '../staged.ts';
import type { AskAnswer, AskJob } from './job.ts';

/**
 * Limits of one question. 10 seconds is what a person waits; the process limit is what a small server can spare; the
 * engine gets less than that, because it takes up to twice its limit for some work.
 */
const LIMITS = Object.freeze({
  seconds: 10,
  rows: 10_000,
  bytes: 20_000_000,
  engineMegabytes: 400,
  processMegabytes: 900,
});

/**
 * SQL that a person typed, over the public tables of a release, in a process of its own that is killed when it takes
 * too long. That process knows nothing but those tables: there is nothing else in it to find.
 */
export function askOf(core: LakeCore): Pick<Lake, 'ask'> {
  return {
    async ask(actor: Actor, release, sql, limits = {}) {
      demand(actor, 'query', { kind: 'release', id: release });
      const tables = (await tablesOf(core, release)).filter(isPublic);
      const job = await jobOf(core, tables, sql, limits.rows ?? LIMITS.rows);
      const seconds = limits.seconds ?? LIMITS.seconds;
      const answer = await runChild(job, seconds);
      if (answer.kind !== 'rows') throw problemOf(answer);
      const { columns, rows, complete } = answer;
      return { columns, rows, complete };
    },
  };
}

/** What Peil keeps for itself stays out, twice over: by its layer and by its name. */
function isPublic(table: ReleasedTable): boolean {
  return (table.layer === 'source' || table.layer === 'model') && !table.name.startsWith('peil_');
}

async function jobOf(
  core: LakeCore,
  tables: readonly ReleasedTable[],
  sql: string,
  rows: number,
): Promise<AskJob> {
  const scans = await Promise.all(
    tables.map(async (table) => ({ table, query: await core.shelf.queryOf(table) })),
  );
  const files = await Promise.all(tables.map((table) => core.shelf.filesOf(table)));
  return {
    ...LIMITS,
    rows,
    sql,
    files: files.flat(),
    tables: scans.map(({ table, query }) => ({ name: table.name, query: query.text })),
  };
}

function problemOf(answer: Exclude<AskAnswer, { kind: 'rows' }>): Problem {
  switch (answer.kind) {
    case 'not-select':
      return lakeProblems.make('ask-not-select', { found: answer.found });
    case 'internal':
      return lakeProblems.make('ask-internal', { name: answer.name });
    case 'too-large':
      return lakeProblems.make('ask-too-large', { megabytes: LIMITS.processMegabytes });
    case 'refused':
      return lakeProblems.make('ask-refused', { why: answer.why });
  }
}

/** Nothing of our environment goes along: no addresses, no secrets. */
function runChild(job: AskJob, seconds: number): Promise<AskAnswer> {
  return new Promise((resolve, reject) => {
    const args = [...process.execArgv, '--max-old-space-size=256', childEntry(import.meta.url, './child')];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'], env: {} });
    const output: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.stdout.on('data', (piece: Buffer) => output.push(piece));
    // A child that was killed closes its end of the pipe: how it ended says more than that.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (late) reject(lakeProblems.make('ask-too-slow', { seconds }));
      else resolve(answerOf(code, signal, output));
    });
    child.stdin.end(JSON.stringify(job));
  });
}

/** A child that was killed, and not by us for its time, took more memory than it may or the machine has. */
function answerOf(code: number | null, signal: string | null, output: readonly Buffer[]): AskAnswer {
  if (signal !== null) return { kind: 'too-large' };
  if (code !== 0) return { kind: 'refused', why: `exit code ${code}` };
  return JSON.parse(Buffer.concat(output).toString('utf8')) as AskAnswer;
}
