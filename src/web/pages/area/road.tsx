import type { Profile, SourceRef } from '../../../server/api.ts';
import { sourcesChecked } from '../../charts/index.ts';
import { Link, Road } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { wordsOf } from '../../sentences/voice.ts';

/** Where the figures of this page come from. */
export function AreaRoad({ profile, ctx }: Readonly<{ profile: Profile; ctx: Ctx }>) {
  const { road } = wordsOf(ctx);
  const rows = [...profile.tiles, ...profile.themes.flatMap((part) => part.rows)];
  const known = rows.filter(({ figure }) => figure.value !== null);
  const sources = uniqueSources(known.flatMap(({ indicator }) => indicator.sources));
  const indicators = new Set(rows.map(({ indicator }) => indicator.id));
  const without = indicators.size - new Set(known.map(({ indicator }) => indicator.id)).size;
  const { release } = ctx.site;
  return (
    <Road
      ctx={ctx}
      source={{ title: <SourceLinks sources={sources} ctx={ctx} />, detail: newest(sources, ctx) }}
      check={{
        title: <Link href={ctx.href('/status')}>{road.checkedBefore}</Link>,
        detail: checkWords(sources, without, ctx),
      }}
      definition={{
        title: <Link href={ctx.href('/begrippen')}>{road.definitions(indicators.size)}</Link>,
        detail: road.pickFigure,
      }}
      publication={{ title: ctx.t.road.release(release.id), detail: road.permanent }}
    />
  );
}

/** How many sources were checked, how many deliveries of them refused, and how many figures are not there. */
function checkWords(sources: readonly SourceRef[], without: number, ctx: Ctx): string {
  const { area } = wordsOf(ctx);
  const parts = [sourcesChecked(sources, ctx), without > 0 ? area.missingTitle(without) : ''];
  return parts.filter(Boolean).join('; ');
}

function SourceLinks({ sources, ctx }: Readonly<{ sources: readonly SourceRef[]; ctx: Ctx }>) {
  return (
    <>
      {sources.map((source) => (
        <span key={source.id} className="source-line">
          <Link href={ctx.href(`/data/${source.dataset}`)}>{ctx.say(source.title)}</Link>
        </span>
      ))}
    </>
  );
}

function newest(sources: readonly SourceRef[], ctx: Ctx): string | undefined {
  const day = sources
    .map(({ retrieved }) => retrieved)
    .sort()
    .at(-1);
  return day ? wordsOf(ctx).road.retrieved(ctx.format.shortDate(day)) : undefined;
}

function uniqueSources(sources: readonly SourceRef[]): readonly SourceRef[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}
