import type { ChoroplethView } from '../../../server/api.ts';
import { MapPanel, MapTable } from '../../charts/index.ts';
import { Button, Hero, Link, Note, Paragraph, Road, SearchBox, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import type { PageModule, PageOf } from '../../page.ts';
import { areaLead } from '../../sentences/lead.ts';
import { FrontTiles } from './front-tiles.tsx';
import { Themes } from './themes.tsx';

type HomePage = PageOf<'home'>;

/** The front page answers first: one sentence about the city, a box to ask in, and a few telling figures. */
export const homePage: PageModule<HomePage> = {
  nav: null,
  ownSearch: true,
  title: (_page, { t, site }) => t.home.title(site.gemeente),
  description: (_page, { t, site }) => t.home.description(site.gemeente),
  crumbs: () => [],
  Body({ page, ctx }) {
    return (
      <>
        <Hero kind={ctx.t.levels[page.area.level]} title={page.area.name} lead={leadOf(page, ctx)} />
        <SearchBox ctx={ctx} id="zoek-hier" large />
        <FrontTiles area={page.area} rows={page.tiles} ctx={ctx} />
        {page.map ? <CityMap view={page.map} page={page} ctx={ctx} /> : <Wijken page={page} ctx={ctx} />}
        <Themes themes={page.themes} ctx={ctx} />
        <Data page={page} ctx={ctx} />
        <HomeRoad page={page} ctx={ctx} />
      </>
    );
  },
};

/** The city is described as any area is, by the figures that the monitor puts first. */
function leadOf({ area, tiles, wijken, map }: HomePage, ctx: Ctx): string {
  return areaLead({ area, ancestors: [], children: wijken, siblings: [], tiles, themes: [], map }, ctx);
}

type CityMapProps = Readonly<{ view: ChoroplethView; page: HomePage; ctx: Ctx }>;

/** The figure that the monitor features, on the map, with the doors to the wijken beside it. */
function CityMap({ view, page, ctx }: CityMapProps) {
  const { indicator, level, period } = view;
  const more = ctx.href('/monitor/wijken', { cijfer: indicator.id, niveau: level, periode: period });
  return (
    <MapPanel view={view} ctx={ctx}>
      <MapTable view={view} ctx={ctx} />
      {indicator.estimate && (
        <Note title={ctx.t.dataset.estimateTitle}>
          {ctx.t.home.estimate}{' '}
          <Link href={ctx.href(`/begrippen/${indicator.id}`)}>{ctx.t.home.meaning}</Link>
        </Note>
      )}
      <Paragraph>
        <Link href={more}>{ctx.t.home.map}</Link>
      </Paragraph>
      <h3 className="nl-heading nl-heading--level-3 beside">{ctx.t.home.wijken}</h3>
      <Doors page={page} ctx={ctx} />
    </MapPanel>
  );
}

function Wijken({ page, ctx }: Readonly<{ page: HomePage; ctx: Ctx }>) {
  const { t, site } = ctx;
  const sub = t.home.wijkenSub(page.wijken.length, site.gemeente);
  return (
    <Section title={t.home.wijken} id="wijken" sub={sub}>
      <Doors page={page} ctx={ctx} />
    </Section>
  );
}

/** A door to each wijk, and one to the whole city. */
function Doors({ page, ctx }: Readonly<{ page: HomePage; ctx: Ctx }>) {
  const { t, href } = ctx;
  return (
    <ul className="doors">
      {page.wijken.map(({ code, name }) => (
        <li key={code}>
          <Link href={href(`/monitor/wijken/${code}`)}>{name}</Link>
        </li>
      ))}
      <li>
        <Link href={href(`/monitor/wijken/${page.area.code}`)}>{t.home.gemeente(page.area.name)}</Link>
      </li>
    </ul>
  );
}

function Data({ page, ctx }: Readonly<{ page: HomePage; ctx: Ctx }>) {
  const { t, href } = ctx;
  return (
    <Section title={t.home.data} id="zelf" sub={t.home.dataText(page.counts.datasets)}>
      {page.datasets.length > 0 && (
        <ul className="featured">
          {page.datasets.map((dataset) => (
            <li key={dataset.id}>
              <Link href={href(`/data/${dataset.id}`)}>{ctx.say(dataset.title)}</Link>
              <small>{ctx.say(dataset.description)}</small>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button href={href('/data')} variant="secondary">
          {t.home.dataLink}
        </Button>
        <Link href="/api/v1/openapi.json">{t.home.apiLink}</Link>
      </div>
    </Section>
  );
}

function HomeRoad({ page, ctx }: Readonly<{ page: HomePage; ctx: Ctx }>) {
  const { t, site, format, href } = ctx;
  const sources = page.tiles.flatMap(({ indicator }) => indicator.sources);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const newest = sources
    .map(({ retrieved }) => retrieved)
    .sort()
    .at(-1);
  return (
    <Road
      ctx={ctx}
      source={{
        title: format.list(publishers),
        detail: newest && t.road.retrieved(format.shortDate(newest)),
      }}
      check={{ title: <Link href={href('/status')}>{t.home.checked}</Link>, detail: t.home.checkedDetail }}
      definition={{
        title: <Link href={href('/begrippen')}>{t.home.definitions(page.counts.indicators)}</Link>,
        detail: t.home.definitionsDetail,
      }}
      publication={{
        title: t.road.release(site.release.id),
        detail: format.date(site.release.publishedAt),
      }}
    />
  );
}
