import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProblem } from '../../src/kernel/index.ts';
import { FOLDER_VERSION, fromSystem, openDataFolder } from '../../src/server/data-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'peil-folder-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function codeOf(work: () => void): string {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return isProblem(error) ? error.code : String(error);
  }
}

describe('the data folder', () => {
  it('is made, with its version in it, and opens again', () => {
    const folder = join(root, 'a', 'b');
    openDataFolder(folder);
    openDataFolder(folder);
    expect(JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8'))).toEqual({
      folder: FOLDER_VERSION,
    });
  });

  it('of a newer Peil is refused and left as it is', () => {
    writeFileSync(join(root, 'version.json'), JSON.stringify({ folder: FOLDER_VERSION + 1 }));
    expect(codeOf(() => openDataFolder(root))).toBe('server/data-newer');
    expect(JSON.parse(readFileSync(join(root, 'version.json'), 'utf8'))).toEqual({
      folder: FOLDER_VERSION + 1,
    });
  });

  it.each(['', 'x', '[]', '{"folder":"1"}', '{"folder":1.5}'])('with %j for a version is refused', (text) => {
    writeFileSync(join(root, 'version.json'), text);
    expect(codeOf(() => openDataFolder(root))).toBe('server/data-damaged');
  });

  it('is never made in a folder that holds something else', () => {
    writeFileSync(join(root, 'vakantiefoto.jpg'), '');
    expect(codeOf(() => openDataFolder(root))).toBe('server/data-foreign');
    expect(existsSync(join(root, 'version.json'))).toBe(false);
  });

  it('may be a mounted disk', () => {
    mkdirSync(join(root, 'lost+found'));
    expect(codeOf(() => openDataFolder(root))).toBe('accepted');
  });

  it('below a file is refused in a sentence', () => {
    writeFileSync(join(root, 'bestand'), '');
    expect(codeOf(() => openDataFolder(join(root, 'bestand', 'data')))).toBe('server/data-no-folder');
  });

  it.each([
    ['ENOSPC', 'server/disk-full'],
    ['EDQUOT', 'server/disk-full'],
    ['EACCES', 'server/data-not-writable'],
    ['EROFS', 'server/data-not-writable'],
  ])('turns %s into %s', (code, problem) => {
    const found = fromSystem(Object.assign(new Error('raw'), { code }), root);
    expect(isProblem(found, problem)).toBe(true);
  });

  it('leaves any other fault as it is', () => {
    const error = new Error('other');
    expect(fromSystem(error, root)).toBe(error);
  });
});
