import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/server/api.ts';
import { renderer } from '../../src/web/index.ts';
import { pages, site } from './fixtures/pages.ts';
import { tagsOf } from './html.ts';

/** Texts that do harm where data becomes code. Each carries a mark that must never become a tag or an attribute. */
const NAUGHTY = [
  '<script>peilmark()</script>',
  '"><img src=x onerror=peilmark()>',
  "' onmouseover='peilmark()",
  '" style="background:url(//peilmark)',
  '</title><script>peilmark()</script>',
  '{{peilmark}}${peilmark}<%= peilmark %>',
  'javascript:peilmark()',
  '\u202Epeilmark\u202C',
  '&lt;peilmark&gt;&amp;',
];

/** Texts that are names of things to the program, and must stay what they are. */
const FIXED =
  /^(kind|layer|id|code|area|level|unit|status|severity|dimension|direction|disclosure|type|period|breakdown|reason|path|at|publishedAt|updatedAt|retrievedAt|retrieved|startedAt|lowestLevel|parent|html|indicator|theme|since|permalink)$/;

/** The same page with every text that people wrote replaced. */
function poisoned<T>(value: T, text: string, key = ''): T {
  if (typeof value === 'string') return (FIXED.test(key) ? value : text) as T;
  if (Array.isArray(value))
    return value.map((item) =>
      poisoned(item, text, key === 'periods' || key === 'levels' ? 'kind' : key),
    ) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, poisoned(item, text, name)]),
  ) as T;
}

describe.each(Object.entries(pages))('%s', (_name, page) => {
  it.each(NAUGHTY)('shows %j as text', (text) => {
    const clean = tagsOf(renderer.page(site(), page as Page));
    const html = renderer.page(site({ gemeente: text }), poisoned(page as Page, text));
    const tags = tagsOf(html);
    expect(new Set(tags.map(({ name }) => name))).toEqual(new Set(clean.map(({ name }) => name)));
    const attributes = new Set(clean.flatMap((tag) => Object.keys(tag.attributes)));
    expect(
      tags.flatMap((tag) => Object.keys(tag.attributes)).filter((name) => !attributes.has(name)),
    ).toEqual([]);
    const addresses = tags.flatMap((tag) => [
      tag.attributes['href'],
      tag.attributes['src'],
      tag.attributes['action'],
    ]);
    expect(addresses.filter((address) => address?.trim().toLowerCase().startsWith('javascript:'))).toEqual(
      [],
    );
  });
});

describe('the search of a stranger', () => {
  it('stands in the box and in the sentence as it was typed', () => {
    const query = '"><svg/onload=alert(1)>';
    const html = renderer.page(site({ path: `/zoeken?q=${encodeURIComponent(query)}` }), {
      kind: 'search',
      query,
      hits: [],
    });
    expect(html).not.toContain('<svg/onload');
    expect(html).toContain('&quot;&gt;&lt;svg/onload=alert(1)&gt;');
  });
});
