import type { Profile } from '../../../server/api.ts';
import { Button, Hero, Link } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { choiceOf } from '../../links.ts';
import { areaLead } from '../../sentences/lead.ts';
import { placeName } from '../../sentences/place-name.ts';
import { wordsOf } from '../../sentences/voice.ts';

type Props = Readonly<{ profile: Profile; ctx: Ctx }>;

/** The name, the answer, and what can be done: compare with others, take the figures along. */
export function Opening({ profile, ctx }: Props) {
  const { area } = profile;
  const words = wordsOf(ctx);
  const file = `/monitor/wijken/${area.code}`;
  return (
    <Hero kind={kindOf(profile, ctx)} title={placeName(area, ctx)} lead={areaLead(profile, ctx)}>
      {hasOthers(profile) && (
        <Button href={compareHref(profile, ctx)}>{words.area.compare(words.levels[area.level].many)}</Button>
      )}
      <Link href={ctx.href(`${file}.csv`)} download>
        {words.area.download}
      </Link>
      <Link href={ctx.href(`${file}.json`)}>{words.area.asJson}</Link>
    </Hero>
  );
}

/** `Wijk in Waterdam · 6 buurten` */
function kindOf({ area, ancestors, children }: Profile, ctx: Ctx): string {
  const words = wordsOf(ctx).area;
  const within = ancestors.filter(({ level }) => level === 'wijk' || level === 'gemeente').reverse();
  const kind = words.kind(
    area.level,
    within.map(({ name }) => name),
  );
  const level = children[0]?.level;
  // Of the land only some gemeenten are known here: their number says nothing about it.
  return level && area.level !== 'land' ? `${kind} · ${words.count(children.length, level)}` : kind;
}

/** Whether there is another area of this level to compare with. */
function hasOthers({ area, siblings }: Profile): boolean {
  return siblings.some(({ code }) => code !== area.code);
}

/** The featured figure over all areas of this level. */
function compareHref({ area, map }: Profile, ctx: Ctx): string {
  const choice = map ? { cijfer: map.indicator.id, ...choiceOf(map) } : {};
  return ctx.href('/monitor/wijken', { ...choice, niveau: area.level });
}
