import type { CheckResult, Load, QuarantinedRow, Refusal } from '../lake.ts';
import type { SourceSpec } from '../source.ts';
import type { LakeCore, Workbench } from '../staged.ts';

/** What a run knows and has gathered so far. One per run; only the files of `ingest/` write in it. */
export type RunState = Readonly<{
  core: LakeCore;
  bench: Workbench;
  workspace: string;
  /** Every source of the workspace. */
  sources: readonly SourceSpec[];
  /** Loads in force in the release that is built on, by table. */
  loadsBefore: ReadonlyMap<string, Load>;
  /** Tables whose newest delivery was refused before this run: they are tried again, whatever did not change. */
  refusedBefore: ReadonlySet<string>;
  /** What each table was made from before, and in this run, by table; see `steps.ts`. */
  stepsBefore: ReadonlyMap<string, string>;
  steps: Map<string, string>;
  loads: Map<string, Omit<Load, 'release'>>;
  checks: Map<string, readonly CheckResult[]>;
  quarantine: Map<string, readonly QuarantinedRow[]>;
  refusals: Map<string, Refusal>;
  /** Lets at most two children read at a time. */
  readers: Gate;
}>;

/** Lets at most a number of things happen at a time; the others wait in order. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** A gate for `size` things at a time. */
export function gate(size: number): Gate {
  let free = size;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
