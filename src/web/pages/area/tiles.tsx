import type { Area, Profile, ProfileRow } from '../../../server/api.ts';
import { RowSpark } from '../../charts/index.ts';
import { Badge, Tile, Tiles } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { figureHref } from '../../links.ts';
import { changeSentence, companySentence } from '../../sentences/difference.ts';
import { missingSentence, missingShort } from '../../sentences/missing.ts';
import { writeParts } from '../../sentences/number.ts';
import { wordsOf } from '../../sentences/voice.ts';

/** The few figures that answer first. */
export function AreaTiles({ profile, ctx }: Readonly<{ profile: Profile; ctx: Ctx }>) {
  if (profile.tiles.length === 0) return null;
  return (
    <>
      <h2 className="vh">{wordsOf(ctx).area.glance}</h2>
      <Tiles label={wordsOf(ctx).area.glance}>
        {profile.tiles.map((row) => (
          <AreaTile key={row.indicator.id} row={row} area={profile.area} ctx={ctx} />
        ))}
      </Tiles>
    </>
  );
}

type Props = Readonly<{ row: ProfileRow; area: Area; ctx: Ctx }>;

function AreaTile({ row, area, ctx }: Props) {
  const { figure, indicator } = row;
  const value = figure.value === null ? missingShort(figure, ctx) : writeParts(figure.value, indicator, ctx);
  return (
    <Tile
      title={ctx.say(indicator.label)}
      href={figureHref(figure, ctx)}
      value={value}
      chart={<RowSpark row={row} />}
      badge={figure.status === 'estimated' ? <Badge kind="estimate" ctx={ctx} /> : undefined}
    >
      {tileText(row, area, ctx)}
    </Tile>
  );
}

/** A number never stands alone: beside the gemeente, beside its past, or why it is not there. */
function tileText(row: ProfileRow, area: Area, ctx: Ctx): string {
  const { figure, indicator } = row;
  if (figure.value === null) return missingSentence(figure, area, indicator, ctx);
  return [companySentence(row, area, ctx), changeSentence(row, ctx)].filter(Boolean).join(' ');
}
