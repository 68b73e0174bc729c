import { Code, Link, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { withQuery } from '../../context.ts';
import { areaHref, newestHref } from '../../links.ts';
import type { PageOf } from '../../page.ts';
import { citation, sinceThen } from '../../sentences/citation.ts';
import { placeInText } from '../../sentences/place-name.ts';
import { wordsOf } from '../../sentences/voice.ts';

type Props = Readonly<{ page: PageOf<'figure'>; ctx: Ctx }>;

/** How to cite the figure, its addresses for people and machines, and what became of it. */
export function Use({ page, ctx }: Props) {
  const { trail, permalink } = page;
  const words = wordsOf(ctx).figure;
  const api = apiHref(page, ctx);
  return (
    <Section title={words.cite} id="aanhalen">
      <blockquote className="cite">{citation(trail, ctx.site, permalink, ctx)}</blockquote>
      <dl className="file-facts">
        <dt>{words.permalink}</dt>
        <dd>
          <a className="nl-link" href={permalink}>
            {permalink}
          </a>
        </dd>
        <dt>{words.api}</dt>
        <dd>
          <a className="nl-link" href={api}>
            <Code>{api}</Code>
          </a>
        </dd>
        <dt>{words.changed}</dt>
        <dd>
          <SinceThen page={page} ctx={ctx} />
        </dd>
      </dl>
      <p className="actions">
        <Link href={areaHref(trail.area.code, ctx)}>{words.toArea(placeInText(trail.area, ctx))}</Link>
      </p>
    </Section>
  );
}

/** A page that names its release points to the newest; any other says what it found there. */
function SinceThen({ page, ctx }: Props) {
  const text = sinceThen(page, ctx.site, ctx);
  if (!ctx.site.pinned) return text;
  return <Link href={newestHref(page.trail.figure, ctx)}>{text}</Link>;
}

/** The figure in the API, as of the release of this page. */
function apiHref({ trail: { figure } }: Props['page'], ctx: Ctx): string {
  return withQuery('/api/v1/figures', {
    indicator: figure.indicator,
    area: figure.area,
    period: figure.period,
    breakdown: figure.breakdown === 'total' ? null : figure.breakdown,
    asOf: ctx.site.release.id,
  });
}
