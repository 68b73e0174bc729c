import { didYouMean } from './did-you-mean.ts';

type Reference = Readonly<{
  kind: Readonly<{ nl: string; en: string }>;
  id: string;
  near: readonly string[];
}>;

/** Mistakes between files: what one names and another should be. */
export const referenceKinds = {
  'reference-unknown': {
    status: 400,
    nl: (p: Reference) => `${p.kind.nl} ${p.id} bestaat niet.${didYouMean.nl(p.near)}`,
    en: (p: Reference) => `There is no ${p.kind.en} ${p.id}.${didYouMean.en(p.near)}`,
  },
  'id-differs': {
    status: 400,
    nl: (p: { id: string; wanted: string }) =>
      `Het id is ${p.id}, maar het bestand heet anders. Schrijf id: ${p.wanted}, of geef het bestand de naam van het id.`,
    en: (p: { id: string; wanted: string }) =>
      `The id is ${p.id}, but the file has another name. Write id: ${p.wanted}, or name the file after the id.`,
  },
  'id-twice': {
    status: 400,
    nl: (p: { id: string; other: string }) =>
      `${p.id} staat ook in ${p.other}. Een naam mag één keer voorkomen.`,
    en: (p: { id: string; other: string }) => `${p.id} stands in ${p.other} as well. A name may occur once.`,
  },
  'data-missing': {
    status: 400,
    nl: (p: { path: string; near: readonly string[] }) =>
      `Het bronbestand ${p.path} is er niet.${didYouMean.nl(p.near)}`,
    en: (p: { path: string; near: readonly string[] }) =>
      `The source file ${p.path} does not exist.${didYouMean.en(p.near)}`,
  },
  'data-outside': {
    status: 400,
    nl: (p: { path: string }) =>
      `${p.path} ligt buiten de werkmap. Zet het bestand in data/ en schrijf het pad vanaf de werkmap.`,
    en: (p: { path: string }) =>
      `${p.path} lies outside the workspace. Put the file in data/ and write its path from the workspace.`,
  },
  'column-twice': {
    status: 400,
    nl: (p: { column: string }) => `De kolom ${p.column} staat twee keer in het contract.`,
    en: (p: { column: string }) => `The column ${p.column} stands in the contract twice.`,
  },
  'ratio-circle': {
    status: 400,
    nl: (p: { circle: readonly string[] }) =>
      `Deze cijfers rekenen met elkaar in een kring: ${p.circle.join(' → ')}.`,
    en: (p: { circle: readonly string[] }) =>
      `These figures compute each other in a circle: ${p.circle.join(' → ')}.`,
  },
  'ratio-itself': {
    status: 400,
    nl: (p: { id: string }) => `${p.id} wordt gedeeld door zichzelf; dat is altijd 1.`,
    en: (p: { id: string }) => `${p.id} is divided by itself; that is always 1.`,
  },
  'breakdown-unlabelled': {
    status: 400,
    nl: (p: { id: string }) => `De groep ${p.id} wordt berekend, maar heeft geen naam onder breakdowns.`,
    en: (p: { id: string }) => `The group ${p.id} is computed, but has no label under breakdowns.`,
  },
  'breakdown-uncomputed': {
    status: 400,
    nl: (p: { id: string; near: readonly string[] }) =>
      `De groep ${p.id} heeft een naam, maar measure.breakdowns zegt niet hoe hij in de tabel heet.${didYouMean.nl(p.near)}`,
    en: (p: { id: string; near: readonly string[] }) =>
      `The group ${p.id} has a label, but measure.breakdowns does not say its name in the table.${didYouMean.en(p.near)}`,
  },
  'breakdown-total': {
    status: 400,
    nl: () => 'Onder measure.breakdowns ontbreekt total: zonder totaal is er geen cijfer om mee te beginnen.',
    en: () => 'measure.breakdowns lacks total: without a total there is no figure to begin with.',
  },
  'unit-not-addable': {
    status: 400,
    nl: (p: { unit: string }) =>
      `Een cijfer in ‘${p.unit}’ mag niet worden opgeteld tot het land: aandelen en gemiddelden tellen niet op. Haal rollUp weg.`,
    en: (p: { unit: string }) =>
      `A figure in ‘${p.unit}’ may not be added up to the land: shares and means do not add up. Remove rollUp.`,
  },
  'successor-missing': {
    status: 400,
    nl: (p: { id: string }) =>
      `${p.id} is vervallen (deprecated), maar er staat niet bij waardoor. Noem onder successor het begrip dat ervoor in de plaats komt.`,
    en: (p: { id: string }) =>
      `${p.id} is deprecated, but does not say by what. Name the definition that takes its place under successor.`,
  },
  'successor-itself': {
    status: 400,
    nl: (p: { id: string }) => `${p.id} kan zichzelf niet opvolgen.`,
    en: (p: { id: string }) => `${p.id} cannot succeed itself.`,
  },
  'listed-twice': {
    status: 400,
    nl: (p: { id: string }) => `${p.id} staat al eerder in deze lijst.`,
    en: (p: { id: string }) => `${p.id} stands earlier in this list already.`,
  },
  'theme-differs': {
    status: 400,
    nl: (p: { id: string; theme: string; here: string }) =>
      `${p.id} hoort bij het thema ${p.theme}, niet bij ${p.here}. Verplaats het, of verander het thema van het begrip.`,
    en: (p: { id: string; theme: string; here: string }) =>
      `${p.id} belongs to the theme ${p.theme}, not to ${p.here}. Move it, or change the theme of the definition.`,
  },
  'area-unknown': {
    status: 400,
    nl: (p: { code: string; near: readonly string[] }) =>
      `Geen bron kent de gemeente ${p.code}.${didYouMean.nl(p.near)}`,
    en: (p: { code: string; near: readonly string[] }) =>
      `No source knows the gemeente ${p.code}.${didYouMean.en(p.near)}`,
  },
  'neighbour-itself': {
    status: 400,
    nl: (p: { code: string }) => `${p.code} is de gemeente zelf, en kan geen buur van zichzelf zijn.`,
    en: (p: { code: string }) => `${p.code} is the gemeente itself, and cannot be its own neighbour.`,
  },
};
