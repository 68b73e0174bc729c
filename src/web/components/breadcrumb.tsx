import type { Ctx } from '../context.ts';
import { Link } from './text.tsx';

/** One step of the way to a page; the page itself has no address. */
export type Crumb = Readonly<{ label: string; href?: string | undefined }>;

/** The way from the front page to here. */
export function Breadcrumb({ crumbs, ctx }: Readonly<{ crumbs: readonly Crumb[]; ctx: Ctx }>) {
  if (crumbs.length === 0) return null;
  return (
    <nav className="crumbs" aria-label={ctx.t.site.crumbs}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={`${href} ${label}`}>
            {href === undefined ? <span aria-current="page">{label}</span> : <Link href={href}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
