import type { Ctx } from '../context.ts';
import { localPath } from '../context.ts';

type SearchBoxProps = Readonly<{
  ctx: Ctx;
  /** Two boxes on one page need two names. */
  id: string;
  query?: string | undefined;
  /** The box a page opens with, instead of the one in its head. */
  large?: boolean;
}>;

/** The search box: a plain form, which a script in the page may give suggestions. */
export function SearchBox({ ctx, id, query, large = false }: SearchBoxProps) {
  const { search } = ctx.t;
  const action = localPath(ctx.lang, '/zoeken');
  return (
    <search className={large ? 'search search-large' : 'search'}>
      <form action={action} method="get" data-suggest={`${action}.json`} data-label={search.suggestions}>
        <label className={large ? 'search-label' : 'vh'} htmlFor={id}>
          {search.label}
        </label>
        <span className="search-row">
          <input
            id={id}
            name="q"
            type="search"
            defaultValue={query}
            placeholder={large ? undefined : search.short}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
          />
          <button className={large ? 'nl-button nl-button--primary' : 'search-go'} type="submit">
            {large ? search.button : <SearchIcon label={search.button} />}
          </button>
        </span>
      </form>
    </search>
  );
}

function SearchIcon({ label }: Readonly<{ label: string }>) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" role="img" aria-label={label}>
      <circle cx="10.5" cy="10.5" r="6.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M15.5 15.5L21 21" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}
