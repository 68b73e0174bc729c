import { describe, expect, it } from 'vitest';
import type { Lang, Period, Unit } from '../../src/kernel/index.ts';
import type { Difference, ProfileRow } from '../../src/server/api.ts';
import { contextOf } from '../../src/web/context.ts';
import { citation, sinceThen } from '../../src/web/sentences/citation.ts';
import {
  changeSentence,
  changeWords,
  companySentence,
  companyWords,
  differenceWords,
} from '../../src/web/sentences/difference.ts';
import { areaLead } from '../../src/web/sentences/lead.ts';
import { mapDescription, mapTitle } from '../../src/web/sentences/map.ts';
import { missingSentence, missingShort } from '../../src/web/sentences/missing.ts';
import { sayAmount, sayNumber, sayValue, writeSigned, writeValue } from '../../src/web/sentences/number.ts';
import { lineDescription, lineTitle } from '../../src/web/sentences/series.ts';
import { stripDescription } from '../../src/web/sentences/strip.ts';
import { fillSentence } from '../../src/web/sentences/template.ts';
import {
  areaPage,
  buurten,
  choropleth,
  comparison,
  figure,
  figurePage,
  gemeente,
  healthy,
  houses,
  indicator,
  land,
  lonely,
  release,
  residents,
  row,
  site,
  source,
  wijken,
} from './fixtures.monitor.ts';

const voices = { nl: contextOf(site('/')), en: contextOf(site('/', 'en')) };
const oost = wijken[0] ?? gemeente;

/** The text with its no-break spaces as spaces, as a person would type it. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const nl = (make: (voice: (typeof voices)['nl']) => string) => plain(make(voices.nl));
const en = (make: (voice: (typeof voices)['nl']) => string) => plain(make(voices.en));

const more = (amount: number): Difference => ({ direction: 'more', amount });
const less = (amount: number): Difference => ({ direction: 'less', amount });
const similar: Difference = { direction: 'similar', amount: 0 };

/** A row of Oost with a value, a value of the gemeente, and a difference between the two. */
const rowOf = (
  value: number | null,
  whole: number | null,
  difference: Difference | null,
  extra: Partial<ProfileRow> = {},
) =>
  row(lonely, oost, {
    figure: figure(lonely, oost, value),
    comparisons: [comparison(lonely, gemeente, whole)],
    difference,
    ...extra,
  });

describe('values', () => {
  const cases: readonly [number, Unit, number, string, string][] = [
    [49, 'procent', 0, '49 %', '49%'],
    [48.5, 'procent', 0, '49 %', '49%'],
    [42.65, 'procent', 1, '42,7 %', '42.7%'],
    [0, 'procent', 0, '0 %', '0%'],
    [0.3, 'procent', 0, '<1 %', '<1%'],
    [0.04, 'procent', 1, '<0,1 %', '<0.1%'],
    [99.7, 'procent', 0, '>99 %', '>99%'],
    [100, 'procent', 0, '100 %', '100%'],
    [21345, 'personen', 0, '21.345', '21,345'],
    [17590672, 'personen', 0, '17.590.672', '17,590,672'],
    [341, '1.000 euro', 0, '€ 341.000', '€341,000'],
    [23.6, '1.000 euro', 1, '€ 23.600', '€23,600'],
    [1.34, 'km', 1, '1,3 km', '1.3 km'],
    [45.68, 'km2', 2, '45,68 km²', '45.68 km²'],
    [-2.5, 'procent', 1, '−2,5 %', '−2.5%'],
  ];
  it.each(cases)('%s %s with %s decimals', (value, unit, decimals, dutch, english) => {
    expect(nl((voice) => writeValue(value, { unit, decimals }, voice))).toBe(dutch);
    expect(en((voice) => writeValue(value, { unit, decimals }, voice))).toBe(english);
  });

  it('in a sentence, limits are words', () => {
    const share = { unit: 'procent', decimals: 0 } as const;
    expect(nl((voice) => sayValue(0.3, share, voice))).toBe('minder dan 1 %');
    expect(nl((voice) => sayNumber(99.7, share, voice))).toBe('meer dan 99');
    expect(en((voice) => sayValue(0.3, share, voice))).toBe('less than 1%');
  });

  it('amounts have their unit, changes their sign', () => {
    expect(nl((voice) => sayAmount(-2, { unit: 'procent', decimals: 0 }, voice))).toBe('2 procentpunt');
    expect(en((voice) => sayAmount(1, { unit: 'procent', decimals: 0 }, voice))).toBe('1 percentage point');
    expect(en((voice) => sayAmount(2, { unit: 'procent', decimals: 0 }, voice))).toBe('2 percentage points');
    expect(nl((voice) => writeSigned(-12, { unit: 'procent', decimals: 0 }, voice))).toBe('−12');
    expect(nl((voice) => writeSigned(12, { unit: '1.000 euro', decimals: 0 }, voice))).toBe('+€ 12.000');
    expect(nl((voice) => writeSigned(1200, { unit: 'personen', decimals: 0 }, voice))).toBe('+1.200');
  });
});

