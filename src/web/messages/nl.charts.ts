/** The words of charts, generated sentences and monitor pages, in Dutch: the source language. */

type Level = 'land' | 'provincie' | 'gemeente' | 'wijk' | 'buurt';
type Reason = 'not-published' | 'not-in-source' | 'too-few' | 'denominator-zero';
type Status = 'final' | 'provisional' | 'estimated' | 'converted' | 'suppressed' | 'missing';

const levels: Readonly<Record<Level, Readonly<{ one: string; many: string; this: string }>>> = {
  land: { one: 'land', many: 'landen', this: 'dit land' },
  provincie: { one: 'provincie', many: 'provincies', this: 'deze provincie' },
  gemeente: { one: 'gemeente', many: 'gemeenten', this: 'deze gemeente' },
  wijk: { one: 'wijk', many: 'wijken', this: 'deze wijk' },
  buurt: { one: 'buurt', many: 'buurten', this: 'deze buurt' },
};

const missing: Readonly<Record<Reason, (publisher: string, area: string, period: string) => string>> = {
  'not-published': (publisher, area, period) =>
    `Voor ${area} is er geen cijfer over ${period} in de bron: ${publisher}.`,
  'not-in-source': (publisher, area) => `Dit staat voor ${area} niet in de bron: ${publisher}.`,
  'too-few': (_publisher, area, period) =>
    `Het cijfer van ${area} over ${period} gaat over te weinig mensen. We tonen het niet, zodat niemand te herkennen is.`,
  'denominator-zero': (_publisher, area, period) =>
    `Dit cijfer is voor ${area} over ${period} niet te berekenen: er is niets om door te delen.`,
};

const missingShort: Readonly<Record<Reason, string>> = {
  'not-published': 'geen cijfer',
  'not-in-source': 'niet in bron',
  'too-few': 'te weinig mensen',
  'denominator-zero': 'niet te berekenen',
};

const statuses: Readonly<Record<Status, string>> = {
  final: 'definitief',
  provisional: 'voorlopig',
  estimated: 'modelschatting',
  converted: 'omgerekend naar andere grenzen',
  suppressed: 'niet getoond om mensen te beschermen',
  missing: 'geen cijfer',
};

/** What is said about one area, in a lead, a tile or a row. */
const sentences = {
  /** A place to compare with, after "in": heel Waterdam, Nederland. */
  whole: (level: Level, name: string) => (level === 'gemeente' ? `heel ${name}` : name),
  /** The name of a place as a reader of this language knows it; only the land has another one. */
  place: (_level: Level, name: string): string => name,
  similar: (place: string) => `ongeveer gelijk aan ${place}`,
  points: (amount: string, _size: number) => `${amount} procentpunt`,
  more: (amount: string, place: string) => `${amount} meer dan ${place}`,
  less: (amount: string, place: string) => `${amount} minder dan ${place}`,
  higher: (amount: string, place: string) => `${amount} hoger dan ${place}`,
  lower: (amount: string, place: string) => `${amount} lager dan ${place}`,
  inside: (place: string) => `in ${place}`,
  thatIs: (words: string) => `Dat is ${words}.`,
  thatIsThere: (place: string, value: string) => `In ${place} is dat ${value}.`,
  thereItIs: (place: string, value: string) => `in ${place} is dat ${value}`,
  asMany: (place: string) => `dat is evenveel als in ${place}`,
  thereTheyAre: (place: string, number: string) => `in ${place} zijn dat er ${number}`,
  labelled: (label: string, value: string) => `${label}: ${value}.`,
  shareOf: (share: string, place: string) => `${share} van ${place}`,
  lessThan: (value: string) => `minder dan ${value}`,
  moreThan: (value: string) => `meer dan ${value}`,
  wasThen: (period: string, value: string) => `In ${period} was het nog ${value}.`,
  sameAs: (period: string) => `Dat is ongeveer evenveel als in ${period}.`,
  since: (amount: string, period: string) => `${amount} sinds ${period}`,
  sameSince: (period: string) => `gelijk aan ${period}`,
  figuresOfNobody: (area: string) => `Onze bronnen hebben geen cijfers over ${area}.`,
};

