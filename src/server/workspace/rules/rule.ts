import type { Draft } from '../draft.ts';
import type { Mistake } from '../mistake.ts';

/** A rule between files: the mistakes it finds in a draft. `gemeenten` are the codes of the sources, null when unknown. */
export type Rule = (draft: Draft, gemeenten: ReadonlySet<string> | null) => readonly Mistake[];