describe('differences', () => {
  const cases: readonly [string, Difference, string, string][] = [
    ['equal', similar, 'ongeveer gelijk aan heel Zandmeer', 'about the same as all of Zandmeer'],
    [
      'too small to write',
      more(0.4),
      'ongeveer gelijk aan heel Zandmeer',
      'about the same as all of Zandmeer',
    ],
    [
      'more',
      more(2),
      '2 procentpunt meer dan heel Zandmeer',
      '2 percentage points more than all of Zandmeer',
    ],
    [
      'one less',
      less(1),
      '1 procentpunt minder dan heel Zandmeer',
      '1 percentage point less than all of Zandmeer',
    ],
  ];
  it.each(cases)('%s', (_name, difference, dutch, english) => {
    expect(nl((v) => differenceWords(difference, 'heel Zandmeer', lonely, v))).toBe(dutch);
    expect(en((v) => differenceWords(difference, 'all of Zandmeer', lonely, v))).toBe(english);
  });

  it('money is higher or lower, not more or less', () => {
    expect(nl((v) => differenceWords(more(12), 'Zandmeer', houses, v))).toBe('€ 12.000 hoger dan Zandmeer');
    const dense = indicator('dichtheid', { unit: 'personen per km2' });
    expect(nl((v) => differenceWords(more(4440), 'Zandmeer', dense, v))).toBe(
      '4.440 mensen per km² meer dan Zandmeer',
    );
    expect(nl((v) => differenceWords(less(12), 'Zandmeer', houses, v))).toBe('€ 12.000 lager dan Zandmeer');
  });

  it('never says that a difference is good or bad', () => {
    for (const direction of ['more-is-better', 'less-is-better', 'neutral'] as const) {
      const of = indicator('x', { direction });
      expect(nl((v) => differenceWords(more(2), 'Zandmeer', of, v))).toBe('2 procentpunt meer dan Zandmeer');
    }
  });

  it('beside the gemeente, as words and as a sentence', () => {
    const above = rowOf(49, 48, more(1));
    expect(nl((v) => companyWords(above, oost, v))).toBe('1 procentpunt meer dan Zandmeer');
    expect(nl((v) => companySentence(above, oost, v))).toBe(
      'Dat is 1 procentpunt meer dan in heel Zandmeer.',
    );
    expect(nl((v) => companySentence(rowOf(54, 54, similar), oost, v))).toBe('In heel Zandmeer is dat 54 %.');
    expect(en((v) => companySentence(above, oost, v))).toBe(
      'That is 1 percentage point more than in all of Zandmeer.',
    );
  });

  it('a gemeente stands beside the land', () => {
    const at = row(lonely, gemeente, {
      figure: figure(lonely, gemeente, 48),
      comparisons: [comparison(lonely, land, 47)],
      difference: more(1),
    });
    expect(nl((v) => companySentence(at, gemeente, v))).toBe('Dat is 1 procentpunt meer dan in Nederland.');
    expect(en((v) => companyWords(at, gemeente, v))).toBe('1 percentage point more than the Netherlands');
  });

  it('says nothing where the gemeente or the value is missing', () => {
    for (const lone of [
      rowOf(49, null, null),
      rowOf(49, 48, null, { comparisons: [] }),
      rowOf(null, 48, null),
    ]) {
      expect(companyWords(lone, oost, voices.nl)).toBe('');
      expect(companySentence(lone, oost, voices.nl)).toBe('');
    }
  });

  it('counts are a share of the gemeente', () => {
    const count = (shareOfGemeente: number) => row(residents, oost, { shareOfGemeente });
    expect(nl((v) => companyWords(count(23.27), oost, v))).toBe('23 % van Zandmeer');
    expect(nl((v) => companySentence(count(23.27), oost, v))).toBe('Dat is 23 % van Zandmeer.');
    expect(nl((v) => companyWords(count(0.04), oost, v))).toBe('minder dan 0,1 % van Zandmeer');
    expect(nl((v) => companyWords(count(0), oost, v))).toBe('0 % van Zandmeer');
    expect(nl((v) => companyWords(count(100), oost, v))).toBe('100 % van Zandmeer');
  });
});

