import { defineProblems, say, type Text } from '../kernel/index.ts';

const or = (names: readonly string[]) => (names.length > 0 ? ` Bedoelt u ${names.join(' of ')}?` : '');
const orEn = (names: readonly string[]) => (names.length > 0 ? ` Did you mean ${names.join(' or ')}?` : '');

type Unknown = { id: string; nearest: readonly string[] };
/** `indicator` is its name for people beside that for programs: "Eenzaamheid (eenzaam)". */
type Choice = { indicator: Text; asked: string; known: readonly string[] };
type Pair = { indicator: string; operand: string };

/** Everything that can go wrong with figures, with the sentence for the person who asked. */
export const monitorsProblems = defineProblems('monitors', {
  'area-unknown': {
    status: 404,
    nl: (p: Unknown) => `Het gebied ${p.id} kennen we niet.${or(p.nearest)}`,
    en: (p) => `We do not know the area ${p.id}.${orEn(p.nearest)}`,
  },
  'indicator-unknown': {
    status: 404,
    nl: (p: Unknown) => `Het cijfer ${p.id} kennen we niet.${or(p.nearest)}`,
    en: (p) => `We do not know the figure ${p.id}.${orEn(p.nearest)}`,
  },
  'period-unknown': {
    status: 404,
    nl: (p: Choice) =>
      `Van ${p.indicator.nl} is er geen cijfer over ${p.asked}. Er zijn cijfers over ${p.known.join(', ')}.`,
    en: (p) =>
      `There is no figure of ${say(p.indicator, 'en')} for ${p.asked}. There are figures for ${p.known.join(', ')}.`,
  },
  'level-unknown': {
    status: 404,
    nl: (p: Choice) =>
      `Van ${p.indicator.nl} is er geen cijfer per ${p.asked}. Er zijn cijfers per ${p.known.join(', ')}.`,
    en: (p) =>
      `There is no figure of ${say(p.indicator, 'en')} per ${p.asked}. There are figures per ${p.known.join(', ')}.`,
  },
  'breakdown-unknown': {
    status: 404,
    nl: (p: { indicator: Text; asked: string; known: readonly Text[] }) =>
      `Van ${p.indicator.nl} is er geen uitsplitsing ${p.asked}. Er zijn: ` +
      `${p.known.map((one) => one.nl).join(', ')}.`,
    en: (p) =>
      `${say(p.indicator, 'en')} has no breakdown ${p.asked}. There are: ` +
      `${p.known.map((one: Text) => say(one, 'en')).join(', ')}.`,
  },
  'map-missing': {
    status: 404,
    nl: (p: { indicator: Text; level: string }) =>
      `Van ${p.indicator.nl} is er geen kaart per ${p.level}: er zijn geen grenzen, of er is hoogstens één ` +
      'gebied met een cijfer.',
    en: (p) =>
      `There is no map of ${say(p.indicator, 'en')} per ${p.level}: there are no borders, or at most one area has a ` +
      'figure.',
  },
  'area-outside': {
    status: 404,
    nl: (p: { id: string; name: string; shown: readonly string[] }) =>
      `${p.name} (${p.id}) valt buiten de gebieden die hier staan. Hier staan de cijfers van ${p.shown.join(', ')}.`,
    en: (p) =>
      `${p.name} (${p.id}) is outside the areas that are shown here. Here are the figures of ${p.shown.join(', ')}.`,
  },
  'operand-unknown': {
    status: 422,
    nl: (p: Pair & { nearest: readonly string[] }) =>
      `Het begrip ${p.indicator} rekent met ${p.operand}, maar dat begrip is er niet.${or(p.nearest)}`,
    en: (p) =>
      `The definition ${p.indicator} computes with ${p.operand}, which is no definition.${orEn(p.nearest)}`,
  },
  'share-of-shares': {
    status: 422,
    nl: (p: Pair & { unit: string }) =>
      `Het begrip ${p.indicator} deelt door of met ${p.operand}, dat in ${p.unit} is. Een aandeel van aandelen heeft ` +
      'geen betekenis: deel aantallen door aantallen.',
    en: (p) =>
      `The definition ${p.indicator} divides with ${p.operand}, which is in ${p.unit}. A share of shares means ` +
      'nothing: divide counts by counts.',
  },
  'sum-of-shares': {
    status: 422,
    nl: (p: { indicator: string; unit: string }) =>
      `Het begrip ${p.indicator} is in ${p.unit} en mag niet worden opgeteld tot een groter gebied. Alleen aantallen ` +
      'en oppervlakten mogen dat: haal rollUp weg.',
    en: (p) =>
      `The definition ${p.indicator} is in ${p.unit} and may not be added up to a larger area. Only counts and ` +
      'surfaces may: remove rollUp.',
  },
  'measure-circle': {
    status: 422,
    nl: (p: { path: readonly string[] }) => `Deze begrippen rekenen in een kring: ${p.path.join(' → ')}.`,
    en: (p) => `These definitions compute in a circle: ${p.path.join(' → ')}.`,
  },
  'definitions-missing': {
    status: 422,
    nl: (p: { folder: string }) =>
      `Er zijn geen begrippen om cijfers mee te berekenen. Zet er minstens een in ${p.folder}.`,
    en: (p) => `There are no definitions to compute figures with. Put at least one in ${p.folder}.`,
  },
  'figure-twice': {
    status: 422,
    nl: (p: { indicator: string; area: string; period: string; breakdown: string; rows: number }) =>
      `Het cijfer ${p.indicator} van ${p.area} over ${p.period} (${p.breakdown}) komt ${p.rows} keer voor in de ` +
      'brontabel; het mag er een keer in staan. Kies in het model welke bron voorgaat.',
    en: (p) =>
      `The figure ${p.indicator} of ${p.area} for ${p.period} (${p.breakdown}) stands ${p.rows} times in the ` +
      'source table; it may stand there once. Choose in the model which source goes first.',
  },
  'release-incomplete': {
    status: 500,
    nl: (p: { release: string; missing: string }) =>
      `In de publicatie ${p.release} ontbreekt ${p.missing}. Maak met peil run een nieuwe publicatie.`,
    en: (p) => `The release ${p.release} lacks ${p.missing}. Make a new release with peil run.`,
  },
});
