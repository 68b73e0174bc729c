import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transformSync } from 'rolldown/utils';

/**
 * Lets a child process that a test starts run the TypeScript of `src` as it is: Node 20 cannot. The test runner is
 * started with `--import` of this file, and a child inherits that. The file is read twice: by the process, where it
 * registers itself, and by Node's thread for hooks.
 */
if (isMainThread) register(import.meta.url);

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !/[.]tsx?$/.test(url)) return next(url, context);
  const file = fileURLToPath(url);
  const { code, errors } = transformSync(file, await readFile(file, 'utf8'), { sourceType: 'module' });
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].message}`);
  return { format: 'module', shortCircuit: true, source: code };
}
