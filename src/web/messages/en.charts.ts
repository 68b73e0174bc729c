import type { ChartWords } from './nl.charts.ts';

/** The words of charts, generated sentences and monitor pages, in English. Dutch terms stay where English has none. */

const levels: ChartWords['levels'] = {
  land: { one: 'country', many: 'countries', this: 'this country' },
  provincie: { one: 'province', many: 'provinces', this: 'this province' },
  gemeente: { one: 'municipality', many: 'municipalities', this: 'this municipality' },
  wijk: { one: 'district', many: 'districts', this: 'this district' },
  buurt: { one: 'neighbourhood', many: 'neighbourhoods', this: 'this neighbourhood' },
};

const missing: ChartWords['missing'] = {
  'not-published': (publisher, area, period) =>
    `The source has no figure for ${area} in ${period}: ${publisher}.`,
  'not-in-source': (publisher, area) => `The source does not have this for ${area}: ${publisher}.`,
  'too-few': (_publisher, area, period) =>
    `The figure of ${area} for ${period} is about too few people. We do not show it, so that nobody can be recognised.`,
  'denominator-zero': (_publisher, area, period) =>
    `This figure cannot be computed for ${area} in ${period}: there is nothing to divide by.`,
};

const missingShort: ChartWords['missingShort'] = {
  'not-published': 'no figure',
  'not-in-source': 'not in source',
  'too-few': 'too few people',
  'denominator-zero': 'cannot be computed',
};

const statuses: ChartWords['statuses'] = {
  final: 'final',
  provisional: 'provisional',
  estimated: 'model estimate',
  converted: 'converted to other borders',
  suppressed: 'not shown, to protect people',
  missing: 'no figure',
};

const sentences: ChartWords['sentences'] = {
  whole: (level, name) => {
    if (level === 'land') return name === 'Nederland' ? 'the Netherlands' : name;
    return level === 'gemeente' ? `all of ${name}` : name;
  },
  place: (level, name) => (level === 'land' && name === 'Nederland' ? 'The Netherlands' : name),
  similar: (place) => `about the same as ${place}`,
  points: (amount, size) => `${amount} percentage ${size === 1 ? 'point' : 'points'}`,
  more: (amount, place) => `${amount} more than ${place}`,
  less: (amount, place) => `${amount} less than ${place}`,
  higher: (amount, place) => `${amount} higher than ${place}`,
  lower: (amount, place) => `${amount} lower than ${place}`,
  inside: (place) => `in ${place}`,
  thatIs: (words) => `That is ${words}.`,
  thatIsThere: (place, value) => `In ${place} that is ${value}.`,
  thereItIs: (place, value) => `in ${place} that is ${value}`,
  asMany: (place) => `that is the same as in ${place}`,
  thereTheyAre: (place, number) => `in ${place} it is ${number}`,
  labelled: (label, value) => `${label}: ${value}.`,
  shareOf: (share, place) => `${share} of ${place}`,
  lessThan: (value) => `less than ${value}`,
  moreThan: (value) => `more than ${value}`,
  wasThen: (period, value) => `In ${period} it was ${value}.`,
  sameAs: (period) => `That is about the same as in ${period}.`,
  since: (amount, period) => `${amount} since ${period}`,
  sameSince: (period) => `same as ${period}`,
  figuresOfNobody: (area) => `Our sources have no figures about ${area}.`,
};

