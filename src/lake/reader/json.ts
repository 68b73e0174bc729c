import { lakeProblems } from '../problems.ts';

/** Whether a value is an object with named members: no list, no null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON text as a value. Refuses text that is no JSON, and an object with the same key twice, each with line and character. */
export function parseJson(file: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw brokenJson(file, text, error);
  }
  const double = doubleKey(text);
  if (double)
    throw lakeProblems.make('json-double-key', { file, ...placeAt(text, double.at), key: double.key });
  return value;
}

function brokenJson(file: string, text: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const at = /position (\d+)/.exec(message)?.[1];
  const index = at === undefined ? text.trimEnd().length : Number(at);
  const reason = message.replace(/ in JSON at position.*$| \(line.*$|, "[\s\S]*$/, '');
  return lakeProblems.make('json-broken', { file, ...placeAt(text, index), reason }, error);
}

function placeAt(text: string, index: number): Readonly<{ line: number; at: number }> {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, at: index - before.lastIndexOf('\n') };
}

/** The first key that an object of valid JSON has twice. JSON.parse would keep the last and say nothing. */
function doubleKey(text: string): Readonly<{ key: string; at: number }> | null {
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/g;
  const open: Set<string>[] = [];
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '{') open.push(new Set());
    else if (match[0] === '}') open.pop();
    else if (match[1] !== undefined) {
      const key = JSON.parse(match[0].slice(0, -match[1].length)) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return { key, at: match.index };
      keys?.add(key);
    }
  }
  return null;
}
