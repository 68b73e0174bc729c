import { defineProblems, type Text } from '../kernel/index.ts';

/** What a person can do wrong in starting Peil, in asking it a page, or in its settings. */
export const serverProblems = defineProblems('server', {
  'setting-unknown': {
    status: 400,
    nl: (p: { name: string; near: string | null; known: string }) =>
      `De instelling ${p.name} bestaat niet.${p.near ? ` Bedoelt u ${p.near}?` : ''} Peil kent: ${p.known}.`,
    en: (p) =>
      `There is no setting ${p.name}.${p.near ? ` Did you mean ${p.near}?` : ''} Peil knows: ${p.known}.`,
  },
  'setting-invalid': {
    status: 400,
    nl: (p: { name: string; found: string; wanted: Text }) =>
      `De instelling ${p.name} heeft de waarde ‘${p.found}’. Dat moet zijn: ${p.wanted.nl}.`,
    en: (p) => `The setting ${p.name} has the value ‘${p.found}’. It must be: ${p.wanted.en ?? p.wanted.nl}.`,
  },
  'port-in-use': {
    status: 500,
    nl: (p: { port: number }) =>
      `Poort ${p.port} is al in gebruik. Stop het andere programma of kies een andere poort: PORT=${p.port + 1} npm start.`,
    en: (p) =>
      `Port ${p.port} is already in use. Stop the other program or choose another port: PORT=${p.port + 1} npm start.`,
  },
  'port-refused': {
    status: 500,
    nl: (p: { port: number; reason: string }) =>
      `Op poort ${p.port} mag Peil niet luisteren (${p.reason}). Kies een poort boven 1023: PORT=8080 npm start.`,
    en: (p) =>
      `Peil may not listen on port ${p.port} (${p.reason}). Choose a port above 1023: PORT=8080 npm start.`,
  },
  'host-unknown': {
    status: 500,
    nl: (p: { host: string }) =>
      `Het adres ${p.host} is op dit netwerk niet bekend. Kies met PEIL_HOST een adres van deze machine, zoals 127.0.0.1.`,
    en: (p) =>
      `The address ${p.host} is not known on this network. Choose an address of this machine with PEIL_HOST, such as 127.0.0.1.`,
  },
  'already-running': {
    status: 500,
    nl: (p: { folder: string; pid: number }) =>
      `Peil draait al op de datamap ${p.folder} (proces ${p.pid}). Stop dat eerst, of kies een andere map met PEIL_DATA.`,
    en: (p) =>
      `Peil already runs on the data folder ${p.folder} (process ${p.pid}). Stop it first, or choose another folder with PEIL_DATA.`,
  },
  'data-newer': {
    status: 500,
    nl: (p: { folder: string; found: number; known: number }) =>
      `De datamap ${p.folder} is van een nieuwere Peil (versie ${p.found} van de map; deze Peil kent tot en met ${p.known}). Er is niets veranderd. Werk Peil bij.`,
    en: (p) =>
      `The data folder ${p.folder} belongs to a newer Peil (folder version ${p.found}; this Peil knows up to ${p.known}). Nothing was changed. Update Peil.`,
  },
  'data-damaged': {
    status: 500,
    nl: (p: { file: string }) =>
      `Het bestand ${p.file} is niet te lezen. Zet het terug uit een reservekopie, of verwijder de datamap om opnieuw te beginnen.`,
    en: (p) =>
      `The file ${p.file} cannot be read. Put it back from a backup, or remove the data folder to begin again.`,
  },
  'data-foreign': {
    status: 500,
    nl: (p: { folder: string }) =>
      `De map ${p.folder} is niet leeg en is geen datamap van Peil. Kies een andere map met PEIL_DATA.`,
    en: (p) =>
      `The folder ${p.folder} is not empty and is no data folder of Peil. Choose another folder with PEIL_DATA.`,
  },
  'data-no-folder': {
    status: 500,
    nl: (p: { folder: string }) => `${p.folder} is een bestand en geen map. Kies met PEIL_DATA een map.`,
    en: (p) => `${p.folder} is a file and no folder. Choose a folder with PEIL_DATA.`,
  },
  'data-not-writable': {
    status: 500,
    nl: (p: { folder: string; reason: string }) =>
      `In de datamap ${p.folder} kan Peil niet schrijven (${p.reason}). Kies met PEIL_DATA een map waarin u mag schrijven.`,
    en: (p) =>
      `Peil cannot write in the data folder ${p.folder} (${p.reason}). Choose a folder you may write in with PEIL_DATA.`,
  },
  'disk-full': {
    status: 507,
    nl: (p: { folder: string }) =>
      `De schijf met de datamap ${p.folder} is vol. Er is niets verloren: de laatste publicatie staat er nog. Maak ruimte en start opnieuw.`,
    en: (p) =>
      `The disk with the data folder ${p.folder} is full. Nothing is lost: the last release is still there. Make room and start again.`,
  },
  'postgres-missing': {
    status: 500,
    nl: (p: { platform: string }) =>
      `Voor ${p.platform} heeft Peil geen eigen PostgreSQL. Geef met DATABASE_URL het adres van een PostgreSQL vanaf versie 15.`,
    en: (p) =>
      `Peil has no PostgreSQL of its own for ${p.platform}. Give the address of a PostgreSQL from version 15 with DATABASE_URL.`,
  },
  'postgres-account': {
    status: 500,
    nl: (p: { folder: string }) =>
      `PostgreSQL draait niet als root en het andere account kan niet bij ${p.folder}. Start Peil als gewone gebruiker, of zet het programma en PEIL_DATA in mappen die iedereen mag openen.`,
    en: (p) =>
      `PostgreSQL does not run as root and the other account cannot reach ${p.folder}. Start Peil as an ordinary user, or put the program and PEIL_DATA in folders that anyone may open.`,
  },
  'postgres-owner': {
    status: 500,
    nl: (p: { folder: string }) =>
      `De map ${p.folder} hoort bij een ander account. Start Peil met dat account, of kies een andere map met PEIL_DATA.`,
    en: (p) =>
      `The folder ${p.folder} belongs to another account. Start Peil with that account, or choose another folder with PEIL_DATA.`,
  },
  'postgres-version': {
    status: 500,
    nl: (p: { folder: string; found: string; wanted: string }) =>
      `De map ${p.folder} is van PostgreSQL ${p.found}; deze Peil heeft PostgreSQL ${p.wanted}. Gebruik de Peil waarmee de map is gemaakt.`,
    en: (p) =>
      `The folder ${p.folder} is of PostgreSQL ${p.found}; this Peil has PostgreSQL ${p.wanted}. Use the Peil that made the folder.`,
  },
  'postgres-failed': {
    status: 500,
    nl: (p: { step: string; detail: string }) => `PostgreSQL lukt niet bij ${p.step}: ${p.detail}`,
    en: (p) => `PostgreSQL fails at ${p.step}: ${p.detail}`,
  },
  'database-unreachable': {
    status: 500,
    nl: (p: { host: string; reason: string }) =>
      `De database op ${p.host} antwoordt niet (${p.reason}). Kijk of DATABASE_URL klopt en of PostgreSQL draait.`,
    en: (p) =>
      `The database at ${p.host} does not answer (${p.reason}). Check DATABASE_URL and whether PostgreSQL runs.`,
  },
  'attribute-unknown': {
    status: 422,
    nl: (p: { file: string; table: string; found: string; near: string | null }) =>
      `${p.file}: in tabel ${p.table} heeft geen rij het kenmerk ‘${p.found}’ (measure.attribute).${p.near ? ` Bedoelt u ‘${p.near}’?` : ''}`,
    en: (p) =>
      `${p.file}: no row of table ${p.table} has the attribute ‘${p.found}’ (measure.attribute).${p.near ? ` Did you mean ‘${p.near}’?` : ''}`,
  },
  'breakdown-absent': {
    status: 422,
    nl: (p: { file: string; table: string; found: string; near: string | null }) =>
      `${p.file}: in tabel ${p.table} heeft geen rij de uitsplitsing ‘${p.found}’ (measure.breakdowns).${p.near ? ` Bedoelt u ‘${p.near}’?` : ''}`,
    en: (p) =>
      `${p.file}: no row of table ${p.table} has the breakdown ‘${p.found}’ (measure.breakdowns).${p.near ? ` Did you mean ‘${p.near}’?` : ''}`,
  },
  'figures-lost': {
    status: 422,
    nl: (p: { file: string; now: number; before: number }) =>
      `${p.file}: dit begrip gaat van ${p.before} naar ${p.now} cijfers. Is dat de bedoeling, maak dan \`version\` één hoger.`,
    en: (p) =>
      `${p.file}: this definition goes from ${p.before} to ${p.now} figures. If that is meant, raise its \`version\` by one.`,
  },
  'figures-impossible': {
    status: 422,
    nl: (p: { tables: readonly string[] }) =>
      `De cijfers zijn niet te berekenen: van ${p.tables.join(', ')} is nog nooit een goede versie binnengekomen. Verbeter wat hierboven is geweigerd en voer \`peil run\` opnieuw uit.`,
    en: (p) =>
      `The figures cannot be computed: no good version of ${p.tables.join(', ')} has ever come in. Mend what is refused above and run \`peil run\` again.`,
  },
  'workspace-missing': {
    status: 500,
    nl: (p: { folder: string }) =>
      `Er is geen gemeente in ${p.folder}: daar hoort een bestand gemeente.yaml te staan. Kies een map met PEIL_GEMEENTE.`,
    en: (p) =>
      `There is no gemeente in ${p.folder}: a file gemeente.yaml should be there. Choose a folder with PEIL_GEMEENTE.`,
  },
  'page-unknown': {
    status: 404,
    nl: (p: { path: string }) => `De pagina ${p.path} bestaat niet.`,
    en: (p) => `The page ${p.path} does not exist.`,
  },
  'method-unknown': {
    status: 405,
    nl: (p: { method: string; allowed: string }) =>
      `Dit adres kent de methode ${p.method} niet. Het kent: ${p.allowed}.`,
    en: (p) => `This address does not know the method ${p.method}. It knows: ${p.allowed}.`,
  },
  'not-acceptable': {
    status: 406,
    nl: (p: { offered: string }) => `Dit adres bestaat alleen als: ${p.offered}.`,
    en: (p) => `This address exists only as: ${p.offered}.`,
  },
  'address-long': {
    status: 414,
    nl: (p: { found: number; limit: number }) =>
      `Het adres is te lang: ${p.found} tekens, en er passen er ${p.limit}.`,
    en: (p) => `The address is too long: ${p.found} characters, and the limit is ${p.limit}.`,
  },
  'request-refused': {
    status: 400,
    nl: () => 'Deze vraag is niet te lezen. Kijk of het adres goed geschreven is.',
    en: () => 'This request cannot be read. Check whether the address is written well.',
  },
  'parameter-unknown': {
    status: 400,
    nl: (p: { name: string; near: string | null; known: string }) =>
      `De parameter ${p.name} bestaat hier niet.${p.near ? ` Bedoelt u ${p.near}?` : ''} Dit adres kent: ${p.known}.`,
    en: (p) =>
      `There is no parameter ${p.name} here.${p.near ? ` Did you mean ${p.near}?` : ''} This address knows: ${p.known}.`,
  },
  'parameter-invalid': {
    status: 400,
    nl: (p: { name: string; found: string; wanted: Text }) =>
      `De parameter ${p.name} heeft de waarde ‘${p.found}’. Dat moet zijn: ${p.wanted.nl}.`,
    en: (p) =>
      `The parameter ${p.name} has the value ‘${p.found}’. It must be: ${p.wanted.en ?? p.wanted.nl}.`,
  },
  'value-unknown': {
    status: 404,
    nl: (p: { name: string; found: string; near: readonly string[]; known: number }) =>
      `De waarde ‘${p.found}’ voor ${p.name} bestaat niet.${p.near.length ? ` Bedoelt u ${p.near.join(' of ')}?` : ''} Er zijn er ${p.known}.`,
    en: (p) =>
      `The value ‘${p.found}’ for ${p.name} does not exist.${p.near.length ? ` Did you mean ${p.near.join(' or ')}?` : ''} There are ${p.known}.`,
  },
  starting: {
    status: 503,
    nl: () => 'Peil start. Probeer het over een paar tellen opnieuw.',
    en: () => 'Peil is starting. Try again in a few seconds.',
  },
  failed: {
    status: 500,
    nl: () => 'Er ging iets mis bij ons. Probeer het later opnieuw.',
    en: () => 'Something went wrong on our side. Try again later.',
  },
  'release-damaged': {
    status: 500,
    nl: (p: { folder: string; finding: string }) =>
      `De laatste publicatie is niet heel en kon niet opnieuw worden gemaakt. ${p.finding} Kijk alles na met \`npx peil doctor --verify\` en zet het bestand in ${p.folder} terug uit een reservekopie.`,
    en: (p) =>
      `The last release is not whole and could not be made anew. ${p.finding} Look at everything with \`npx peil doctor --verify\` and put the file in ${p.folder} back from a backup.`,
  },
  'query-empty': {
    status: 400,
    nl: () => 'De vraag is leeg. Schrijf een SELECT, zoals: npx peil query "select * from gebieden limit 5".',
    en: () =>
      'The question is empty. Write a SELECT, such as: npx peil query "select * from gebieden limit 5".',
  },
  'output-folder': {
    status: 400,
    nl: (p: { folder: string }) =>
      `De map ${p.folder} bestaat niet. Maak die eerst, of kies een andere met --output.`,
    en: (p) => `The folder ${p.folder} does not exist. Make it first, or choose another with --output.`,
  },
  'source-unknown': {
    status: 400,
    nl: (p: { found: string; near: string | null; known: string }) =>
      `De bron ‘${p.found}’ bestaat niet.${p.near ? ` Bedoelt u ${p.near}?` : ''} De bronnen zijn: ${p.known}.`,
    en: (p) =>
      `There is no source ‘${p.found}’.${p.near ? ` Did you mean ${p.near}?` : ''} The sources are: ${p.known}.`,
  },
  'no-release': {
    status: 503,
    nl: () => 'Er is nog niets gepubliceerd. Voer `peil run` uit.',
    en: () => 'Nothing has been released yet. Run `peil run`.',
  },
  'release-before-first': {
    status: 404,
    nl: (p: { asked: string; first: string }) =>
      `Op ${p.asked} was er nog niets gepubliceerd. De eerste publicatie is ${p.first}.`,
    en: (p) => `Nothing had been released on ${p.asked}. The first release is ${p.first}.`,
  },
  'table-unknown': {
    status: 404,
    nl: (p: { table: string; near: readonly string[] }) =>
      `De tabel ${p.table} bestaat niet.${p.near.length ? ` Bedoelt u ${p.near.join(' of ')}?` : ''}`,
    en: (p) => `There is no table ${p.table}.${p.near.length ? ` Did you mean ${p.near.join(' or ')}?` : ''}`,
  },
});
