import {
  AdjustedNote,
  IndicatorNote,
  IndicatorRoad,
  IndicatorSeries,
  MapPanel,
  Ranking,
} from '../../charts/index.ts';
import { Badge, BigNumber, Hero, Link, Note, Said } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { choiceOf, figureHref } from '../../links.ts';
import type { PageModule, PageOf } from '../../page.ts';
import { writeParts } from '../../sentences/number.ts';
import { fillSentence } from '../../sentences/template.ts';
import { wordsOf } from '../../sentences/voice.ts';
import { Computed, Facts } from './facts.tsx';

type DefinitionPage = PageOf<'definition'>;

/**
 * One definition: what the word means, its figures on a map, in a list and over time, and who answers for
 * it.
 */
export const definitionPage: PageModule<DefinitionPage> = {
  nav: 'definitions',
  title: ({ view }, ctx) => ctx.say(view.indicator.term),
  description: ({ view }, ctx) => ctx.say(view.indicator.meaning),
  crumbs: ({ view }, ctx) => [
    { label: ctx.t.site.home, href: ctx.href('/') },
    { label: wordsOf(ctx).definition.title, href: ctx.href('/begrippen') },
    { label: ctx.say(view.indicator.term) },
  ],
  Body({ page, ctx }) {
    const { view } = page;
    return (
      <>
        <Opening page={page} ctx={ctx} />
        <IndicatorNote indicator={view.indicator} level={view.level} ctx={ctx} />
        <AdjustedNote view={view} adjusted={page.adjusted} ctx={ctx} />
        <Now page={page} ctx={ctx} />
        {view.indicator.periods.length === 0 && <Note>{wordsOf(ctx).definition.empty}</Note>}
        {view.map && (
          <MapPanel view={view.map} ctx={ctx}>
            <IndicatorSeries view={view} ctx={ctx} />
          </MapPanel>
        )}
        {view.indicator.periods.length > 0 && <Ranking view={view} ctx={ctx} />}
        <Computed indicator={view.indicator} ctx={ctx} />
        <Facts indicator={view.indicator} ctx={ctx} />
        <IndicatorRoad view={view} ctx={ctx} />
      </>
    );
  },
};

type Props = Readonly<{ page: DefinitionPage; ctx: Ctx }>;

function Opening({ page: { view, theme }, ctx }: Props) {
  const { indicator } = view;
  const file = `/begrippen/${indicator.id}`;
  return (
    <Hero
      kind={
        <>
          {wordsOf(ctx).definition.kind(ctx.say(theme.label))}{' '}
          {indicator.status === 'concept' && <Badge kind="concept" ctx={ctx} />}
          {indicator.status === 'deprecated' && <Badge kind="deprecated" ctx={ctx} />}
        </>
      }
      title={ctx.say(indicator.term)}
      lead={<Said text={indicator.meaning} ctx={ctx} />}
    >
      <Link href={ctx.href('/monitor/wijken', { cijfer: indicator.id, ...choiceOf(view) })}>
        {wordsOf(ctx).area.monitor}
      </Link>
      <Link href={ctx.href(`${file}.csv`, choiceOf(view))} download>
        CSV
      </Link>
      <Link href={ctx.href(`${file}.json`, choiceOf(view))}>JSON</Link>
    </Hero>
  );
}

/** The figure of the gemeente, large, with its sentence. */
function Now({ page: { view }, ctx }: Props) {
  const { gemeente, indicator } = view;
  if (!gemeente || gemeente.figure.value === null) return null;
  const { value } = gemeente.figure;
  return (
    <div className="answer">
      <BigNumber value={writeParts(value, indicator, ctx)} />
      <p>
        {fillSentence(indicator, value, gemeente.area, ctx)}{' '}
        <Link href={figureHref(gemeente.figure, ctx)}>
          {gemeente.area.name}, {ctx.format.period(gemeente.figure.period)}
        </Link>
      </p>
    </div>
  );
}
