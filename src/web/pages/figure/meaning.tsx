import type { FigureTrail } from '../../../server/api.ts';
import { Link, Note, Paragraph, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { definitionHref } from '../../links.ts';
import { wordsOf } from '../../sentences/voice.ts';

/** What the figure means and does not mean, in the words of its definition. */
export function Meaning({ trail: { indicator, figure }, ctx }: Readonly<{ trail: FigureTrail; ctx: Ctx }>) {
  const words = wordsOf(ctx);
  const publisher = indicator.sources.find(({ estimate }) => estimate)?.publisher ?? '';
  return (
    <Section title={words.figure.means} id="betekenis">
      <Paragraph>
        {ctx.say(indicator.meaning)}{' '}
        <Link href={definitionHref(indicator.id, ctx)}>
          {words.figure.toDefinition(ctx.say(indicator.term))}
        </Link>
      </Paragraph>
      {figure.status === 'estimated' && (
        <Note title={words.area.estimateTitle}>
          {words.area.estimate(publisher, words.levels[indicator.lowestLevel].many)}
        </Note>
      )}
      {indicator.caution && <Note title={words.definition.caution}>{ctx.say(indicator.caution)}</Note>}
    </Section>
  );
}
