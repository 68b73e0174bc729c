import { Code, Entrances, Hero, Link, Paragraph, SearchBox, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import type { PageModule, PageOf } from '../../page.ts';

type ErrorPage = PageOf<'error'>;

/** What went wrong, in words, and where to go from here. A mistake of our own says nothing of the inside. */
export const errorPage: PageModule<ErrorPage> = {
  nav: null,
  ownSearch: true,
  title: (page, ctx) => headingOf(page, ctx),
  description: (_page, { t }) => t.errorPage.description,
  crumbs: (page, ctx) => [{ label: ctx.t.site.home, href: ctx.href('/') }, { label: headingOf(page, ctx) }],
  Body({ page, ctx }) {
    const { errorPage: t } = ctx.t;
    return (
      <>
        <Hero title={headingOf(page, ctx)} lead={leadOf(page, ctx)} />
        {page.status === 404 && <Suggestions page={page} ctx={ctx} />}
        {page.status !== 503 && <SearchBox ctx={ctx} id="zoek-hier" large />}
        {page.status !== 503 && <Entrances ctx={ctx} />}
        {page.status >= 500 && page.status !== 503 && (
          <Paragraph soft>
            {t.code} <Code>{page.code}</Code>
          </Paragraph>
        )}
      </>
    );
  },
};

function headingOf({ status }: ErrorPage, { t }: Ctx): string {
  if (status === 404) return t.errorPage.notFound;
  if (status === 503) return t.errorPage.starting;
  return status >= 500 ? t.errorPage.wrong : t.errorPage.refused;
}

/** A sentence of the house for mistakes of ours; the sentence of the problem for what the reader can mend. */
function leadOf({ status, sentence }: ErrorPage, { t }: Ctx): string {
  if (status === 503) return t.errorPage.startingText;
  if (status >= 500) return t.errorPage.wrongText;
  return sentence || t.errorPage.notFoundText;
}

function Suggestions({ page, ctx }: Readonly<{ page: ErrorPage; ctx: Ctx }>) {
  if (page.suggestions.length === 0) return null;
  return (
    <Section title={ctx.t.errorPage.maybe} id="suggesties">
      <ul className="plain">
        {page.suggestions.map((hit) => (
          <li key={hit.path}>
            <Link href={ctx.href(hit.path)}>{ctx.say(hit.title)}</Link>
            {hit.note && <small>{ctx.say(hit.note)}</small>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
