import type { ReactNode } from 'react';
import { Dutch, Heading, Hero, Link, Note, Section, Table } from '../../components/index.ts';
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
    return (
      <>
        <Hero title={t.status.title} lead={leadOf(page, ctx)} />
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

/** Whether all is well; only said where nothing was refused and no check asks for attention. */
function leadOf({ sources }: StatusPage, { t }: Ctx): string {
  const refused = sources.filter(({ refusal }) => refusal !== null).length;
  if (refused > 0) return t.status.bad(refused);
  const noted = sources.filter(({ checksFailed }) => checksFailed > 0).length;
  return noted > 0 ? t.status.noted(noted) : t.status.good;
}

/** A source that is published failed no blocking check: what it failed asks for attention. */
function stateOf({ refusal, checksFailed }: StatusPage['sources'][number], { t }: Ctx): ReactNode {
  if (refusal) return <b key="state">{t.status.refused}</b>;
  return checksFailed > 0 ? t.status.note : t.status.ok;
}

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
          t.status.checksValue(source.checksPassed, source.checksFailed),
          stateOf(source, ctx),
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
      columns={[{ label: t.status.release }, { label: t.status.published }, { label: t.status.notes }]}
      rows={page.releases.map((release, index) => ({
        key: release.id,
        cells: [
          <Link key="id" href={localPath(lang, `/?stand=${release.id}`)}>
            {release.id}
          </Link>,
          format.moment(release.publishedAt),
          <ReleaseNote
            key="note"
            ctx={ctx}
            note={release.note}
            changed={t.status.changed(release.changed.length)}
          >
            {index === 0 && <span className="nl-data-badge badge-newest">{t.status.current}</span>}
          </ReleaseNote>,
        ],
      }))}
    />
  );
}

type ReleaseNoteProps = Readonly<{ ctx: Ctx; note: string; changed: string; children: ReactNode }>;

function ReleaseNote({ ctx, note, changed, children }: ReleaseNoteProps) {
  return (
    <>
      <Dutch ctx={ctx}>{note}</Dutch> {children}
      <small>{changed}</small>
    </>
  );
}
