import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { consoleActor } from '../../src/guard/index.ts';
import { checkWorkspace, mistakeLine } from '../../src/server/workspace/index.ts';
import { type Changes, overlay } from './overlay.ts';

const FOLDER = 'test/gemeente/waterdam';
const FAULTS = 'test/workspace/faults';

/** A fault: what is changed in the made-up gemeente, and the mistakes that must be found, all of them. */
type Fault = Readonly<{
  replace?: Readonly<Record<string, readonly [string, string]>>;
  write?: Readonly<Record<string, string>>;
  remove?: readonly string[];
  expect: readonly string[];
}>;

const names = readdirSync(FAULTS).filter((name) => name.endsWith('.yaml'));

test('there are faults', () => {
  expect(names.length).toBeGreaterThan(40);
});

test.each(names)('%s', async (name) => {
  const fault = parse(readFileSync(join(FAULTS, name), 'utf8')) as Fault;
  const { workspace, mistakes } = await checkWorkspace(
    consoleActor('test'),
    FOLDER,
    overlay(FOLDER, changesOf(fault)),
  );
  expect(mistakes.map((one) => mistakeLine(one, 'nl'))).toEqual(fault.expect);
  // A source file that is not there is refused when it is read; everything else stops before that.
  if (name === 'data-missing.yaml') expect(workspace).not.toBeNull();
  else expect(workspace).toBeNull();
  for (const one of mistakes) expect(mistakeLine(one, 'en')).not.toMatch(/undefined|\[object/);
});

test('a file that cannot be read is one mistake, and nothing that names it is another', async () => {
  const broken = overlay(FOLDER, { 'begrippen/inwoners.yaml': Buffer.from([0xff, 0xfe, 0x41]) });
  const { mistakes } = await checkWorkspace(consoleActor('test'), FOLDER, broken);
  expect(mistakes.map((one) => `${one.file} ${one.problem.code}`)).toEqual([
    'begrippen/inwoners.yaml workspace/file-encoding',
  ]);
});

function changesOf(fault: Fault): Changes {
  const replaced = Object.entries(fault.replace ?? {}).map(([file, [from, to]]) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    expect(text).toContain(from);
    return [file, text.replace(from, () => to)] as const;
  });
  const removed = (fault.remove ?? []).map((file) => [file, null] as const);
  return Object.fromEntries([...replaced, ...Object.entries(fault.write ?? {}), ...removed]);
}
