import type { Draft } from './draft.ts';
import type { Mistake } from './mistake.ts';
import { definitionRules } from './rules/definitions.ts';
import { gemeenteRules } from './rules/gemeente.ts';
import { monitorRules } from './rules/monitors.ts';
import { pageRules } from './rules/pages.ts';
import { ratioRules } from './rules/ratios.ts';
import type { Rule } from './rules/rule.ts';
import { styleRules } from './rules/style.ts';
import { tableRules } from './rules/tables.ts';

const RULES: readonly Rule[] = [
  tableRules,
  definitionRules,
  ratioRules,
  monitorRules,
  pageRules,
  gemeenteRules,
  styleRules,
];

/** Every mistake between the files of a workspace. */
export function applyRules(draft: Draft, gemeenten: ReadonlySet<string> | null): readonly Mistake[] {
  return RULES.flatMap((rule) => rule(draft, gemeenten));
}
