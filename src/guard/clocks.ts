import { isProblem, type Problem } from '../kernel/index.ts';
import { guardProblems } from './problems.ts';

/** How much an answer may cost: seconds of silence, seconds in all, bytes. */
export type Bounds = Readonly<{ idleSeconds: number; totalSeconds: number; bytes: number }>;

/** A fetch under way: what it fetches, its bounds, and the clock of the whole. */
export type Journey = Readonly<{ address: string; bounds: Bounds; ends: AbortSignal }>;

/**
 * Does one step of a fetch under its two clocks. Throws `guard/fetch-idle` when the step is silent too long,
 * `guard/fetch-slow` when the whole takes too long, `guard/fetch-failed` for what else goes wrong outside.
 */
export async function underClocks<T>(
  journey: Journey,
  step: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), journey.bounds.idleSeconds * 1000);
  const signal = AbortSignal.any([journey.ends, silence.signal]);
  try {
    // The race holds even for a step that does not listen to its signal.
    return await Promise.race([step(signal), whenAborted(signal)]);
  } catch (cause) {
    throw isProblem(cause) ? cause : failure(journey, silence.signal, cause);
  } finally {
    clearTimeout(timer);
  }
}

function failure({ address, bounds, ends }: Journey, silence: AbortSignal, cause: unknown): Problem {
  if (ends.aborted) return guardProblems.make('fetch-slow', { address, seconds: bounds.totalSeconds }, cause);
  if (silence.aborted)
    return guardProblems.make('fetch-idle', { address, seconds: bounds.idleSeconds }, cause);
  return guardProblems.make('fetch-failed', { address, why: codeOf(cause) }, cause);
}

/** The code of a system error (`ECONNREFUSED`), never its message: that may name things of the inner network. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'error';
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
