import type { Area, ProfileRow } from '../../../server/api.ts';
import { RowSpark, Strip } from '../../charts/index.ts';
import { Badge } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { definitionHref, figureHref } from '../../links.ts';
import { changeWords, companyWords } from '../../sentences/difference.ts';
import { writeParts } from '../../sentences/number.ts';
import { wordsOf } from '../../sentences/voice.ts';

type Props = Readonly<{
  row: ProfileRow;
  area: Area;
  /** The period of the table; a row of another one says so. */
  period: string;
  /** Whether the row itself must say that it is an estimate. */
  badge: boolean;
  ctx: Ctx;
}>;

/**
 * One figure: what it is, how it differs, the value, where it stands among the others, and how it changed.
 */
export function StripRow({ row, area, period, badge, ctx }: Props) {
  const { indicator, figure } = row;
  const parts = writeParts(figure.value ?? 0, indicator, ctx);
  return (
    <tr>
      <th scope="row">
        <a className="nl-link" href={definitionHref(indicator.id, ctx)}>
          {ctx.say(indicator.label)}
        </a>
        {badge && figure.status === 'estimated' && <Badge kind="estimate" ctx={ctx} />}
        <small>{note(row, area, period, ctx)}</small>
      </th>
      <td className="val">
        <a href={figureHref(figure, ctx)}>
          {parts.prefix && <span>{parts.prefix}</span>}
          {parts.number}
          {parts.suffix && (
            <span className={parts.suffix.length > 6 ? 'unit' : undefined}>{parts.suffix}</span>
          )}
        </a>
      </td>
      <td className="plot">
        <Strip row={row} area={area} voice={ctx} />
      </td>
      <td className="change">
        <RowSpark row={row} />
        <span>{changeWords(row, ctx)}</span>
      </td>
    </tr>
  );
}

/**
 * The difference in words; the year where it is another than that of the table; and a newer year without a
 * value.
 */
function note(row: ProfileRow, area: Area, period: string, ctx: Ctx): string {
  const { newerMissing, figure } = row;
  const year = figure.period === period ? '' : ctx.format.period(figure.period);
  const newer = newerMissing
    ? `${ctx.format.period(newerMissing.period)}: ${wordsOf(ctx).chart.noValue}`
    : '';
  return [companyWords(row, area, ctx), year, newer].filter(Boolean).join(' · ');
}