describe('change', () => {
  const since = '2012' as Period;
  const then = (value: number | null, difference: Difference) =>
    rowOf(18, 16, more(2), {
      series: [{ period: since, figure: figure(lonely, oost, value, { period: since }) }],
      change: { since, difference },
    });

  it('up, down, and not', () => {
    expect(nl((v) => changeWords(then(30, less(12)), v))).toBe('−12 sinds 2012');
    expect(nl((v) => changeWords(then(13, more(5)), v))).toBe('+5 sinds 2012');
    expect(nl((v) => changeWords(then(18, similar), v))).toBe('gelijk aan 2012');
    expect(en((v) => changeWords(then(30, less(12)), v))).toBe('−12 since 2012');
  });

  it('as a sentence', () => {
    expect(nl((v) => changeSentence(then(30, less(12)), v))).toBe('In 2012 was het nog 30 %.');
    expect(nl((v) => changeSentence(then(18, similar), v))).toBe('Dat is ongeveer evenveel als in 2012.');
    expect(nl((v) => changeSentence(then(null, less(12)), v))).toBe('');
    expect(en((v) => changeSentence(then(30, less(12)), v))).toBe('In 2012 it was 30%.');
  });

  it('says nothing of one period', () => {
    expect(changeWords(rowOf(18, 16, more(2), { change: null }), voices.nl)).toBe('');
    expect(changeSentence(rowOf(18, 16, more(2), { change: null }), voices.nl)).toBe('');
  });
});

describe('the sentence of a definition', () => {
  const say = (value: number, of = lonely, lang: Lang = 'nl') =>
    plain(fillSentence(of, value, oost, voices[lang]));

  it('with many, none, one, nearly none and nearly all', () => {
    expect(say(49.4)).toBe('49 van de 100 volwassenen voelen zich eenzaam.');
    expect(say(0)).toBe('0 van de 100 volwassenen voelen zich eenzaam.');
    expect(say(1.2)).toBe('Voelt zich eenzaam: 1 %.');
    expect(say(0.3)).toBe('Minder dan 1 van de 100 volwassenen voelen zich eenzaam.');
    expect(say(99.8)).toBe('Meer dan 99 van de 100 volwassenen voelen zich eenzaam.');
    expect(say(49.4, lonely, 'en')).toBe('49 out of 100 adults feel lonely.');
  });

  it('with counts, money and the name of the area', () => {
    expect(say(21345, residents)).toBe('Hier wonen 21.345 mensen.');
    expect(say(1, residents)).toBe('Inwoners: 1.');
    expect(say(341, houses)).toBe('Een woning is gemiddeld € 341.000 waard.');
    const named = indicator('x', { sentence: { nl: 'In {area} is het {value}.' } });
    expect(say(12, named)).toBe('In Oost is het 12 %.');
  });

  it('takes a text of the data as text', () => {
    const named = indicator('x', { sentence: { nl: '{area}: {value}' } });
    expect(fillSentence(named, 2, { ...oost, name: '$& {value}' }, voices.nl)).toContain('$&');
  });
});

