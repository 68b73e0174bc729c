import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realDisk } from '../../src/lake/disk.ts';
import { removeLeftovers } from '../../src/lake/leftovers.ts';
import { isLeftover, OWNER_TAG } from '../../src/lake/owner.ts';
import { openStore, type Store } from '../../src/lake/store.ts';

let root: string;
let store: Store;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'peil-store-'));
  store = openStore(root);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const HELLO = Buffer.from('hallo');
const SHA = 'd3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9';

describe('the store', () => {
  test('gives back what it was given, and leaves no temporary file', async () => {
    expect(await store.put('a/b/c', HELLO)).toEqual({ key: 'a/b/c', sha256: SHA, bytes: 5 });
    expect(await store.read('a/b/c')).toEqual(HELLO);
    expect(await store.digest('a/b/c')).toEqual({ key: 'a/b/c', sha256: SHA, bytes: 5 });
    expect(await store.list('a')).toEqual(['a/b/c']);
    expect(readdirSync(join(root, 'tmp'))).toEqual([]);
  });

  test('never overwrites: the same bytes are fine, others are refused', async () => {
    await store.put('a', HELLO);
    await store.put('a', HELLO);
    await expect(store.put('a', Buffer.from('iets anders'))).rejects.toMatchObject({
      code: 'lake/object-exists',
    });
    expect(await store.read('a')).toEqual(HELLO);
  });

  test('takes in a file that somebody else wrote, once', async () => {
    mkdirSync(join(root, 'staging'));
    writeFileSync(join(root, 'staging/x'), HELLO);
    expect(await store.adopt('w/x', join(root, 'staging/x'))).toMatchObject({ sha256: SHA });
    expect(await store.read('w/x')).toEqual(HELLO);
    await expect(store.adopt('w/x', join(root, 'staging/x'))).rejects.toMatchObject({
      code: 'lake/object-exists',
    });
  });

  test('of two that store other things under one key at once, exactly one succeeds', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => store.put('key', Buffer.from(`writer ${n}`))),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  test('removes, lists and looks without complaint about what is not there', async () => {
    await store.remove('nothing');
    expect(await store.exists('nothing')).toBe(false);
    expect(await store.list('nothing')).toEqual([]);
    await store.put('map/a', HELLO);
    await store.removeFolder('map');
    expect(await store.exists('map/a')).toBe(false);
  });

  test.each(['../x', 'a/../../x', '/etc/passwd', '', 'a//b', 'a\\b', './a', 'a\0b'])(
    'refuses %j as a key',
    async (key) => {
      await expect(async () => store.put(key, HELLO)).rejects.toThrow(/Not a key/);
    },
  );
});

describe('what a dead process left', () => {
  const DEAD = '4194304-abc-0011.tmp';

  test('is removed; what belongs to the living, or to nobody, is not', async () => {
    for (const folder of ['tmp', 'staging']) {
      mkdirSync(join(root, folder));
      mkdirSync(join(root, folder, `4194304-abc-run`));
      writeFileSync(join(root, folder, DEAD), '');
      writeFileSync(join(root, folder, `${OWNER_TAG}-0011.tmp`), '');
      writeFileSync(join(root, folder, 'aantekeningen.txt'), '');
    }
    expect(await removeLeftovers(root, realDisk)).toBe(4);
    for (const folder of ['tmp', 'staging']) {
      expect(readdirSync(join(root, folder)).sort()).toEqual(
        [`${OWNER_TAG}-0011.tmp`, 'aantekeningen.txt'].sort(),
      );
    }
  });

  test('of an earlier process with our own number is left behind, too', () => {
    expect(isLeftover(`${process.pid}-0-0011.tmp`)).toBe(true);
    expect(isLeftover(`${OWNER_TAG}-0011.tmp`)).toBe(false);
    expect(isLeftover('1-zzz-0011.tmp')).toBe(false);
  });
});