/** Titles and descriptions of maps and lines. They claim only what the data shows. */
const titles = {
  differs: (term: string, level: string) => `${term} verschilt per ${level}`,
  differsLittle: (term: string, level: string) => `${term} verschilt weinig per ${level}`,
  same: (term: string, levels: string) => `${term}: in alle ${levels} gelijk`,
  none: (term: string, level: string) => `${term}: geen cijfers per ${level}`,
  single: (term: string, area: string) => `${term} in ${area}`,
  range: (low: string, lowArea: string, high: string, highArea: string) =>
    `Van ${low} in ${lowArea} tot ${high} in ${highArea}.`,
  severalAreas: (count: string, levels: string) => `${count} ${levels}`,
  allEqual: (value: string, levels: string) => `Alle ${levels} met een cijfer: ${value}.`,
  onlyOne: (area: string, value: string) => `Alleen ${area} heeft een cijfer: ${value}.`,
  withoutValue: (count: number, text: string) =>
    count === 1 ? `1 ${text} heeft geen cijfer.` : `${count} ${text} hebben geen cijfer.`,
  noValues: (levels: string) => `Voor geen van de ${levels} is een cijfer.`,
  rose: (term: string, area: string, since: string) => `${term} in ${area}: meer dan in ${since}`,
  fell: (term: string, area: string, since: string) => `${term} in ${area}: minder dan in ${since}`,
  steady: (term: string, area: string, since: string) => `${term} in ${area}: ongeveer gelijk aan ${since}`,
  fromTo: (area: string, from: string, fromPeriod: string, to: string, toPeriod: string) =>
    `${area}: van ${from} in ${fromPeriod} naar ${to} in ${toPeriod}.`,
  brokenAt: (period: string, note: string) => `Breuk in ${period}: ${note}`,
  onePeriod: (area: string, value: string, period: string) => `${area}: ${value} in ${period}.`,
  otherAreas: (levels: string) => `andere ${levels}`,
  peerRange: (levels: string, low: string, high: string) => `andere ${levels} van ${low} tot ${high}`,
  legend: (levels: string) => `Hoeveel ${levels} er in elke klasse vallen`,
  legendClass: (from: string, to: string, count: string) => `${from} tot ${to}: ${count}`,
  legendMissing: (count: string) => `geen cijfer: ${count}`,
  marker: (level: string, value: string) => `${level} ${value}`,
  byLevel: (label: string, level: string, period: string) => `${label}, per ${level}, ${period}.`,
  aboutGroup: (group: string) => `Over: ${group}.`,
  outlined: (areas: string) => `${areas} is omlijnd.`,
  outlinedChildren: (levels: string, area: string) => `De ${levels} van ${area} zijn omlijnd.`,
};

/** Words in and around charts. */
const chart = {
  skipMap: 'Sla de kaart over',
  asTable: 'Bekijk als tabel',
  allAreas: (count: string, levels: string) => `Alle ${count} ${levels} in een tabel`,
  area: 'Gebied',
  period: 'Periode',
  value: 'Cijfer',
  noValue: 'geen cijfer',
  nearby: 'andere gemeenten in de buurt',
  source: 'Bron',
  borders: (year: number) => `grenzen ${year}`,
  release: (date: string) => `stand ${date}`,
};

