import { defineProblems } from '../kernel/index.ts';

type At = { address: string };
type Bytes = At & { limit: number; found: number };
type Seconds = At & { seconds: number };

/** Everything that guard refuses, with the sentence for the person who caused it. */
export const guardProblems = defineProblems('guard', {
  refused: {
    status: 403,
    nl: (p: { action: string; reason: string }) => `Dit mag niet: ${p.action} (${p.reason}).`,
    en: (p) => `This is not allowed: ${p.action} (${p.reason}).`,
  },
  'address-unreadable': {
    status: 400,
    nl: (p: At & { written: string }) =>
      `Het adres ${p.address} is niet eenduidig geschreven. Schrijf het als ${p.written}.`,
    en: (p) => `The address ${p.address} can be read in more than one way. Write it as ${p.written}.`,
  },
  'address-scheme': {
    status: 400,
    nl: (p: At & { scheme: string; allowed: string }) =>
      `Het adres ${p.address} begint met ${p.scheme}; toegestaan is ${p.allowed}.`,
    en: (p) => `The address ${p.address} starts with ${p.scheme}; allowed is ${p.allowed}.`,
  },
  'address-port': {
    status: 400,
    nl: (p: At & { port: string; allowed: string }) =>
      `Het adres ${p.address} wijst naar poort ${p.port}; toegestaan is ${p.allowed}.`,
    en: (p) => `The address ${p.address} points to port ${p.port}; allowed is ${p.allowed}.`,
  },
  'address-credentials': {
    status: 400,
    nl: (p: { host: string }) => `In het adres van ${p.host} staat een naam of wachtwoord. Haal die weg.`,
    en: (p) => `The address of ${p.host} holds a name or password. Remove it.`,
  },
  'address-control': {
    status: 400,
    nl: (p: At) => `In het adres ${p.address} staat een stuurteken. Haal dat weg.`,
    en: (p) => `The address ${p.address} holds a control character. Remove it.`,
  },
  'address-host': {
    status: 400,
    nl: (p: At & { host: string; allowed: string }) =>
      `Het adres ${p.address} wijst naar ${p.host}; deze bron mag alleen naar ${p.allowed}.`,
    en: (p) => `The address ${p.address} points to ${p.host}; this source may only reach ${p.allowed}.`,
  },
  'address-private': {
    status: 400,
    nl: (p: At & { host: string }) =>
      `De naam ${p.host} in ${p.address} wijst naar een adres dat niet openbaar is. Peil haalt daar niets op.`,
    en: (p) =>
      `The name ${p.host} in ${p.address} leads to an address that is not public. Peil fetches nothing there.`,
  },
  'name-unknown': {
    status: 502,
    nl: (p: At & { host: string }) => `De naam ${p.host} in ${p.address} is niet te vinden.`,
    en: (p) => `The name ${p.host} in ${p.address} cannot be found.`,
  },
  'fetch-redirects': {
    status: 502,
    nl: (p: At & { limit: number }) => `Het adres ${p.address} stuurt meer dan ${p.limit} keer door.`,
    en: (p) => `The address ${p.address} redirects more than ${p.limit} times.`,
  },
  'fetch-status': {
    status: 502,
    nl: (p: At & { found: number }) => `Het adres ${p.address} antwoordt met ${p.found}; nodig is 200.`,
    en: (p) => `The address ${p.address} answers ${p.found}; needed is 200.`,
  },
  'fetch-encoding': {
    status: 502,
    nl: (p: At & { encoding: string }) =>
      `Het adres ${p.address} antwoordt ingepakt met ${p.encoding}; gevraagd is een antwoord zonder inpakken.`,
    en: (p) =>
      `The address ${p.address} answers packed with ${p.encoding}; asked was an answer without packing.`,
  },
  'fetch-idle': {
    status: 504,
    nl: (p: Seconds) => `Het adres ${p.address} gaf ${p.seconds} seconden lang niets.`,
    en: (p) => `The address ${p.address} gave nothing for ${p.seconds} seconds.`,
  },
  'fetch-slow': {
    status: 504,
    nl: (p: Seconds) => `Het ophalen van ${p.address} duurt langer dan ${p.seconds} seconden.`,
    en: (p) => `Fetching ${p.address} takes longer than ${p.seconds} seconds.`,
  },
  'fetch-size': {
    status: 502,
    nl: (p: Bytes) => `Het antwoord van ${p.address} is groter dan ${p.limit} bytes: al ${p.found}.`,
    en: (p) => `The answer of ${p.address} is larger than ${p.limit} bytes: ${p.found} already.`,
  },
  'fetch-length': {
    status: 502,
    nl: (p: Bytes) => `Het adres ${p.address} beloofde ${p.limit} bytes en gaf er ${p.found}.`,
    en: (p) => `The address ${p.address} promised ${p.limit} bytes and gave ${p.found}.`,
  },
  'fetch-failed': {
    status: 502,
    nl: (p: At & { why: string }) => `Het ophalen van ${p.address} is mislukt (${p.why}).`,
    en: (p) => `Fetching ${p.address} failed (${p.why}).`,
  },
});
