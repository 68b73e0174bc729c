import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CommandName, EXAMPLES } from '../../src/server/cli/examples.ts';
import { ROOT } from '../support/corpus.ts';
import { freePort, freshFolder } from '../support/program.ts';

type Result = Readonly<{ code: number | null; out: string; err: string }>;

const data = freshFolder('cli');
const place = freshFolder('cli-place');
/** A folder in which `npx peil` is our own program, as it is in a project that was built. */
const bin = join(place, 'bin');

/** Runs a command as it would be typed. `running` is called with what it said so far. */
async function type(command: string, env: Record<string, string> = {}, until?: RegExp): Promise<Result> {
  const child = spawn('sh', ['-c', `exec ${command}`], {
    cwd: place,
    env: { PATH: `${bin}:${process.env.PATH}`, HOME: place, PEIL_DATA: data, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += String(text);
    if (until?.test(String(text))) child.kill('SIGINT');
  });
  child.stderr.on('data', (text) => {
    err += String(text);
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, out, err };
}

const peil = (args: string, env: Record<string, string> = {}) => type(`npx peil ${args}`, env);

beforeAll(async () => {
  mkdirSync(bin);
  const shim = `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(ROOT, 'bin', 'peil.mjs')}" "$@"\n`;
  writeFileSync(join(bin, 'npx'), shim);
  chmodSync(join(bin, 'npx'), 0o755);
  const { code, err } = await peil('run');
  expect(code, err).toBe(0);
  expect(err).toMatch(/Publicatie \d{4}-\d\d-\d\d-1: \d+ tabellen veranderd/);
}, 240_000);

describe('the examples of --help', { timeout: 240_000 }, () => {
  it('are shown, one for each command', async () => {
    const { out } = await peil('--help');
    for (const [name, example] of Object.entries(EXAMPLES)) {
      expect(out).toContain(name);
      expect((await peil(`${name} --help`)).out).toContain(example);
    }
  });

  const proofs: Readonly<Record<CommandName, (result: Result) => void>> = {
    up: ({ code, out }) => {
      expect(out).toMatch(/Peil draait op http/);
      expect(code).toBe(0);
    },
    run: ({ err }) => expect(err).toContain('Niets veranderd'),
    check: ({ out }) => expect(out).toMatch(/^In orde: \d+ bestanden/),
    query: ({ out }) => expect((JSON.parse(out) as { rows: unknown[] }).rows.length).toBeGreaterThan(0),
    export: () => expect(readFileSync(join(place, 'gebieden.csv'), 'utf8')).toMatch(/^code,naam,niveau/),
    history: ({ out }) => expect(out).toMatch(/\d{4}-\d\d-\d\d-1/),
    doctor: ({ out }) => expect(out).toContain('Alles is in orde.'),
    init: () => expect(existsSync(join(place, 'gemeenten', 'amsterdam', 'gemeente.yaml'))).toBe(true),
  };

  it.each(Object.keys(EXAMPLES) as CommandName[])('%s does what it says', async (name) => {
    const port = String(await freePort());
    const example = EXAMPLES[name].replace(/^PORT=\d+ /, '');
    const result = await type(
      example,
      name === 'up' ? { PORT: port } : {},
      name === 'up' ? /draait op/ : undefined,
    );
    expect(result.code, result.err).toBe(0);
    proofs[name](result);
  });
});

describe('the command line', { timeout: 240_000 }, () => {
  it('works beside a server on the same folder, and leaves it running', async () => {
    const port = String(await freePort());
    const server = spawn(process.execPath, [join(ROOT, 'bin', 'peil.mjs'), 'up'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', PEIL_DATA: data, PORT: port },
    });
    await new Promise<void>((done) =>
      server.stdout.on('data', (text) => {
        if (String(text).includes('draait op')) done();
      }),
    );
    const { out, code } = await peil(`query "select count(*) as n from gebieden" --json`);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { rows: { n: number }[] }).rows[0]?.n).toBeGreaterThan(50);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    const ended = new Promise((done) => server.once('close', done));
    server.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('shows rows as a table to a person', async () => {
    const { out, err } = await peil(`query "select 1 as een, 'twee' as b"`);
    expect(out).toBe('een  b\n───  ────\n1    twee\n');
    expect(err).toContain('1 rij');
  });

  it('tells per source where it lives, when live is asked and not there yet', async () => {
    const { err, code } = await peil('run --live --only cbs-gebieden-2022');
    expect(code).toBe(0);
    expect(err).toMatch(/nog geen verbinding.*https:\/\//);
  });

  it.each([
    ['nergens', 2, 'De opdracht ‘nergens’ bestaat niet'],
    ['runn', 2, 'Bedoelt u ‘run’?'],
    ['query ""', 2, 'De vraag is leeg'],
    ['export gebieden --output nergens/gebieden.csv', 2, 'bestaat niet'],
    ['query "copy gebieden to \'x.csv\'"', 1, 'Alleen één SELECT'],
    ['query "describe gebieden"', 1, 'Alleen één SELECT'],
    ['query "select * from duckdb_settings()"', 1, 'duckdb_settings'],
    ['query', 2, 'sql'],
    ['query "select * from nergens"', 1, 'nergens'],
    ['query "selec 1"', 1, 'selec'],
    ['query "select 1" --as-of 1999-01-01', 1, 'eerste publicatie'],
    ['export gebiden', 1, 'gebieden'],
    ['export gebieden --format xls', 2, 'csv'],
    ['history gebiden', 1, 'gebieden'],
    ['run --only bestaat-niet', 2, 'De bronnen zijn: cbs-'],
    ['init --gemeente GM9999', 1, 'GM9999'],
  ])('%s ends with code %d and a sentence', async (args, code, words) => {
    const result = await peil(args);
    expect(result.code, result.err).toBe(code);
    expect(result.err).toContain(words);
    expect(result.err).not.toMatch(/\n\s+at /);
  });

  it('says 3 when a delivery is refused, why, and keeps the last good version', async () => {
    const gemeente = join(place, 'waterdam');
    const env = { PEIL_GEMEENTE: gemeente, PEIL_DATA: freshFolder('cli-refused') };
    cpSync(join(ROOT, 'test', 'gemeente', 'waterdam'), gemeente, { recursive: true });
    expect((await peil('run', env)).code).toBe(0);
    const before = await peil('query "select count(*) as n from figures" --json', env);
    const file = firstCsv(join(gemeente, 'data'));
    writeFileSync(
      file,
      '<!doctype html><html><body>Deze dienst is tijdelijk niet beschikbaar</body></html>\n',
    );
    const { code, err } = await peil('run', env);
    expect(code, err).toBe(3);
    expect(err).toContain(basename(file));
    expect(err).toContain('1 bron of model is geweigerd');
    expect((await peil('query "select count(*) as n from figures" --json', env)).out).toBe(before.out);
    const doctor = JSON.parse((await peil('doctor --json', env)).out) as { refusals: unknown[] };
    expect(doctor.refusals).toHaveLength(1);
  });

  it('says 3 when a gemeente has mistakes, with file, line and path', async () => {
    const folder = join(place, 'fout');
    mkdirSync(folder);
    writeFileSync(join(folder, 'gemeente.yaml'), 'name: Fout\ncode: GM12\n');
    const { code, out } = await peil('check', { PEIL_GEMEENTE: folder });
    expect(code).toBe(3);
    expect(out).toMatch(/gemeente\.yaml:2:\d+ code:/);
    const json = await peil('check --json', { PEIL_GEMEENTE: folder });
    expect(JSON.parse(json.out)).toMatchObject({ ok: false });
  });
});

/** The first table in a folder of snapshots. */
function firstCsv(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return join(folder, files.find((file) => file.endsWith('.csv')) ?? '');
}
