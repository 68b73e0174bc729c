import type { Period } from '../../kernel/index.ts';
import type { Area, Indicator } from '../../server/api.ts';
import type { Ctx } from '../context.ts';
import { figureHref } from '../links.ts';
import { missingShort } from '../sentences/missing.ts';
import { writeValue } from '../sentences/number.ts';
import { placeName } from '../sentences/place-name.ts';
import { lineDescription, lineTitle } from '../sentences/series.ts';
import { wordsOf } from '../sentences/voice.ts';
import { ChartFrame } from './frame.tsx';
import { LineChart, type LineSeries } from './line.tsx';
import { Remarks, remarksOn } from './remarks.tsx';

type Props = Readonly<{
  indicator: Indicator;
  /** The area that the title and the sentence are about; one of the series. */
  area: Area;
  series: readonly LineSeries[];
  ctx: Ctx;
}>;

/**
 * Series over time with their conclusion, and their numbers in a table. Nothing where less than two periods
 * are known.
 */
export function SeriesPanel({ indicator, area, series, ctx }: Props) {
  const own = series.find((one) => one.area.code === area.code)?.points ?? [];
  const periods = periodsOf(series);
  if (periods.length < 2) return null;
  const description = lineDescription(indicator, area, own, ctx);
  return (
    <ChartFrame
      title={lineTitle(indicator, area, own, ctx)}
      description={description}
      voice={ctx}
      table={<SeriesTable indicator={indicator} series={series} periods={periods} ctx={ctx} />}
    >
      <LineChart indicator={indicator} series={series} label={description} voice={ctx} />
      {series.some(({ role }) => role === 'context') && (
        <p className="keys">
          <span className="key key-line">{wordsOf(ctx).chart.nearby}</span>
        </p>
      )}
      <Remarks remarks={remarksOn(indicator, periods)} ctx={ctx} />
    </ChartFrame>
  );
}

/** Whether there is a line to draw: two periods with a value. A chart says the remarks on its periods itself. */
export function hasPast(points: LineSeries['points']): boolean {
  return points.filter(({ figure }) => figure.value !== null).length > 1;
}

type TableProps = Omit<Props, 'area'> & Readonly<{ periods: readonly Period[] }>;

function SeriesTable({ indicator, series, periods, ctx }: TableProps) {
  const { chart } = wordsOf(ctx);
  return (
    <table className="mini mini-wide">
      <caption className="vh">{ctx.say(indicator.label)}</caption>
      <thead>
        <tr>
          <th scope="col">{chart.area}</th>
          {periods.map((period) => (
            <th key={period} scope="col" className="num">
              {ctx.format.period(period)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map(({ area, points }) => (
          <tr key={area.code}>
            <th scope="row">{placeName(area, ctx)}</th>
            {periods.map((period) => (
              <td key={period}>{cell(points, period, indicator, ctx)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cell(points: LineSeries['points'], period: Period, indicator: Indicator, ctx: Ctx) {
  const figure = points.find((point) => point.period === period)?.figure;
  if (!figure) return wordsOf(ctx).missingShort['not-in-source'];
  if (figure.value === null) return missingShort(figure, ctx);
  return <a href={figureHref(figure, ctx)}>{writeValue(figure.value, indicator, ctx)}</a>;
}

function periodsOf(series: readonly LineSeries[]): readonly Period[] {
  const all = series.flatMap(({ points }) => points.map(({ period }) => period));
  return [...new Set(all)].sort();
}
