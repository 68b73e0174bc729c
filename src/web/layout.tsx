import type { ReactNode } from 'react';
import { LANGUAGES } from '../kernel/index.ts';
import { Breadcrumb, type Crumb, Link, ReportLink, SearchBox } from './components/index.ts';
import { type Ctx, localPath, withQuery } from './context.ts';
import { Notices } from './notices.tsx';
import type { NavItem } from './page.ts';

const NAV: readonly Readonly<{ item: NavItem; path: string }>[] = [
  { item: 'monitor', path: '/monitor/wijken' },
  { item: 'definitions', path: '/begrippen' },
  { item: 'data', path: '/data' },
];

/** Pages about the site itself. */
const FOOT = [
  { path: '/over', word: 'about' },
  { path: '/toegankelijkheid', word: 'accessibility' },
  { path: '/privacy', word: 'privacy' },
  { path: '/status', word: 'status' },
] as const;

type LayoutProps = Readonly<{
  ctx: Ctx;
  nav: NavItem | null;
  /** Whether the head has a search box. */
  search: boolean;
  title: string;
  crumbs: readonly Crumb[];
  children: ReactNode;
}>;

/** What is the same on every page: the head with menu and search, the notices, the way here, and the foot. */
export function Layout({ ctx, nav, search, title, crumbs, children }: LayoutProps) {
  return (
    <>
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        {ctx.t.site.skip}
      </a>
      <Header ctx={ctx} nav={nav} search={search} />
      <Notices ctx={ctx} />
      <div className="wrap">
        <Breadcrumb crumbs={crumbs} ctx={ctx} />
        <main id="inhoud" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Footer ctx={ctx} title={title} />
    </>
  );
}

function Header({ ctx, nav, search }: Pick<LayoutProps, 'ctx' | 'nav' | 'search'>) {
  const { site, t } = ctx;
  return (
    <header className="top">
      <div className="wrap top-row">
        <a className="logo" href={ctx.href('/')}>
          <b>{t.site.product}</b> {site.gemeente}
        </a>
        <nav className="menu" aria-label={t.site.menu}>
          <ul>
            {NAV.map(({ item, path }) => (
              <li key={item}>
                <a href={ctx.href(path)} aria-current={item === nav ? 'true' : undefined}>
                  {t.site.nav[item]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {search && <SearchBox ctx={ctx} id="zoek" />}
      </div>
    </header>
  );
}

function Footer({ ctx, title }: Readonly<{ ctx: Ctx; title: string }>) {
  const { site, t, format } = ctx;
  const { footer } = t;
  return (
    <footer className="foot">
      <div className="wrap foot-row">
        <p>
          <b>{footer.open(site.gemeente)}</b> <ReportLink ctx={ctx} title={title} />
        </p>
        <nav aria-label={footer.label}>
          <ul className="inline">
            {FOOT.map(({ path, word }) => (
              <li key={path}>
                <Link href={localPath(ctx.lang, path)}>{footer[word]}</Link>
              </li>
            ))}
            <Languages ctx={ctx} />
          </ul>
        </nav>
        <p className="foot-note">
          {footer.release(format.date(site.release.publishedAt))} · {site.release.id} ·{' '}
          {footer.version(site.version)}
        </p>
      </div>
    </footer>
  );
}

/** This same page in the other languages. */
function Languages({ ctx }: Readonly<{ ctx: Ctx }>) {
  const { site, lang, t } = ctx;
  return LANGUAGES.filter((other) => other !== lang && site.languages.includes(other)).map((other) => (
    <li key={other}>
      <Link href={localPath(other, withQuery(site.path, {}))} lang={other} rel="alternate">
        {t.footer.language[other]}
      </Link>
    </li>
  ));
}
