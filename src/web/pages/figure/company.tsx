import { isAddable } from '../../../kernel/index.ts';
import type { FigureTrail } from '../../../server/api.ts';
import { hasPast, highestFirst, type LineSeries, SeriesPanel } from '../../charts/index.ts';
import { Link, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { figureHref } from '../../links.ts';
import type { PageOf } from '../../page.ts';
import { missingShort } from '../../sentences/missing.ts';
import { writeValue } from '../../sentences/number.ts';
import { placeName } from '../../sentences/place-name.ts';
import { capital } from '../../sentences/template.ts';
import { wordsOf } from '../../sentences/voice.ts';

type Props = Readonly<{ page: PageOf<'figure'>; ctx: Ctx }>;

/** The figure beside that of the areas around it, and beside its own past. */
export function Company({ page: { trail }, ctx }: Props) {
  const { area, series, indicator, comparisons } = trail;
  const own: LineSeries = { area, points: series, role: 'own' };
  const past = hasPast(series);
  if (comparisons.length === 0 && !past) return null;
  return (
    <Section title={wordsOf(ctx).figure.compared} id="vergelijking">
      <div className="pair">
        <Beside trail={trail} ctx={ctx} />
        {past && <SeriesPanel indicator={indicator} area={area} series={[own]} ctx={ctx} />}
      </div>
    </Section>
  );
}

/**
 * The same figure of the wijk, the gemeente and the land: from small to large for counts, else from high to
 * low.
 */
function Beside({ trail, ctx }: Readonly<{ trail: FigureTrail; ctx: Ctx }>) {
  const { area, figure, comparisons, indicator } = trail;
  const all = [{ area, figure }, ...comparisons];
  const rows = isAddable(indicator.unit) ? all : highestFirst(all);
  const { levels } = wordsOf(ctx);
  return (
    <table className="mini">
      <caption className="vh">{wordsOf(ctx).figure.compared}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.area.code} className={row.area.code === area.code ? 'selected' : undefined}>
            <th scope="row">
              {placeName(row.area, ctx)}{' '}
              <small>{row.area.level === 'land' ? '' : capital(levels[row.area.level].one)}</small>
            </th>
            <td>
              <Link href={figureHref(row.figure, ctx)}>
                {row.figure.value === null
                  ? missingShort(row.figure, ctx)
                  : writeValue(row.figure.value, indicator, ctx)}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
