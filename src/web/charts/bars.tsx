import type { ReactNode } from 'react';
import type { Comparison, Indicator } from '../../server/api.ts';
import { missingShort } from '../sentences/missing.ts';
import { writeValue } from '../sentences/number.ts';
import { type Voice, wordsOf } from '../sentences/voice.ts';
import { place } from './scale.ts';

type BarsProps = Readonly<{
  indicator: Indicator;
  /** In the order to show. */
  rows: readonly Comparison[];
  /** The value to hold all against, drawn as one line through the bars. */
  reference: Comparison | null;
  /** Areas to show as chosen. */
  selected?: readonly string[];
  caption: string;
  href(comparison: Comparison): string;
  /** Where the value leads to: the permalink of the figure. */
  valueHref(comparison: Comparison): string;
  voice: Voice;
}>;

/**
 * Values of many areas as bars in a table: the chart and its numbers are one. Bars start at zero. No rank
 * is written:
 * equal values have none.
 */
export function Bars(props: BarsProps) {
  const { rows, reference, selected = [], caption, voice } = props;
  const { chart } = wordsOf(voice);
  const values = [...rows, ...(reference ? [reference] : [])].map(({ figure }) => figure.value ?? 0);
  const most = Math.max(...values, 0);
  const least = Math.min(...values, 0);
  const x = (value: number) => (most === least ? 0 : place(((value - least) / (most - least)) * 100));
  return (
    <table className="bars">
      <caption className="vh">{caption}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{chart.area}</th>
          <td />
          <th scope="col">{chart.value}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.area.code} className={selected.includes(row.area.code) ? 'selected' : undefined}>
            <th scope="row">
              <a className="nl-link" href={props.href(row)}>
                {row.area.name}
              </a>
            </th>
            <td className="bar-cell">
              <Bar value={row.figure.value} zero={x(0)} x={x} mark={reference?.figure.value ?? null} />
            </td>
            <td className="num">{valueCell(row, props)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueCell(row: Comparison, { indicator, valueHref, voice }: BarsProps): ReactNode {
  return (
    <a className="nl-link" href={valueHref(row)}>
      {row.figure.value === null
        ? missingShort(row.figure, voice)
        : writeValue(row.figure.value, indicator, voice)}
    </a>
  );
}

type BarProps = Readonly<{
  value: number | null;
  zero: number;
  x: (value: number) => number;
  mark: number | null;
}>;

/**
 * One bar; in percents of its cell, so that it is as wide as the page allows. Hidden: the number stands
 * beside it.
 */
function Bar({ value, zero, x, mark }: BarProps) {
  const end = value === null ? zero : x(value);
  return (
    <svg className="bar" aria-hidden="true">
      {value !== null && (
        <rect x={`${Math.min(zero, end)}%`} width={`${place(Math.abs(end - zero))}%`} y="20%" height="60%" />
      )}
      {mark !== null && <line x1={`${x(mark)}%`} x2={`${x(mark)}%`} y1="0" y2="100%" />}
    </svg>
  );
}
