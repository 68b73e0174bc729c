import type { Area, ProfileRow } from '../../../server/api.ts';
import { Spark } from '../../charts/index.ts';
import { Badge, Tile, Tiles } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { changeSentence, companySentence } from '../../sentences/difference.ts';
import { missingShort } from '../../sentences/missing.ts';
import { writeParts } from '../../sentences/number.ts';

type Props = Readonly<{ area: Area; rows: readonly ProfileRow[]; ctx: Ctx }>;

/** A few figures of the gemeente, each with a sentence that gives it company. */
export function FrontTiles({ area, rows, ctx }: Props) {
  return (
    <section aria-labelledby="oogopslag">
      <h2 id="oogopslag" className="vh">
        {ctx.t.home.tiles}
      </h2>
      <Tiles label={ctx.t.home.tiles}>
        {rows.map((row) => (
          <FrontTile key={row.indicator.id} area={area} row={row} ctx={ctx} />
        ))}
      </Tiles>
    </section>
  );
}

function FrontTile({ area, row, ctx }: Readonly<{ area: Area; row: ProfileRow; ctx: Ctx }>) {
  const { figure, indicator, series } = row;
  const words = [companySentence(row, area, ctx), changeSentence(row, ctx)].filter((text) => text !== '');
  return (
    <Tile
      title={ctx.say(indicator.label)}
      href={ctx.href(`/begrippen/${indicator.id}`)}
      value={figure.value === null ? missingShort(figure, ctx) : writeParts(figure.value, indicator, ctx)}
      badge={figure.status === 'estimated' && <Badge kind="estimate" ctx={ctx} />}
      chart={<Spark points={series} />}
    >
      {words.join(' ') || ctx.say(indicator.meaning)}
    </Tile>
  );
}
