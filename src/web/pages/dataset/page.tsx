import { Badge, Hero, Link, Note, Road, Said } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import type { PageModule, PageOf } from '../../page.ts';
import { Columns } from './columns.tsx';
import { Downloads, Use } from './downloads.tsx';
import { Facts } from './facts.tsx';
import { LineageSection } from './lineage.tsx';
import { Preview } from './preview.tsx';
import { Quality } from './quality.tsx';
import { Versions } from './versions.tsx';

type DatasetPage = PageOf<'dataset'>;

/** One dataset: what it is, the table itself, whether it is in order, where it comes from, and how to use it. */
export const datasetPage: PageModule<DatasetPage> = {
  nav: 'data',
  title: ({ view }, { say }) => say(view.dataset.title),
  description: ({ view }, { say }) => say(view.dataset.description),
  crumbs: ({ view }, { t, href, say }) => [
    { label: t.site.home, href: href('/') },
    { label: t.datasets.title, href: href('/data') },
    { label: say(view.dataset.title) },
  ],
  Body({ page, ctx }) {
    const { view } = page;
    return (
      <>
        <Opening page={page} ctx={ctx} />
        <Preview view={view} ctx={ctx} />
        <Columns dataset={view.dataset} ctx={ctx} />
        <Quality view={view} ctx={ctx} />
        <LineageSection view={view} ctx={ctx} />
        <Facts dataset={view.dataset} ctx={ctx} />
        <Versions view={view} ctx={ctx} />
        <Use dataset={view.dataset} ctx={ctx} />
        <DatasetRoad page={page} ctx={ctx} />
      </>
    );
  },
};

function Opening({ page, ctx }: Readonly<{ page: DatasetPage; ctx: Ctx }>) {
  const { t, say, format } = ctx;
  const { dataset, refusal } = page.view;
  const kind = t.dataset.by(t.dataset.kinds[dataset.layer], dataset.publisher);
  return (
    <>
      <Hero
        kind={
          <>
            {kind} {dataset.estimate && <Badge kind="estimate" ctx={ctx} />}
          </>
        }
        title={say(dataset.title)}
        lead={<Said text={dataset.description} ctx={ctx} />}
      >
        <Downloads view={page.view} ctx={ctx} />
      </Hero>
      {dataset.estimate && <Note title={t.dataset.estimateTitle}>{t.dataset.estimate}</Note>}
      {refusal && !ctx.site.pinned && (
        <Note title={t.dataset.refusedTitle} kind="warning">
          {t.dataset.refused(format.date(refusal.at))} <Said text={refusal.finding} ctx={ctx} />
        </Note>
      )}
    </>
  );
}

function DatasetRoad({ page, ctx }: Readonly<{ page: DatasetPage; ctx: Ctx }>) {
  const { t, format, say, href } = ctx;
  const { dataset, checks, indicators } = page.view;
  const passed = checks.filter((check) => check.passed).length;
  return (
    <Road
      ctx={ctx}
      source={{
        title: dataset.publisher,
        detail: dataset.retrieved && t.road.retrieved(format.shortDate(dataset.retrieved)),
      }}
      check={{
        title: t.status.checksValue(passed, checks.length - passed),
        detail: t.datasets.rows(format.number(dataset.rows), dataset.rows),
      }}
      definition={{
        title: t.dataset.usedBy(indicators.length),
        detail: indicators[0] && (
          <Link href={href(`/begrippen/${indicators[0].id}`)}>{say(indicators[0].term)}</Link>
        ),
      }}
      publication={{ title: t.road.release(dataset.since), detail: format.date(dataset.updatedAt) }}
    />
  );
}
