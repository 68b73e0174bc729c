import { Badge, Button, Hero, Link, Paragraph, Said, Section, Table } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import type { PageModule, PageOf } from '../../page.ts';

type DatasetsPage = PageOf<'datasets'>;
type Dataset = DatasetsPage['datasets'][number];

/** All datasets: what came in, and what was made of it. */
export const datasetsPage: PageModule<DatasetsPage> = {
  nav: 'data',
  title: (_page, { t }) => t.datasets.title,
  description: (_page, { t }) => t.datasets.description,
  crumbs: (_page, { t, href }) => [{ label: t.site.home, href: href('/') }, { label: t.datasets.title }],
  Body({ page, ctx }) {
    const t = ctx.t.datasets;
    const layer = (name: Dataset['layer']) => page.datasets.filter((dataset) => dataset.layer === name);
    return (
      <>
        <Hero title={t.title} lead={page.query ? undefined : t.lead(page.datasets.length)} />
        <Filter page={page} ctx={ctx} />
        {page.datasets.length === 0 && <Paragraph lead>{t.none(page.query)}</Paragraph>}
        <Layer title={t.sources} sub={t.sourcesSub} id="bronnen" datasets={layer('source')} ctx={ctx} />
        <Layer title={t.models} sub={t.modelsSub} id="afgeleid" datasets={layer('model')} ctx={ctx} />
      </>
    );
  },
};

function Filter({ page, ctx }: Readonly<{ page: DatasetsPage; ctx: Ctx }>) {
  const t = ctx.t.datasets;
  return (
    <form className="filter" method="get" action={ctx.href('/data')}>
      <label htmlFor="filter">{t.filter}</label>
      <span className="search-row">
        <input id="filter" name="q" type="search" defaultValue={page.query} maxLength={100} />
        {ctx.site.pinned && <input type="hidden" name="stand" value={ctx.site.release.id} />}
        <Button variant="secondary">{t.filterButton}</Button>
      </span>
      {page.query && <Link href={ctx.href('/data')}>{t.all}</Link>}
    </form>
  );
}

type LayerProps = Readonly<{
  title: string;
  sub: string;
  id: string;
  datasets: readonly Dataset[];
  ctx: Ctx;
}>;

function Layer({ title, sub, id, datasets, ctx }: LayerProps) {
  if (datasets.length === 0) return null;
  const { t, format } = ctx;
  return (
    <Section title={title} sub={sub} id={id}>
      <Table
        caption={title}
        captionHidden
        columns={[
          { label: t.datasets.name },
          { label: t.datasets.publisher },
          { label: t.datasets.size, numeric: true },
          { label: t.datasets.updated, numeric: true },
        ]}
        rows={datasets.map((dataset) => ({
          key: dataset.id,
          cells: [
            <DatasetName key="name" dataset={dataset} ctx={ctx} />,
            dataset.publisher,
            t.datasets.rows(format.number(dataset.rows), dataset.rows),
            format.shortDate(dataset.retrieved ?? dataset.updatedAt),
          ],
        }))}
      />
    </Section>
  );
}

function DatasetName({ dataset, ctx }: Readonly<{ dataset: Dataset; ctx: Ctx }>) {
  return (
    <>
      <Link href={ctx.href(`/data/${dataset.id}`)}>{ctx.say(dataset.title)}</Link>{' '}
      {dataset.estimate && <Badge kind="estimate" ctx={ctx} />}
      <small>
        <Said text={dataset.description} ctx={ctx} />
      </small>
    </>
  );
}
