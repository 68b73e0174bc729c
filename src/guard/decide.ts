import type { Actor } from './actor.ts';
import { guardProblems } from './problems.ts';

/** What can be done. `read` looks; `publish` makes a release; `verify` looks for damage; `query` runs SQL of a person. */
export const ACTIONS = ['read', 'publish', 'verify', 'query'] as const;

export type Action = (typeof ACTIONS)[number];

/** Kinds of things, and whether anybody may read them. */
const THINGS = {
  area: 'public',
  dataset: 'public',
  definition: 'public',
  figure: 'public',
  release: 'public',
  status: 'public',
  /** Tables that Peil keeps for itself, rows that were refused, the log, the workspace on disk. */
  internal: 'guarded',
  quarantine: 'guarded',
  audit: 'guarded',
  workspace: 'guarded',
} as const;

export type ThingKind = keyof typeof THINGS;

/** A thing that something is done to: its kind, and its id where it is one of many. */
export type Thing = Readonly<{ kind: ThingKind; id?: string }>;

export type RefusalReason = 'unknown-actor' | 'unknown-action' | 'unknown-thing' | 'not-public';

/** The answer to "may this actor do this?". Only `decide` makes one. */
export type Decision = Readonly<{ allowed: true }> | Readonly<{ allowed: false; reason: RefusalReason }>;

const ALLOWED: Decision = Object.freeze({ allowed: true });

const refuse = (reason: RefusalReason): Decision => Object.freeze({ allowed: false, reason });

/**
 * The access decision: the one place that says who may do what. Anyone may read what is public. Peil itself and the
 * person at the console of the machine may do everything that is known. What is not known is refused.
 */
export function decide(actor: Actor, action: Action, thing: Thing): Decision {
  if (!isKnownActor(actor)) return refuse('unknown-actor');
  if (!ACTIONS.includes(action)) return refuse('unknown-action');
  if (!Object.hasOwn(THINGS, thing?.kind)) return refuse('unknown-thing');
  if (actor.kind !== 'public') return ALLOWED;
  return action === 'read' && THINGS[thing.kind] === 'public' ? ALLOWED : refuse('not-public');
}

/** Goes on when it is allowed; throws `guard/refused` when it is not. Call it before any effect. */
export function demand(actor: Actor, action: Action, thing: Thing): void {
  const decision = decide(actor, action, thing);
  if (!decision.allowed) throw guardProblems.make('refused', { action, reason: decision.reason });
}

/** Types hold where code calls code; a decision about access looks again. */
function isKnownActor(actor: Actor): boolean {
  if (actor?.kind === 'public') return true;
  const named = actor?.kind === 'system' || actor?.kind === 'console';
  return named && typeof actor.name === 'string' && actor.name !== '';
}
