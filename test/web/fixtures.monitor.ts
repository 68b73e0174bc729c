import type { AreaCode, AreaLevel, Lang, Period, Unit } from '../../src/kernel/index.ts';
import type {
  Area,
  AreaPage,
  ChoroplethView,
  Comparison,
  DefinitionPage,
  DefinitionsPage,
  Figure,
  FigurePage,
  Indicator,
  IndicatorView,
  MonitorPage,
  ProfileRow,
  Release,
  SeriesPoint,
  Site,
  SourceRef,
} from '../../src/server/api.ts';

/** A made-up gemeente, made the same way every time: enough for every page of the monitor. */

export const release: Release = {
  id: '2026-11-22-1',
  seq: 1,
  publishedAt: '2026-11-22T09:30:00Z',
  actor: 'systeem',
  note: 'eerste stand',
  changed: ['figures'],
};

export function site(path: string, lang: Lang = 'nl', more: Partial<Site> = {}): Site {
  return {
    gemeente: 'Zandmeer',
    gemeenteCode: 'GM9901',
    lang,
    languages: ['nl', 'en'],
    path,
    baseUrl: 'https://zandmeer.example',
    release,
    pinned: false,
    example: true,
    contact: { name: 'Team Data', email: 'data@zandmeer.example' },
    refusals: [],
    version: '0.1.0',
    assets: { styles: [], scripts: [], preload: [] },
    ...more,
  };
}

export const source: SourceRef = {
  id: 'enquete',
  title: { nl: 'Leefbaarheid per buurt', en: 'Liveability by neighbourhood' },
  publisher: 'Bureau Voorbeeld',
  licence: 'CC-BY-4.0',
  attribution: 'Leefbaarheid per buurt, Bureau Voorbeeld',
  owner: 'team Onderzoek',
  estimate: true,
  missingReason: { nl: 'Er wonen te weinig mensen voor een schatting.', en: 'Too few people live there.' },
  retrieved: '2026-11-20',
  dataset: 'leefbaarheid',
};

const counted: SourceRef = {
  ...source,
  id: 'telling',
  title: { nl: 'Telling', en: 'Count' },
  estimate: false,
  dataset: 'telling',
  attribution: 'Telling, Bureau Voorbeeld',
};

export function area(code: string, name: string, level: AreaLevel, parent: string | null): Area {
  return { code: code as AreaCode, name, level, parent: parent as AreaCode | null, years: [2016, 2020] };
}

export const land = area('NL00', 'Nederland', 'land', null);
export const gemeente = area('GM9901', 'Zandmeer', 'gemeente', 'NL00');
const WIJKEN = ['Oost', 'West', 'Noord', 'Zuid', 'Haven', 'Duinen', 'Meerzicht', 'Veld', 'Buitengebied'];
export const wijken: readonly Area[] = WIJKEN.map((name, index) =>
  area(`WK99010${index + 1}`, name, 'wijk', 'GM9901'),
);
export const buurten: readonly Area[] = wijken.flatMap((wijk, index) =>
  Array.from({ length: index < 7 ? 5 : 4 }, (_, at) =>
    area(`BU${wijk.code.slice(2)}0${at + 1}`, `${wijk.name}buurt ${at + 1}`, 'buurt', wijk.code),
  ),
);

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    term: { nl: 'Eenzaamheid', en: 'Loneliness' },
    label: { nl: 'Voelt zich eenzaam', en: 'Feels lonely' },
    theme: 'welzijn',
    meaning: {
      nl: 'Het aandeel volwassenen dat zich eenzaam voelt.',
      en: 'The share of adults who feel lonely.',
    },
    sentence: {
      nl: '{number} van de 100 volwassenen voelen zich eenzaam.',
      en: '{number} out of 100 adults feel lonely.',
    },
    unit: 'procent',
    decimals: 0,
    direction: 'less-is-better',
    lowestLevel: 'buurt',
    disclosure: 'open',
    breakdowns: [{ id: '65-plus', label: { nl: '65 jaar en ouder', en: '65 and older' } }],
    population: { nl: '18 jaar en ouder', en: '18 and older' },
    breaks: [],
    remarks: [],
    synonyms: ['alleen'],
    owner: 'team Gezondheid',
    version: 2,
    status: 'concept',
    sources: [source],
    periods: ['2012', '2016', '2020'] as Period[],
    levels: ['land', 'gemeente', 'wijk', 'buurt'],
    estimate: true,
    ...more,
  };
}

const counts = (unit: Unit, nl: string, sentence: string): Partial<Indicator> => ({
  unit,
  term: { nl },
  label: { nl },
  meaning: { nl: `Hoeveel ${nl.toLowerCase()} er zijn op 1 januari.` },
  sentence: { nl: sentence },
  estimate: false,
  sources: [counted],
  breakdowns: [],
});

