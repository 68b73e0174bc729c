import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type Action,
  type Actor,
  actorName,
  consoleActor,
  decide,
  demand,
  PUBLIC,
  system,
  type Thing,
  type ThingKind,
} from '../../src/guard/index.ts';

const OPEN: readonly ThingKind[] = ['area', 'dataset', 'definition', 'figure', 'release', 'status'];
const GUARDED: readonly ThingKind[] = ['internal', 'quarantine', 'audit', 'workspace'];
const TRUSTED = [system('pipeline'), consoleActor('root')];

describe('the access decision', () => {
  it.each(OPEN)('lets anybody read a %s, and do nothing else with it', (kind) => {
    const allowed = ACTIONS.filter((action) => decide(PUBLIC, action, { kind }).allowed);
    expect(allowed).toEqual(['read']);
  });

  it.each(GUARDED)('keeps a %s from anybody', (kind) => {
    for (const action of ACTIONS)
      expect(decide(PUBLIC, action, { kind })).toEqual({ allowed: false, reason: 'not-public' });
  });

  it('lets Peil itself and the console do all that is known', () => {
    for (const actor of TRUSTED)
      for (const action of ACTIONS)
        for (const kind of [...OPEN, ...GUARDED])
          expect(decide(actor, action, { kind, id: 'x' })).toEqual({ allowed: true });
  });

  it.each([
    undefined,
    null,
    {},
    'public',
    { kind: 'admin' },
    { kind: 'system' },
    { kind: 'system', name: '' },
    { kind: 'console', name: 7 },
    { kind: 'toString', name: 'x' },
  ])('refuses the unknown actor %j', (actor) => {
    const decision = decide(actor as Actor, 'read', { kind: 'figure' });
    expect(decision).toEqual({ allowed: false, reason: 'unknown-actor' });
  });

  it.each(['write', '', 'toString', undefined])('refuses the unknown action %j', (action) => {
    for (const actor of [PUBLIC, ...TRUSTED])
      expect(decide(actor, action as Action, { kind: 'figure' })).toEqual({
        allowed: false,
        reason: 'unknown-action',
      });
  });

  it.each([undefined, null, {}, { kind: 'person' }, { kind: 'constructor' }])(
    'refuses the unknown thing %j',
    (thing) => {
      for (const actor of [PUBLIC, ...TRUSTED])
        expect(decide(actor, 'read', thing as Thing)).toEqual({ allowed: false, reason: 'unknown-thing' });
    },
  );

  it('is frozen, so that nobody makes a yes of a no', () => {
    expect(Object.isFrozen(decide(PUBLIC, 'read', { kind: 'figure' }))).toBe(true);
    expect(Object.isFrozen(decide(PUBLIC, 'publish', { kind: 'figure' }))).toBe(true);
  });

  it('stops what it refuses with a sentence', () => {
    expect(demand(PUBLIC, 'read', { kind: 'figure' })).toBeUndefined();
    expect(() => demand(PUBLIC, 'publish', { kind: 'release' })).toThrow(
      expect.objectContaining({ code: 'guard/refused', status: 403 }),
    );
  });
});

describe('actors', () => {
  it('stand in the log by kind and name', () => {
    expect([PUBLIC, ...TRUSTED].map(actorName)).toEqual(['public', 'system:pipeline', 'console:root']);
  });
});
