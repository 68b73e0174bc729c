import type { DatasetLink, DatasetView } from '../../../server/api.ts';
import { Link, Section } from '../../components/index.ts';
import type { Ctx } from '../../context.ts';

type Props = Readonly<{ view: DatasetView; ctx: Ctx }>;

/** What a table was made from and what is made from it: a diagram that is a list. */
export function LineageSection({ view, ctx }: Props) {
  const { t, say, href } = ctx;
  const { inputs, outputs, indicators, dataset, sql } = view;
  return (
    <Section title={t.dataset.lineage} id="herkomst-en-gebruik">
      <div className="lineage">
        <div>
          <h3 className="nl-heading nl-heading--level-3">{t.dataset.inputs}</h3>
          <Tables links={inputs} none={t.dataset.inputsNone} ctx={ctx} />
        </div>
        <p className="lineage-here">
          <small>{t.dataset.here}</small> <b>{say(dataset.title)}</b>
        </p>
        <div>
          <h3 className="nl-heading nl-heading--level-3">{t.dataset.outputs}</h3>
          <Tables links={outputs} none={t.dataset.outputsNone} ctx={ctx} />
        </div>
      </div>
      {indicators.length > 0 && (
        <>
          <h3 className="nl-heading nl-heading--level-3">{t.dataset.indicators}</h3>
          <ul className="inline">
            {indicators.map(({ id, term }) => (
              <li key={id}>
                <Link href={href(`/begrippen/${id}`)}>{say(term)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {sql && (
        <details className="more">
          <summary>{t.dataset.sql}</summary>
          <pre>
            <code className="nl-code">{sql}</code>
          </pre>
        </details>
      )}
    </Section>
  );
}

type TablesProps = Readonly<{ links: readonly DatasetLink[]; none: string; ctx: Ctx }>;

function Tables({ links, none, ctx }: TablesProps) {
  if (links.length === 0) return <p className="nl-paragraph soft">{none}</p>;
  return (
    <ul className="plain">
      {links.map(({ id, table, title }) => (
        <li key={table}>
          {id ? <Link href={ctx.href(`/data/${id}`)}>{ctx.say(title)}</Link> : ctx.say(title)}
        </li>
      ))}
    </ul>
  );
}
