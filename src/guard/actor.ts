/**
 * Who does something. A required argument of every public function above the kernel: unknown means no.
 * `public` is anyone without a session; `system` is Peil itself, by the name of the job that runs.
 */
export type Actor =
  | Readonly<{ kind: 'public' }>
  | Readonly<{ kind: 'system'; name: string }>
  | Readonly<{ kind: 'console'; name: string }>;

/** Anyone: no session, no rights but to read what is public. */
export const PUBLIC: Actor = Object.freeze({ kind: 'public' });

/** Peil itself, doing a named job (`pipeline`, `start`). */
export function system(name: string): Actor {
  return Object.freeze({ kind: 'system', name });
}

/** The person at the console of the machine, by the name of their account there. */
export function consoleActor(name: string): Actor {
  return Object.freeze({ kind: 'console', name });
}

/** The actor as it stands in the audit chain. */
export function actorName(actor: Actor): string {
  return actor.kind === 'public' ? 'public' : `${actor.kind}:${actor.name}`;
}