const titles: ChartWords['titles'] = {
  differs: (term, level) => `${term} differs by ${level}`,
  differsLittle: (term, level) => `${term} differs little by ${level}`,
  same: (term, many) => `${term}: the same in all ${many}`,
  none: (term, level) => `${term}: no figures by ${level}`,
  single: (term, area) => `${term} in ${area}`,
  range: (low, lowArea, high, highArea) => `From ${low} in ${lowArea} to ${high} in ${highArea}.`,
  severalAreas: (count, many) => `${count} ${many}`,
  allEqual: (value, many) => `All ${many} with a figure: ${value}.`,
  onlyOne: (area, value) => `Only ${area} has a figure: ${value}.`,
  withoutValue: (count, text) => `${count} ${text} ${count === 1 ? 'has' : 'have'} no figure.`,
  noValues: (many) => `There is no figure for any of the ${many}.`,
  rose: (term, area, since) => `${term} in ${area}: more than in ${since}`,
  fell: (term, area, since) => `${term} in ${area}: less than in ${since}`,
  steady: (term, area, since) => `${term} in ${area}: about the same as ${since}`,
  fromTo: (area, from, fromPeriod, to, toPeriod) =>
    `${area}: from ${from} in ${fromPeriod} to ${to} in ${toPeriod}.`,
  brokenAt: (period, note) => `Break in ${period}: ${note}`,
  onePeriod: (area, value, period) => `${area}: ${value} in ${period}.`,
  otherAreas: (many) => `other ${many}`,
  peerRange: (many, low, high) => `other ${many} from ${low} to ${high}`,
  legend: (many) => `How many ${many} fall in each class`,
  legendClass: (from, to, count) => `${from} to ${to}: ${count}`,
  legendMissing: (count) => `no figure: ${count}`,
  marker: (level, value) => `${level} ${value}`,
  byLevel: (label, level, period) => `${label}, by ${level}, ${period}.`,
  aboutGroup: (group) => `Among ${group.slice(0, 1).toLowerCase()}${group.slice(1)}.`,
  outlined: (areas) => `${areas} is outlined.`,
  outlinedChildren: (many, area) => `The ${many} of ${area} are outlined.`,
};

const chart: ChartWords['chart'] = {
  skipMap: 'Skip the map',
  asTable: 'View as a table',
  allAreas: (count, many) => `All ${count} ${many} in a table`,
  area: 'Area',
  period: 'Period',
  value: 'Figure',
  noValue: 'no figure',
  nearby: 'other municipalities nearby',
  source: 'Source',
  borders: (year) => `borders of ${year}`,
  release: (date) => `published ${date}`,
};

