import { Link } from './components/index.ts';
import { type Ctx, localPath, withQuery } from './context.ts';

/** What a reader must know before reading on: made-up content, an older release, a refused delivery. */
export function Notices({ ctx }: Readonly<{ ctx: Ctx }>) {
  const { site } = ctx;
  // A refusal is of today, and a page that names its release stays what it is.
  const refused = !site.pinned && site.refusals.length > 0;
  if (!site.example && !site.pinned && !refused) return null;
  return (
    <aside className="notices" aria-label={ctx.t.notices.label}>
      {site.example && <ExampleNotice ctx={ctx} />}
      {site.pinned && <PinnedNotice ctx={ctx} />}
      {refused && <RefusedNotice ctx={ctx} />}
    </aside>
  );
}

function ExampleNotice({ ctx }: Readonly<{ ctx: Ctx }>) {
  const { notices } = ctx.t;
  return (
    <p className="notice-example">
      <span>
        <b>{notices.example}.</b> {notices.exampleLong}
      </span>
    </p>
  );
}

function PinnedNotice({ ctx }: Readonly<{ ctx: Ctx }>) {
  const { site, t, format, lang } = ctx;
  const newest = localPath(lang, withQuery(site.path, { stand: null }));
  return (
    <p className="notice wrap">
      {t.notices.pinned(format.date(site.release.publishedAt), site.release.id)}{' '}
      <Link href={newest}>{t.notices.newest}</Link>
    </p>
  );
}

function RefusedNotice({ ctx }: Readonly<{ ctx: Ctx }>) {
  const { site, t, lang } = ctx;
  return (
    <p className="notice wrap">
      {t.notices.refused(site.refusals.length)}{' '}
      <Link href={localPath(lang, '/status')}>{t.notices.refusedLink}</Link>
    </p>
  );
}
