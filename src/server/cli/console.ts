import { userInfo } from 'node:os';
import { type Actor, consoleActor } from '../../guard/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Settings } from '../settings.ts';

/** Exit codes of every command, as `peil --help` lists them. */
export const EXIT = Object.freeze({ done: 0, failed: 1, usage: 2, refused: 3 });

/** What a command works with: who asks, the settings, the words, and where its answer goes. */
export type Console = Readonly<{
  actor: Actor;
  settings: () => Settings;
  words: Messages;
  /** The answer: what another program may read. */
  out: (text: string) => void;
  /** Progress and sentences for the person. */
  tell: (text: string) => void;
  root: string;
  version: string;
  /** Which build of the program this is: another one may compute something else. */
  build: string;
}>;

/** The person at the console, by the name of their account there. */
export function whoAmI(): Actor {
  try {
    return consoleActor(userInfo().username);
  } catch {
    return consoleActor(`uid-${process.getuid?.() ?? 0}`);
  }
}

/** Rows as a table of text, columns as wide as their widest cell. Long cells are cut. */
export function textTable(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cell = (value: unknown) => {
    const text = value === null || value === undefined ? '' : String(value).replaceAll(/\s+/g, ' ');
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
  };
  const all = [columns.map(cell), ...rows.map((row) => row.map(cell))];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => (row[index] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = all;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
