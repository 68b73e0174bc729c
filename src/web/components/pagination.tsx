import type { Ctx } from '../context.ts';
import { Link } from './text.tsx';

type PaginationProps = Readonly<{
  ctx: Ctx;
  /** The first page is 1. */
  page: number;
  pages: number;
  href(page: number): string;
}>;

/** Leafing through a long table with plain links. */
export function Pagination({ ctx, page, pages, href }: PaginationProps) {
  if (pages < 2) return null;
  const { pagination } = ctx.t;
  return (
    <nav className="pagination" aria-label={pagination.label}>
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev">
          {pagination.previous}
        </Link>
      )}
      <span>{pagination.page(page, pages)}</span>
      {page < pages && (
        <Link href={href(page + 1)} rel="next">
          {pagination.next}
        </Link>
      )}
    </nav>
  );
}
