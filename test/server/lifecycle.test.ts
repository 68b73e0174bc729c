import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../src/server/postgres/postgres.ts';
import { isPostgres, readPostmaster } from '../../src/server/postgres/postmaster.ts';
import { ROOT } from '../support/corpus.ts';
import { freePort, freshFolder } from '../support/program.ts';

/** A gemeente that is small and made up: these tests are about starting and stopping, not about figures. */
const GEMEENTE = join(ROOT, 'test', 'gemeente', 'waterdam');

type Ended = Readonly<{ code: number | null; out: string; err: string }>;

type Started = Readonly<{ child: ChildProcess; url: string; ended: Promise<Ended>; said: () => string }>;

async function launch(data: string, env: Record<string, string> = {}): Promise<Started> {
  const port = Number(env.PORT ?? (await freePort()));
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'peil.mjs'), 'up'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      PEIL_DATA: data,
      PEIL_GEMEENTE: GEMEENTE,
      ...env,
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += String(text);
  });
  child.stderr.on('data', (text) => {
    err += String(text);
  });
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, out, err })));
  return { child, url: `http://127.0.0.1:${port}`, ended, said: () => out + err };
}

async function healthy({ url, child, said }: Started): Promise<void> {
  for (const until = Date.now() + 110_000; Date.now() < until && child.exitCode === null; ) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`not healthy: ${said()}`);
}

async function stop(started: Started, signal: NodeJS.Signals = 'SIGINT'): Promise<Ended> {
  started.child.kill(signal);
  return started.ended;
}

const oneSentence = (text: string) => expect(text.trim().split('\n'), text).toHaveLength(1);

/** Builds first when a source changed: the tests below look at every line that is said. */
beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'peil.mjs'), '--version'], { stdio: 'ignore' });
});

