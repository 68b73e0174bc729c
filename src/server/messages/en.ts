import type { nl } from './nl.ts';

export const en = {
  statusTitle: (status) =>
    ({
      400: 'The request is not right',
      403: 'This is not allowed',
      404: 'Not found',
      405: 'This method does not exist here',
      406: 'This form does not exist here',
      410: 'This no longer exists',
      414: 'The address is too long',
      503: 'One moment please',
    })[status] ?? (status < 500 ? 'The request is not right' : 'Something went wrong'),
  plainPage: (sentence) =>
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Peil</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Peil</h1><p>${sentence}</p></main></body></html>\n`,
  start: {
    database: 'Starting the database',
    lake: 'Opening the tables',
    upToDate: (release) => `Nothing changed since release ${release}`,
    views: 'Preparing the pages',
    ready: (url) => `Peil runs at ${url}`,
    stopping: 'Peil is stopping …',
    noRelease:
      'Nothing has been released yet, so there is nothing to show. Repair what stands above and start again.',
    repair: 'What is damaged is made anew from the sources.',
    stale: 'The last good release stays.',
  },
  run: {
    read: (gemeente) => `Reading gemeente ${gemeente}`,
    source: (title) => `Source: ${title}`,
    model: (title) => `Model: ${title}`,
    figures: 'Computing the figures',
    publish: 'Publishing',
    changed: (rows) => `${rowsOf(rows)}, changed`,
    unchanged: (rows) => `${rowsOf(rows)}, the same`,
    refused: 'refused',
    seconds: (seconds: number) => `${seconds.toFixed(1)} s`,
    published: (release, changed) =>
      `Release ${release}: ${changed} ${changed === 1 ? 'table' : 'tables'} changed.`,
    nothing: 'Nothing changed: no new release is needed.',
    refusals: (count) =>
      `${count} ${count === 1 ? 'source or model was' : 'sources or models were'} refused; the last good version of these stays.`,
    noLive: (source, kind, address) =>
      `${source}: there is no connector for ${kind} yet. The recorded copy is used; the source itself is at ${address}.`,
    noLiveAddress: (source) => `${source}: this source has no address of its own. The recorded copy is used.`,
    note: 'Data of the gemeente brought up to date',
  },
  check: {
    ok: (files) => `All right: ${files} files read, no mistakes.`,
    faults: (count) => `${count} ${count === 1 ? 'mistake' : 'mistakes'} found.`,
  },
  figuresTable: {
    title: 'All figures',
    description:
      'Every figure of every area and period, with its value, its status and the rows it came from. All pages and the API are made from it.',
    columns: {
      indicator: 'Name of the figure, as in the API',
      version: 'Version of the definition it was computed with',
      area: 'Code of the area',
      period: 'Period the figure is about',
      breakdown: 'Group the figure is about; total is everyone the definition names',
      value: 'The value, or empty',
      unit: 'Unit',
      numerator: 'Numerator, where there is one',
      denominator: 'Denominator, where there is one',
      margin: 'Margin, where the source gives one',
      status: 'final (counted), estimated (by a model), missing (no value) or suppressed (hidden)',
      reason: 'Why there is no value',
      sources: 'Sources the figure comes from',
      origins: 'Source, file and line of every row the figure comes from',
    },
  },
  query: {
    noRows: '(no rows)',
    rows: rowsOf,
    more: (count) =>
      `These are the first ${rowsOf(count)}; there are more. Ask for less at once, or use \`peil export\`.`,
    noRelease: 'Nothing has been released yet. Run `peil run` first.',
  },
  export: { written: (file, bytes) => `${file} written (${number(bytes)} bytes).` },
  history: {
    columns: ['release', 'published', 'rows', 'bytes', 'content'],
  },
  doctor: {
    folder: (folder) => `Data folder: ${folder}`,
    database: 'Database: answers',
    release: (id) => (id ? `Release: ${id}` : 'Release: none yet'),
    tables: (count) => `Tables: ${count}`,
    refusals: (count) => `Refused deliveries: ${count}`,
    verified: (count) => `Looked at: ${number(count)} files and pointers.`,
    bad: (count) =>
      `${number(count)} ${count === 1 ? 'thing is' : 'things are'} not right. Run \`peil run\`: it makes anew what the sources can give.`,
    good: 'Everything is all right.',
  },
  init: {
    written: (name, folder, files) =>
      `The folder ${folder} was made for ${name}, with ${files} files. Complete gemeente.yaml and run \`peil check\`.`,
  },
  api: {
    rowsOf: (shown, total) =>
      shown === total ? `${number(total)} rows` : `${number(shown)} of ${number(total)} rows`,
    about: 'Open data of Peil, free and without signing in. Every address gives HTML, JSON and CSV.',
  },
  cli: {
    errors: {
      unknownCommand: (found: string, near: string, known: string) =>
        `There is no command ‘${found}’.${near ? ` Did you mean ‘${near}’?` : ''} Peil knows: ${known}.`,
      unknownOption: (found: string, near: string) =>
        `There is no option ${found} here.${near ? ` Did you mean ${near}?` : ''} See --help for what there is.`,
      missingArgument: (name: string) => `Something is missing after the command: <${name}>. See --help.`,
      optionMissingArgument: (name: string) => `The option ‘${name}’ needs a value. See --help.`,
      missingMandatoryOptionValue: (name: string) => `The option ‘${name}’ is needed. See --help.`,
      excessArguments: () =>
        'There is too much after the command. Put a question with spaces between quotes.',
      other: (message: string) => `This command is not written well (${message}). See --help.`,
    },
    about: 'Peil: steering on data in a municipality.',
    example: 'Example',
    exitCodes:
      'Exit codes: 0 done · 1 failed · 2 used wrongly · 3 a source or check was refused (the last good version stays)',
    up: 'Start everything: database, data and website',
    run: 'Read the sources, compute the figures and publish',
    check: 'Look through the files of the gemeente',
    query: 'Ask the released tables a question in SQL',
    export: 'Write a dataset to a file',
    history: 'Show the versions of a table',
    doctor: 'Look whether everything is whole',
    init: 'Make a folder for another gemeente',
    options: {
      live: 'fetch sources from their own address',
      only: 'these sources alone (with commas between)',
      json: 'answer as JSON',
      asOf: 'as it was at a release or on a day',
      format: 'csv, json, geojson or parquet',
      output: 'to this file; else to the screen',
      verify: 'also check the content of every file',
      gemeente: 'CBS code, such as GM0363',
      folder: 'the folder to make',
      sql: 'the question, between quotes',
      dataset: 'the name of the dataset',
      table: 'the name of the table',
    },
  },
} satisfies typeof nl;

function rowsOf(count: number): string {
  return `${number(count)} ${count === 1 ? 'row' : 'rows'}`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
