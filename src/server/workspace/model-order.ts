import { Problem } from '../../kernel/index.ts';
import { modelOrder } from '../../lake/index.ts';
import type { Draft } from './draft.ts';
import type { Mistake } from './mistake.ts';
import { tableOf } from './rules/tables.ts';

/**
 * Mistakes in the SQL of models: not one select, a table that nobody makes, a circle. The lake reads the SQL; it stops
 * at the first mistake, so this gives one at most. Not asked while a source or model is broken: its table may be the one.
 */
export async function modelMistakes(draft: Draft): Promise<readonly Mistake[]> {
  if ([...draft.broken].some((file) => /^(bronnen|modellen)\//.test(file))) return [];
  try {
    await modelOrder(
      draft.models.map((item) => item.value),
      draft.sources.map((item) => tableOf(item.value)),
    );
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { file, line } = error.params as { file?: string; line?: number };
    return [
      Object.freeze({ file: file ?? 'modellen', line: line ?? 1, column: 1, path: '', problem: error }),
    ];
  }
}
