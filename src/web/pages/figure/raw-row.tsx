import type { TrailStep } from '../../../server/api.ts';
import { Paragraph } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { wordsOf } from '../../sentences/voice.ts';

type Props = Readonly<{ step: TrailStep; ctx: Ctx }>;
type Cells = TrailStep['cells'];

/** Cells at the start of a row that say what it is about: shown with the cell that was used. */
const KEY_CELLS = 4;

/** The row as it stands in the file, the used cell marked; cells that played no part are a click away. */
export function RawRow({ step, ctx }: Props) {
  const words = wordsOf(ctx).figure;
  const line = ctx.format.number(step.line);
  if (step.cells.length === 0) return <Paragraph>{words.feature(line)}</Paragraph>;
  const shown = step.cells.filter(({ used }, index) => used || index < KEY_CELLS);
  const rest = step.cells.filter((cell) => !shown.includes(cell));
  return (
    <>
      <CellTable cells={shown} caption={words.rowCaption(line)} ctx={ctx} />
      {rest.length > 0 && (
        <details className="chart-data">
          <summary>{words.otherCells(rest.length)}</summary>
          <CellTable cells={rest} caption={words.otherCells(rest.length)} hidden ctx={ctx} />
        </details>
      )}
    </>
  );
}

type CellTableProps = Readonly<{ cells: Cells; caption: string; hidden?: boolean; ctx: Ctx }>;

function CellTable({ cells, caption, hidden = false, ctx }: CellTableProps) {
  const words = wordsOf(ctx).figure;
  return (
    <table className="raw-row">
      <caption className={hidden ? 'vh' : undefined}>{caption}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.cell}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ column, text, used }) => (
          <tr key={column} className={used ? 'used' : undefined}>
            <th scope="row">
              <code>{column}</code>
            </th>
            <td>
              {used ? <mark>{text || '∅'}</mark> : text || '∅'}
              {used && <span className="used-word"> {words.used}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
