import type { Dataset } from '../../../server/api.ts';
import { Code, Fold, Said, Section, Table } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';

/** More columns than this are folded away. */
const MOST = 12;

/** What each column means, in words. */
export function Columns({ dataset, ctx }: Readonly<{ dataset: Dataset; ctx: Ctx }>) {
  const { t } = ctx;
  return (
    <Section title={t.dataset.columns} id="kolommen">
      <Fold count={dataset.columns.length} most={MOST} summary={t.dataset.allColumns(dataset.columns.length)}>
        <Table
          caption={t.dataset.columns}
          captionHidden
          columns={[{ label: t.dataset.column }, { label: t.dataset.meaning }, { label: t.dataset.type }]}
          rows={dataset.columns.map((column) => ({
            key: column.name,
            cells: [
              <Code key="name">{column.name}</Code>,
              <Meaning key="meaning" column={column} ctx={ctx} />,
              t.dataset.types[column.type],
            ],
          }))}
        />
      </Fold>
    </Section>
  );
}

type MeaningProps = Readonly<{ column: Dataset['columns'][number]; ctx: Ctx }>;

/** The label of a column and what is said of it, one after the other. */
function Meaning({ column: { label, description }, ctx }: MeaningProps) {
  return (
    <>
      {label && <Said text={label} ctx={ctx} />}
      {label && description && '. '}
      {description && <Said text={description} ctx={ctx} />}
    </>
  );
}
