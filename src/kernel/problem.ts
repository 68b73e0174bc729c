import { type Lang, say } from './text.ts';

/** One kind of mistake: its HTTP status and the sentence that says what is wrong, where, and what would be right. */
export type ProblemKind<P> = Readonly<{
  status: number;
  nl: (params: P) => string;
  en: (params: P) => string;
}>;

// biome-ignore lint/suspicious/noExplicitAny: the parameters differ per kind and are checked where a problem is made
type Kinds = Record<string, ProblemKind<any>>;

/** An error with a code, a status and a sentence in both languages. Every room throws only these. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly #sentence: { nl: string; en: string };

  constructor(
    code: string,
    status: number,
    sentence: { nl: string; en: string },
    params: object,
    cause?: unknown,
  ) {
    super(`${code}: ${sentence.nl}`, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.params = Object.freeze({ ...params });
    this.#sentence = sentence;
  }

  /** The sentence for a person, in the asked language. */
  say(lang: Lang): string {
    return say(this.#sentence, lang);
  }
}

/** The problems of one room: a typed table of codes, and `make` to build one of them. */
export type ProblemTable<K extends Kinds> = Readonly<{
  room: string;
  kinds: Readonly<K>;
  make: <C extends keyof K & string>(code: C, params: Parameters<K[C]['nl']>[0], cause?: unknown) => Problem;
}>;

/**
 * Declares the problems of a room. Codes become `room/code`.
 *
 * @example
 * const table = defineProblems('lake', {
 *   'file-missing': {
 *     status: 404,
 *     nl: (p: { file: string }) => `Het bestand ${p.file} is er niet.`,
 *     en: (p: { file: string }) => `The file ${p.file} does not exist.`,
 *   },
 * });
 * throw table.make('file-missing', { file: 'data/a.csv' });
 */
export function defineProblems<K extends Kinds>(room: string, kinds: K): ProblemTable<K> {
  return Object.freeze({
    room,
    kinds,
    make: (code, params, cause) => {
      const kind = kinds[code];
      if (!kind) throw new TypeError(`No problem called ${room}/${String(code)}`);
      const sentence = { nl: kind.nl(params), en: kind.en(params) };
      return new Problem(`${room}/${code}`, kind.status, sentence, params, cause);
    },
  } satisfies ProblemTable<K>);
}

/** Whether an unknown thrown value is a Problem, optionally of one code (`room/code`). */
export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}
