/** What the command line and the start-up say. Dutch is the source; English has the same shape. */
export const nl = {
  statusTitle: (status: number) =>
    ({
      400: 'De vraag klopt niet',
      403: 'Dit mag niet',
      404: 'Niet gevonden',
      405: 'Deze methode bestaat hier niet',
      406: 'Deze vorm bestaat hier niet',
      410: 'Dit bestaat niet meer',
      414: 'Het adres is te lang',
      503: 'Nog even geduld',
    })[status] ?? (status < 500 ? 'De vraag klopt niet' : 'Er ging iets mis'),
  plainPage: (sentence: string) =>
    `<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>Peil</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Peil</h1><p>${sentence}</p></main></body></html>\n`,
  start: {
    database: 'Database starten',
    lake: 'Tabellen openen',
    upToDate: (release: string) => `Niets veranderd sinds publicatie ${release}`,
    views: 'Pagina’s klaarzetten',
    ready: (url: string) => `Peil draait op ${url}`,
    stopping: 'Peil stopt …',
    noRelease:
      'Er is nog niets gepubliceerd, dus er is niets om te laten zien. Verbeter wat hierboven staat en start opnieuw.',
    repair: 'Wat beschadigd is, wordt opnieuw gemaakt uit de bronnen.',
    stale: 'De laatste goede publicatie blijft staan.',
  },
  run: {
    read: (gemeente: string) => `Gemeente ${gemeente} lezen`,
    source: (title: string) => `Bron: ${title}`,
    model: (title: string) => `Model: ${title}`,
    figures: 'Cijfers berekenen',
    publish: 'Publiceren',
    changed: (rows: number) => `${rowsOf(rows)}, veranderd`,
    unchanged: (rows: number) => `${rowsOf(rows)}, hetzelfde`,
    refused: 'geweigerd',
    seconds: (seconds: number) => `${tenths(seconds)} s`,
    published: (release: string, changed: number) =>
      `Publicatie ${release}: ${changed} ${changed === 1 ? 'tabel' : 'tabellen'} veranderd.`,
    nothing: 'Niets veranderd: er is geen nieuwe publicatie nodig.',
    refusals: (count: number) =>
      `${count} ${count === 1 ? 'bron of model is' : 'bronnen of modellen zijn'} geweigerd; daarvan blijft de laatste goede versie staan.`,
    noLive: (source: string, kind: string, address: string) =>
      `${source}: voor ${kind} is er nog geen verbinding. De opgenomen kopie wordt gebruikt; de bron zelf staat op ${address}.`,
    noLiveAddress: (source: string) =>
      `${source}: deze bron heeft geen eigen adres. De opgenomen kopie wordt gebruikt.`,
    note: 'Gegevens van de gemeente bijgewerkt',
  },
  check: {
    ok: (files: number) => `In orde: ${files} bestanden gelezen, geen fouten.`,
    faults: (count: number) => `${count} ${count === 1 ? 'fout' : 'fouten'} gevonden.`,
  },
  figuresTable: {
    title: 'Alle cijfers',
    description:
      'Elk cijfer van elk gebied en elke periode, met de waarde, de status en de rijen waar het uit komt. Hieruit zijn alle pagina’s en de API gemaakt.',
    columns: {
      indicator: 'Naam van het cijfer, zoals in de API',
      version: 'Versie van het begrip waarmee is gerekend',
      area: 'Code van het gebied',
      period: 'Periode waarover het cijfer gaat',
      breakdown: 'Groep waarover het cijfer gaat; total is iedereen die het begrip noemt',
      value: 'De waarde, of leeg',
      unit: 'Eenheid',
      numerator: 'Teller, waar er een is',
      denominator: 'Noemer, waar er een is',
      margin: 'Marge, waar de bron die geeft',
      status: 'final (geteld), estimated (modelschatting), missing (geen waarde) of suppressed (verborgen)',
      reason: 'Waarom er geen waarde is',
      sources: 'Bronnen waar het cijfer uit komt',
      origins: 'Bron, bestand en regel van elke rij waar het cijfer uit komt',
    },
  },
  query: {
    noRows: '(geen rijen)',
    rows: rowsOf,
    more: (count: number) =>
      `Dit zijn de eerste ${rowsOf(count)}; er zijn er meer. Vraag minder tegelijk, of gebruik \`peil export\`.`,
    noRelease: 'Er is nog niets gepubliceerd. Voer eerst `peil run` uit.',
  },
  export: { written: (file: string, bytes: number) => `${file} geschreven (${number(bytes)} bytes).` },
  history: {
    columns: ['publicatie', 'gepubliceerd', 'rijen', 'bytes', 'inhoud'],
  },
  doctor: {
    folder: (folder: string) => `Datamap: ${folder}`,
    database: 'Database: antwoordt',
    release: (id: string | null) => (id ? `Publicatie: ${id}` : 'Publicatie: nog geen'),
    tables: (count: number) => `Tabellen: ${count}`,
    refusals: (count: number) => `Geweigerde leveringen: ${count}`,
    verified: (count: number) => `Nagekeken: ${number(count)} bestanden en verwijzingen.`,
    bad: (count: number) =>
      `${number(count)} ${count === 1 ? 'ding is' : 'dingen zijn'} niet in orde. Voer \`peil run\` uit: die maakt opnieuw wat uit de bronnen te maken is.`,
    good: 'Alles is in orde.',
  },
  init: {
    written: (name: string, folder: string, files: number) =>
      `De map ${folder} is gemaakt voor ${name}, met ${files} bestanden. Vul gemeente.yaml aan en voer \`peil check\` uit.`,
  },

  api: {
    rowsOf: (shown: number, total: number) =>
      shown === total ? `${number(total)} rijen` : `${number(shown)} van ${number(total)} rijen`,
    about: 'Open gegevens van Peil, gratis en zonder aanmelden. Elk adres geeft HTML, JSON en CSV.',
  },
  cli: {
    errors: {
      unknownCommand: (found: string, near: string, known: string) =>
        `De opdracht ‘${found}’ bestaat niet.${near ? ` Bedoelt u ‘${near}’?` : ''} Peil kent: ${known}.`,
      unknownOption: (found: string, near: string) =>
        `De optie ${found} bestaat hier niet.${near ? ` Bedoelt u ${near}?` : ''} Kijk met --help wat er wel is.`,
      missingArgument: (name: string) => `Er ontbreekt iets achter de opdracht: <${name}>. Kijk met --help.`,
      optionMissingArgument: (name: string) => `Achter de optie ‘${name}’ hoort nog iets. Kijk met --help.`,
      missingMandatoryOptionValue: (name: string) => `De optie ‘${name}’ is nodig. Kijk met --help.`,
      excessArguments: () =>
        'Er staat te veel achter de opdracht. Zet een vraag met spaties tussen aanhalingstekens.',
      other: (message: string) => `Deze opdracht is niet goed geschreven (${message}). Kijk met --help.`,
    },
    about: 'Peil: sturen op data in een gemeente.',
    example: 'Voorbeeld',
    exitCodes:
      'Uitgangscodes: 0 gelukt · 1 mislukt · 2 verkeerd gebruikt · 3 een bron of controle is geweigerd (de laatste goede versie blijft)',
    up: 'Start alles: database, gegevens en website',
    run: 'Lees de bronnen, bereken de cijfers en publiceer',
    check: 'Kijk de bestanden van de gemeente na',
    query: 'Stel een vraag in SQL aan de gepubliceerde tabellen',
    export: 'Schrijf een dataset naar een bestand',
    history: 'Toon de versies van een tabel',
    doctor: 'Kijk na of alles heel is',
    init: 'Maak een map voor een andere gemeente',
    options: {
      live: 'haal bronnen op bij hun eigen adres',
      only: 'alleen deze bronnen (komma’s ertussen)',
      json: 'antwoord als JSON',
      asOf: 'zoals het was bij een publicatie of op een dag',
      format: 'csv, json, geojson of parquet',
      output: 'naar dit bestand; anders naar het scherm',
      verify: 'controleer ook de inhoud van elk bestand',
      gemeente: 'CBS-code, zoals GM0363',
      folder: 'de map die gemaakt wordt',
      sql: 'de vraag, tussen aanhalingstekens',
      dataset: 'de naam van de dataset',
      table: 'de naam van de tabel',
    },
  },
};

function rowsOf(count: number): string {
  return `${number(count)} ${count === 1 ? 'rij' : 'rijen'}`;
}

function tenths(value: number): string {
  return value.toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function number(value: number): string {
  return value.toLocaleString('nl-NL');
}
