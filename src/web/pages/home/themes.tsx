import { Link, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import type { PageOf } from '../../page.ts';

type Props = Readonly<{ themes: PageOf<'home'>['themes']; ctx: Ctx }>;

/** All figures by theme, each leading to its map and its meaning. */
export function Themes({ themes, ctx }: Props) {
  const { t, say, href } = ctx;
  const count = themes.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return (
    <Section title={t.home.themes} id="themas" sub={t.home.themesSub(count)}>
      <div className="columns">
        {themes.map(({ theme, indicators }) => (
          <div key={theme.id}>
            <h3 className="nl-heading nl-heading--level-3">{say(theme.label)}</h3>
            <ul className="plain">
              {indicators.map(({ id, term }) => (
                <li key={id}>
                  <Link href={href(`/begrippen/${id}`)}>{say(term)}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
