import { defineProblems } from '../kernel/index.ts';

const or = (names: readonly string[]) => (names.length > 0 ? ` Bedoelt u ${names.join(' of ')}?` : '');
const orEn = (names: readonly string[]) => (names.length > 0 ? ` Did you mean ${names.join(' or ')}?` : '');

/** Everything that can go wrong with datasets, with the sentence for the person who asked. */
export const catalogueProblems = defineProblems('catalogue', {
  'dataset-unknown': {
    status: 404,
    nl: (p: { id: string; nearest: readonly string[] }) =>
      `De dataset ${p.id} kennen we niet.${or(p.nearest)} Alle datasets staan op /data.`,
    en: (p) => `We do not know the dataset ${p.id}.${orEn(p.nearest)} All datasets are on /data.`,
  },
  'column-unknown': {
    status: 400,
    nl: (p: { dataset: string; column: string; known: readonly string[] }) =>
      `De dataset ${p.dataset} heeft geen kolom ${p.column} om op te sorteren. Er zijn: ${p.known.join(', ')}.`,
    en: (p) =>
      `The dataset ${p.dataset} has no column ${p.column} to sort by. There are: ${p.known.join(', ')}.`,
  },
  'export-unknown': {
    status: 404,
    nl: (p: { dataset: string; kind: string; known: readonly string[] }) =>
      `De dataset ${p.dataset} is er niet als ${p.kind}. U kunt kiezen uit: ${p.known.join(', ')}.`,
    en: (p) =>
      `The dataset ${p.dataset} does not come as ${p.kind}. You can choose from: ${p.known.join(', ')}.`,
  },
});
