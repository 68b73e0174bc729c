import type { z } from 'zod';
import { definitionSchema } from '../../catalogue/index.ts';
import { modelHeaderSchema, sourceSchema } from '../../lake/index.ts';
import { measureSchema, monitorSchema } from '../../monitors/index.ts';
import { gemeenteSchema, houseStyleSchema, modelTestsSchema, themesSchema } from './schemas.ts';

/** What kinds of files a workspace has. */
export type FileKind =
  | 'gemeente'
  | 'themas'
  | 'thema'
  | 'bron'
  | 'begrip'
  | 'monitor'
  | 'model'
  | 'modeltest'
  | 'pagina'
  | 'data'
  | 'ignored';

/** Where each kind of file stands. The first line that fits decides. */
const LAYOUT: readonly (readonly [FileKind, RegExp])[] = [
  ['ignored', /(^|\/)\.[^/]*$/],
  ['ignored', /^README\.md$/],
  ['gemeente', /^gemeente\.yaml$/],
  ['themas', /^themas\.yaml$/],
  ['thema', /^thema\/thema\.yaml$/],
  ['bron', /^bronnen\/[^/]+\.yaml$/],
  ['begrip', /^begrippen\/[^/]+\.yaml$/],
  ['monitor', /^monitoren\/[^/]+\.yaml$/],
  ['modeltest', /^modellen\/[^/]+\.test\.yaml$/],
  ['model', /^modellen\/[^/]+\.sql$/],
  ['pagina', /^paginas\/[^/]+\.md$/],
  ['data', /^data\//],
];

/** Folders of a workspace, and the ending of the files in them: for telling what a stray file should have been. */
export const FOLDERS: Readonly<Record<string, string>> = Object.freeze({
  bronnen: '.yaml',
  begrippen: '.yaml',
  monitoren: '.yaml',
  modellen: '.sql',
  paginas: '.md',
  thema: 'thema.yaml',
  data: '',
});

/** Files without which a workspace is none. */
export const REQUIRED = Object.freeze(['gemeente.yaml', 'themas.yaml', 'thema/thema.yaml']);

/** What kind of file a path is, or null when a workspace has no such file. */
export function kindOf(path: string): FileKind | null {
  return LAYOUT.find(([, shape]) => shape.test(path))?.[0] ?? null;
}

/** The schema of each kind of file that is YAML or begins with it. Each room owns the schema of its own files. */
export const SCHEMAS = Object.freeze({
  gemeente: gemeenteSchema,
  themas: themesSchema,
  thema: houseStyleSchema,
  bron: sourceSchema,
  begrip: definitionSchema(measureSchema),
  monitor: monitorSchema,
  model: modelHeaderSchema,
  modeltest: modelTestsSchema,
}) satisfies Partial<Record<FileKind, z.ZodType>>;
