import { Heading } from '../../components/index.ts';
import type { PageModule, PageOf } from '../../page.ts';

type TextPage = PageOf<'text'>;

/** A page of text from the workspace. Its HTML was made safe by the server. */
export const textPage: PageModule<TextPage> = {
  nav: null,
  title: (page) => page.title,
  description: (page, { site }) => `${page.title} · Peil ${site.gemeente}`,
  crumbs: (page, { t, href }) => [{ label: t.site.home, href: href('/') }, { label: page.title }],
  Body({ page }) {
    return (
      <article className="prose">
        <Heading level={1}>{page.title}</Heading>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the server turned Markdown into safe HTML */}
        <div dangerouslySetInnerHTML={{ __html: page.html }} />
      </article>
    );
  },
};
