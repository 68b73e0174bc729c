import type { ReactNode } from 'react';
import { Heading, Hero, Link, Note, Section, Table } from '../../components/index.ts';
import { type Ctx, localPath } from '../../context.ts';
import type { PageModule, PageOf } from '../../page.ts';

type StatusPage = PageOf<'status'>;

/** How old everything is, whether the checks pass, and what was published when. */
export const statusPage: PageModule<StatusPage> = {
  nav: null,
  title: (_page, { t }) => t.status.title,
  description: (_page, { t }) => t.status.description,
  crumbs: (_page, { t, href }) => [{ label: t.site.home, href: href('/') }, { label: t.status.title }],
  Body({ page, ctx }) {
    const { t, format } = ctx;
    const refused = page.sources.filter(({ refusal }) => refusal !== null).length;
    return (
      <>
        <Hero title={t.status.title} lead={refused === 0 ? t.status.good : t.status.bad(refused)} />
        <Refusals page={page} ctx={ctx} />
        <Section title={t.status.sources} sub={t.status.sourcesSub} id="bronnen">
          <Sources page={page} ctx={ctx} />
        </Section>
        <Section title={t.status.releases} sub={t.status.releasesSub} id="publicaties">
          <Releases page={page} ctx={ctx} />
        </Section>
        <p className="nl-paragraph soft">{t.status.since(format.moment(page.startedAt))}</p>
      </>
    );
  },
};

function Refusals({ page, ctx }: Readonly<{ page: StatusPage; ctx: Ctx }>) {
  const { t, say, format } = ctx;
  const refused = page.sources.filter(({ refusal }) => refusal !== null);
  if (refused.length === 0) return null;
  return (
    <section className="section">
      <Heading level={2}>{t.status.refusedWhy}</Heading>
      {refused.map(({ title, dataset, refusal }) => (
        <Note key={dataset} title={`${say(title)}.`} kind="warning">
          {refusal && `${say(refusal.finding)} (${t.status.refusedOn(format.date(refusal.at))})`}
        </Note>
      ))}
    </section>
  );
}

function Sources({ page, ctx }: Readonly<{ page: StatusPage; ctx: Ctx }>) {
  const { t, say, format, href } = ctx;
  return (
    <Table
      caption={t.status.sources}
      captionHidden
      columns={[
        { label: t.status.source },
        { label: t.status.retrieved },
        { label: t.status.rows, numeric: true },
        { label: t.status.quarantined, numeric: true },
        { label: t.status.checks },
        { label: t.status.state },
      ]}
      rows={page.sources.map((source) => ({
        key: source.dataset,
        cells: [
          <SourceName key="name" title={say(source.title)} href={href(`/data/${source.dataset}`)}>
            {source.publisher}
          </SourceName>,
          format.shortDate(source.retrieved),
          format.number(source.rows),
          format.number(source.quarantined),
          t.status.checksValue(source.checksPassed, source.checksPassed + source.checksFailed),
          source.refusal ? <b key="state">{t.status.refused}</b> : t.status.ok,
        ],
      }))}
    />
  );
}

function SourceName({ title, href, children }: Readonly<{ title: string; href: string; children: string }>) {
  return (
    <>
      <Link href={href}>{title}</Link>
      <small>{children}</small>
    </>
  );
}

function Releases({ page, ctx }: Readonly<{ page: StatusPage; ctx: Ctx }>) {
  const { t, format, lang } = ctx;
  return (
    <Table
      caption={t.status.releases}
      captionHidden
      columns={[{ label: t.status.release }, { label: t.status.published }, { label: t.status.note }]}
      rows={page.releases.map((release, index) => ({
        key: release.id,
        cells: [
          <Link key="id" href={localPath(lang, `/?stand=${release.id}`)}>
            {release.id}
          </Link>,
          format.moment(release.publishedAt),
          <ReleaseNote key="note" note={release.note} changed={t.status.changed(release.changed.length)}>
            {index === 0 && <span className="nl-data-badge badge-newest">{t.status.current}</span>}
          </ReleaseNote>,
        ],
      }))}
    />
  );
}

type ReleaseNoteProps = Readonly<{ note: string; changed: string; children: ReactNode }>;

function ReleaseNote({ note, changed, children }: ReleaseNoteProps) {
  return (
    <>
      {note} {children}
      <small>{changed}</small>
    </>
  );
}
