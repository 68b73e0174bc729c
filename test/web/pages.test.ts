import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/kernel/index.ts';
import type { Page } from '../../src/server/api.ts';
import { renderer } from '../../src/web/index.ts';
import { PAGES } from '../../src/web/registry.ts';
import { pages, refusal, site } from './fixtures/pages.ts';
import { tagsOf, wordsOf } from './html.ts';

const cases = Object.entries(pages).flatMap(([name, page]) =>
  LANGUAGES.map((lang) => [name, lang, page as Page] as const),
);

describe('pages', () => {
  it('are one folder each, and each folder is a page', () => {
    const folders = readdirSync(new URL('../../src/web/pages', import.meta.url));
    expect(Object.keys(PAGES).sort()).toEqual(folders.sort());
  });

  it('are all in the tests', () => {
    const kinds = new Set(Object.values(pages).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(Object.keys(PAGES).sort());
  });

  it('give the same bytes for the same input', () => {
    for (const [, lang, page] of cases) {
      expect(renderer.page(site({ lang }), page)).toBe(renderer.page(site({ lang }), page));
    }
  });
});

describe.each(cases)('%s in %s', (_name, lang, page) => {
  const html = renderer.page(site({ lang, path: '/data?q=a' }), page);
  const tags = tagsOf(html);
  const named = (name: string) => tags.filter((tag) => tag.name === name);

  it('is a whole document in its language', () => {
    expect(html).toMatch(/^<!doctype html><html lang="(nl|en)">/);
    expect(named('html')[0]?.attributes['lang']).toBe(lang);
    expect(html).toMatch(/<title>[^<]*Peil Hilversum[^<]*<\/title>/);
  });

  it('has nothing that the content policy forbids', () => {
    expect(named('style')).toEqual([]);
    expect(tags.filter(({ attributes }) => 'style' in attributes)).toEqual([]);
    expect(named('script').filter(({ attributes }) => !attributes['src']?.startsWith('/static/'))).toEqual(
      [],
    );
    expect(
      tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((key) => /^on/.test(key)),
    ).toEqual([]);
  });

  it('has one main heading, and an outline that skips no level', () => {
    const levels = tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(
        level - (levels[index - 1] ?? 0),
        `heading ${index + 1} of ${levels.join(' ')}`,
      ).toBeLessThanOrEqual(1);
    }
  });

  it('has its landmarks, and a way past the head', () => {
    for (const name of ['main', 'header', 'footer', 'nav'])
      expect(named(name).length, name).toBeGreaterThan(0);
    expect(named('main')).toHaveLength(1);
    const first = named('a')[0]?.attributes['href'];
    expect(named('main')[0]?.attributes['id']).toBe(first?.slice(1));
  });

  it('gives every id once, and points only to ids that are there', () => {
    const ids = tags.flatMap(({ attributes }) => (attributes['id'] ? [attributes['id']] : []));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const pointers = tags.flatMap(({ attributes }) =>
      ['for', 'aria-labelledby', 'aria-describedby'].flatMap((key) => attributes[key]?.split(' ') ?? []),
    );
    expect(pointers.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('keeps its reader in the language, but for files and the API', () => {
    const paths = named('a').map(({ attributes }) => attributes['href'] ?? '');
    const inside = paths.filter(
      (path) =>
        path.startsWith('/') && !/^\/api\/|^\/(data|kaart)\/[^?]*\.(csv|json|geojson|parquet|svg)/.test(path),
    );
    const strays = inside.filter((path) => path.startsWith('/en') !== (lang === 'en'));
    // The one that leads to the other language.
    expect(strays).toEqual([lang === 'en' ? '/data?q=a' : '/en/data?q=a']);
  });

  it('says where it lives, in both languages', () => {
    const links = named('link').map(({ attributes }) => attributes);
    expect(links.find(({ rel }) => rel === 'canonical')?.['href']).toBe(
      `https://peil.example${lang === 'en' ? '/en' : ''}/data?q=a`,
    );
    expect(links.filter(({ rel }) => rel === 'alternate').map((link) => link['hrefLang'])).toEqual([
      'nl',
      'en',
    ]);
  });

  it('fits its table cells to their columns', () => {
    for (const table of html.match(/<table.*?<\/table>/gs) ?? []) {
      const rows = [...table.matchAll(/<tr.*?<\/tr>/gs)].map(
        ([row]) => tagsOf(row).filter(({ name }) => /^t[hd]$/.test(name)).length,
      );
      expect(new Set(rows).size, table.slice(0, 120)).toBe(1);
    }
  });

  it('leaves nothing unsaid or unfinished', () => {
    expect(wordsOf(html)).not.toMatch(/undefined|\bNaN\b|\[object|\bnull\b|Infinity/);
  });
});

describe('notices', () => {
  const home = pages.home;

  it('say that a release is an old one, and lead to the newest', () => {
    const html = renderer.page(site({ pinned: true, path: '/data?stand=2026-11-22-1&q=a' }), home);
    expect(wordsOf(html)).toContain('U ziet de stand van 22 november 2026');
    expect(html).toContain('href="/data?q=a"');
    expect(html).toContain('href="/monitor/wijken?stand=2026-11-22-1"');
    expect(html).toContain('rel="canonical" href="https://peil.example/data?stand=2026-11-22-1&amp;q=a"');
  });

  it('say that a delivery was refused, and that content is made up', () => {
    const words = wordsOf(renderer.page(site({ refusals: [refusal], example: true }), home));
    expect(words).toContain('Een nieuwe levering is afgekeurd.');
    expect(words).toContain('Voorbeeldgegevens.');
  });

  it('are silent where there is nothing to say', () => {
    expect(renderer.page(site(), home)).not.toContain('class="notices"');
  });
});

describe('mistakes', () => {
  it('of ours tell nothing of the inside', () => {
    const html = renderer.page(site(), pages.failure);
    expect(html).not.toContain('pg: kapot');
    expect(html).toContain('server/internal');
  });

  it('of an address help the reader on', () => {
    const words = wordsOf(renderer.page(site(), pages.error));
    expect(words).toContain('Bedoelde u dit?');
    expect(words).toContain('Oost');
  });
});

describe('the state of the sources', () => {
  const status = pages.status.kind === 'status' ? pages.status : null;
  const [first] = status?.sources ?? [];
  const lead = (change: object) =>
    wordsOf(
      renderer.page(site(), { ...pages.status, sources: [{ ...first, refusal: null, ...change }] } as Page),
    );

  it('is in order only where every check passed', () => {
    expect(lead({ checksPassed: 7, checksFailed: 0 })).toContain('Alle bronnen zijn in orde.');
    const noted = lead({ checksPassed: 6, checksFailed: 1 });
    expect(noted).not.toContain('Alle bronnen zijn in orde.');
    expect(noted).toContain('Bij 1 bron vraagt een controle aandacht.');
    expect(noted).toContain('6 in orde, 1 let op');
  });
});
