import { didYouMean } from './did-you-mean.ts';

/** Mistakes in which files there are, and in how they are written. */
export const fileKinds = {
  'file-missing': {
    status: 400,
    nl: (p: { name: string }) => `Het bestand ${p.name} is er niet; een werkmap heeft het nodig.`,
    en: (p: { name: string }) => `The file ${p.name} does not exist; a workspace needs it.`,
  },
  'file-unknown': {
    status: 400,
    nl: (p: { name: string; near: readonly string[] }) =>
      `Peil leest dit niet: ${p.name} hoort niet bij een werkmap.${didYouMean.nl(p.near)}`,
    en: (p: { name: string; near: readonly string[] }) =>
      `Peil does not read this: ${p.name} is no part of a workspace.${didYouMean.en(p.near)}`,
  },
  'file-unreadable': {
    status: 400,
    nl: (p: { reason: string }) => `Het bestand is niet te lezen (${p.reason}).`,
    en: (p: { reason: string }) => `The file cannot be read (${p.reason}).`,
  },
  'file-too-large': {
    status: 400,
    nl: (p: { found: number; limit: number }) =>
      `Het bestand is ${p.found} bytes groot; het mag hooguit ${p.limit} bytes zijn.`,
    en: (p: { found: number; limit: number }) =>
      `The file has ${p.found} bytes; it may have at most ${p.limit} bytes.`,
  },
  'file-encoding': {
    status: 400,
    nl: () => 'Het bestand is geen UTF-8. Sla het op als UTF-8.',
    en: () => 'The file is not UTF-8. Save it as UTF-8.',
  },
  'yaml-invalid': {
    status: 400,
    nl: (p: { detail: string }) => `Dit is geen geldige YAML: ${p.detail}`,
    en: (p: { detail: string }) => `This is not valid YAML: ${p.detail}`,
  },
  'yaml-several': {
    status: 400,
    nl: () => 'Na ‘---’ begint een tweede stuk. Zet elk stuk in een eigen bestand.',
    en: () => 'A second document begins after ‘---’. Put each in a file of its own.',
  },
  'yaml-duplicate-key': {
    status: 400,
    nl: (p: { key: string }) => `Het veld ${p.key} staat er twee keer. Haal er een weg.`,
    en: (p: { key: string }) => `The field ${p.key} stands here twice. Remove one.`,
  },
  'yaml-key': {
    status: 400,
    nl: (p: { key: string }) => `${p.key} kan geen naam van een veld zijn. Gebruik een gewoon woord.`,
    en: (p: { key: string }) => `${p.key} cannot be the name of a field. Use an ordinary word.`,
  },
  'yaml-aliases': {
    status: 400,
    nl: (p: { limit: number }) =>
      `Er staan te veel verwijzingen (*naam) in; hooguit ${p.limit} keer mag een stuk terugkomen.`,
    en: (p: { limit: number }) =>
      `There are too many aliases (*name); a part may come back at most ${p.limit} times.`,
  },
  'front-matter-missing': {
    status: 400,
    nl: () => 'Bovenaan hoort een blok met uitleg te staan, tussen ‘/* ---’ en ‘--- */’.',
    en: () => 'A block of description belongs at the top, between ‘/* ---’ and ‘--- */’.',
  },
  'sql-missing': {
    status: 400,
    nl: () => 'Onder de uitleg staat geen SQL. Schrijf er één select.',
    en: () => 'There is no SQL below the description. Write one select.',
  },
};
