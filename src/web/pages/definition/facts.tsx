import type { Indicator } from '../../../server/api.ts';
import { Code, DefinitionList, Dutch, Link, Paragraph, Said, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';
import { definitionHref } from '../../links.ts';
import { wordsOf } from '../../sentences/voice.ts';

type Props = Readonly<{ indicator: Indicator; ctx: Ctx }>;

/** How the figure is computed, in words. */
export function Computed({ indicator, ctx }: Props) {
  const words = wordsOf(ctx).definition;
  return (
    <Section title={words.computed} id="berekening">
      <Paragraph>{indicator.formula ? <Said text={indicator.formula} ctx={ctx} /> : words.column}</Paragraph>
    </Section>
  );
}

/** Who answers for the definition, what it counts, how fine it goes, and what it is called elsewhere. */
export function Facts({ indicator, ctx }: Props) {
  const { definition: words } = wordsOf(ctx);
  return (
    <Section title={words.facts} id="kenmerken">
      <DefinitionList items={[...aboutMeaning({ indicator, ctx }), ...aboutKeeping({ indicator, ctx })]} />
    </Section>
  );
}

function aboutMeaning({ indicator, ctx }: Props) {
  const { definition: words, levels } = wordsOf(ctx);
  const { breakdowns, breaks, periods, remarks, synonyms } = indicator;
  const notes = (list: Indicator['breaks']) =>
    list.map(({ period, note }) => `${period}: ${ctx.say(note)}`).join(' ');
  return [
    { term: words.unit, description: unitText({ indicator, ctx }) },
    {
      term: words.population,
      description: indicator.population ? ctx.say(indicator.population) : words.everyone,
    },
    { term: words.breakdowns, description: breakdowns.map(({ label }) => ctx.say(label)).join(', ') },
    { term: words.lowestLevel, description: levels[indicator.lowestLevel].one },
    { term: words.periods, description: periods.map((period) => ctx.format.period(period)).join(', ') },
    { term: words.breaks, description: notes(breaks) },
    { term: words.remarks, description: notes(remarks) },
    { term: words.direction, description: words.directions[indicator.direction] },
    {
      term: words.synonyms,
      description: synonyms.length > 0 && <Dutch ctx={ctx}>{synonyms.join(', ')}</Dutch>,
    },
  ];
}

function unitText({ indicator, ctx }: Props): string {
  return ctx.t.notation.units[indicator.unit] || indicator.unit;
}

function aboutKeeping({ indicator, ctx }: Props) {
  const { definition: words } = wordsOf(ctx);
  const { sources, successor } = indicator;
  return [
    { term: words.owner, description: indicator.owner },
    { term: words.status, description: words.statuses[indicator.status] },
    {
      term: words.successor,
      description: successor && <Link href={definitionHref(successor, ctx)}>{successor}</Link>,
    },
    { term: words.version, description: String(indicator.version) },
    {
      term: words.sources(sources.length),
      description: sources.map((source) => (
        <span key={source.id} className="source-line">
          <Link href={ctx.href(`/data/${source.dataset}`)}>{ctx.say(source.title)}</Link>
          {` (${source.publisher}, ${source.licence})`}
        </span>
      )),
    },
    { term: words.id, description: <Code>{indicator.id}</Code> },
  ];
}
