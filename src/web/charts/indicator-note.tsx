import type { IndicatorView } from '../../server/api.ts';
import { Note } from '../components/index.ts';
import type { Ctx } from '../context.ts';
import { wordsOf } from '../sentences/voice.ts';

/** What a reader must know before using the figure: that it is an estimate, and what it does not mean. */
export function IndicatorNote({ view, ctx }: Readonly<{ view: IndicatorView; ctx: Ctx }>) {
  const { area, definition, levels } = wordsOf(ctx);
  const { indicator } = view;
  const publisher = indicator.sources.find(({ estimate }) => estimate)?.publisher ?? '';
  return (
    <>
      {indicator.estimate && (
        <Note title={area.estimateTitle}>{area.estimate(publisher, levels[view.level].many)}</Note>
      )}
      {indicator.caution && <Note title={definition.caution}>{ctx.say(indicator.caution)}</Note>}
    </>
  );
}
