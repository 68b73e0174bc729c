import {
  AdjustedNote,
  IndicatorNote,
  IndicatorRoad,
  IndicatorSeries,
  MapPanel,
  Ranking,
} from '../../charts/index.ts';
import { Hero, Link, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { areaHref, choiceOf, definitionHref } from '../../links.ts';
import type { PageModule, PageOf } from '../../page.ts';
import { wordsOf } from '../../sentences/voice.ts';
import { ChoiceForm } from './form.tsx';

type MonitorPage = PageOf<'monitor'>;

/** One figure over all areas: choose it, see it on the map, and go to an area. */
export const monitorPage: PageModule<MonitorPage> = {
  nav: 'monitor',
  title: (_page, ctx) => wordsOf(ctx).monitor.title,
  description: ({ gemeente }, ctx) => wordsOf(ctx).monitor.lead(gemeente.name),
  crumbs: (_page, ctx) => [
    { label: ctx.t.site.home, href: ctx.href('/') },
    { label: wordsOf(ctx).area.monitor },
  ],
  Body({ page, ctx }) {
    const { view, gemeente } = page;
    const words = wordsOf(ctx).monitor;
    return (
      <>
        <Hero title={words.title} lead={words.lead(gemeente.name)} />
        <ChoiceForm page={page} ctx={ctx} />
        <AdjustedNote view={view} adjusted={page.adjusted} ctx={ctx} />
        {view.map && (
          <MapPanel view={view.map} ctx={ctx}>
            <IndicatorNote indicator={view.indicator} level={view.level} ctx={ctx} />
            <IndicatorSeries view={view} ctx={ctx} />
          </MapPanel>
        )}
        <Ranking view={view} ctx={ctx} />
        <Downloads page={page} ctx={ctx} />
        <Areas page={page} ctx={ctx} />
        <IndicatorRoad view={view} ctx={ctx} />
      </>
    );
  },
};

type Props = Readonly<{ page: MonitorPage; ctx: Ctx }>;

function Downloads({ page: { view }, ctx }: Props) {
  const file = `/begrippen/${view.indicator.id}`;
  return (
    <p className="actions">
      <Link href={definitionHref(view.indicator.id, ctx, choiceOf(view))}>
        {wordsOf(ctx).area.meaningOf(ctx.say(view.indicator.label))}
      </Link>
      <Link href={ctx.href(`${file}.csv`, choiceOf(view))} download>
        CSV
      </Link>
      <Link href={ctx.href(`${file}.json`, choiceOf(view))}>JSON</Link>
    </p>
  );
}

/** All wijken with their buurten, to go to. */
function Areas({ page: { wijken, gemeente }, ctx }: Props) {
  if (wijken.length === 0) return null;
  const words = wordsOf(ctx).monitor;
  return (
    <Section title={words.areas(gemeente.name)} id="gebieden" sub={words.areasLead}>
      <ul className="wijken">
        {wijken.map(({ wijk, buurten }) => (
          <li key={wijk.code}>
            <Link href={areaHref(wijk.code, ctx)} className="wijk">
              {wijk.name}
            </Link>
            <ul>
              {buurten.map(({ code, name }) => (
                <li key={code}>
                  <Link href={areaHref(code, ctx)}>{name}</Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
