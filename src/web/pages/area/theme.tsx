import type { Area, ProfileRow, Theme } from '../../../server/api.ts';
import { Remarks, remarksOn, stripMarks } from '../../charts/index.ts';
import { Badge, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { placeInText, placeName } from '../../sentences/place-name.ts';
import { wordsOf } from '../../sentences/voice.ts';
import { MissingList } from './missing.tsx';
import { StripRow } from './strip-row.tsx';

type Props = Readonly<{ theme: Theme; rows: readonly ProfileRow[]; area: Area; ctx: Ctx }>;

/** All figures of one theme: a row for each with its company, and why the others are not there. */
export function ThemeSection({ theme, rows, area, ctx }: Props) {
  const known = rows.filter(({ figure }) => figure.value !== null);
  const title = ctx.say(theme.label);
  const period = usualPeriod(known);
  const estimated = known.length > 0 && known.every(({ figure }) => figure.status === 'estimated');
  return (
    <Section
      title={title}
      id={theme.id}
      sub={known.length > 0 && <Key rows={known} area={area} estimated={estimated} ctx={ctx} />}
    >
      {known.length > 0 && (
        <Rows theme={theme} rows={known} area={area} period={period} badge={!estimated} ctx={ctx} />
      )}
      <Remarks remarks={known.flatMap(remarksOf)} ctx={ctx} />
      <MissingList rows={rows.filter(({ figure }) => figure.value === null)} area={area} ctx={ctx} />
    </Section>
  );
}

type RowsProps = Props & Readonly<{ period: string; badge: boolean }>;

function Rows({ theme, rows, area, period, badge, ctx }: RowsProps) {
  const { area: words, chart } = wordsOf(ctx);
  return (
    <table className="strips">
      <caption className="vh">{`${words.tableOf(ctx.say(theme.label), placeInText(area, ctx))}, ${period}`}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{chart.value}</th>
          <th scope="col">{placeName(area, ctx)}</th>
          <th scope="col">{words.compareColumn}</th>
          <th scope="col">{words.changeColumn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <StripRow key={row.indicator.id} row={row} area={area} period={period} badge={badge} ctx={ctx} />
        ))}
      </tbody>
    </table>
  );
}

/** What the marks mean that some strip of this theme draws, with the year that most rows are about. */
function Key({
  rows,
  area,
  estimated,
  ctx,
}: Readonly<{ rows: readonly ProfileRow[]; area: Area; estimated: boolean; ctx: Ctx }>) {
  const { titles, levels } = wordsOf(ctx);
  const marks = rows.map(stripMarks).filter((mark) => mark !== null);
  const above = (['gemeente', 'land'] as const).flatMap((level) => {
    const all = rows.flatMap(({ comparisons }) => comparisons);
    const found = all.find((other) => other.area.level === level);
    return found && marks.some((mark) => mark[level] !== null) ? [found.area] : [];
  });
  const peers = marks.some((mark) => mark.peers.length > 0);
  return (
    <>
      {usualPeriod(rows)} {estimated && <Badge kind="estimate" ctx={ctx} />}
      {marks.length > 0 && (
        <span className="keys">
          <span className="key key-own">{placeName(area, ctx)}</span>
          {above.map((other) => (
            <span key={other.code} className={`key key-${other.level}`}>
              {placeName(other, ctx)}
            </span>
          ))}
          {peers && <span className="key key-peers">{titles.otherAreas(levels[area.level].many)}</span>}
        </span>
      )}
    </>
  );
}

/** What is special about the periods that a row shows, or holds its figure against. */
function remarksOf({ indicator, figure, series }: ProfileRow) {
  return remarksOn(indicator, [figure.period, ...series.map(({ period }) => period)]);
}

/** The period that most rows are about, the newest where two are as usual. */
function usualPeriod(rows: readonly ProfileRow[]): string {
  const counts = new Map<string, number>();
  for (const { figure } of rows) counts.set(figure.period, (counts.get(figure.period) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]));
  return ordered[0]?.[0] ?? '';
}