/** The page of one area. */
const area = {
  kind: (level: Level, parents: readonly string[]) => {
    const name = levels[level].one;
    const place = parents.length > 0 ? ` in ${parents.join(', ')}` : '';
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${place}`;
  },
  count: (count: number, level: Level) => `${count} ${count === 1 ? levels[level].one : levels[level].many}`,
  compare: (many: string) => `Vergelijk ${many}`,
  download: 'Download alle cijfers',
  asJson: 'als JSON',
  glance: 'In één oogopslag',
  monitor: 'Monitor',
  wijken: 'Wijken en buurten',
  estimateTitle: 'Modelschatting.',
  estimate: (publisher: string, many: string) =>
    `Dit cijfer is geschat uit een enquête en kenmerken van inwoners (bron: ${publisher}). Gebruik het om ${many} te vergelijken, niet om mensen te tellen.`,
  meaningOf: (term: string) => `Wat betekent “${term}”?`,
  missingTitle: (count: number): string =>
    count === 1 ? '1 cijfer ontbreekt' : `${count} cijfers ontbreken`,
  goTo: 'Kijk verder',
  inside: (many: string, name: string) => `De ${many} van ${name}`,
  around: (many: string, name: string) => `Andere ${many} in ${name}`,
  neighbours: 'Gemeenten in de buurt',
  ownScale: 'Elke regel heeft een eigen schaal. Het jaar staat bij het cijfer als het een ander is.',
  tableOf: (theme: string, name: string) => `${theme} in ${name}`,
  compareColumn: 'Naast andere gebieden',
  changeColumn: 'Verandering',
  empty: 'Over dit gebied zijn geen cijfers.',
};

/** The road: source, check, definition, publication. */
const road = {
  retrieved: (date: string) => `bestand zoals wij het kregen op ${date}, onveranderd bewaard`,
  sources: (count: number) => (count === 1 ? '1 bron' : `${count} bronnen`),
  checked: (passed: number, failed: number) =>
    `${passed} ${passed === 1 ? 'controle' : 'controles'} in orde${failed > 0 ? `, ${failed} let op` : ''}`,
  refused: (count: number) => `${count} geweigerd`,
  quarantined: (count: number) =>
    count === 0 ? 'geen regels apart gezet' : `${count} ${count === 1 ? 'regel' : 'regels'} apart gezet`,
  checkedBefore: 'nagekeken voor publicatie',
  definitions: (count: number) => (count === 1 ? '1 begrip' : `${count} begrippen`),
  version: (term: string, version: number) => `${term}, versie ${version}`,
  owner: (owner: string) => `eigenaar: ${owner}`,
  permanent: 'elk cijfer heeft een adres dat nooit verandert',
  withoutValue: (count: string, text: string) => `${count} ${text} zonder cijfer`,
  pickFigure: 'kies een cijfer om het tot in de bron te volgen',
};

/** The monitor: one figure over all areas. */
const monitor = {
  title: 'Wijkmonitor',
  lead: (gemeente: string) => `Kies een cijfer en zie hoe het in ${gemeente} verdeeld is.`,
  figure: 'Cijfer',
  level: 'Gebieden',
  period: 'Periode',
  breakdown: 'Groep',
  total: 'iedereen',
  show: 'Toon',
  form: 'Kies wat u wilt zien',
  ranking: (many: string) => `Alle ${many}`,
  ordered: 'Van hoog naar laag. Gelijke cijfers staan op alfabet.',
  areas: (gemeente: string) => `Wijken en buurten van ${gemeente}`,
  areasLead: 'Kies een wijk of buurt om al haar cijfers te zien.',
  empty: 'Voor deze keuze zijn geen cijfers. Kies een andere periode of andere gebieden.',
  adjusted: {
    level: (levels: string) => `Dit cijfer is er niet voor de gebieden die u koos; u ziet ${levels}.`,
    period: (period: string) => `Dit cijfer is er niet voor de periode die u koos; u ziet ${period}.`,
    breakdown: (group: string) => `Dit cijfer is er niet voor de groep die u koos; u ziet ${group}.`,
  },
};

/** Definitions. */
const definition = {
  title: 'Begrippen',
  lead: 'Elk cijfer heeft één betekenis. Hier leest u welke, wie erover gaat en waar het vandaan komt.',
  kind: (theme: string) => `Begrip · ${theme}`,
  meaning: 'Wat het betekent',
  caution: 'Let op.',
  computed: 'Hoe het berekend wordt',
  facts: 'Kenmerken',
  unit: 'Eenheid',
  population: 'Over wie',
  everyone: 'alle inwoners',
  owner: 'Eigenaar',
  status: 'Status',
  version: 'Versie',
  sources: (count: number): string => (count === 1 ? 'Bron' : 'Bronnen'),
  lowestLevel: 'Kleinste gebied',
  breakdowns: 'Groepen',
  breaks: 'Breuken in de reeks',
  remarks: 'Goed om te weten',
  synonyms: 'Ook wel',
  direction: 'Richting',
  periods: 'Periodes',
  id: 'Naam in de API',
  directions: {
    'more-is-better': 'meer is gewenst',
    'less-is-better': 'minder is gewenst',
    neutral: 'niet beter of slechter',
  },
  statuses: { concept: 'concept, nog niet vastgesteld', approved: 'vastgesteld', deprecated: 'vervallen' },
  successor: 'Opvolger',
  overTime: 'Door de tijd',
  empty: 'Dit begrip heeft nog geen cijfers.',
  none: 'Er zijn nog geen begrippen.',
  column: 'Het getal staat in de bron zoals het hier staat.',
};

/** The permalink of one figure. */
const figure = {
  title: (label: string, name: string) => `${label}, ${name}`,
  means: 'Wat het betekent',
  compared: 'Naast andere gebieden',
  overTime: 'Door de tijd',
  road: 'De weg van dit cijfer',
  steps: {
    retrieved: 'Het bestand van de bron',
    row: 'De regel in de bron',
    checked: 'Nagekeken',
    computed: 'Berekend volgens één definitie',
    published: 'Gepubliceerd',
  },
  dataset: 'Dataset',
  file: 'Bestand',
  hash: 'Vingerafdruk (sha256)',
  line: 'Regel',
  origin: 'Komt van',
  retrieved: 'Ontvangen',
  column: 'Kolom',
  cell: 'Wat er staat',
  used: 'gebruikt',
  rowCaption: (line: string) => `Regel ${line} van het bestand. De gemarkeerde cel is gebruikt.`,
  otherCells: (count: number): string =>
    count === 1 ? 'De andere kolom van deze regel' : `De andere ${count} kolommen van deze regel`,
  feature: (line: string) => `Object ${line} van het bestand.`,
  division: (numerator: string, denominator: string) => `${numerator} gedeeld door ${denominator}.`,
  fromRows: (count: string) => `Berekend uit ${count} regels van de bron; de eerste staan hier.`,
  allRows: 'Alle regels staan in de JSON.',
  exact: (value: string) => `In de gegevens staat ${value}, niet afgerond.`,
  cite: 'Zo haalt u dit cijfer aan',
  permalink: 'Vast adres',
  api: 'Dit cijfer in de API',
  changed: 'Sindsdien',
  askChanged: 'Is dit sindsdien veranderd? Bekijk de nieuwste stand',
  same: (release: string) => `In de nieuwste stand (${release}) is dit cijfer hetzelfde.`,
  different: (release: string, value: string) => `In de nieuwste stand (${release}) is dit cijfer ${value}.`,
  gone: (release: string) => `In de nieuwste stand (${release}) staat dit cijfer niet meer.`,
  newest: 'Dit is de nieuwste stand.',
  toNewest: 'Bekijk het nieuwste cijfer',
  toDefinition: (term: string) => `Alles over “${term}”`,
  toArea: (name: string) => `Alle cijfers van ${name}`,
  status: 'Status',
  margin: (amount: string) => `De marge is ${amount} naar boven en naar beneden.`,
  published: (date: string) => `gepubliceerd op ${date}`,
  noRow: 'De bron heeft hiervoor geen regel.',
  group: (group: string) => `Over: ${group}.`,
  citation: (p: {
    site: string;
    year: string;
    label: string;
    area: string;
    period: string;
    value: string;
    attribution: string;
    release: string;
    url: string;
    /** A figure that is not there has no source: only one that was looked in. */
    found: boolean;
  }) =>
    `${p.site} (${p.year}). ${p.label}, ${p.area}, ${p.period}: ${p.value}. ${p.found ? 'Bron' : 'Gezocht in'}: ${p.attribution}. Stand ${p.release}. ${p.url}`,
};

export const chartsNl = {
  levels,
  missing,
  missingShort,
  statuses,
  sentences,
  titles,
  chart,
  area,
  road,
  monitor,
  definition,
  figure,
};

/** The shape that every language fills. */
export type ChartWords = typeof chartsNl;
