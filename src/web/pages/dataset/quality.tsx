import type { DatasetView } from '../../../server/api.ts';
import { Fold, Said, Section, Table } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';

/** More checks than this that passed are folded away; one that did not never is. */
const MOST = 8;

type Props = Readonly<{ view: DatasetView; ctx: Ctx }>;

/** What the checks found, in words, and how many rows were set apart. */
export function Quality({ view, ctx }: Props) {
  const { t, format } = ctx;
  const { checks, quarantined, dataset } = view;
  const fine = checks.filter((check) => check.passed);
  const broken = checks.filter((check) => !check.passed);
  return (
    <Section title={t.dataset.quality} id="kwaliteit" sub={t.dataset.qualitySub(fine.length, broken.length)}>
      {dataset.layer === 'source' && (
        <p className="nl-paragraph">{t.dataset.quarantined(format.number(quarantined), quarantined)}</p>
      )}
      {broken.length > 0 && <Checks checks={broken} ctx={ctx} />}
      {fine.length > 0 && (
        <Fold count={fine.length} most={MOST} summary={t.dataset.allChecks(fine.length)}>
          <Checks checks={fine} ctx={ctx} />
        </Fold>
      )}
    </Section>
  );
}

function Checks({ checks, ctx }: Pick<DatasetView, 'checks'> & Readonly<{ ctx: Ctx }>) {
  const { t } = ctx;
  return (
    <Table
      caption={t.dataset.quality}
      captionHidden
      headHidden
      phone="plain"
      columns={[{ label: t.dataset.check }, { label: t.dataset.outcome, numeric: true }]}
      rows={checks.map((check) => ({
        key: `${check.table} ${check.rule}`,
        cells: [
          <Finding key="finding" check={check} ctx={ctx} />,
          <Outcome key="outcome" check={check} ctx={ctx} />,
        ],
      }))}
    />
  );
}

type CheckProps = Readonly<{ check: DatasetView['checks'][number]; ctx: Ctx }>;

/** What was found, and the name of the rule in the contract. */
function Finding({ check, ctx }: CheckProps) {
  return (
    <>
      <Said text={check.finding} ctx={ctx} />
      <small>{check.rule}</small>
    </>
  );
}

function Outcome({ check, ctx }: CheckProps) {
  const { passed, failed, warning } = ctx.t.dataset;
  if (check.passed) return <span className="outcome outcome-good">{passed}</span>;
  return <b className="outcome">{check.severity === 'warning' ? warning : failed}</b>;
}
