import type { Ctx } from '../context.ts';
import { localPath } from '../context.ts';
import { Link } from './text.tsx';

/** "Klopt er iets niet?": a letter to the people who answer for the figures, with the page and its release in it. */
export function ReportLink({ ctx, title }: Readonly<{ ctx: Ctx; title: string }>) {
  const { report } = ctx.t;
  return (
    <>
      {report.question} <Link href={reportAddress(ctx, title)}>{report.link}</Link>. {report.after}
    </>
  );
}

/** The mailto address of a report about this page. */
export function reportAddress({ site, lang, t }: Ctx, title: string): string {
  const address = site.baseUrl + localPath(lang, site.path);
  const subject = encodeURIComponent(t.report.subject(title));
  const body = encodeURIComponent(t.report.body(address, site.release.id));
  return `mailto:${site.contact.email}?subject=${subject}&body=${body}`;
}
