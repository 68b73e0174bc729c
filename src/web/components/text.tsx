import type { ReactNode } from 'react';
import type { Lang } from '../../kernel/index.ts';
import { classes } from './classes.ts';

type HeadingProps = Readonly<{
  level: 1 | 2 | 3 | 4;
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}>;

// Class names are written out: the build keeps only the rules of names that it finds in the sources.
const HEADINGS = {
  1: 'nl-heading--level-1',
  2: 'nl-heading--level-2',
  3: 'nl-heading--level-3',
  4: 'nl-heading--level-4',
} as const;

/** A heading of the page's outline. Each page has one of level 1, and skips no level. */
export function Heading({ level, id, className, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={classes('nl-heading', HEADINGS[level], className)}>
      {children}
    </Tag>
  );
}

type ParagraphProps = Readonly<{
  /** The sentence that opens a page. */
  lead?: boolean;
  /** Said in a soft voice: a note under a heading. */
  soft?: boolean;
  id?: string | undefined;
  children: ReactNode;
}>;

/** A paragraph of running text. */
export function Paragraph({ lead, soft, id, children }: ParagraphProps) {
  return (
    <p id={id} className={classes('nl-paragraph', lead && 'nl-paragraph--lead', soft && 'soft')}>
      {children}
    </p>
  );
}

type LinkProps = Readonly<{
  href: string;
  /** The language of the page behind the link, where it is another one. */
  lang?: Lang | undefined;
  rel?: string | undefined;
  /** Offers the file to be kept, instead of opening it. */
  download?: boolean | undefined;
  current?: boolean | undefined;
  className?: string | undefined;
  /** For a screen reader, where the text alone would not say where it leads. */
  label?: string | undefined;
  children: ReactNode;
}>;

/** A link. Its words say where it leads: never "klik hier". */
export function Link({ href, lang, rel, download, current, className, label, children }: LinkProps) {
  return (
    <a
      href={href}
      className={classes('nl-link', current && 'nl-link--current', className)}
      lang={lang}
      hrefLang={lang}
      rel={rel}
      download={download || undefined}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
    >
      {children}
    </a>
  );
}

type ButtonProps = Readonly<{
  /** With an address it is a link that looks like a button; without one it sends its form. */
  href?: string | undefined;
  variant?: 'primary' | 'secondary';
  name?: string | undefined;
  value?: string | undefined;
  children: ReactNode;
}>;

/** The next thing to do. At most one primary button on a page. */
export function Button({ href, variant = 'primary', name, value, children }: ButtonProps) {
  const className = classes('nl-button', variant === 'primary' && 'nl-button--primary');
  const label = <span className="nl-button__label">{children}</span>;
  if (href !== undefined) {
    return (
      <a className={className} href={href}>
        {label}
      </a>
    );
  }
  return (
    <button className={className} type="submit" name={name} value={value}>
      {label}
    </button>
  );
}

/** Text that is read by a screen reader and not seen. */
export function Hidden({ children }: Readonly<{ children: ReactNode }>) {
  return <span className="vh">{children}</span>;
}

/** A piece of code, an address or an id, in a typewriter face. */
export function Code({ children }: Readonly<{ children: ReactNode }>) {
  return <code className="nl-code">{children}</code>;
}
