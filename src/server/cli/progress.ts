import { isProblem, type Lang, say } from '../../kernel/index.ts';
import type { StepOutcome } from '../../lake/index.ts';
import type { Messages } from '../messages/index.ts';
import type { PipelineEffects, PipelineResult, Step } from '../pipeline.ts';

/** Tells a run as it goes: one line per step, with what came of it and how long it took. */
export function progress(tell: (line: string) => void, words: Messages, lang: Lang): PipelineEffects {
  let began = performance.now();
  return Object.freeze({
    began: () => {
      began = performance.now();
    },
    ended: (step, outcome) => {
      const seconds = words.run.seconds((performance.now() - began) / 1000);
      const result = outcome === null ? '' : ` · ${resultOf(outcome, words)}`;
      tell(`  ${titleOf(step, words, lang)}${result} (${seconds})`);
      if (outcome?.kind === 'refused') for (const line of reasonsOf(outcome, lang)) tell(`    ${line}`);
    },
  } satisfies PipelineEffects);
}

function titleOf(step: Step, words: Messages, lang: Lang): string {
  if (step.kind === 'source') return words.run.source(say(step.title, lang));
  if (step.kind === 'model') return words.run.model(say(step.title, lang));
  return step.kind === 'figures' ? words.run.figures : words.run.publish;
}

function resultOf(outcome: StepOutcome, words: Messages): string {
  return outcome.kind === 'refused' ? words.run.refused : words.run[outcome.kind](outcome.rows);
}

/** Why a table was refused: the problem, and every check that it did not pass. */
function reasonsOf(
  { problem, checks }: Extract<StepOutcome, { kind: 'refused' }>,
  lang: Lang,
): readonly string[] {
  const sentence = isProblem(problem) ? problem.say(lang) : problem.message;
  const failed = checks.filter((check) => !check.passed && check.severity === 'blocking');
  return [...new Set([sentence, ...failed.map((check) => say(check.finding, lang))])];
}

/** How a run ended, in a sentence or two. */
export function summaryOf(result: PipelineResult, words: Messages): readonly string[] {
  const { release, refused } = result;
  return [
    release ? words.run.published(release.id, release.changed.length) : words.run.nothing,
    ...(refused.length > 0 ? [words.run.refusals(refused.length)] : []),
  ];
}