describe('starting and stopping', { timeout: 240_000 }, () => {
  const data = freshFolder('lifecycle');

  it('answers from the first moment, says where to look, and stops clean', async () => {
    const started = await launch(data);
    const early = await firstAnswer(started.url);
    expect(early.health).toEqual({ status: 503, body: '{"status":"starting"}' });
    expect(early.page.status).toBe(503);
    expect(early.page.retry).toBe('5');
    expect(early.page.body).toContain('Peil start');
    await healthy(started);
    const health = (await (await fetch(`${started.url}/health`)).json()) as Record<string, string>;
    expect(health).toMatchObject({ status: 'ok', release: expect.stringMatching(/^\d{4}-\d\d-\d\d-1$/) });
    const server = readPostmaster(join(data, 'pg'))?.pid ?? 0;
    const before = performance.now();
    const { code, out, err } = await stop(started);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain(`Peil draait op ${started.url}`);
    expect(isPostgres(server)).toBe(false);
    expect(readdirSync(data)).not.toContain('lock');
  });

  it('skips what did not change, and survives kill -9 without hands', async () => {
    const killed = await launch(data);
    await healthy(killed);
    expect(killed.said()).toContain('Niets veranderd sinds publicatie');
    await stop(killed, 'SIGKILL');
    const again = await launch(data);
    await healthy(again);
    const { code, err } = await stop(again, 'SIGTERM');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('killed while it starts, starts the next time', async () => {
    const fresh = freshFolder('lifecycle-killed');
    for (const wait of [0, 150, 700]) {
      const killed = await launch(fresh);
      await firstAnswer(killed.url);
      await new Promise((done) => setTimeout(done, wait));
      await stop(killed, 'SIGKILL');
    }
    const started = await launch(fresh);
    await healthy(started);
    expect((await stop(started)).code).toBe(0);
  });

  it('stopped while it starts, stops', async () => {
    const started = await launch(freshFolder('lifecycle-stopped'));
    await firstAnswer(started.url);
    const { code } = await stop(started);
    expect(code).toBe(0);
  });

  it('takes the two signals that one Ctrl-C under npm gives for one', async () => {
    const started = await launch(data);
    await healthy(started);
    started.child.kill('SIGINT');
    const { code } = await stop(started);
    expect(code).toBe(0);
  });

  it('refuses a second start on the same folder in one sentence, and leaves the first alone', async () => {
    const first = await launch(data);
    await healthy(first);
    const { code, err } = await (await launch(data)).ended;
    expect(code).toBe(1);
    oneSentence(err);
    expect(err).toContain(`proces ${first.child.pid}`);
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    await stop(first);
  });

  it('says in one sentence that a port is taken', async () => {
    const taken = createServer();
    const port = await new Promise<number>((done) =>
      taken.listen(0, '127.0.0.1', () => done((taken.address() as { port: number }).port)),
    );
    const { code, err } = await (await launch(freshFolder('port'), { PORT: String(port) })).ended;
    taken.close();
    expect(code).toBe(1);
    oneSentence(err);
    expect(err).toContain(`Poort ${port} is al in gebruik`);
  });

  it('refuses a folder of a newer Peil, and changes nothing in it', async () => {
    const folder = freshFolder('newer');
    writeFileSync(join(folder, 'version.json'), '{"folder":99}');
    const { code, err } = await (await launch(folder)).ended;
    expect(code).toBe(1);
    oneSentence(err);
    expect(err).toContain('nieuwere Peil');
    expect(readdirSync(folder)).toEqual(['version.json']);
    expect(readFileSync(join(folder, 'version.json'), 'utf8')).toBe('{"folder":99}');
  });

  it('refuses a folder that holds something else', async () => {
    const folder = freshFolder('foreign');
    mkdirSync(join(folder, 'fotos'));
    const { code, err } = await (await launch(folder)).ended;
    expect(code).toBe(1);
    oneSentence(err);
  });

  it('refuses an unknown setting by name, with the code for wrong use', async () => {
    const { code, err } = await (await launch(freshFolder('setting'), { PEIL_GEMENTE: 'x' })).ended;
    expect(code).toBe(2);
    oneSentence(err);
    expect(err).toContain('PEIL_GEMENTE');
  });

  it('says that a database does not answer, without its password', async () => {
    const url = `postgres://peil:GeheimGeheimGeheim@127.0.0.1:${await freePort()}/peil`;
    const { code, err } = await (await launch(freshFolder('database'), { DATABASE_URL: url })).ended;
    expect(code).toBe(1);
    oneSentence(err);
    expect(err).toContain('DATABASE_URL');
    expect(err).not.toContain('GeheimGeheimGeheim');
  });

  it('names every mistake in a gemeente, and leaves nothing running', async () => {
    const folder = freshFolder('mistaken');
    const gemeente = join(freshFolder('mistaken-gemeente'), 'a');
    cpSync(GEMEENTE, gemeente, { recursive: true });
    writeFileSync(join(gemeente, 'themas.yaml'), '- id: Wonen\n');
    const { code, err } = await (await launch(folder, { PEIL_GEMEENTE: gemeente })).ended;
    expect(code).toBe(3);
    expect(err).toMatch(/^themas\.yaml:1:\d+ 0\.id: /m);
    expect(readPostmaster(join(folder, 'pg'))).toBeNull();
  });

  it('goes on showing the last release when the files of the gemeente are broken', async () => {
    const gemeente = join(freshFolder('broken-gemeente'), 'a');
    cpSync(GEMEENTE, gemeente, { recursive: true });
    writeFileSync(join(gemeente, 'themas.yaml'), '- id: Wonen\n');
    const started = await launch(data, { PEIL_GEMEENTE: gemeente });
    await healthy(started);
    expect(started.said()).toMatch(/themas\.yaml:1:\d+ 0\.id: /);
    expect(started.said()).toContain('De laatste goede publicatie blijft staan.');
    const page = await (await fetch(`${started.url}/over`)).text();
    const [theme = ''] = /\/static\/thema-[0-9a-f]+\.css/.exec(page) ?? [];
    expect((await fetch(`${started.url}${theme}`)).headers.get('content-type')).toContain('text/css');
    expect((await stop(started)).code).toBe(0);
  });

  it('works on a PostgreSQL of the gemeente itself', async () => {
    const own = await startPostgres(freshFolder('own-postgres'));
    const folder = freshFolder('own-database');
    const started = await launch(folder, { DATABASE_URL: own.url });
    await healthy(started);
    expect((await stop(started)).code).toBe(0);
    expect(readdirSync(folder)).not.toContain('pg');
    await own.close();
  });

  it('speaks English to who asks for it', async () => {
    const { err } = await (await launch(freshFolder('english'), { PEIL_TAAL: 'en', PORT: '99999' })).ended;
    expect(err).toContain('The setting PORT has the value');
  });
});

/** What is answered as soon as somebody listens. */
async function firstAnswer(url: string) {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const health = await fetch(`${url}/health`).catch(() => null);
    if (!health) continue;
    const page = await fetch(`${url}/monitor/wijken`, { headers: { accept: 'text/html' } });
    return {
      health: { status: health.status, body: await health.text() },
      page: { status: page.status, retry: page.headers.get('retry-after'), body: await page.text() },
    };
  }
  throw new Error(`nobody listens at ${url}`);
}
