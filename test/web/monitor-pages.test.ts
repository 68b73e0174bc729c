import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Lang, Period } from '../../src/kernel/index.ts';
import type { Page } from '../../src/server/api.ts';
import { renderer } from '../../src/web/index.ts';
import {
  areaPage,
  buurten,
  definitionPage,
  definitionsPage,
  figure,
  figurePage,
  gemeente,
  healthy,
  indicator,
  indicatorView,
  land,
  lonely,
  monitorPage,
  release,
  row,
  site,
  wijken,
} from './fixtures.monitor.ts';

const plain = (html: string) => html.replaceAll('\u00a0', ' ');
const draw = (page: Page, lang: Lang = 'nl', more = {}) => plain(renderer.page(site('/x', lang, more), page));
const oost = wijken[0] ?? gemeente;

const PAGES: Readonly<Record<string, Page>> = {
  area: areaPage(),
  buurt: areaPage(3, buurten[7]),
  monitor: monitorPage(),
  definition: definitionPage(),
  definitions: definitionsPage(),
  figure: figurePage(),
  'figure without a value': figurePage(null),
};

describe.each(Object.entries(PAGES))('%s', (_name, page) => {
  it('is whole, the same every time, and speaks both languages', () => {
    for (const lang of ['nl', 'en'] as const) {
      const html = draw(page, lang);
      expect(draw(page, lang)).toBe(html);
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).not.toMatch(/undefined|\[object|NaN|\snull[\s<]/);
    }
  });

  it('has no style and no script of its own', () => {
    expect(draw(page)).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/);
  });

  it('uses every id once', () => {
    const ids = [...draw(page).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('skips no heading level', () => {
    const levels = [...draw(page).matchAll(/<h([1-4])/g)].map((match) => Number(match[1]));
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('leads back to the front page, and closes with its road', () => {
    const html = draw(page);
    expect(html).toContain('<a href="/" class="nl-link">');
    if (page.kind !== 'definitions') expect(html).toContain('id="herkomst"');
  });
});

describe('the page of an area', () => {
  it('answers first: name, lead, figures, map, themes, onward, road', () => {
    const html = draw(areaPage()).split('<main')[1] ?? '';
    const order = [
      '<h1',
      'Hier wonen',
      'class="tiles"',
      'class="map"',
      'class="strips"',
      'id="verder"',
      'id="herkomst"',
    ];
    const places = order.map((part) => html.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('links each label to its definition and each value to its permalink', () => {
    const html = draw(areaPage());
    expect(html).toContain('href="/begrippen/eenzaam"');
    expect(html).toContain('href="/cijfer/eenzaam/WK990101?periode=2020&amp;stand=2026-11-22-1"');
    expect(draw(areaPage(), 'en')).toContain('href="/en/cijfer/eenzaam/WK990101?');
  });

  it('says why a figure is missing, once for figures with the same reason', () => {
    const page = areaPage(0);
    const rows = ['a', 'b'].map((id) =>
      row(indicator(id, { label: { nl: `Label ${id}` } }), oost, {
        figure: figure(healthy, oost, null, { reason: 'not-in-source' }),
      }),
    );
    const themes = [{ theme: { id: 't', label: { nl: 'Thema' }, indicators: [] }, rows }];
    const html = draw({ ...page, profile: { ...page.profile, themes, tiles: [], map: null } });
    expect(html).toContain('2 cijfers ontbreken');
    expect(html.match(/Dit staat voor deze wijk niet in de bron/g)).toHaveLength(1);
    expect(html).not.toContain('class="strips"');
    expect(html).not.toContain('class="map"');
  });

  it('says which year a row is about when it is another, and that a newer one has no value', () => {
    const page = areaPage(2);
    const old = row(healthy, oost, {
      figure: figure(healthy, oost, 44, { period: '2016' as Period }),
      newerMissing: figure(healthy, oost, null),
    });
    const themes = page.profile.themes.map((part, at) =>
      at === 1 ? { ...part, rows: [...part.rows, old] } : part,
    );
    const html = draw({ ...page, profile: { ...page.profile, themes } });
    expect(html).toMatch(/ · 2016 · 2020: geen cijfer<\/small>/);
  });

  it('stays a page without figures, children, siblings or map', () => {
    const page = areaPage(0);
    const profile = { ...page.profile, tiles: [], themes: [], children: [], siblings: [], map: null };
    const html = draw({ ...page, profile });
    expect(html).toContain('Over dit gebied zijn geen cijfers.');
    expect(html).not.toContain('id="verder"');
  });

  it('is small: 43 buurten and 30 figures in 18 kB', () => {
    for (const at of [oost, buurten[3]]) {
      const html = renderer.page(site('/monitor/wijken/WK990101'), areaPage(30, at));
      expect(brotliCompressSync(html).length).toBeLessThan(18_000);
    }
  });

  it('keeps the release of a pinned page in every link', () => {
    const html = draw(areaPage(), 'nl', { pinned: true });
    const links = [...html.matchAll(/href="(\/(?:monitor|begrippen|cijfer)[^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !link.includes('stand=2026-11-22-1'))).toEqual([]);
  });
});

describe('the monitor', () => {
  it('is a plain form that keeps the choice', () => {
    const html = draw(monitorPage());
    expect(html).toMatch(/<form class="choices"[^>]* action="\/monitor\/wijken" method="get"/);
    expect(html).toContain('<option value="eenzaam" selected="">Eenzaamheid</option>');
    expect(html).toContain('<option value="buurt" selected="">buurten</option>');
    expect(html).toContain('<option value="2020" selected="">2020</option>');
    expect(html).toContain('<option value="total" selected="">18 jaar en ouder</option>');
    for (const name of ['cijfer', 'niveau', 'periode', 'uitsplitsing']) {
      expect(html).toContain(`<label for="kies-${name}"`);
    }
  });

  it('names every wijk and buurt', () => {
    const html = draw(monitorPage());
    for (const { code } of [...wijken, ...buurten]) expect(html).toContain(`href="/monitor/wijken/${code}"`);
  });

  it('says so when a choice has no figures', () => {
    const view = { ...indicatorView(), ranking: [], map: null, series: [], gemeente: null };
    expect(draw({ ...monitorPage(), view })).toContain('Voor deze keuze zijn geen cijfers.');
  });
});

describe('a definition', () => {
  it('says what it means, who answers for it, and that it is a concept', () => {
    const html = draw(definitionPage());
    for (const text of [
      'Het aandeel volwassenen',
      'team Gezondheid',
      'concept, nog niet vastgesteld',
      '18 jaar en ouder',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('shows its caution, formula, breaks and successor when it has them', () => {
    const of = indicator('eenzaam', {
      caution: { nl: 'Niet om mensen te tellen.' },
      formula: { nl: 'Eenzamen gedeeld door volwassenen.' },
      breaks: [{ period: '2016', note: { nl: 'De vraag is veranderd.' } }],
      status: 'deprecated',
      successor: 'eenzaamheid',
    });
    const html = draw(definitionPage(of));
    for (const text of [
      'Niet om mensen',
      'Eenzamen gedeeld',
      'De vraag is veranderd.',
      '/begrippen/eenzaamheid',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('stays a page without figures', () => {
    const of = indicator('nieuw', { periods: [], levels: [] });
    const view = { ...indicatorView(of), ranking: [], map: null, series: [], gemeente: null, land: null };
    expect(draw({ ...definitionPage(of), view })).toContain('Dit begrip heeft nog geen cijfers.');
  });
});

describe('the permalink of a figure', () => {
  it('walks from the value to the marked cell of the raw row', () => {
    const html = draw(figurePage()).split('<main')[1] ?? '';
    const order = [
      '49',
      'Het bestand van de bron',
      'a3f1a3f1',
      'Regel 1.204',
      '<mark>48.6</mark>',
      '14 controles in orde',
      'versie 2',
      'Stand 2026-11-22-1',
    ];
    const places = order.map((part) => html.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(html).toContain('In de gegevens staat 48,6, niet afgerond.');
  });

  it('stays the same for ever where the address names its release', () => {
    const pinned = (more: Partial<Parameters<typeof figurePage>[1]> = {}, at = {}) =>
      draw(figurePage(48.6, more), 'nl', { pinned: true, ...at });
    const next = { ...release, id: '2027-01-04-1' };
    const refused = {
      source: 's',
      table: 't',
      at: release.publishedAt,
      code: 'c',
      finding: { nl: 'f', en: 'f' },
    };
    const now = pinned();
    expect(pinned({ current: { release: next, value: 51, same: false } })).toBe(now);
    expect(pinned({}, { refusals: [refused] })).toBe(now);
    expect(now).toContain('U ziet de stand van 22 november 2026 (2026-11-22-1).');
    expect(now).toContain('Is dit sindsdien veranderd? Bekijk de nieuwste stand</a>');
    expect(now).not.toContain('Dit is de nieuwste stand');
  });

  it('says of a figure that is not there where was looked, not what it comes from', () => {
    expect(draw(figurePage(null))).toContain('Gezocht in: ');
    expect(draw(figurePage())).not.toContain('Gezocht in: ');
  });

  it('gives the address, the API and the citation', () => {
    const html = draw(figurePage());
    expect(html).toContain(
      '/api/v1/figures?indicator=eenzaam&amp;area=WK990101&amp;period=2020&amp;asOf=2026-11-22-1',
    );
    expect(html).toContain('Peil Zandmeer (2026). Voelt zich eenzaam, Oost, 2020: 49 %.');
  });

  it('marks the empty cell of a figure without a value, and says why it is empty', () => {
    const html = draw(figurePage(null));
    expect(html).toContain('<mark>∅</mark>');
    expect(html).toContain('Er wonen te weinig mensen voor een schatting.');
    expect(html).toContain('Geen cijfer');
  });

  it('warns on top when the figure has changed since', () => {
    const next = { ...release, id: '2027-01-05-1' };
    const html = draw(figurePage(48.6, { current: { release: next, value: 51, same: false } }));
    expect(html).toContain('is dit cijfer 51 %.');
    expect(html).toContain('href="/cijfer/eenzaam/WK990101?periode=2020"');
    expect(draw(figurePage())).not.toContain('note-warning');
  });

  it('shows some of many rows and says how many there are', () => {
    const page = figurePage();
    const html = draw({ ...page, trail: { ...page.trail, stepsTotal: 345 } });
    expect(html).toContain('Berekend uit 345 regels van de bron');
    const none = draw({ ...page, trail: { ...page.trail, steps: [], stepsTotal: 0 } });
    expect(none).toContain('De bron heeft hiervoor geen regel.');
  });

  it('shows the division of a ratio', () => {
    const page = figurePage();
    const ratio = figure(lonely, oost, 48.6, { numerator: 4374, denominator: 9000 });
    expect(draw({ ...page, trail: { ...page.trail, figure: ratio } })).toContain('4.374 gedeeld door 9.000.');
  });

  it('keeps hostile text of a source as text', () => {
    const page = figurePage();
    const [step] = page.trail.steps;
    if (!step) throw new Error('no step');
    const cells = [{ column: '<b>x</b>', text: '<img src=x onerror=alert(1)>', used: true }];
    const html = draw({ ...page, trail: { ...page.trail, steps: [{ ...step, cells }] } });
    expect(html).not.toMatch(/<img|<b>x/);
  });
});

describe('the page of the land', () => {
  const at = (lang: Lang = 'nl') => {
    const page = areaPage(2, land);
    const profile = {
      ...page.profile,
      area: land,
      ancestors: [],
      siblings: [land],
      children: [gemeente],
      map: null,
    };
    return draw({ ...page, profile }, lang);
  };

  it('compares with no other land, and counts no gemeenten that are only the known ones', () => {
    expect(at()).not.toContain('Vergelijk landen');
    expect(at()).not.toContain('1 gemeente');
  });

  it('has its own name in English', () => {
    expect(at('en')).toContain('<h1 class="nl-heading nl-heading--level-1">The Netherlands</h1>');
    expect(draw(areaPage(), 'en')).toContain('class="key key-land">The Netherlands</span>');
  });
});

describe('the key of a theme', () => {
  const keysOf = (change: Parameters<typeof row>[2]) => {
    const page = areaPage(0);
    const themes = [
      { theme: { id: 't', label: { nl: 'Thema' }, indicators: [] }, rows: [row(lonely, oost, change)] },
    ];
    const html = draw({ ...page, profile: { ...page.profile, themes, tiles: [], map: null } });
    return [...html.matchAll(/class="key key-([a-z]+)"/g)].map((match) => match[1]);
  };

  it('names only marks that some row draws', () => {
    expect(keysOf({})).toEqual(['own', 'gemeente', 'land', 'peers']);
    expect(keysOf({ peers: [] })).toEqual(['own', 'gemeente', 'land']);
    expect(keysOf({ peers: [], comparisons: [] })).toEqual([]);
  });
});

describe('a remark on a period', () => {
  const note = { period: '2020', note: { nl: 'Ingevuld tijdens corona.' } };
  const noted = indicator('noted', { remarks: [note] });

  it('stands once in its theme, however many rows have it, and is marked as Dutch where nobody translated it', () => {
    const page = areaPage(0);
    const rows = [row(noted, oost), row({ ...noted, id: 'noted-2' }, oost)];
    const themes = [{ theme: { id: 't', label: { nl: 'Thema' }, indicators: [] }, rows }];
    const profile = { ...page.profile, themes, tiles: [], map: null };
    expect(draw({ ...page, profile }).match(/Ingevuld tijdens corona\./g)).toHaveLength(1);
    expect(draw({ ...page, profile }, 'en')).toContain('<span lang="nl">Ingevuld tijdens corona.</span>');
  });

  it('stands under the line', () => {
    const html = draw({ ...definitionPage(), view: indicatorView(noted) });
    expect(html).toMatch(/<\/svg>(<p class="keys">.*?<\/p>)?<p class="remark"><b>2020:<\/b> Ingevuld/);
  });
});

describe('what was chosen and is not there', () => {
  it('is said, with what is shown instead', () => {
    const html = draw({ ...monitorPage(), adjusted: ['level', 'period'] });
    expect(html).toContain('Dit cijfer is er niet voor de gebieden die u koos; u ziet buurten.');
    expect(html).toContain('Dit cijfer is er niet voor de periode die u koos; u ziet 2020.');
    expect(draw(monitorPage())).not.toContain('die u koos');
  });
});
