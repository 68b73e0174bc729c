import type { DatasetView } from '../../../server/api.ts';
import { Section, Table } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';

type Props = Readonly<{ view: DatasetView; ctx: Ctx }>;

/** What the checks found, in words, and how many rows were set apart. */
export function Quality({ view, ctx }: Props) {
  const { t, format } = ctx;
  const { checks, quarantined, dataset } = view;
  const passed = checks.filter((check) => check.passed).length;
  return (
    <Section title={t.dataset.quality} id="kwaliteit" sub={t.dataset.qualitySub(passed, checks.length)}>
      {dataset.layer === 'source' && (
        <p className="nl-paragraph">{t.dataset.quarantined(format.number(quarantined), quarantined)}</p>
      )}
      {checks.length > 0 && (
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
      )}
    </Section>
  );
}

type CheckProps = Readonly<{ check: DatasetView['checks'][number]; ctx: Ctx }>;

/** What was found, and the name of the rule in the contract. */
function Finding({ check, ctx }: CheckProps) {
  return (
    <>
      {ctx.say(check.finding)}
      <small>{check.rule}</small>
    </>
  );
}

function Outcome({ check, ctx }: CheckProps) {
  const { passed, failed, warning } = ctx.t.dataset;
  if (check.passed) return <span className="outcome outcome-good">{passed}</span>;
  return <b className="outcome">{check.severity === 'warning' ? warning : failed}</b>;
}
