import { gemeenteOf } from '../../../kernel/index.ts';
import type { Area } from '../../../server/api.ts';
import { Note } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { areaHref } from '../../links.ts';
import type { PageModule, PageOf } from '../../page.ts';
import { areaLead } from '../../sentences/lead.ts';
import { placeName } from '../../sentences/place-name.ts';
import { wordsOf } from '../../sentences/voice.ts';
import { AreaMap } from './map.tsx';
import { Onward } from './onward.tsx';
import { Opening } from './opening.tsx';
import { AreaRoad } from './road.tsx';
import { ThemeSection } from './theme.tsx';
import { AreaTiles } from './tiles.tsx';

type AreaPage = PageOf<'area'>;

/** All figures of one buurt, wijk or gemeente, each with its company. */
export const areaPage: PageModule<AreaPage> = {
  nav: 'monitor',
  title: ({ profile }, ctx) => placeName(profile.area, ctx),
  description: ({ profile }, ctx) => areaLead(profile, ctx),
  crumbs: ({ profile }, ctx) => [
    { label: ctx.t.site.home, href: ctx.href('/') },
    { label: wordsOf(ctx).area.monitor, href: ctx.href('/monitor/wijken') },
    ...profile.ancestors.filter(hasPage).map((area) => crumb(area, ctx)),
    { label: placeName(profile.area, ctx) },
  ],
  Body({ page, ctx }) {
    const { profile } = page;
    const filled = profile.themes.filter(({ rows }) => rows.length > 0);
    return (
      <>
        <Opening profile={profile} ctx={ctx} />
        <AreaTiles profile={profile} ctx={ctx} />
        <AreaMap profile={profile} ctx={ctx} />
        {filled.length === 0 && <Note>{wordsOf(ctx).area.empty}</Note>}
        {filled.map(({ theme, rows }) => (
          <ThemeSection key={theme.id} theme={theme} rows={rows} area={profile.area} ctx={ctx} />
        ))}
        <Onward profile={profile} ctx={ctx} />
        <AreaRoad profile={profile} ctx={ctx} />
      </>
    );
  },
};

/** Areas above the gemeente have no page of their own. */
function hasPage(area: Area): boolean {
  return gemeenteOf(area.code) !== null;
}

function crumb(area: Area, ctx: Ctx) {
  return { label: area.name, href: areaHref(area.code, ctx) };
}
