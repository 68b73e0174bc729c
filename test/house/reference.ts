import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { parse as parseYaml } from 'yaml';
import { catalogueProblems, EXPORT_KINDS } from '../../src/catalogue/index.ts';
import { guardProblems } from '../../src/guard/index.ts';
import type { ProblemTable, Text } from '../../src/kernel/index.ts';
import { lakeProblems } from '../../src/lake/index.ts';
import { monitorsProblems } from '../../src/monitors/index.ts';
import { allResources } from '../../src/server/all-resources.ts';
import { EXAMPLES } from '../../src/server/cli/examples.ts';
import { buildProgram } from '../../src/server/cli/program.ts';
import { messagesFor } from '../../src/server/messages/index.ts';
import { serverProblems } from '../../src/server/problems.ts';
import { SETTINGS } from '../../src/server/settings.ts';
import { workspaceJsonSchemas } from '../../src/server/workspace/index.ts';
import { webProblems } from '../../src/web/index.ts';
import { ROOT } from '../support/corpus.ts';
import { filesOf, parse } from './source.ts';

const OPENING = '<!-- Gemaakt door scripts/reference.mjs uit de code. Wijzig de code, niet deze pagina. -->';

const WORKSPACE = 'gemeenten/hilversum';

/** Text that may stand in a cell of a table. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const page = (title: string, lead: string, ...parts: readonly string[]) =>
  `${[OPENING, `# ${title}`, lead, ...parts].join('\n\n')}\n`;

const code = (text: string) => `\`${text}\``;

function settings(): string {
  const rows = SETTINGS.map((one) => [
    code(one.name),
    one.description.nl,
    code(one.default),
    code(one.example),
  ]);
  const lead = 'Instellingen zijn omgevingsvariabelen. Een onbekende `PEIL_…` wordt bij naam geweigerd.';
  return page('Instellingen', lead, table(['naam', 'wat', 'zonder instelling', 'voorbeeld'], rows));
}

function commands(): string {
  const words = messagesFor('nl');
  const silent = () => {};
  const io = { words, out: silent, tell: silent, version: '', root: ROOT } as never;
  const program = buildProgram(io, { out: silent, complain: silent } as never, silent);
  const parts = program.commands.map((command) => {
    const given = command.registeredArguments.map((one) => ` <${one.name()}>`).join('');
    const options = command.options.map((one) => [code(one.flags), one.description]);
    const example = `\`\`\`sh\n${EXAMPLES[command.name() as keyof typeof EXAMPLES]}\n\`\`\``;
    const head = `## peil ${command.name()}${given}\n\n${command.description()}`;
    return [head, ...(options.length > 0 ? [table(['keuze', 'wat'], options)] : []), example].join('\n\n');
  });
  return page('Opdrachten', `Op de opdrachtregel: \`npx peil <opdracht>\`. ${words.cli.exitCodes}`, ...parts);
}

function routes(): string {
  const rows = allResources({ settings: { baseUrl: '' } } as never).map((one) => [
    code(one.path),
    one.doc.nl,
    one.forms.join(', '),
    Object.keys(one.query.shape).map(code).join(' '),
    `${one.access.action} ${one.access.thing}`,
  ]);
  const lead =
    'Elk adres, wat het geeft, in welke vormen (achtervoegsel of `Accept`), waarmee te vragen, en wie het mag: ' +
    '`decide` in `src/guard/decide.ts` beslist. Pagina’s staan ook onder `/en`.';
  return page('Adressen', lead, table(['adres', 'wat', 'vormen', 'vragen', 'toegang'], rows));
}

/** Parameters that write themselves: whatever a sentence does with `p.found`, its name stands there. */
const named: Record<string, unknown> = new Proxy(
  {},
  {
    get: (_target, name) => {
      const text = `‹${String(name)}›`;
      return Object.assign(Object(text), {
        nl: text,
        en: text,
        join: () => text,
        map: () => [text],
        toFixed: () => text,
      });
    },
  },
);

