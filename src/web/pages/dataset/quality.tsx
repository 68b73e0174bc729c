import type { DatasetView } from '../../../server/api.ts';
import { Section, Table } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';

type Props = Readonly<{ view: DatasetView; ctx: Ctx }>;

/** What the checks found, in words, and how many rows were set apart. */
export function Quality({ view, ctx }: Props) {
  const { t, format, say } = ctx;
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
            cells: [say(check.finding), <Outcome key="outcome" check={check} ctx={ctx} />],
          }))}
        />
      )}
    </Section>
  );
}

function Outcome({ check, ctx }: Readonly<{ check: DatasetView['checks'][number]; ctx: Ctx }>) {
  const { passed, failed, warning } = ctx.t.dataset;
  if (check.passed) return <span className="outcome outcome-good">{passed}</span>;
  return <b className="outcome">{check.severity === 'warning' ? warning : failed}</b>;
}
