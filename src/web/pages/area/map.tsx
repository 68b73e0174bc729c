import { isAddable } from '../../../kernel/index.ts';
import type { Area, ChoroplethArea, ChoroplethView, Profile } from '../../../server/api.ts';
import { AreaTable, type LineSeries, MapPanel, MapTable, SeriesPanel } from '../../charts/index.ts';
import { Link, Note } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { definitionHref } from '../../links.ts';
import { placeInText } from '../../sentences/place-name.ts';
import { wordsOf } from '../../sentences/voice.ts';

type Props = Readonly<{ profile: Profile; ctx: Ctx }>;

/** The featured figure on a map, with the buurten of this area beside it, what it is, and how it went. */
export function AreaMap({ profile, ctx }: Props) {
  const { map, area } = profile;
  if (!map) return null;
  const near = nearby(map, profile);
  const words = wordsOf(ctx);
  const many = words.levels[map.level].many;
  const home = profile.ancestors.at(-1)?.name ?? area.name;
  const caption =
    area.level === map.level
      ? words.area.around(many, home)
      : words.area.inside(many, placeInText(area, ctx));
  return (
    <MapPanel view={map} ctx={ctx} outlined={outlined(map, area, ctx)}>
      {near.length > 0 && <AreaTable caption={caption} view={map} rows={near} own={area} ctx={ctx} />}
      {near.length < map.areas.length && <MapTable view={map} ctx={ctx} />}
      <MapNote view={map} ctx={ctx} />
      <Trend profile={profile} ctx={ctx} />
    </MapPanel>
  );
}

/**
 * The parts of this area on the map; for the smallest areas, those around it. All of them where the map is
 * of these.
 */
function nearby(map: ChoroplethView, { area }: Profile): readonly ChoroplethArea[] {
  const parent = area.level === map.level ? area.parent : area.code;
  const parts = map.areas.filter((shape) => shape.area.parent === parent);
  return parts.length > MOST_ROWS ? [] : parts;
}

/** A longer list beside the map is opened on demand. */
const MOST_ROWS = 14;

function outlined(map: ChoroplethView, area: Area, ctx: Ctx): string | undefined {
  const { titles, levels } = wordsOf(ctx);
  if (map.selected.length === 0) return undefined;
  return area.level === map.level
    ? titles.outlined(area.name)
    : titles.outlinedChildren(levels[map.level].many, area.name);
}

/** What an estimate is, beside the figures that are one. */
function MapNote({ view, ctx }: Readonly<{ view: ChoroplethView; ctx: Ctx }>) {
  const { area: words, levels } = wordsOf(ctx);
  const { indicator } = view;
  const about = (
    <Link href={definitionHref(indicator.id, ctx)}>{words.meaningOf(ctx.say(indicator.label))}</Link>
  );
  if (!indicator.estimate) return <p className="soft">{about}</p>;
  const publisher = indicator.sources.find(({ estimate }) => estimate)?.publisher ?? '';
  return (
    <Note title={words.estimateTitle}>
      {words.estimate(publisher, levels[view.level].many)} {about}
    </Note>
  );
}

/** The featured figure of this area over time, beside that of the gemeente. */
function Trend({ profile, ctx }: Props) {
  const { map, area } = profile;
  const rows = [...profile.tiles, ...profile.themes.flatMap((part) => part.rows)];
  const row = rows.find(({ indicator }) => indicator.id === map?.indicator.id);
  if (!row || row.series.length < 2) return null;
  const above = row.comparisons.find(({ figure }) => figure.area === row.reference[0]?.figure.area)?.area;
  const own: LineSeries = { area, points: row.series, role: 'own' };
  const reference: readonly LineSeries[] =
    above && !isAddable(row.indicator.unit)
      ? [{ area: above, points: row.reference, role: above.level === 'land' ? 'land' : 'gemeente' }]
      : [];
  return <SeriesPanel indicator={row.indicator} area={area} series={[own, ...reference]} ctx={ctx} />;
}
