import type { ReactNode } from 'react';
import { Heading, Paragraph } from './text.tsx';

/** Letters from which a name is set smaller, so that it does not fill the page. */
const LONG_TITLE = 22;

type HeroProps = Readonly<{
  /** What kind of thing this is: "Wijk in Waterdam · 6 buurten". */
  kind?: ReactNode;
  title: string;
  /** One sentence that a neighbour would say. */
  lead?: ReactNode;
  /** What can be done here: buttons and links. */
  children?: ReactNode;
}>;

/** The opening of a page: a name, and the answer. */
export function Hero({ kind, title, lead, children }: HeroProps) {
  return (
    <header className="hero">
      {kind && <p className="kind">{kind}</p>}
      <Heading level={1} className={title.length > LONG_TITLE ? 'long' : undefined}>
        {title}
      </Heading>
      {lead && <Paragraph lead>{lead}</Paragraph>}
      {children && <div className="actions">{children}</div>}
    </header>
  );
}

type SectionProps = Readonly<{
  title: string;
  /** Unique in the page; the heading can be linked to. */
  id: string;
  /** A soft line under the heading: what, of whom, when. */
  sub?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}>;

/** A part of a page under its own heading. */
export function Section({ title, id, sub, className, children }: SectionProps) {
  return (
    <section className={className ?? 'section'} aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {sub && <Paragraph soft>{sub}</Paragraph>}
      {children}
    </section>
  );
}

/** Words on the left, a picture on the right; on a phone the picture comes first. */
export function Pair({ children }: Readonly<{ children: ReactNode }>) {
  return <div className="pair">{children}</div>;
}
