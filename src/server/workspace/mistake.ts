import { isProblem, type Problem } from '../../kernel/index.ts';
import { type WorkspaceProblem, workspaceProblems } from './problems.ts';

/** A position in a text, both counted from 1. */
export type Place = Readonly<{ line: number; column: number }>;

/** One thing that is wrong in a workspace, and where. */
export type Mistake = Place &
  Readonly<{
    /** Relative to the workspace, with forward slashes. */
    file: string;
    /** The field, as `measure.table` or `themes.0.indicators.2`; empty for the file as a whole. */
    path: string;
    /** Says it in Dutch and English: `problem.say(lang)`. */
    problem: Problem;
  }>;

export const START: Place = Object.freeze({ line: 1, column: 1 });

type Params<C extends WorkspaceProblem> = Parameters<(typeof workspaceProblems.kinds)[C]['nl']>[0];

/** Makes a mistake. `params` are those of the sentence of the code. */
export function mistake<C extends WorkspaceProblem>(
  file: string,
  place: Place,
  path: readonly PropertyKey[],
  code: C,
  ...[params]: Params<C> extends undefined ? [] : [Params<C>]
): Mistake {
  // biome-ignore lint/suspicious/noExplicitAny: the table types its parameters per code, as does this function
  const problem = (workspaceProblems.make as (code: string, params: any) => Problem)(code, params ?? {});
  return Object.freeze({ file, ...place, path: path.map(String).join('.'), problem });
}

/** One line for a person: `begrippen/eenzaam.yaml:12:3 measure.table: The table … does not exist.` */
export function mistakeLine(found: Mistake, lang: 'nl' | 'en'): string {
  const field = found.path === '' ? '' : ` ${found.path}:`;
  return `${found.file}:${found.line}:${found.column}${field} ${sentenceOf(found, lang)}`;
}

/** The sentence of a mistake, without the file and line that some rooms begin with. */
function sentenceOf({ file, problem }: Mistake, lang: 'nl' | 'en'): string {
  const sentence = problem.say(lang);
  return sentence.startsWith(`${file}, `) ? sentence.slice(sentence.indexOf(': ') + 2) : sentence;
}

/** Orders mistakes as a reader meets them: by file, then by place. */
export function inOrder(found: readonly Mistake[]): readonly Mistake[] {
  const by = (a: Mistake, b: Mistake) =>
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
  return [...found].sort(by);
}

/** The mistakes in a thrown value, or null when it is something else. */
export function mistakesOf(error: unknown): readonly Mistake[] | null {
  if (!isProblem(error, 'workspace/mistakes')) return null;
  return (error.params as { mistakes?: readonly Mistake[] }).mistakes ?? null;
}
