import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLock, takeLock, waitForLock } from '../../src/server/lock.ts';
import { ROOT } from '../support/corpus.ts';

let folder = '';
const path = () => join(folder, 'lock');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peil-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that takes the lock, says so, and keeps it until it is killed. */
async function holder(): Promise<ChildProcess> {
  const code = `
    const { takeLock } = await import(${JSON.stringify(join(ROOT, 'src/server/lock.ts'))});
    process.stdout.write('release' in takeLock(${JSON.stringify(path())}) ? 'taken' : 'held');
    setInterval(() => undefined, 1000);`;
  const loader = new URL('../support/ts-loader.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', code]);
  const said = await new Promise<string>((done) => child.stdout.once('data', (text) => done(String(text))));
  expect(said).toBe('taken');
  return child;
}

function taken(): { release(): void } {
  const lock = takeLock(path());
  if (!isLock(lock)) throw new Error(`held by ${lock.pid}`);
  return lock;
}

describe('the lock on a data folder', () => {
  it('is held by one, and says by whom', () => {
    const lock = taken();
    const second = takeLock(path());
    expect(isLock(second)).toBe(false);
    expect(second).toMatchObject({ pid: process.pid });
    lock.release();
    taken().release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is free again after kill -9, without hands', async () => {
    const child = await holder();
    expect(takeLock(path())).toMatchObject({ pid: child.pid });
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    taken().release();
  });

  it('does not believe a number that went to another process', () => {
    writeFileSync(path(), JSON.stringify({ pid: process.pid, began: 'long ago', host: 'elsewhere' }));
    taken().release();
  });

  it('does not trip over a file that was never whole', () => {
    writeFileSync(path(), '{"pid":');
    taken().release();
  });

  it('can be waited for', async () => {
    const lock = taken();
    setTimeout(() => lock.release(), 60);
    expect(isLock(await waitForLock(path(), 5_000))).toBe(true);
  });

  it('is not waited for longer than patience lasts', async () => {
    taken();
    expect(isLock(await waitForLock(path(), 60))).toBe(false);
  });
});
