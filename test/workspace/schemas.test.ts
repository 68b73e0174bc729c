import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { workspaceJsonSchemas } from '../../src/server/workspace/index.ts';

const SCHEMAS = 'gemeenten/schemas';

/** `vitest -u` writes them anew after a schema of a room has changed. */
test.each(Object.entries(workspaceJsonSchemas()))('%s is current', async (name, text) => {
  await expect(text).toMatchFileSnapshot(join(process.cwd(), SCHEMAS, name));
});

test('no schema is left over', () => {
  expect(readdirSync(SCHEMAS).sort()).toEqual(Object.keys(workspaceJsonSchemas()).sort());
});

test.each(yamlFiles('gemeenten/hilversum'))('%s fits the schema that its first line names', (file) => {
  const text = readFileSync(file, 'utf8');
  const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1];
  expect(named).toBeDefined();
  const schema = JSON.parse(readFileSync(join(file, '..', named ?? ''), 'utf8'));
  expect(z.fromJSONSchema(schema).safeParse(parse(text)).error).toBeUndefined();
});

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
}
