import { didYouMean } from './did-you-mean.ts';

type Words = Readonly<{ nl: string; en: string }>;

/** Mistakes within one file: a field too many or too few, a value that cannot be. */
export const contentKinds = {
  'field-unknown': {
    status: 400,
    nl: (p: { key: string; near: readonly string[]; known: readonly string[] }) =>
      `Het veld ${p.key} bestaat hier niet.${didYouMean.nl(p.near) || ` Wel: ${p.known.join(', ')}.`}`,
    en: (p: { key: string; near: readonly string[]; known: readonly string[] }) =>
      `There is no field ${p.key} here.${didYouMean.en(p.near) || ` There is: ${p.known.join(', ')}.`}`,
  },
  'field-missing': {
    status: 400,
    nl: (p: { key: string }) => `Het veld ${p.key} ontbreekt.`,
    en: (p: { key: string }) => `The field ${p.key} is missing.`,
  },
  'value-wrong': {
    status: 400,
    nl: (p: { found: string; wanted: Words }) => `Hier staat ${p.found}; er hoort ${p.wanted.nl} te staan.`,
    en: (p: { found: string; wanted: Words }) => `Here stands ${p.found}; it must be ${p.wanted.en}.`,
  },
  'value-unknown': {
    status: 400,
    nl: (p: { found: string; near: readonly string[]; known: readonly string[] }) =>
      `${p.found} kan hier niet.${didYouMean.nl(p.near)} Wel: ${p.known.join(', ')}.`,
    en: (p: { found: string; near: readonly string[]; known: readonly string[] }) =>
      `${p.found} is not possible here.${didYouMean.en(p.near)} Possible: ${p.known.join(', ')}.`,
  },
  'value-invalid': {
    status: 400,
    nl: (p: { detail: string }) => `Dit klopt niet: ${p.detail}`,
    en: (p: { detail: string }) => `This is not right: ${p.detail}`,
  },
  'timezone-unknown': {
    status: 400,
    nl: (p: { found: string; near: readonly string[] }) =>
      `De tijdzone ${p.found} bestaat niet.${didYouMean.nl(p.near)}`,
    en: (p: { found: string; near: readonly string[] }) =>
      `There is no time zone ${p.found}.${didYouMean.en(p.near)}`,
  },
  'language-dutch': {
    status: 400,
    nl: () => 'Nederlands (nl) hoort als eerste in de talen te staan: elke tekst bestaat in het Nederlands.',
    en: () => 'Dutch (nl) must be the first of the languages: every text exists in Dutch.',
  },
  'sentence-placeholder': {
    status: 400,
    nl: (p: { found: string; near: readonly string[]; known: readonly string[] }) =>
      `In de zin staat {${p.found}}; Peil vult alleen ${p.known.map((name) => `{${name}}`).join(', ')} in.`,
    en: (p: { found: string; near: readonly string[]; known: readonly string[] }) =>
      `The sentence holds {${p.found}}; Peil fills in only ${p.known.map((name) => `{${name}}`).join(', ')}.`,
  },
  'sentence-without-number': {
    status: 400,
    nl: () => 'In de zin staat geen {value} en geen {number}: het cijfer zou er niet in te lezen zijn.',
    en: () => 'The sentence has no {value} and no {number}: the figure could not be read in it.',
  },
  'page-title': {
    status: 400,
    nl: () => 'Een pagina begint met een titel: een regel met # en een spatie ervoor.',
    en: () => 'A page begins with a title: a line with # and a space before it.',
  },
  'page-name': {
    status: 400,
    nl: (p: { name: string }) =>
      `De naam ${p.name} zegt niet welke pagina in welke taal dit is. Schrijf het als over.nl.md.`,
    en: (p: { name: string }) =>
      `The name ${p.name} does not say which page this is in which language. Write it as over.nl.md.`,
  },
  'page-dutch': {
    status: 400,
    nl: (p: { page: string }) => `Van de pagina ${p.page} is er geen Nederlandse tekst (${p.page}.nl.md).`,
    en: (p: { page: string }) => `The page ${p.page} has no Dutch text (${p.page}.nl.md).`,
  },
};
