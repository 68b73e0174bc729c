import { type Lang, say, type Text } from '../../kernel/index.ts';
import type { TextPage } from '../api.ts';
import { escapeHtml } from '../http/html.ts';
import { whole } from '../http/query.ts';
import type { Table } from '../http/resource.ts';
import { messagesFor } from '../messages/index.ts';

/** How many items an answer holds at most, and how many are passed over. */
export const LIMIT = whole(1, 10_000, 1_000, 'How many at most in one answer; `Link` leads to the rest');
export const OFFSET = whole(0, 999_999_999, 0, 'How many to pass over');

type Asked = Readonly<{ limit: number; offset: number }> & Readonly<Record<string, unknown>>;

/** The part of a list that was asked for, and the query of the part after it; null at the end. */
export function page<T>(
  all: readonly T[],
  asked: Asked,
): Readonly<{ items: readonly T[]; next: Readonly<Record<string, string>> | null }> {
  const { limit, offset } = asked;
  const end = offset + limit;
  const items = all.slice(offset, end);
  return { items, next: end < all.length ? { ...asQuery(asked), offset: String(end) } : null };
}

function asQuery(asked: Asked): Record<string, string> {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, [value].flat().map(String).join(',')]));
}

/** Rows of a table on a page for people; machines get all that they asked for. */
const HTML_ROWS = 100;

/** A table of the API as a page for people, with its first rows. */
export function tablePage(lang: Lang, title: Text, table: Table, total: number): TextPage {
  const head = table.columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const cells = (row: Table['rows'][number]) =>
    row.map((cell) => `<td>${cell === null ? '' : escapeHtml(String(cell))}</td>`).join('');
  const shown = table.rows.slice(0, HTML_ROWS);
  const body = shown.map((row) => `<tr>${cells(row)}</tr>`).join('');
  const caption = messagesFor(lang).api.rowsOf(shown.length, total);
  return {
    kind: 'text',
    title: say(title, lang),
    html: `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(say(title, lang))}"><table class="table table-plain"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`,
  };
}
