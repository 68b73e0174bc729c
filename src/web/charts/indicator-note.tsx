import type { AreaLevel } from '../../kernel/index.ts';
import type { Indicator } from '../../server/api.ts';
import { Note, Said } from '../components/index.ts';
import type { Ctx } from '../context.ts';
import { wordsOf } from '../sentences/voice.ts';

type Props = Readonly<{ indicator: Indicator; level: AreaLevel; estimate?: boolean; ctx: Ctx }>;

/**
 * What a reader must know before using the figure. The caution of an estimate already says how to use it,
 * so the two
 * are one note.
 */
export function IndicatorNote({ indicator, level, estimate = indicator.estimate, ctx }: Props) {
  const { area, definition, levels } = wordsOf(ctx);
  const { caution } = indicator;
  if (!estimate)
    return caution ? (
      <Note title={definition.caution}>
        <Said text={caution} ctx={ctx} />
      </Note>
    ) : null;
  const publisher = indicator.sources.find((source) => source.estimate)?.publisher ?? '';
  return (
    <Note title={area.estimateTitle}>
      {caution ? <Said text={caution} ctx={ctx} /> : area.estimate(publisher, levels[level].many)}
    </Note>
  );
}
