import type { Ctx } from '../context.ts';

/** What must stand beside a figure, and not in a footnote. */
export type BadgeKind = 'estimate' | 'concept' | 'example' | 'provisional' | 'converted' | 'deprecated';

/** A short word beside a figure or a name: "modelschatting", "concept", "voorlopig". */
export function Badge({ kind, ctx }: Readonly<{ kind: BadgeKind; ctx: Ctx }>) {
  return <span className={`nl-data-badge badge-${kind}`}>{ctx.t.badges[kind]}</span>;
}
