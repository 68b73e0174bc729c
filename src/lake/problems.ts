import { defineProblems } from '../kernel/index.ts';
import { checkKinds } from './check-kinds.ts';
import { fileKinds } from './file-kinds.ts';
import { modelKinds } from './model-kinds.ts';
import { rowKinds } from './row-kinds.ts';

/** What can go wrong in the lake, with the sentence for the person who meets it. */
export const lakeProblems = defineProblems('lake', {
  ...rowKinds,
  ...fileKinds,
  ...modelKinds,
  ...checkKinds,
  'release-unknown': {
    status: 404,
    nl: (p: { release: string; nearest: readonly string[] }) =>
      `Er is geen publicatie ${p.release}.${p.nearest.length > 0 ? ` Wel: ${p.nearest.join(', ')}.` : ''}`,
    en: (p) =>
      `There is no release ${p.release}.${p.nearest.length > 0 ? ` There is: ${p.nearest.join(', ')}.` : ''}`,
  },
  'release-raced': {
    status: 409,
    nl: (p: { base: string; current: string }) =>
      `Tijdens het werk kwam publicatie ${p.current} uit; dit werk ging uit van ${p.base}. Draai het opnieuw.`,
    en: (p) => `Release ${p.current} came out during this work, which started from ${p.base}. Run it again.`,
  },
  'table-unknown': {
    status: 404,
    nl: (p: { table: string }) => `Er is geen tabel ${p.table}.`,
    en: (p) => `There is no table ${p.table}.`,
  },
  'name-refused': {
    status: 400,
    nl: (p: { name: string }) =>
      `De naam ${p.name} kan niet. Gebruik kleine letters, cijfers en _, en begin met een letter.`,
    en: (p) =>
      `The name ${p.name} cannot be used. Use lower-case letters, digits and _, starting with a letter.`,
  },
  'value-missing': {
    status: 422,
    nl: (p: { table: string; column: string; rows: number }) =>
      `In tabel ${p.table} is de kolom ${p.column} verplicht, maar ${p.rows} rijen hebben er geen waarde.`,
    en: (p) =>
      `In table ${p.table} the column ${p.column} is required, but ${p.rows} rows have no value in it.`,
  },
  'object-exists': {
    status: 409,
    nl: (p: { key: string }) => `Onder ${p.key} staat al een ander bestand. Er is niets overschreven.`,
    en: (p) => `Another file is already stored as ${p.key}. Nothing was overwritten.`,
  },
  'object-damaged': {
    status: 500,
    nl: (p: { key: string; expected: string; found: string }) =>
      `Het bestand ${p.key} is beschadigd: verwacht sha256 ${p.expected}, gevonden ${p.found}.`,
    en: (p) => `The file ${p.key} is damaged: expected sha256 ${p.expected}, found ${p.found}.`,
  },
  'object-missing': {
    status: 500,
    nl: (p: { key: string }) => `Het bestand ${p.key} is weg.`,
    en: (p) => `The file ${p.key} is gone.`,
  },
  'object-unpublished': {
    status: 500,
    nl: (p: { key: string }) => `Het bestand ${p.key} hoort bij geen enkele publicatie.`,
    en: (p) => `The file ${p.key} belongs to no release.`,
  },
  'table-moved': {
    status: 409,
    nl: (p: { table: string }) =>
      `Een ander programma heeft tabel ${p.table} gewijzigd. Er is niets gepubliceerd; draai het opnieuw.`,
    en: (p) => `Another program has changed table ${p.table}. Nothing was published; run it again.`,
  },
  'disk-full': {
    status: 507,
    nl: (p: { written: number; wanted: number }) =>
      `De schijf is vol: ${p.written} van ${p.wanted} bytes geschreven. De laatste publicatie blijft staan.`,
    en: (p) => `The disk is full: ${p.written} of ${p.wanted} bytes written. The last release stays.`,
  },
  'file-truncated': {
    status: 500,
    nl: (p: { file: string; expected: number; found: number }) =>
      `Het bestand ${p.file} telt ${p.found} bytes; de rekenmachine schreef er ${p.expected}.`,
    en: (p) => `The file ${p.file} has ${p.found} bytes; the query engine wrote ${p.expected}.`,
  },
  'raw-unknown': {
    status: 404,
    nl: (p: { file: string }) => `Er is geen bronbestand ${p.file}.`,
    en: (p) => `There is no raw file ${p.file}.`,
  },
  'raw-line-unknown': {
    status: 404,
    nl: (p: { file: string; line: number; lines: number }) =>
      `Regel ${p.line} bestaat niet: bronbestand ${p.file} telt ${p.lines} regels.`,
    en: (p) => `Line ${p.line} does not exist: raw file ${p.file} has ${p.lines} lines.`,
  },
  'schema-newer': {
    status: 500,
    nl: (p: { found: number; known: number }) =>
      `De database is van een nieuwere Peil (versie ${p.found}; deze kent ${p.known}). Werk Peil bij.`,
    en: (p) =>
      `The database is of a newer Peil (version ${p.found}; this one knows ${p.known}). Update Peil.`,
  },
  'ask-refused': {
    status: 400,
    nl: (p: { why: string }) => `Deze vraag kan niet: ${p.why}`,
    en: (p) => `This query cannot run: ${p.why}`,
  },
  'ask-not-select': {
    status: 400,
    nl: (p: { found: string }) => `Alleen één SELECT kan, dit is: ${p.found}.`,
    en: (p) => `Only a single SELECT can run, this is: ${p.found}.`,
  },
  'ask-internal': {
    status: 400,
    nl: (p: { name: string }) =>
      `${p.name} gaat over de rekenmachine zelf. Vraag alleen naar de gepubliceerde tabellen.`,
    en: (p) => `${p.name} is about the query engine itself. Ask for the published tables only.`,
  },
  'ask-too-slow': {
    status: 504,
    nl: (p: { seconds: number }) => `De vraag duurde langer dan ${p.seconds} seconden en is gestopt.`,
    en: (p) => `The query took longer than ${p.seconds} seconds and was stopped.`,
  },
  'ask-too-large': {
    status: 413,
    nl: (p: { megabytes: number }) =>
      `De vraag gebruikte meer dan ${p.megabytes} MB geheugen en is gestopt. Vraag minder tegelijk.`,
    en: (p) => `The query used more than ${p.megabytes} MB of memory and was stopped. Ask for less at once.`,
  },
});
