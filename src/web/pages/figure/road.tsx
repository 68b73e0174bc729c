import type { ReactNode } from 'react';
import type { TrailStep } from '../../../server/api.ts';
import { Heading, Link, Paragraph, Said } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { definitionHref } from '../../links.ts';
import type { PageOf } from '../../page.ts';
import { capital } from '../../sentences/template.ts';
import { wordsOf } from '../../sentences/voice.ts';
import { RawRow } from './raw-row.tsx';

type Props = Readonly<{ page: PageOf<'figure'>; ctx: Ctx }>;

/** The road of one figure, step by step: fetched, the row itself, checked, computed, published. */
export function FigureRoad({ page, ctx }: Props) {
  const { trail } = page;
  const words = wordsOf(ctx).figure;
  return (
    <section className="road road-long" aria-labelledby="herkomst">
      <Heading level={2} id="herkomst">
        {words.road}
      </Heading>
      <ol>
        {trail.steps.length === 0 && <Stop title={words.steps.row}>{words.noRow}</Stop>}
        {trail.steps.map((step) => (
          <SourceStops key={`${step.file} ${step.line}`} step={step} ctx={ctx} />
        ))}
        {trail.stepsTotal > trail.steps.length && (
          <Stop title={words.fromRows(ctx.format.number(trail.stepsTotal))}>{words.allRows}</Stop>
        )}
        <Computed page={page} ctx={ctx} />
        <Published page={page} ctx={ctx} />
      </ol>
    </section>
  );
}

function Stop({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <li>
      <Heading level={3}>{title}</Heading>
      <div className="stop">{children}</div>
    </li>
  );
}

function SourceStops({ step, ctx }: Readonly<{ step: TrailStep; ctx: Ctx }>) {
  const { figure: words, road } = wordsOf(ctx);
  const { source, checks } = step;
  return (
    <>
      <Stop title={words.steps.retrieved}>
        <p>
          <Link href={ctx.href(`/data/${source.dataset}`)}>{ctx.say(source.title)}</Link>, {source.publisher}{' '}
          ({source.licence}). {capital(road.retrieved(ctx.format.date(step.retrievedAt)))}.
        </p>
        <dl className="file-facts">
          <dt>{words.origin}</dt>
          <dd>
            <code className="nl-code">{step.origin}</code>
          </dd>
          <dt>{words.hash}</dt>
          <dd>
            <code className="nl-code hash">{step.file}</code> ({ctx.format.bytes(step.fileBytes)})
          </dd>
        </dl>
      </Stop>
      <Stop title={words.steps.row}>
        <RawRow step={step} ctx={ctx} />
      </Stop>
      <Stop title={words.steps.checked}>
        {capital(road.checked(checks.passed, checks.failed))}, {road.quarantined(checks.quarantined)}.
      </Stop>
    </>
  );
}

function Computed({ page: { trail }, ctx }: Props) {
  const { figure: words, road, definition } = wordsOf(ctx);
  const { indicator, figure } = trail;
  const { numerator, denominator } = figure;
  const number = (value: number) => ctx.format.number(value, Number.isInteger(value) ? 0 : 1);
  return (
    <Stop title={words.steps.computed}>
      <p>
        <Link href={definitionHref(indicator.id, ctx)}>
          {road.version(ctx.say(indicator.term), figure.version)}
        </Link>
        , {definition.statuses[indicator.status]}; {road.owner(indicator.owner)}.
      </p>
      <Paragraph soft>
        {indicator.formula ? <Said text={indicator.formula} ctx={ctx} /> : definition.column}{' '}
        {numerator !== null && denominator !== null && words.division(number(numerator), number(denominator))}
      </Paragraph>
    </Stop>
  );
}

function Published({ ctx }: Props) {
  const words = wordsOf(ctx).figure;
  const { release } = ctx.site;
  return (
    <Stop title={words.steps.published}>
      <p>
        {capital(ctx.t.road.release(release.id))}, {words.published(ctx.format.moment(release.publishedAt))}.{' '}
        {capital(ctx.t.road.permanent)}.
      </p>
    </Stop>
  );
}
