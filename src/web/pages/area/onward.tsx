import type { Area, Profile } from '../../../server/api.ts';
import { Heading, Link, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { areaHref } from '../../links.ts';
import { placeInText } from '../../sentences/place-name.ts';
import { wordsOf } from '../../sentences/voice.ts';

/** Where to go from here: down to the parts of this area, or across to its neighbours. */
export function Onward({ profile, ctx }: Readonly<{ profile: Profile; ctx: Ctx }>) {
  const { area, children, siblings, ancestors } = profile;
  const words = wordsOf(ctx);
  const others = siblings.filter(({ code, parent }) => code !== area.code && parent === area.parent);
  if (children.length + others.length === 0) return null;
  const many = words.levels[area.level].many;
  const home = ancestors.at(-1)?.name ?? area.name;
  const childLevel = children[0]?.level ?? 'buurt';
  return (
    <Section title={words.area.goTo} id="verder">
      <Names
        title={words.area.inside(words.levels[childLevel].many, placeInText(area, ctx))}
        areas={children}
        ctx={ctx}
      />
      <Names
        title={area.level === 'gemeente' ? words.area.neighbours : words.area.around(many, home)}
        areas={others}
        ctx={ctx}
      />
    </Section>
  );
}

function Names({ title, areas, ctx }: Readonly<{ title: string; areas: readonly Area[]; ctx: Ctx }>) {
  if (areas.length === 0) return null;
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <ul className="names">
        {areas.map(({ code, name }) => (
          <li key={code}>
            <Link href={areaHref(code, ctx)}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
