import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isProblem } from '../../src/kernel/index.ts';
import { readSettings, SETTINGS } from '../../src/server/settings.ts';

const root = mkdtempSync(join(tmpdir(), 'peil-settings-'));
mkdirSync(join(root, 'gemeenten', 'waterdam'), { recursive: true });
writeFileSync(join(root, 'gemeenten', 'waterdam', 'gemeente.yaml'), 'name: Waterdam\ntemplate:\n');
afterAll(() => rmSync(root, { recursive: true }));

function refusal(env: Record<string, string>): { code: string; nl: string; en: string } {
  try {
    readSettings(env, root);
  } catch (error) {
    if (isProblem(error)) return { code: error.code, nl: error.say('nl'), en: error.say('en') };
    throw error;
  }
  return { code: 'accepted', nl: '', en: '' };
}

describe('settings', () => {
  it('have defaults that work on a fresh machine', () => {
    expect(readSettings({}, root)).toEqual({
      port: 8080,
      host: '127.0.0.1',
      baseUrl: 'http://127.0.0.1:8080',
      dataFolder: join(root, '.peil'),
      workspaceFolder: join(root, 'gemeenten', 'waterdam'),
      lang: 'nl',
      databaseUrl: null,
    });
  });

  it('are read once, from the environment', () => {
    const env = {
      PORT: '81',
      PEIL_URL: 'https://a.nl/',
      PEIL_DATA: '/x',
      PEIL_GEMEENTE: 'waterdam',
      PEIL_TAAL: 'en',
    };
    expect(readSettings(env, root)).toMatchObject({
      port: 81,
      baseUrl: 'https://a.nl',
      dataFolder: '/x',
      lang: 'en',
    });
    expect(Object.isFrozen(readSettings(env, root))).toBe(true);
  });

  it('refuse an unknown one by name, with the one that was meant', () => {
    const { code, nl } = refusal({ PEIL_GEMENTE: 'x' });
    expect(code).toBe('server/setting-unknown');
    expect(nl).toContain('PEIL_GEMENTE');
    expect(nl).toContain('Bedoelt u PEIL_GEMEENTE?');
  });

  it('leave settings of others alone', () => {
    expect(refusal({ PATH: '/bin', HOME: '/root', POSTGRES_PASSWORD: 'x' }).code).toBe('accepted');
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PEIL_URL', 'cijfers.nl'],
    ['PEIL_URL', 'javascript:alert(1)'],
    ['PEIL_URL', 'https://a.nl/pad'],
    ['PEIL_URL', 'https://naam:geheim@a.nl'],
    ['PEIL_TAAL', 'de'],
    ['DATABASE_URL', 'mysql://a/b'],
  ])('refuse %s=%s', (name, value) => {
    const { code, nl, en } = refusal({ [name]: value });
    expect(code).toBe('server/setting-invalid');
    expect(nl).toContain(name);
    expect(en).toContain(name);
  });

  it('say where a gemeente was looked for', () => {
    expect(refusal({ PEIL_GEMEENTE: '/bestaat/niet' })).toMatchObject({ code: 'server/workspace-missing' });
    expect(refusal({ PEIL_GEMEENTE: '/bestaat/niet' }).nl).toContain('/bestaat/niet');
  });

  it.each([
    ['postgres://peil@db.intern/peil', 'without a password'],
    ['postgres://peil:kort@db.intern/peil', 'with a short one'],
    ['postgres://peil:wachtwoord@db.intern/peil', 'with a published one'],
    ['postgres://peil:Welkom01@db.intern/peil', 'with a published one in capitals'],
  ])('open no door %s, %s', (url) => {
    const { code, nl } = refusal({ DATABASE_URL: url });
    expect(code).toBe('server/setting-invalid');
    expect(nl).not.toContain('kort');
    expect(nl).not.toContain(url);
  });

  it('accept a good password, and a database of this machine', () => {
    expect(refusal({ DATABASE_URL: 'postgres://peil:Zeer-lang-en-eigen@db.intern/peil' }).code).toBe(
      'accepted',
    );
    expect(refusal({ DATABASE_URL: 'postgres://peil@127.0.0.1/peil' }).code).toBe('accepted');
  });

  it('are each described in both languages, with an example that is accepted', () => {
    for (const { name, description, example } of SETTINGS) {
      expect(description.nl.length, name).toBeGreaterThan(10);
      expect(description.en?.length ?? 0, name).toBeGreaterThan(10);
      const real =
        name === 'PEIL_GEMEENTE' ? 'waterdam' : example.replace('<wachtwoord>', 'eenLangEigenGeheim');
      expect(refusal({ [name]: real }).code, name).toBe('accepted');
    }
  });
});
