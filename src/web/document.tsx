import { renderToStaticMarkup } from 'react-dom/server';
import type { Site } from '../server/api.ts';
import { type Ctx, contextOf, localPath, withQuery } from './context.ts';
import { Layout } from './layout.tsx';
import type { PageModule } from './page.ts';

/** A whole HTML document of one page. Text is escaped by React; nothing in it is code. */
export function renderDocument<P>(site: Site, page: P, module: PageModule<P>): string {
  const ctx = contextOf(site);
  const title = module.title(page, ctx);
  const { Body } = module;
  const crumbs = module.crumbs(page, ctx);
  const html = renderToStaticMarkup(
    <html lang={site.lang}>
      <Head ctx={ctx} title={title} description={module.description(page, ctx)} front={crumbs.length === 0} />
      <body>
        <Layout ctx={ctx} nav={module.nav} search={!module.ownSearch} title={title} crumbs={crumbs}>
          <Body page={page} ctx={ctx} />
        </Layout>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

type HeadProps = Readonly<{ ctx: Ctx; title: string; description: string; front: boolean }>;

function Head({ ctx, title, description, front }: HeadProps) {
  const { site, t } = ctx;
  const full = front ? t.site.homeTitle(site.gemeente) : t.site.title(title, site.gemeente);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{full}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      <Assets ctx={ctx} />
      <Addresses ctx={ctx} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={`${t.site.product} ${site.gemeente}`} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={site.lang === 'nl' ? 'nl_NL' : 'en_GB'} />
    </head>
  );
}

function Assets({ ctx }: Readonly<{ ctx: Ctx }>) {
  const { styles, scripts, preload, themeColor } = ctx.site.assets;
  return (
    <>
      {themeColor && <meta name="theme-color" content={themeColor} />}
      {preload.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
      <link rel="icon" href={ICON} />
    </>
  );
}

/** Where this page lives, in each language. A permalink (`stand=`) is an address of its own. */
function Addresses({ ctx }: Readonly<{ ctx: Ctx }>) {
  const { site, lang } = ctx;
  const path = site.pinned ? site.path : withQuery(site.path, { stand: null });
  const address = (other: typeof lang) => site.baseUrl + localPath(other, path);
  return (
    <>
      <link rel="canonical" href={address(lang)} />
      <meta property="og:url" content={address(lang)} />
      {site.languages.map((other) => (
        <link key={other} rel="alternate" hrefLang={other} href={address(other)} />
      ))}
    </>
  );
}

/** A water level gauge: what "peil" means. Small enough to travel with the page. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#14213d"/>' +
    '<path d="M7 8h6M7 14h9M7 20h6M7 26h9" stroke="#fff" stroke-width="2.4"/>' +
    '<path d="M20 18l6-4v8z" fill="#d9a94a"/></svg>',
)}`;