export const lonely = indicator('eenzaam');
export const healthy = indicator('gezond', {
  term: { nl: 'Goede gezondheid', en: 'Good health' },
  label: { nl: 'Ervaart goede gezondheid', en: 'Feels healthy' },
  sentence: {
    nl: '{number} van de 100 volwassenen vinden hun gezondheid goed.',
    en: '{number} out of 100 adults call their health good.',
  },
});
export const residents = indicator('inwoners', counts('personen', 'Inwoners', 'Hier wonen {number} mensen.'));
export const houses = indicator('woz', {
  ...counts('1.000 euro', 'Woningwaarde', 'Een woning is gemiddeld {value} waard.'),
});

/** A value between 20 and 60 that depends on the indicator and the area alone. */
export function seeded(id: string, code: string, period = '2020'): number {
  let hash = 7;
  for (const letter of `${id}${code}`) hash = (hash * 137 + letter.charCodeAt(0) * 71) % 99_991;
  return Math.round((28 + (hash % 260) / 10 + (Number(period) - 2020) * 0.6) * 10) / 10;
}

export function figure(of: Indicator, at: Area, value: number | null, more: Partial<Figure> = {}): Figure {
  return {
    indicator: of.id,
    version: of.version,
    area: at.code,
    period: '2020' as Period,
    breakdown: 'total',
    value,
    unit: of.unit,
    numerator: null,
    denominator: null,
    margin: null,
    status: value === null ? 'missing' : of.estimate ? 'estimated' : 'final',
    reason: value === null ? 'not-published' : null,
    sources: [of.sources[0]?.id ?? ''],
    origins: [{ source: 'enquete', table: 'leefbaarheid', file: 'a'.repeat(64), line: 12 }],
    release: release.id,
    ...more,
  };
}

const SIZES: Readonly<Record<AreaLevel, number>> = {
  land: 17_000_000,
  provincie: 0,
  gemeente: 90_000,
  wijk: 9_000,
  buurt: 2_000,
};

function made(of: Indicator, at: Area, period = '2020'): number {
  const value = seeded(of.id, at.code, period);
  if (of.unit === 'personen') return Math.round(SIZES[at.level] * (0.6 + value / 100));
  return of.unit === '1.000 euro' ? Math.round(value * 9) : value;
}

export function comparison(of: Indicator, at: Area, value: number | null = made(of, at)): Comparison {
  return { area: at, figure: figure(of, at, value) };
}

export function series(of: Indicator, at: Area): readonly SeriesPoint[] {
  return of.periods.map((period) => ({
    period,
    figure: figure(of, at, made(of, at, period), { period }),
  }));
}

const decided = (a: number, b: number, decimals: number) => {
  const gap = Math.round((a - b) * 10 ** decimals) / 10 ** decimals;
  const direction = gap === 0 ? 'similar' : gap > 0 ? 'more' : 'less';
  return { direction, amount: Math.abs(gap) } as const;
};

export function row(of: Indicator, at: Area, more: Partial<ProfileRow> = {}): ProfileRow {
  const value = more.figure ? more.figure.value : made(of, at);
  const whole = made(of, gemeente);
  const peers = (at.level === 'wijk' ? wijken : buurten).filter(({ code }) => code !== at.code);
  const past = of.estimate ? series(of, at) : [];
  return {
    indicator: of,
    figure: figure(of, at, value),
    newerMissing: null,
    series: past,
    reference: of.estimate ? series(of, gemeente) : [],
    comparisons: [comparison(of, gemeente), comparison(of, land)],
    peers: peers.map((peer) => comparison(of, peer)),
    difference:
      value === null || of.unit === 'personen' ? null : decided(Math.round(value), Math.round(whole), 0),
    shareOfGemeente: of.unit === 'personen' && value !== null ? (100 * value) / whole : null,
    standing: null,
    change:
      past.length > 1 && value !== null
        ? {
            since: '2012' as Period,
            difference: decided(Math.round(value), Math.round(made(of, at, '2012')), 0),
          }
        : null,
    ...more,
  };
}

/** A map of squares, ten in a row. `values` gives each area its value. */
export function choropleth(
  of: Indicator = lonely,
  areas: readonly Area[] = buurten,
  values: (at: Area, index: number) => number | null = (at, index) =>
    index % 20 === 19 ? null : made(of, at),
  breaks: readonly number[] = [33, 38, 43, 48],
): ChoroplethView {
  const shapes = areas.map((at, index) => {
    const value = values(at, index);
    const [x, y] = [(index % 7) * 90, Math.floor(index / 7) * 80];
    const bin = value === null ? null : breaks.filter((limit) => limit <= value).length;
    const path = `M${x + 4} ${y + 6}L${x + 80} ${y}L${x + 92} ${y + 70}L${x + 40} ${y + 84}L${x} ${y + 74}Z`;
    return { area: at, figure: figure(of, at, value), bin, path };
  });
  const counts = Array.from(
    { length: breaks.length + 1 },
    (_, index) => shapes.filter(({ bin }) => bin === index).length,
  );
  return {
    indicator: of,
    period: '2020' as Period,
    breakdown: 'total',
    level: areas[0]?.level ?? 'buurt',
    breaks,
    counts,
    areas: shapes,
    width: 640,
    height: Math.ceil(areas.length / 7) * 80 + 8,
    selected: [],
    marker: null,
    bordersYear: 2022,
  };
}

