import type { Ctx } from '../context.ts';
import { Heading, Link } from './text.tsx';

type ErrorSummaryProps = Readonly<{
  ctx: Ctx;
  /** Each says what to do, and leads to the field it is about. */
  errors: readonly Readonly<{ href: string; text: string }>[];
}>;

/** What still has to be put right in a form, at its top. */
export function ErrorSummary({ ctx, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  const { one, more } = ctx.t.errors;
  return (
    <div className="error-summary" role="alert">
      <Heading level={2}>{errors.length === 1 ? one : more(errors.length)}</Heading>
      <ul>
        {errors.map(({ href, text }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
