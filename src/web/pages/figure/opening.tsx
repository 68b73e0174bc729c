import { Badge, type BadgeKind, BigNumber, Heading, Link, Paragraph } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { areaHref } from '../../links.ts';
import type { PageOf } from '../../page.ts';
import { missingSentence, missingShort } from '../../sentences/missing.ts';
import { sayAmount, writeExact, writeParts, written } from '../../sentences/number.ts';
import { placeName } from '../../sentences/place-name.ts';
import { capital, fillSentence } from '../../sentences/template.ts';
import { wordsOf } from '../../sentences/voice.ts';

type Props = Readonly<{ page: PageOf<'figure'>; ctx: Ctx }>;

const BADGES: Readonly<Record<string, BadgeKind>> = Object.freeze({
  estimated: 'estimate',
  provisional: 'provisional',
  converted: 'converted',
});

/** The value, large, with its sentence and all that must be known beside it. */
export function Opening({ page: { trail }, ctx }: Props) {
  const { figure, indicator, area } = trail;
  const words = wordsOf(ctx);
  const badge = BADGES[figure.status];
  return (
    <header className="hero figure-hero">
      <p className="kind">
        {capital(words.levels[area.level].one)}{' '}
        <Link href={areaHref(area.code, ctx)}>{placeName(area, ctx)}</Link> ·{' '}
        {ctx.format.period(figure.period)} {badge && <Badge kind={badge} ctx={ctx} />}{' '}
        {indicator.status === 'concept' && <Badge kind="concept" ctx={ctx} />}
      </p>
      <Heading level={1}>{words.figure.title(ctx.say(indicator.label), placeName(area, ctx))}</Heading>
      <div className="answer">
        <BigNumber
          value={
            figure.value === null
              ? capital(missingShort(figure, ctx))
              : writeParts(figure.value, indicator, ctx)
          }
        />
        <div>
          <Paragraph lead>{answer(trail, ctx)}</Paragraph>
          <Fineprint trail={trail} ctx={ctx} />
        </div>
      </div>
    </header>
  );
}

type TrailProps = Readonly<{ trail: Props['page']['trail']; ctx: Ctx }>;

function answer({ figure, indicator, area }: TrailProps['trail'], ctx: Ctx): string {
  return figure.value === null
    ? missingSentence(figure, area, indicator, ctx)
    : fillSentence(indicator, figure.value, area, ctx);
}

/** Whom it is about, how sure it is, and the number that stands in the data. */
function Fineprint({ trail: { figure, indicator }, ctx }: TrailProps) {
  const words = wordsOf(ctx).figure;
  const group = indicator.breakdowns.find(({ id }) => id === figure.breakdown)?.label;
  const about = group ?? indicator.population;
  const rough = figure.value !== null && written(figure.value, indicator) !== figure.value;
  const lines = [
    about && words.group(ctx.say(about)),
    figure.margin !== null && words.margin(sayAmount(figure.margin, indicator, ctx)),
    rough && words.exact(writeExact(figure.value ?? 0, ctx)),
  ].filter(Boolean);
  return lines.length > 0 ? <Paragraph soft>{lines.join(' ')}</Paragraph> : null;
}