function sentence(write: (params: never) => string): string {
  try {
    const text = write(named as never).replaceAll('NaN', '‹getal›');
    return text.includes('undefined') ? '' : text;
  } catch {
    return '';
  }
}

// biome-ignore lint/suspicious/noExplicitAny: tables of every room stand in one list
type AnyTable = ProblemTable<any>;

function problems(): string {
  const tables: readonly AnyTable[] = [
    guardProblems,
    lakeProblems,
    catalogueProblems,
    monitorsProblems,
    serverProblems,
    webProblems,
  ];
  const parts = tables.map(({ room, kinds }) => {
    const rows = Object.entries<{ status: number; nl: (params: never) => string }>(kinds).map(
      ([name, kind]) => [code(`${room}/${name}`), String(kind.status), sentence(kind.nl)],
    );
    return `## ${room}\n\n${table(['code', 'status', 'zin'], rows)}`;
  });
  const lead =
    'Alles wat Peil weigert. In een antwoord staat de code in `type` en de zin in `detail` (RFC 9457). ' +
    'Tussen ‹ en › staat wat per keer anders is.';
  return page('Foutcodes', lead, ...parts);
}

/** The first sentence of the doc comment of the plug-in in a file: the export that bears its name. */
function docOf(path: string): string {
  const { tree } = parse(path, readFileSync(join(ROOT, path), 'utf8'));
  const name = basename(path).replace(/\.tsx?$/, '');
  const found = tree.statements.find(
    (one) =>
      ts.isVariableStatement(one) &&
      one.declarationList.declarations.some((declared) => declared.name.getText(tree) === name),
  );
  const [doc] = found ? ts.getJSDocCommentsAndTags(found) : [];
  const text = doc && ts.isJSDoc(doc) ? ts.getTextOfJSDocComment(doc.comment) : undefined;
  return (text ?? '').replaceAll('\n', ' ');
}

/** Files of a folder of plug-ins, its contract and its list left out. */
function plugins(folder: string): readonly string[] {
  const contract = `${basename(folder).slice(0, -1)}.ts`;
  return filesOf(folder, ['.ts']).filter((path) => ![contract, 'index.ts'].includes(basename(path)));
}

function extensions(): string {
  const kinds: readonly (readonly [string, string])[] = [
    ['Verbindingen: waar een bron vandaan komt', 'src/lake/connectors'],
    ['Formaten: hoe een bestand gelezen wordt', 'src/lake/formats'],
    ['Maten: hoe een cijfer berekend wordt', 'src/monitors/measures'],
    ['Downloads: hoe een dataset geschreven wordt', 'src/catalogue/exports'],
  ];
  const parts = kinds.map(([title, folder]) => {
    const rows = plugins(folder).map((path) => [code(basename(path, '.ts')), docOf(path), code(path)]);
    return `## ${title}\n\n${table(['naam', 'wat het doet', 'bestand'], rows)}`;
  });
  const lead = `Invoegstukken. Eén bestand is één invoegstuk. Downloads bestaan als: ${EXPORT_KINDS.join(', ')}.`;
  return page('Invoegstukken', lead, ...parts);
}

type Schema = Readonly<{
  type?: string;
  description?: string;
  const?: unknown;
  enum?: readonly unknown[];
  default?: unknown;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  additionalProperties?: Schema | boolean;
}>;