const wijkOost = wijken[0] as Area;

/** The page of the wijk Oost, with `count` figures in its theme. */
export function areaPage(count = 12, at: Area = wijkOost): AreaPage {
  const parts = buurten.filter(({ parent }) => parent === at.code);
  const many = Array.from({ length: count }, (_, index) =>
    indicator(`cijfer-${index + 1}`, {
      term: { nl: `Cijfer ${index + 1}` },
      label: { nl: `Heeft kenmerk nummer ${index + 1}` },
    }),
  );
  const gone = figure(healthy, at, null);
  return {
    kind: 'area',
    gemeente,
    profile: {
      area: at,
      ancestors: [land, gemeente],
      children: parts,
      siblings: wijken,
      tiles: [residents, houses, lonely, healthy].map((of) => row(of, at)),
      themes: [
        {
          theme: { id: 'bevolking', label: { nl: 'Bevolking', en: 'Population' }, indicators: ['inwoners'] },
          rows: [
            row(residents, at),
            row(houses, at, { newerMissing: figure(houses, at, null, { period: '2022' as Period }) }),
          ],
        },
        {
          theme: { id: 'welzijn', label: { nl: 'Welzijn', en: 'Well-being' }, indicators: [] },
          rows: [
            row(lonely, at),
            ...many.map((of) => row(of, at)),
            row(indicator('weg', { label: { nl: 'Is onbekend', en: 'Is unknown' } }), at, { figure: gone }),
          ],
        },
      ],
      map: {
        ...choropleth(),
        selected: parts.map(({ code }) => code),
        marker: comparison(lonely, at),
      },
    },
  };
}

export function indicatorView(of: Indicator = lonely): IndicatorView {
  const ranked = buurten
    .map((at, index) => comparison(of, at, index % 20 === 19 ? null : made(of, at)))
    .sort(
      (a, b) => (b.figure.value ?? -1) - (a.figure.value ?? -1) || a.area.name.localeCompare(b.area.name),
    );
  return {
    indicator: of,
    period: '2020' as Period,
    level: 'buurt',
    breakdown: 'total',
    map: choropleth(of),
    ranking: ranked.map((one, index) => ({
      ...one,
      rank: one.figure.value === null ? null : index + 1,
      tied: false,
    })),
    gemeente: comparison(of, gemeente),
    land: comparison(of, land),
    series: [
      { area: gemeente, points: series(of, gemeente) },
      { area: land, points: series(of, land) },
      {
        area: area('GM9902', 'Duinwijk', 'gemeente', 'NL00'),
        points: series(of, area('GM9902', 'Duinwijk', 'gemeente', 'NL00')),
      },
    ],
  };
}

const theme = {
  id: 'welzijn',
  label: { nl: 'Welzijn', en: 'Well-being' },
  indicators: ['eenzaam', 'gezond'],
};

export function monitorPage(): MonitorPage {
  return {
    kind: 'monitor',
    adjusted: [],
    view: indicatorView(),
    gemeente,
    themes: [{ theme, indicators: [lonely, healthy].map(({ id, term }) => ({ id, term })) }],
    wijken: wijken.map((wijk) => ({ wijk, buurten: buurten.filter(({ parent }) => parent === wijk.code) })),
  };
}

export function definitionPage(of: Indicator = lonely): DefinitionPage {
  return { kind: 'definition', adjusted: [], view: indicatorView(of), gemeente, theme };
}

export function definitionsPage(): DefinitionsPage {
  return { kind: 'definitions', themes: [{ theme, indicators: [lonely, healthy] }] };
}

export function figurePage(value: number | null = 48.6, more: Partial<FigurePage> = {}): FigurePage {
  const columns = ['gebied_code', 'niveau', 'jaar', 'leeftijd', 'rookt', 'eenzaam', 'sport'];
  const texts = ['WK990101', 'wijk', '2020', '18_plus', '21.0', value === null ? '' : String(value), '49.1'];
  return {
    kind: 'figure',
    gemeente,
    permalink: 'https://zandmeer.example/cijfer/eenzaam/WK990101?periode=2020&stand=2026-11-22-1',
    current: { release, value, same: true },
    trail: {
      figure: figure(lonely, wijkOost, value),
      area: wijkOost,
      ancestors: [land, gemeente],
      indicator: lonely,
      comparisons: [comparison(lonely, gemeente), comparison(lonely, land)],
      series: series(lonely, wijkOost),
      stepsTotal: 1,
      steps: [
        {
          source,
          file: 'a3f1'.repeat(16),
          fileBytes: 183_204,
          retrievedAt: '2026-11-20T08:00:00Z',
          origin: 'data/figures/leefbaarheid.csv',
          line: 1204,
          cells: columns.map((column, index) => ({
            column,
            text: texts[index] ?? '',
            used: column === 'eenzaam',
          })),
          checks: { passed: 14, failed: 0, quarantined: 0 },
        },
      ],
    },
    ...more,
  };
}
