import { mistake, START } from '../mistake.ts';
import type { Rule } from './rule.ts';

/** Pages that the site links to at the foot of every page. */
const PAGES = Object.freeze(['over', 'toegankelijkheid', 'privacy']);

/** Every page exists in Dutch, and the pages of the foot exist. */
export const pageRules: Rule = (draft) => {
  const written = new Set(draft.pages.map((item) => `${item.value.id}.${item.value.lang}`));
  const ids = new Set([...PAGES, ...draft.pages.map((item) => item.value.id)]);
  return [...ids]
    .filter((id) => !written.has(`${id}.nl`) && !draft.broken.has(`paginas/${id}.nl.md`))
    .map((page) => mistake(`paginas/${page}.nl.md`, START, [], 'page-dutch', { page }));
};
