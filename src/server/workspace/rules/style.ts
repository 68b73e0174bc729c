import { Problem } from '../../../kernel/index.ts';
import { themeOf } from '../../../web/index.ts';
import type { Rule } from './rule.ts';

/** The house style makes pages that everybody can read: its colours can be told apart. */
export const styleRules: Rule = (draft) => {
  const item = draft.style;
  if (item === null) return [];
  try {
    themeOf(item.value.seeds);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [Object.freeze({ file: item.file, ...item.at(['seeds']), path: 'seeds', problem: error })];
  }
};
