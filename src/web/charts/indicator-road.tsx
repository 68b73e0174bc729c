import type { IndicatorView, SourceRef } from '../../server/api.ts';
import { Link, Road } from '../components/index.ts';
import type { Ctx } from '../context.ts';
import { definitionHref } from '../links.ts';
import { wordsOf } from '../sentences/voice.ts';

/** `2 bronnen, 0 geweigerd`. A page that names its release does not speak of today's deliveries. */
export function sourcesChecked(sources: readonly SourceRef[], ctx: Ctx): string {
  const { road } = wordsOf(ctx);
  const count = road.sources(sources.length);
  if (ctx.site.pinned) return count;
  const refused = ctx.site.refusals.filter(({ source }) => sources.some(({ id }) => id === source)).length;
  return `${count}, ${road.refused(refused)}`;
}

/** Where one indicator comes from: its source, its check, its definition, its release. */
export function IndicatorRoad({ view, ctx }: Readonly<{ view: IndicatorView; ctx: Ctx }>) {
  const { road, levels } = wordsOf(ctx);
  const { indicator, ranking } = view;
  const source = indicator.sources[0];
  const without = ranking.filter(({ figure }) => figure.value === null).length;
  const level = levels[view.level];
  const { release } = ctx.site;
  return (
    <Road
      ctx={ctx}
      source={{
        title: source ? (
          <Link href={ctx.href(`/data/${source.dataset}`)}>{ctx.say(source.title)}</Link>
        ) : (
          road.sources(0)
        ),
        detail: source && road.retrieved(ctx.format.shortDate(source.retrieved)),
      }}
      check={{
        title: <Link href={ctx.href('/status')}>{road.checkedBefore}</Link>,
        detail: [
          sourcesChecked(indicator.sources, ctx),
          without > 0 ? road.withoutValue(String(without), without === 1 ? level.one : level.many) : '',
        ]
          .filter(Boolean)
          .join('; '),
      }}
      definition={{
        title: (
          <Link href={definitionHref(indicator.id, ctx)}>
            {road.version(ctx.say(indicator.term), indicator.version)}
          </Link>
        ),
        detail: road.owner(indicator.owner),
      }}
      publication={{ title: ctx.t.road.release(release.id), detail: road.permanent }}
    />
  );
}
