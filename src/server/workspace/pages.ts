import { LANGUAGES, type Lang, nearest } from '../../kernel/index.ts';
import { type Mistake, mistake, START } from './mistake.ts';
import type { Gemeente } from './schemas.ts';

/** A page of text: `paginas/over.nl.md` is page `over` in Dutch. */
export type PageText = Readonly<{ id: string; lang: Lang; title: string; markdown: string; file: string }>;

/** What a text may hold between braces, and what stands there on the page. */
const FILLED: Readonly<Record<string, (gemeente: Gemeente) => string>> = {
  gemeente: (gemeente) => gemeente.name,
  contact: (gemeente) => gemeente.contact.name,
  email: (gemeente) => gemeente.contact.email,
};

const NAME = /^paginas\/([a-z][a-z0-9-]*)\.([a-z]{2})\.md$/;
const BRACES = /\{([a-z]+)\}/g;

/** Reads one page: its name says which and in which language, its first line is the title. */
export function readPage(
  file: string,
  text: string,
): Readonly<{ value: PageText | null; mistakes: readonly Mistake[] }> {
  const [, id, lang] = NAME.exec(file) ?? [];
  if (id === undefined || !LANGUAGES.some((one) => one === lang)) {
    return {
      value: null,
      mistakes: [mistake(file, START, [], 'page-name', { name: file.slice('paginas/'.length) })],
    };
  }
  const title = /^# +(\S.*)$/m.exec(text.split('\n', 1)[0] ?? '')?.[1];
  if (title === undefined) return { value: null, mistakes: [mistake(file, START, [], 'page-title')] };
  const found = unknownBraces(file, text);
  const markdown = text.slice(text.indexOf('\n') + 1).trim();
  return { value: { id, lang: lang as Lang, title: title.trim(), markdown, file }, mistakes: found };
}

function unknownBraces(file: string, text: string): readonly Mistake[] {
  const known = Object.keys(FILLED);
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(BRACES)]
      .filter(([, name = '']) => !Object.hasOwn(FILLED, name))
      .map((match) => {
        const name = match[1] ?? '';
        const place = { line: index + 1, column: match.index + 1 };
        return mistake(file, place, [], 'sentence-placeholder', {
          found: name,
          near: nearest(name, known, 1),
          known,
        });
      }),
  );
}

/** The page with the name and address of the gemeente filled in. */
export function fillPage(page: PageText, gemeente: Gemeente): PageText {
  const fill = (text: string) =>
    text.replace(BRACES, (whole, name: string) => FILLED[name]?.(gemeente) ?? whole);
  return Object.freeze({ ...page, title: fill(page.title), markdown: fill(page.markdown) });
}
