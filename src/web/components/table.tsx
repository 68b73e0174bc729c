import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type TableColumn = Readonly<{
  /** The heading, and on a phone the label before each value. */
  label: ReactNode;
  /** Text of the label on a phone, where the heading is more than text. */
  name?: string | undefined;
  /** Numbers: to the right, in figures of one width. */
  numeric?: boolean | undefined;
  sort?: 'ascending' | 'descending' | undefined;
}>;

type TableProps = Readonly<{
  caption: ReactNode;
  /** The caption is only read aloud: a heading above the table says the same. */
  captionHidden?: boolean;
  /** The head is only read aloud: for a short list of names and values. */
  headHidden?: boolean;
  columns: readonly TableColumn[];
  /** Cells in the order of the columns. The first cell names the row. */
  rows: readonly Readonly<{ key: string; cells: readonly ReactNode[]; selected?: boolean | undefined }>[];
  /** Names the part of the page that scrolls, where a table of many columns does on a wide screen. */
  name?: string | undefined;
  /** On a phone: `cards` writes each row as a small list, `plain` keeps it a table of two or three short columns. */
  phone?: 'cards' | 'plain';
}>;

const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** More columns than this do not fit a screen: the table then scrolls within itself, its first column standing still. */
const MOST_COLUMNS = 6;

/**
 * A table that never makes a page scroll sideways. Few columns become cards on a phone; many stay a table on every
 * screen, within a frame of its own, because a hundred lines for each row would hide what comes after them.
 */
export function Table(props: TableProps) {
  if (props.columns.length <= MOST_COLUMNS) return <PlainTable {...props} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="wide" aria-label={props.name} tabIndex={0}>
      <WideTable {...props} />
    </section>
  );
}

/** A table that stays one everywhere: its cells need no roles, and no label of their own. */
function WideTable({ caption, captionHidden, columns, rows }: TableProps) {
  return (
    <table className="table">
      <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th
              key={columnKey(column, index)}
              scope="col"
              className={column.numeric ? 'num' : undefined}
              aria-sort={column.sort}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, selected }) => (
          <tr key={key} className={selected ? 'selected' : undefined}>
            {cells.map((cell, index) => {
              const Cell = index === 0 ? 'th' : 'td';
              const column = columns[index] ?? { label: '' };
              return (
                <Cell
                  key={columnKey(column, index)}
                  scope={index === 0 ? 'row' : undefined}
                  className={column.numeric ? 'num' : undefined}
                >
                  {cell}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * The roles repeat what the elements mean, because some browsers forget it as soon as a style sheet lays the rows out as
 * cards.
 */
function PlainTable({ caption, captionHidden, headHidden, columns, rows, phone = 'cards' }: TableProps) {
  return (
    <table className={classes('table', `table-${phone}`)} {...ROLE.table}>
      <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
      <thead {...ROLE.rowgroup} className={headHidden ? 'vh' : undefined}>
        <tr {...ROLE.row}>
          {columns.map((column, index) => (
            <th
              key={columnKey(column, index)}
              scope="col"
              {...ROLE.columnheader}
              className={column.numeric ? 'num' : undefined}
              aria-sort={column.sort}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.rowgroup}>
        {rows.map(({ key, cells, selected }) => (
          <tr {...ROLE.row} key={key} className={selected ? 'selected' : undefined}>
            {cells.map((cell, index) => tableCell(cell, columns[index] ?? { label: '' }, index))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function tableCell(cell: ReactNode, column: TableColumn, index: number) {
  const key = columnKey(column, index);
  const className = column.numeric ? 'num' : undefined;
  if (index === 0) {
    return (
      <th key={key} scope="row" {...ROLE.rowheader} className={className}>
        {cell}
      </th>
    );
  }
  const label = column.name ?? (typeof column.label === 'string' ? column.label : undefined);
  return (
    <td key={key} {...ROLE.cell} className={className} data-label={label || undefined}>
      {cell}
    </td>
  );
}

function columnKey(column: TableColumn, index: number): string {
  return `${index} ${column.name ?? (typeof column.label === 'string' ? column.label : '')}`;
}