describe('the lead of an area', () => {
  const lead = (tiles: readonly ProfileRow[], lang: Lang = 'nl') =>
    plain(areaLead({ ...areaPage(0).profile, tiles, themes: [] }, voices[lang]));
  const people = row(residents, oost, { figure: figure(residents, oost, 21345) });
  const health = row(healthy, oost, {
    figure: figure(healthy, oost, 79),
    comparisons: [comparison(healthy, gemeente, 80)],
    difference: less(1),
  });
  const alone = rowOf(49, 48, more(1));

  it('says who lives there, how they are, and what differs', () => {
    expect(lead([people, health, alone])).toBe(
      'Hier wonen 21.345 mensen. 79 van de 100 volwassenen vinden hun gezondheid goed; in heel Zandmeer zijn dat er 80. ' +
        '49 van de 100 volwassenen voelen zich eenzaam; dat is 1 procentpunt meer dan in heel Zandmeer.',
    );
    expect(lead([people, health], 'en')).toBe(
      'Hier wonen 21,345 mensen. 79 out of 100 adults call their health good; in all of Zandmeer it is 80.',
    );
  });

  it('does not repeat an equal number', () => {
    const same = row(healthy, oost, {
      figure: figure(healthy, oost, 79.6),
      comparisons: [comparison(healthy, gemeente, 80)],
      difference: similar,
    });
    expect(lead([same])).toBe(
      '80 van de 100 volwassenen vinden hun gezondheid goed; dat is evenveel als in heel Zandmeer.',
    );
  });

  it('leaves out what is not known, and what does not differ', () => {
    const unknown = row(residents, oost, { figure: figure(residents, oost, null) });
    expect(lead([unknown, health])).toBe(
      '79 van de 100 volwassenen vinden hun gezondheid goed; in heel Zandmeer zijn dat er 80.',
    );
    expect(lead([people, health, rowOf(48, 48, similar)])).not.toContain('eenzaam');
    const lonesome = row(healthy, oost, {
      figure: figure(healthy, oost, 79),
      comparisons: [],
      difference: null,
    });
    expect(lead([lonesome])).toBe('79 van de 100 volwassenen vinden hun gezondheid goed.');
  });

  it('says so where nothing is known', () => {
    expect(lead([])).toBe('Onze bronnen hebben geen cijfers over Oost.');
    expect(lead([], 'en')).toBe('Our sources have no figures about Oost.');
  });
});

describe('what a map claims', () => {
  const view = (values: readonly (number | null)[], of = lonely) =>
    choropleth(of, buurten.slice(0, values.length), (_, index) => values[index] ?? null, [40]);
  const title = (values: readonly (number | null)[], of = lonely) => nl((v) => mapTitle(view(values, of), v));
  const text = (values: readonly (number | null)[]) => nl((v) => mapDescription(view(values), v));

  it('only what the written values show', () => {
    expect(title([33, 56, 41])).toBe('Eenzaamheid verschilt per buurt');
    expect(title([41, 42, 43])).toBe('Eenzaamheid verschilt weinig per buurt');
    expect(title([41, 43], indicator('x', { estimate: false }))).toBe('Eenzaamheid verschilt per buurt');
    expect(title([41.2, 41.4])).toBe('Eenzaamheid: in alle buurten gelijk');
    expect(title([null, 41, null])).toBe('Eenzaamheid in Oostbuurt 2');
    expect(title([null, null])).toBe('Eenzaamheid: geen cijfers per buurt');
    expect(title([])).toBe('Eenzaamheid: geen cijfers per buurt');
  });

  it('names the ends, unless more areas share them', () => {
    expect(text([33, 56, 41])).toBe('Van 33 % in Oostbuurt 1 tot 56 % in Oostbuurt 2.');
    expect(text([33, 56, 56.3])).toBe('Van 33 % in Oostbuurt 1 tot 56 % in 2 buurten.');
    expect(text([33, 56, null])).toBe(
      'Van 33 % in Oostbuurt 1 tot 56 % in Oostbuurt 2. 1 buurt heeft geen cijfer.',
    );
    expect(text([33, 56, null, null])).toContain('2 buurten hebben geen cijfer.');
    expect(text([41, 41])).toBe('Alle buurten met een cijfer: 41 %.');
    expect(text([null, 41])).toBe('Alleen Oostbuurt 2 heeft een cijfer: 41 %. 1 buurt heeft geen cijfer.');
    expect(text([null])).toBe('Voor geen van de buurten is een cijfer.');
  });
});

describe('why there is no value', () => {
  const gone = (reason: 'not-published' | 'not-in-source' | 'too-few' | 'denominator-zero') =>
    figure(lonely, oost, null, { reason });

  it('has a sentence for each reason', () => {
    const say = (reason: Parameters<typeof gone>[0]) =>
      nl((v) => missingSentence(gone(reason), oost, lonely, v));
    expect(say('not-published')).toBe(
      'Voor deze wijk is er geen cijfer over 2020 in de bron: Bureau Voorbeeld. Er wonen te weinig mensen voor een schatting.',
    );
    expect(say('not-in-source')).toBe('Dit staat voor deze wijk niet in de bron: Bureau Voorbeeld.');
    expect(say('too-few')).toContain('te weinig mensen');
    expect(say('denominator-zero')).toContain('niets om door te delen');
  });

  it('and a short word', () => {
    expect(missingShort(gone('not-in-source'), voices.nl)).toBe('niet in bron');
    expect(missingShort(gone('not-in-source'), voices.en)).toBe('not in source');
    expect(missingShort(figure(lonely, oost, null, { reason: null }), voices.nl)).toBe('geen cijfer');
  });

  it('does without a reason of the source', () => {
    const bare = indicator('x', { sources: [{ ...source, missingReason: null }] });
    expect(nl((v) => missingSentence(figure(bare, oost, null), oost, bare, v))).toBe(
      'Voor deze wijk is er geen cijfer over 2020 in de bron: Bureau Voorbeeld.',
    );
  });
});

