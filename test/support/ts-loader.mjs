// Lets a child process of a test run the sources as they are. The built program has no need of it: there the children
// are plain JavaScript. Only syntax is stripped (`erasableSyntaxOnly`); types are checked by `npm run typecheck`.
// What was stripped once is kept by its hash: loading the compiler takes longer than most children live.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const CACHE = new URL('../../node_modules/.cache/peil-sources/', import.meta.url);

if (isMainThread) register(import.meta.url);

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url) || url.includes('/node_modules/')) return next(url, context);
  const source = await readFile(new URL(url), 'utf8');
  const kept = new URL(`${createHash('sha256').update(`${url}\n${source}`).digest('hex')}.mjs`, CACHE);
  const known = await readFile(kept, 'utf8').catch(() => null);
  return { format: 'module', source: known ?? (await strip(url, source, kept)), shortCircuit: true };
}

async function strip(url, source, kept) {
  const { default: ts } = await import('typescript');
  const { outputText } = ts.transpileModule(source, {
    fileName: url,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.ReactJSX,
      verbatimModuleSyntax: true,
      inlineSourceMap: true,
    },
  });
  const temporary = new URL(`${randomBytes(8).toString('hex')}.tmp`, CACHE);
  await mkdir(CACHE, { recursive: true });
  await writeFile(temporary, outputText);
  await rename(temporary, kept);
  return outputText;
}
