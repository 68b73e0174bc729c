import { micromark } from 'micromark';
import type { Lang } from '../../kernel/index.ts';
import type { TextPage } from '../api.ts';

/** A page of text as the workspace has it. */
type PageText = Readonly<{ id: string; lang: string; title: string; markdown: string }>;

/** A page of text of the workspace, in the asked language or else in Dutch; null when there is none. */
export type Texts = (id: string, lang: Lang) => TextPage | null;

/**
 * The pages of text as HTML. HTML inside the Markdown is shown as text, and links lead to http, https and mailto
 * alone: a text can never run.
 */
export function openTexts(pages: readonly PageText[]): Texts {
  const made = new Map(
    pages.map((page) => [
      `${page.id}.${page.lang}`,
      Object.freeze({ kind: 'text', title: page.title, html: micromark(page.markdown) } as const),
    ]),
  );
  return (id, lang) => made.get(`${id}.${lang}`) ?? made.get(`${id}.nl`) ?? null;
}
