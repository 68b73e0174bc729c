import { basename } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { type ModelSpec, modelHeaderSchema } from '../model.ts';
import { lakeProblems } from '../problems.ts';

const HEAD = /^(\s*\/\* ---[^\S\n]*\r?\n)([\s\S]*?)\r?\n--- \*\/[^\S\n]*\r?\n?/;
const NAME = /^([a-z][a-z0-9_]*)\.sql$/;

/**
 * Reads a file of `modellen/`: a block of YAML between `/* ---` and `--- *\/`, then one SELECT. The name of the file is
 * the name of the table. Throws a Problem with file and line. Whether the SQL is right is for `modelOrder` and the run.
 */
export function parseModel(content: string, file: string): ModelSpec {
  const name = NAME.exec(basename(file))?.[1];
  if (name === undefined) throw lakeProblems.make('model-name', { file });
  const head = HEAD.exec(content);
  if (!head) {
    const reason = 'de eerste regel is niet /* --- of de laatste niet --- */';
    throw lakeProblems.make('model-header', { file, line: 1, path: '', reason });
  }
  const [whole, opening = '', yaml = ''] = head;
  const header = headerOf(yaml, file, opening.split('\n').length);
  return Object.freeze({
    name,
    header,
    sql: content.slice(whole.length).trim(),
    file,
    line: whole.split('\n').length + leadingLines(content.slice(whole.length)),
  });
}

function leadingLines(text: string): number {
  return (/^\s*/.exec(text)?.[0] ?? '').split('\n').length - 1;
}

function headerOf(yaml: string, file: string, firstLine: number): ModelSpec['header'] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const [error] = document.errors;
  if (error) {
    const reason = error.message.split('\n')[0] ?? error.code;
    throw lakeProblems.make('model-header', { file, line: lineAt(error.pos[0]), path: '', reason });
  }
  const parsed = modelHeaderSchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String) ?? [];
  const line = lineAt(offsetOf(document, path));
  throw lakeProblems.make('model-header', { file, line, path: path.join('.'), reason: issue?.message ?? '' });
}

/** Where the value at a path begins, or the nearest value around it. */
function offsetOf(document: Document, path: readonly string[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return node.range[0];
  }
  return 0;
}