describe('lines and strips in words', () => {
  const point = (period: string, value: number | null) => ({
    period: period as Period,
    figure: figure(lonely, oost, value, { period: period as Period }),
  });

  it('up, down, level, one period and none', () => {
    const title = (...points: readonly ReturnType<typeof point>[]) =>
      nl((v) => lineTitle(lonely, oost, points, v));
    expect(title(point('2012', 44), point('2020', 49))).toBe('Eenzaamheid in Oost: meer dan in 2012');
    expect(title(point('2012', 49), point('2020', 44))).toBe('Eenzaamheid in Oost: minder dan in 2012');
    expect(title(point('2012', 44.1), point('2020', 44.3))).toBe(
      'Eenzaamheid in Oost: ongeveer gelijk aan 2012',
    );
    expect(title(point('2012', null), point('2020', 44))).toBe('Eenzaamheid in Oost');
    expect(title()).toBe('Eenzaamheid in Oost');
    const text = (...points: readonly ReturnType<typeof point>[]) =>
      nl((v) => lineDescription(lonely, oost, points, v));
    expect(text(point('2012', 44), point('2016', null), point('2020', 49))).toBe(
      'Oost: van 44 % in 2012 naar 49 % in 2020.',
    );
    expect(text(point('2020', 49))).toBe('Oost: 49 % in 2020.');
    expect(text()).toBe('Onze bronnen hebben geen cijfers over Oost.');
  });

  it('claims nothing across a break in the series', () => {
    const broken = indicator('x', {
      breaks: [{ period: '2020', note: { nl: 'Er is een nieuwe vragenlijst.' } }],
    });
    const points = [point('2012', 44), point('2016', 45), point('2020', 49)];
    expect(nl((v) => lineTitle(broken, oost, points, v))).toBe('Eenzaamheid in Oost');
    expect(nl((v) => lineDescription(broken, oost, points, v))).toBe(
      'Oost: 49 % in 2020. Breuk in 2020: Er is een nieuwe vragenlijst.',
    );
    expect(nl((v) => lineDescription(broken, oost, points.slice(2), v))).toBe('Oost: 49 % in 2020.');
  });

  it('a strip names the parents and the range of the others: the row says the rest', () => {
    const shown = rowOf(49, 48, more(1), {
      peers: [comparison(lonely, wijken[1] ?? oost, 41), comparison(lonely, wijken[2] ?? oost, 52)],
    });
    expect(nl((v) => stripDescription(shown, oost, v))).toBe(
      'Zandmeer 48 %, andere wijken van 41 % tot 52 %',
    );
  });
});

describe('citing and what became of a figure', () => {
  const page = figurePage(48.6);

  it('names who, when, what, where, the source, the release and the address', () => {
    expect(nl((v) => citation(page.trail, site('/'), page.permalink, v))).toBe(
      'Peil Zandmeer (2026). Voelt zich eenzaam, Oost, 2020: 49 %. Bron: Leefbaarheid per buurt, Bureau Voorbeeld. ' +
        'Stand 2026-11-22-1. https://zandmeer.example/cijfer/eenzaam/WK990101?periode=2020&stand=2026-11-22-1',
    );
    expect(nl((v) => citation(figurePage(null).trail, site('/'), '/x', v))).toContain('2020: geen cijfer.');
  });

  it('same, other, other behind the decimals, gone, newest', () => {
    const next = { ...release, id: '2027-01-05-1' };
    const since = (value: number | null, same = false) =>
      nl((v) => sinceThen({ ...page, current: { release: next, value, same } }, site('/'), v));
    expect(since(48.6, true)).toBe('In de nieuwste stand (2027-01-05-1) is dit cijfer hetzelfde.');
    expect(since(51)).toBe('In de nieuwste stand (2027-01-05-1) is dit cijfer 51 %.');
    expect(since(48.7)).toBe('In de nieuwste stand (2027-01-05-1) is dit cijfer 48,7.');
    expect(since(null)).toBe('In de nieuwste stand (2027-01-05-1) staat dit cijfer niet meer.');
    expect(nl((v) => sinceThen(page, site('/'), v))).toBe('Dit is de nieuwste stand.');
  });
});
