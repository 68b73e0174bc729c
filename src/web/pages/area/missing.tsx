import type { Area, ProfileRow } from '../../../server/api.ts';
import type { Ctx } from '../../context.ts';
import { definitionHref } from '../../links.ts';
import { missingSentence } from '../../sentences/missing.ts';
import { wordsOf } from '../../sentences/voice.ts';

type Props = Readonly<{ rows: readonly ProfileRow[]; area: Area; ctx: Ctx }>;

/** Figures that this area does not have, with the reason; those with the same reason stand together. */
export function MissingList({ rows, area, ctx }: Props) {
  if (rows.length === 0) return null;
  const groups = new Map<string, readonly ProfileRow[]>();
  for (const row of rows) {
    const reason = missingSentence(row.figure, area, row.indicator, ctx);
    groups.set(reason, [...(groups.get(reason) ?? []), row]);
  }
  return (
    <div className="missing">
      <h3 className="missing-title">{wordsOf(ctx).area.missingTitle(rows.length)}</h3>
      {[...groups].map(([reason, without]) => (
        <p key={reason}>
          {reason}{' '}
          <span className="missing-names">
            {without.map(({ indicator }, index) => (
              <span key={indicator.id}>
                {index > 0 && ', '}
                <a className="nl-link" href={definitionHref(indicator.id, ctx)}>
                  {ctx.say(indicator.label)}
                </a>
              </span>
            ))}
            .
          </span>
        </p>
      ))}
    </div>
  );
}
