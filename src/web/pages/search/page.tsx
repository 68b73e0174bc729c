import { Badge, Entrances, Heading, Hero, Link, SearchBox, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import type { PageModule, PageOf } from '../../page.ts';
import { missingShort } from '../../sentences/missing.ts';
import { writeValue } from '../../sentences/number.ts';
import { wordsOf } from '../../sentences/voice.ts';

type SearchPage = PageOf<'search'>;
type Hit = SearchPage['hits'][number];

/** Answers with a number first, then places, meanings and data. */
const ORDER: readonly Hit['kind'][] = ['figure', 'area', 'indicator', 'dataset', 'page'];

/** What the search box found. */
export const searchPage: PageModule<SearchPage> = {
  nav: null,
  ownSearch: true,
  title: ({ query }, { t }) => (query ? t.searchPage.titleFor(query) : t.searchPage.title),
  description: (_page, { t }) => t.searchPage.description,
  crumbs: (_page, { t, href }) => [{ label: t.site.home, href: href('/') }, { label: t.searchPage.title }],
  Body({ page, ctx }) {
    return (
      <>
        <Hero title={ctx.t.searchPage.title} />
        <SearchBox ctx={ctx} id="zoek-hier" query={page.query} large />
        <p className="nl-paragraph nl-paragraph--lead" role="status">
          {summaryOf(page, ctx)}
        </p>
        {ORDER.map((kind) => (
          <Group key={kind} kind={kind} hits={page.hits.filter((hit) => hit.kind === kind)} ctx={ctx} />
        ))}
        {page.hits.length === 0 && <Hints page={page} ctx={ctx} />}
      </>
    );
  },
};

function summaryOf({ query, hits }: SearchPage, { t }: Ctx): string {
  if (!query) return t.searchPage.empty;
  return hits.length === 0 ? t.searchPage.none(query) : t.searchPage.found(hits.length, query);
}

function Group({ kind, hits, ctx }: Readonly<{ kind: Hit['kind']; hits: readonly Hit[]; ctx: Ctx }>) {
  if (hits.length === 0) return null;
  return (
    <Section title={ctx.t.searchPage.kinds[kind]} id={`soort-${kind}`}>
      <ul className={`hits hits-${kind}`}>
        {hits.map((hit) => (
          <li key={hit.path}>
            <Link href={ctx.href(hit.path)}>{ctx.say(hit.title)}</Link>
            {hit.answer ? <Answer hit={hit} ctx={ctx} /> : hit.note && <span>{noteOf(hit, ctx)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A note says what a thing is. That of an area starts with its level, which has a word in each language. */
function noteOf({ kind, note }: Hit, ctx: Ctx): string {
  const text = note ? ctx.say(note) : '';
  if (kind !== 'area') return text;
  return text.replace(/^(gemeente|wijk|buurt)(?=,|$)/, (level) =>
    level === 'gemeente' || level === 'wijk' || level === 'buurt' ? wordsOf(ctx).levels[level].one : level,
  );
}

/** The number itself, with its year, and a word where it is an estimate. */
function Answer({ hit, ctx }: Readonly<{ hit: Hit; ctx: Ctx }>) {
  if (!hit.answer) return null;
  const { figure, indicator } = hit.answer;
  const { value } = figure;
  return (
    <>
      <b>{value === null ? missingShort(figure, ctx) : writeValue(value, indicator, ctx)}</b>
      <span>
        {[hit.note && ctx.say(hit.note), ctx.format.period(figure.period)].filter(Boolean).join(' · ')}{' '}
        {figure.status === 'estimated' && <Badge kind="estimate" ctx={ctx} />}
      </span>
    </>
  );
}

function Hints({ page, ctx }: Readonly<{ page: SearchPage; ctx: Ctx }>) {
  const t = ctx.t.searchPage;
  return (
    <>
      {page.query && (
        <section className="section">
          <Heading level={2}>{t.hints}</Heading>
          <ul className="dots">
            <li>{t.hintShorter}</li>
            <li>{t.hintSpelling}</li>
          </ul>
        </section>
      )}
      <Entrances ctx={ctx} />
    </>
  );
}
