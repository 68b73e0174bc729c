import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ROOT } from '../support/corpus.ts';

const { forbidden, options } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs'));

/** The names of the rules, one for each entry. */
export const RULES: readonly string[] = forbidden.map((rule: { name: string }) => rule.name);

/** What the rules of the house find in the `src/` of a folder. */
export async function cruiseHouse(folder: string): Promise<ICruiseResult> {
  const settings: ICruiseOptions = {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden },
  };
  const tsConfig = extractTsConfig(join(ROOT, 'tsconfig.json'));
  const { output } = await cruise(['src'], settings, options.enhancedResolveOptions, { tsConfig });
  return output as ICruiseResult;
}
