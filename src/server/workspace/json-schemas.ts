import { z } from 'zod';
import { SCHEMAS } from './layout.ts';

/** Kinds of files that an editor checks while they are written: YAML files. Models are SQL. */
const KINDS = ['gemeente', 'themas', 'thema', 'bron', 'begrip', 'monitor', 'modeltest', 'model'] as const;

/** The JSON schema of every kind of workspace file, by file name, as text: `bron.schema.json`. */
export function workspaceJsonSchemas(): Readonly<Record<string, string>> {
  const entries = KINDS.map((kind) => {
    const schema = z.toJSONSchema(SCHEMAS[kind], { io: 'input', unrepresentable: 'any', target: 'draft-7' });
    return [`${kind}.schema.json`, `${JSON.stringify({ title: kind, ...schema }, null, 2)}\n`] as const;
  });
  return Object.freeze(Object.fromEntries(entries));
}
