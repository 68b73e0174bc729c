import { gemeenteOf } from '../../../kernel/index.ts';
import { Link, Note } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { areaHref, newestHref } from '../../links.ts';
import type { PageModule, PageOf } from '../../page.ts';
import { citation, sinceThen } from '../../sentences/citation.ts';
import { placeName } from '../../sentences/place-name.ts';
import { wordsOf } from '../../sentences/voice.ts';
import { Company } from './company.tsx';
import { Meaning } from './meaning.tsx';
import { Opening } from './opening.tsx';
import { FigureRoad } from './road.tsx';
import { Use } from './use.tsx';

type FigurePage = PageOf<'figure'>;

/** The permalink of one figure: the value, what it means, and its road to the raw row. */
export const figurePage: PageModule<FigurePage> = {
  nav: 'monitor',
  title: ({ trail }, ctx) =>
    wordsOf(ctx).figure.title(ctx.say(trail.indicator.label), placeName(trail.area, ctx)),
  description: ({ trail, permalink }, ctx) => citation(trail, ctx.site, permalink, ctx),
  crumbs: ({ trail }, ctx) => [
    { label: ctx.t.site.home, href: ctx.href('/') },
    { label: wordsOf(ctx).area.monitor, href: ctx.href('/monitor/wijken') },
    ...[...trail.ancestors, trail.area]
      .filter(({ code }) => gemeenteOf(code) !== null)
      .map(({ code, name }) => ({ label: name, href: areaHref(code, ctx) })),
    { label: ctx.say(trail.indicator.label) },
  ],
  Body({ page, ctx }) {
    const { trail } = page;
    return (
      <>
        <Opening page={page} ctx={ctx} />
        <Changed page={page} ctx={ctx} />
        <Company page={page} ctx={ctx} />
        <Meaning trail={trail} ctx={ctx} />
        <FigureRoad page={page} ctx={ctx} />
        <Use page={page} ctx={ctx} />
      </>
    );
  },
};

/** Said on top, so that nobody quotes a figure that has been replaced without knowing. */
function Changed({ page, ctx }: Readonly<{ page: FigurePage; ctx: Ctx }>) {
  const { current, trail } = page;
  if (ctx.site.pinned || current === null) return null;
  if (current.same || current.release.id === ctx.site.release.id) return null;
  return (
    <Note kind="warning">
      {sinceThen(page, ctx.site, ctx)}{' '}
      <Link href={newestHref(trail.figure, ctx)}>{wordsOf(ctx).figure.toNewest}</Link>
    </Note>
  );
}