function kindOf(schema: Schema): string {
  if (schema.const !== undefined) return `altijd \`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(' of ');
  if (schema.items) return `lijst van ${kindOf(schema.items)}`;
  const choices = schema.oneOf ?? schema.anyOf;
  return choices ? choices.map(kindOf).join(' of ') : (schema.type ?? 'waarde');
}

/** Every field of a kind of file, with the path to it. */
function fieldsOf(schema: Schema, path = ''): readonly (readonly string[])[] {
  const required = schema.required ?? [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const here = path ? `${path}.${name}` : name;
    const isText = field.properties && Object.keys(field.properties).join() === 'nl,en';
    const what = isText ? 'tekst: `nl`, en `en` waar vertaald' : kindOf(field);
    const row = [code(here), what, required.includes(name) ? 'ja' : '', field.description ?? ''];
    return isText ? [row] : [row, ...fieldsOf(field, here)];
  });
  const listed = schema.items ? fieldsOf(schema.items, `${path}[]`) : [];
  const chosen = (schema.oneOf ?? schema.anyOf ?? []).flatMap((choice) => fieldsOf(choice, path));
  return [...own, ...listed, ...chosen].filter(
    (row, index, all) => all.findIndex((other) => other.join() === row.join()) === index,
  );
}

function workspaceFiles(): string {
  const parts = Object.entries(workspaceJsonSchemas()).map(([file, text]) => {
    const rows = fieldsOf(JSON.parse(text));
    return `## ${file.replace('.schema.json', '')}\n\n${table(['veld', 'wat', 'moet', 'uitleg'], rows)}`;
  });
  const lead = 'Elk veld van elk bestand in de map van een gemeente. Een onbekend veld wordt geweigerd.';
  return page('Bestanden van een gemeente', lead, ...parts);
}

type DefinitionFile = Readonly<{
  id: string;
  term: Text;
  unit: string;
  theme: string;
  meaning: Text;
  status: string;
}>;

const yamlOf = <T>(path: string): T => parseYaml(readFileSync(join(ROOT, path), 'utf8'));

function indicators(): string {
  const rows = filesOf(`${WORKSPACE}/begrippen`, ['.yaml'])
    .map((path) => yamlOf<DefinitionFile>(path))
    .map((one) => [code(one.id), one.term.nl, one.unit, one.theme, one.meaning.nl, one.status]);
  const lead = `De begrippen van \`${WORKSPACE}\`. Een begrip is concept tot een mens het goedkeurt.`;
  return page('Begrippen', lead, table(['id', 'naam', 'eenheid', 'thema', 'betekenis', 'status'], rows));
}

type SourceFile = Readonly<{
  id: string;
  title: Text;
  publisher: string;
  licence: string;
  contract: { schema: readonly { name: string; properties: readonly unknown[] }[] };
}>;

function tables(): string {
  const sources = filesOf(`${WORKSPACE}/bronnen`, ['.yaml'])
    .map((path) => yamlOf<SourceFile>(path))
    .map((one) => [code(one.contract.schema[0]?.name ?? ''), one.title.nl, one.publisher, one.licence]);
  const models = filesOf(`${WORKSPACE}/modellen`, ['.sql']).map((path) => {
    const header = /\/\* ---\n([\s\S]*?)\n--- \*\//.exec(readFileSync(join(ROOT, path), 'utf8'))?.[1] ?? '';
    const { title, columns }: { title: Text; columns: Record<string, Text> } = parseYaml(header);
    return [code(basename(path, '.sql')), title.nl, Object.keys(columns).map(code).join(' ')];
  });
  return page(
    'Tabellen',
    `Wat er in het lake staat voor \`${WORKSPACE}\`. Te vragen met \`npx peil query\`.`,
    `## Uit bronnen\n\n${table(['tabel', 'wat', 'van wie', 'licentie'], sources)}`,
    `## Uit modellen\n\n${table(['tabel', 'wat', 'kolommen'], models)}`,
  );
}

/** Every page of the reference, by its file name. Made from the contracts alone: the same code gives the same text. */
export async function referencePages(): Promise<Readonly<Record<string, string>>> {
  const pages = {
    'settings.md': settings(),
    'commands.md': commands(),
    'routes.md': routes(),
    'problems.md': problems(),
    'extensions.md': extensions(),
    'workspace-files.md': workspaceFiles(),
    'indicators.md': indicators(),
    'tables.md': tables(),
  };
  const links = Object.entries(pages).map(([name, text]) => `- [${/^# (.+)$/m.exec(text)?.[1]}](${name})`);
  return { 'index.md': page('Naslag', 'Gemaakt uit de code.', links.join('\n')), ...pages };
}