const area: ChartWords['area'] = {
  kind: (level, parents) => {
    const name = levels[level].one;
    const place = parents.length > 0 ? ` in ${parents.join(', ')}` : '';
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${place}`;
  },
  count: (count, level) => `${count} ${count === 1 ? levels[level].one : levels[level].many}`,
  compare: (many) => `Compare ${many}`,
  download: 'Download all figures',
  asJson: 'as JSON',
  glance: 'At a glance',
  monitor: 'Monitor',
  wijken: 'Districts and neighbourhoods',
  estimateTitle: 'Model estimate.',
  estimate: (publisher, many) =>
    `This figure was estimated from a survey and characteristics of residents (source: ${publisher}). Use it to compare ${many}, not to count people.`,
  meaningOf: (term) => `What does “${term}” mean?`,
  missingTitle: (count) => (count === 1 ? '1 figure is missing' : `${count} figures are missing`),
  goTo: 'Read on',
  inside: (many, name) => `The ${many} of ${name}`,
  around: (many, name) => `Other ${many} in ${name}`,
  neighbours: 'Municipalities nearby',
  ownScale: 'Each row has a scale of its own. The year follows the figure where it is another.',
  tableOf: (theme, name) => `${theme} in ${name}`,
  compareColumn: 'Beside other areas',
  changeColumn: 'Change',
  empty: 'There are no figures for this area.',
};

const road: ChartWords['road'] = {
  retrieved: (date) => `file as we received it on ${date}, kept unchanged`,
  sources: (count) => (count === 1 ? '1 source' : `${count} sources`),
  checked: (passed, failed) =>
    `${passed} ${passed === 1 ? 'check' : 'checks'} in order${failed > 0 ? `, ${failed} to note` : ''}`,
  refused: (count) => `${count} refused`,
  quarantined: (count) =>
    count === 0 ? 'no rows set apart' : `${count} ${count === 1 ? 'row' : 'rows'} set apart`,
  checkedBefore: 'checked before publication',
  definitions: (count) => (count === 1 ? '1 definition' : `${count} definitions`),
  version: (term, version) => `${term}, version ${version}`,
  owner: (owner) => `owner: ${owner}`,
  permanent: 'each figure has an address that never changes',
  withoutValue: (count, text) => `${count} ${text} without a figure`,
  pickFigure: 'choose a figure to follow it to its source',
};

const monitor: ChartWords['monitor'] = {
  title: 'Monitor of the districts',
  lead: (gemeente) => `Choose a figure and see how it is spread over ${gemeente}.`,
  figure: 'Figure',
  level: 'Areas',
  period: 'Period',
  breakdown: 'Group',
  total: 'everyone',
  show: 'Show',
  form: 'Choose what to see',
  ranking: (many) => `All ${many}`,
  ordered: 'From high to low. Equal figures are in alphabetical order.',
  areas: (gemeente) => `Districts and neighbourhoods of ${gemeente}`,
  areasLead: 'Choose a district or neighbourhood to see all its figures.',
  empty: 'There are no figures for this choice. Choose another period or other areas.',
  adjusted: {
    level: (levels) => `This figure does not exist for the areas you chose; you see ${levels}.`,
    period: (period) => `This figure does not exist for the period you chose; you see ${period}.`,
    breakdown: (group) => `This figure does not exist for the group you chose; you see ${group}.`,
  },
};

const definition: ChartWords['definition'] = {
  title: 'Definitions',
  lead: 'Each figure has one meaning. Here you read which, who answers for it and where it comes from.',
  kind: (theme) => `Definition · ${theme}`,
  meaning: 'What it means',
  caution: 'Note.',
  computed: 'How it is computed',
  facts: 'Particulars',
  unit: 'Unit',
  population: 'About whom',
  everyone: 'all residents',
  owner: 'Owner',
  status: 'Status',
  version: 'Version',
  sources: (count) => (count === 1 ? 'Source' : 'Sources'),
  lowestLevel: 'Smallest area',
  breakdowns: 'Groups',
  breaks: 'Breaks in the series',
  remarks: 'Good to know',
  synonyms: 'Also called',
  direction: 'Direction',
  periods: 'Periods',
  id: 'Name in the API',
  directions: {
    'more-is-better': 'more is wanted',
    'less-is-better': 'less is wanted',
    neutral: 'neither better nor worse',
  },
  statuses: { concept: 'draft, not yet approved', approved: 'approved', deprecated: 'no longer used' },
  successor: 'Successor',
  overTime: 'Over time',
  empty: 'This definition has no figures yet.',
  none: 'There are no definitions yet.',
  column: 'The value is in the source as it is shown.',
};

const figure: ChartWords['figure'] = {
  title: (label, name) => `${label}, ${name}`,
  means: 'What it means',
  compared: 'Beside other areas',
  overTime: 'Over time',
  road: 'The road of this figure',
  steps: {
    retrieved: 'The file of the source',
    row: 'The row in the source',
    checked: 'Checked',
    computed: 'Computed by one definition',
    published: 'Published',
  },
  dataset: 'Dataset',
  file: 'File',
  hash: 'Fingerprint (sha256)',
  line: 'Line',
  origin: 'Comes from',
  retrieved: 'Received',
  column: 'Column',
  cell: 'What it says',
  used: 'used',
  rowCaption: (line) => `Line ${line} of the file. The marked cell is the one used.`,
  otherCells: (count) =>
    count === 1 ? 'The other column of this line' : `The other ${count} columns of this line`,
  feature: (line) => `Object ${line} of the file.`,
  division: (numerator, denominator) => `${numerator} divided by ${denominator}.`,
  fromRows: (count) => `Computed from ${count} rows of the source; the first are shown here.`,
  allRows: 'All rows are in the JSON.',
  exact: (value) => `The data has ${value}, not rounded.`,
  cite: 'How to cite this figure',
  permalink: 'Permanent address',
  api: 'This figure in the API',
  changed: 'Since then',
  askChanged: 'Has this changed since? See the newest release',
  same: (release) => `In the newest release (${release}) this figure is the same.`,
  different: (release, value) => `In the newest release (${release}) this figure is ${value}.`,
  gone: (release) => `In the newest release (${release}) this figure is gone.`,
  newest: 'This is the newest release.',
  toNewest: 'See the newest figure',
  toDefinition: (term) => `All about “${term}”`,
  toArea: (name) => `All figures of ${name}`,
  status: 'Status',
  margin: (amount) => `The margin is ${amount} up and down.`,
  published: (date) => `published ${date}`,
  noRow: 'The source has no row for this.',
  group: (group) => `Among ${group.slice(0, 1).toLowerCase()}${group.slice(1)}.`,
  citation: (p) =>
    `${p.site} (${p.year}). ${p.label}, ${p.area}, ${p.period}: ${p.value}. ${p.found ? 'Source' : 'Looked in'}: ${p.attribution}. Release ${p.release}. ${p.url}`,
};

export const chartsEn: ChartWords = {
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
