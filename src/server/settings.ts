import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { LANGUAGES, type Lang, nearest, type Text } from '../kernel/index.ts';
import { serverProblems } from './problems.ts';

/** One thing a person may change with an environment variable. */
export type Setting = Readonly<{
  name: string;
  /** What holds without it, as a person writes it. */
  default: string;
  example: string;
  description: Text;
}>;

/** Every setting there is. `docs/server.md` is checked against this table. */
export const SETTINGS: readonly Setting[] = Object.freeze([
  {
    name: 'PORT',
    default: '8080',
    example: '8090',
    description: { nl: 'De poort waarop Peil luistert.', en: 'The port Peil listens on.' },
  },
  {
    name: 'PEIL_HOST',
    default: '127.0.0.1',
    example: '0.0.0.0',
    description: {
      nl: 'Het netwerkadres waarop Peil luistert. Standaard alleen deze machine.',
      en: 'The network address Peil listens on. By default this machine alone.',
    },
  },
  {
    name: 'PEIL_URL',
    default: 'http://127.0.0.1:<PORT>',
    example: 'https://cijfers.voorbeeldstad.nl',
    description: {
      nl: 'Het openbare adres van de site. Staat in elke link die Peil uitdeelt.',
      en: 'The public address of the site. It stands in every link Peil hands out.',
    },
  },
  {
    name: 'PEIL_DATA',
    default: '.peil',
    example: '/var/lib/peil',
    description: {
      nl: 'De map met alle gegevens: tabellen, ruwe bestanden, database, geheimen.',
      en: 'The folder with all data: tables, raw files, database, secrets.',
    },
  },
  {
    name: 'PEIL_GEMEENTE',
    default: 'gemeenten',
    example: '/srv/voorbeeldstad',
    description: {
      nl: 'De map van de gemeente: bronnen, begrippen, modellen, teksten. Van een map met gemeenten die met `template`.',
      en: 'The folder of the gemeente: sources, definitions, models, texts. Of a folder of gemeenten the one with `template`.',
    },
  },
  {
    name: 'PEIL_TAAL',
    default: 'nl',
    example: 'en',
    description: {
      nl: 'De taal van de opdrachtregel: nl of en.',
      en: 'The language of the command line: nl or en.',
    },
  },
  {
    name: 'DATABASE_URL',
    default: '(ingebouwd)',
    example: 'postgres://peil:<wachtwoord>@db.intern:5432/peil',
    description: {
      nl: 'Een eigen PostgreSQL vanaf versie 15. Zonder deze instelling start Peil er zelf een in de datamap.',
      en: 'A PostgreSQL of your own from version 15. Without it Peil starts one itself in the data folder.',
    },
  },
]);

/** The settings as the program uses them: read once, at the start. */
export type Settings = Readonly<{
  port: number;
  host: string;
  /** Without a slash at the end. */
  baseUrl: string;
  dataFolder: string;
  workspaceFolder: string;
  lang: Lang;
  /** Null: a PostgreSQL of our own. Holds a password: never shown. */
  databaseUrl: string | null;
}>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Passwords that stand in manuals and examples: as good as none. */
const PUBLISHED = ['postgres', 'password', 'wachtwoord', 'changeme', 'secret', 'peil', 'admin', 'welkom01'];

const SHORTEST_PASSWORD = 12;

/**
 * Reads the settings from the environment. Throws a problem that names an unknown `PEIL_*` setting, or a value that
 * cannot be right. `root` is the folder that relative paths start from.
 */
export function readSettings(env: Environment, root: string): Settings {
  refuseUnknown(env);
  const value = (name: string) => env[name] || undefined;
  const port = readPort(value('PORT'));
  return Object.freeze({
    port,
    host: readHost(value('PEIL_HOST') ?? '127.0.0.1'),
    baseUrl: readBaseUrl(value('PEIL_URL') ?? `http://127.0.0.1:${port}`),
    dataFolder: resolve(root, value('PEIL_DATA') ?? '.peil'),
    workspaceFolder: readWorkspace(value('PEIL_GEMEENTE') ?? 'gemeenten', root),
    lang: readLang(value('PEIL_TAAL') ?? 'nl'),
    databaseUrl: readDatabaseUrl(value('DATABASE_URL')),
  });
}

function refuseUnknown(env: Environment): void {
  const known = SETTINGS.map((setting) => setting.name);
  const unknown = Object.keys(env).find((name) => name.startsWith('PEIL_') && !known.includes(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, known, 1)[0] ?? null;
  throw serverProblems.make('setting-unknown', { name: unknown, near, known: known.join(', ') });
}

function invalid(name: string, found: string, nl: string, en: string): Error {
  return serverProblems.make('setting-invalid', { name, found, wanted: { nl, en } });
}

function readPort(text = '8080'): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw invalid('PORT', text, 'een getal van 0 tot en met 65535', 'a number from 0 up to 65535');
}

/** An address, or a name that the network knows. Numbers with dots that are no address are a typing error. */
function readHost(text: string): string {
  const name = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;
  if (isIP(text) !== 0 || (name.test(text) && !/^[\d.]+$/.test(text))) return text;
  throw invalid(
    'PEIL_HOST',
    text,
    'een adres zoals 127.0.0.1 of 0.0.0.0',
    'an address such as 127.0.0.1 or 0.0.0.0',
  );
}

function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash;
  if (url && plain && url.pathname === '/') return url.origin;
  throw invalid(
    'PEIL_URL',
    text,
    'een adres met http of https zonder pad, zoals https://cijfers.voorbeeldstad.nl',
    'an address with http or https without a path, such as https://cijfers.voorbeeldstad.nl',
  );
}

/** A folder, or the name of one under `gemeenten/`, or a folder of gemeenten: then the one the others begin from. */
function readWorkspace(text: string, root: string): string {
  const named = [resolve(root, text), resolve(root, 'gemeenten', text)];
  const folder =
    named.find((path) => existsSync(join(path, 'gemeente.yaml'))) ?? templateIn(resolve(root, text));
  if (folder) return folder;
  throw serverProblems.make('workspace-missing', { folder: resolve(root, text) });
}

function templateIn(gemeenten: string): string | undefined {
  const names = existsSync(gemeenten) ? readdirSync(gemeenten).sort() : [];
  const files = names
    .map((name) => join(gemeenten, name, 'gemeente.yaml'))
    .filter((file) => existsSync(file));
  const template = files.find((file) => /^template:/m.test(readFileSync(file, 'utf8')));
  return template === undefined ? undefined : dirname(template);
}

function readLang(text: string): Lang {
  const lang = LANGUAGES.find((known) => known === text);
  if (lang) return lang;
  throw invalid('PEIL_TAAL', text, 'nl of en', 'nl or en');
}

/** Over a network no door with a password that anybody can guess (promise A5). The value itself is never repeated. */
function readDatabaseUrl(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw invalid('DATABASE_URL', '…', 'een adres dat begint met postgres://', 'an address with postgres://');
  }
  const local = ['', 'localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const password = decodeURIComponent(url.password);
  if (!local && (password.length < SHORTEST_PASSWORD || PUBLISHED.includes(password.toLowerCase()))) {
    throw invalid(
      'DATABASE_URL',
      '…',
      `een adres met een wachtwoord van ten minste ${SHORTEST_PASSWORD} tekens dat nergens staat`,
      `an address with a password of at least ${SHORTEST_PASSWORD} characters that stands nowhere`,
    );
  }
  return text;
}
