import type { Ctx } from '../context.ts';
import { Section } from './page-parts.tsx';
import { Link } from './text.tsx';

/** The doors of the house, for who is lost. */
export function Entrances({ ctx }: Readonly<{ ctx: Ctx }>) {
  const { nav } = ctx.t.site;
  return (
    <Section title={ctx.t.errorPage.entrances} id="ingangen">
      <ul className="inline">
        <li>
          <Link href={ctx.href('/')}>{ctx.t.site.home}</Link>
        </li>
        <li>
          <Link href={ctx.href('/monitor/wijken')}>{nav.monitor}</Link>
        </li>
        <li>
          <Link href={ctx.href('/begrippen')}>{nav.definitions}</Link>
        </li>
        <li>
          <Link href={ctx.href('/data')}>{nav.data}</Link>
        </li>
      </ul>
    </Section>
  );
}
