import type { FigureTrail } from '../../../server/api.ts';
import { hasPast, IndicatorNote, Remarks, remarksOn } from '../../charts/index.ts';
import { Link, Paragraph, Said, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { definitionHref } from '../../links.ts';
import { wordsOf } from '../../sentences/voice.ts';

/** What the figure means and does not mean, in the words of its definition. */
export function Meaning({
  trail: { indicator, figure, series },
  ctx,
}: Readonly<{ trail: FigureTrail; ctx: Ctx }>) {
  const words = wordsOf(ctx);
  return (
    <Section title={words.figure.means} id="betekenis">
      <Paragraph>
        <Said text={indicator.meaning} ctx={ctx} />{' '}
        <Link href={definitionHref(indicator.id, ctx)}>
          {words.figure.toDefinition(ctx.say(indicator.term))}
        </Link>
      </Paragraph>
      <IndicatorNote
        indicator={indicator}
        level={indicator.lowestLevel}
        estimate={figure.status === 'estimated'}
        ctx={ctx}
      />
      {!hasPast(series) && <Remarks remarks={remarksOn(indicator, [figure.period])} ctx={ctx} />}
    </Section>
  );
}
