import type { Indicator } from '../../../server/api.ts';
import { Badge, Hero, Link, Paragraph, Said, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { definitionHref } from '../../links.ts';
import type { PageModule, PageOf } from '../../page.ts';
import { wordsOf } from '../../sentences/voice.ts';

type DefinitionsPage = PageOf<'definitions'>;

/** All definitions, by theme: the words that figures have. */
export const definitionsPage: PageModule<DefinitionsPage> = {
  nav: 'definitions',
  title: (_page, ctx) => wordsOf(ctx).definition.title,
  description: (_page, ctx) => wordsOf(ctx).definition.lead,
  crumbs: (_page, ctx) => [
    { label: ctx.t.site.home, href: ctx.href('/') },
    { label: wordsOf(ctx).definition.title },
  ],
  Body({ page, ctx }) {
    const words = wordsOf(ctx).definition;
    const themes = page.themes.filter(({ indicators }) => indicators.length > 0);
    return (
      <>
        <Hero title={words.title} lead={words.lead}>
          <Link href={ctx.href('/api/v1/indicators')}>JSON</Link>
          <Link href={ctx.href('/begrippen.csv')} download>
            CSV
          </Link>
        </Hero>
        {themes.length === 0 && <Paragraph>{words.none}</Paragraph>}
        {themes.map(({ theme, indicators }) => (
          <Section key={theme.id} title={ctx.say(theme.label)} id={theme.id}>
            <dl className="definitions">
              {indicators.map((indicator) => (
                <Entry key={indicator.id} indicator={indicator} ctx={ctx} />
              ))}
            </dl>
          </Section>
        ))}
      </>
    );
  },
};

function Entry({ indicator, ctx }: Readonly<{ indicator: Indicator; ctx: Ctx }>) {
  return (
    <div>
      <dt>
        <Link href={definitionHref(indicator.id, ctx)}>{ctx.say(indicator.term)}</Link>{' '}
        {indicator.status === 'concept' && <Badge kind="concept" ctx={ctx} />}
        {indicator.status === 'deprecated' && <Badge kind="deprecated" ctx={ctx} />}
        {indicator.estimate && <Badge kind="estimate" ctx={ctx} />}
      </dt>
      <dd>
        <Said text={indicator.meaning} ctx={ctx} />
      </dd>
    </div>
  );
}
