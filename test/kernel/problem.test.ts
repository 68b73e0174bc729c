import { describe, expect, it } from 'vitest';
import { defineProblems, isProblem, Problem, say } from '../../src/kernel/index.ts';

const problems = defineProblems('proef', {
  'te-lang': {
    status: 422,
    nl: (p: { found: number; limit: number }) => `Het zijn er ${p.found}; er mogen er ${p.limit}.`,
    en: (p) => `There are ${p.found}; there may be ${p.limit}.`,
  },
});

describe('problems', () => {
  it('carry the code of their room, a status and a sentence in each language', () => {
    const problem = problems.make('te-lang', { found: 9, limit: 3 });
    expect(problem).toMatchObject({
      name: 'Problem',
      code: 'proef/te-lang',
      status: 422,
      params: { found: 9, limit: 3 },
    });
    expect(problem.say('nl')).toBe('Het zijn er 9; er mogen er 3.');
    expect(problem.say('en')).toBe('There are 9; there may be 3.');
    expect(problem.message).toBe('proef/te-lang: Het zijn er 9; er mogen er 3.');
  });

  it('are frozen and keep their cause', () => {
    const cause = new Error('disk');
    const problem = problems.make('te-lang', { found: 1, limit: 0 }, cause);
    expect(problem.cause).toBe(cause);
    expect(Object.isFrozen(problem.params)).toBe(true);
    expect('cause' in problems.make('te-lang', { found: 1, limit: 0 })).toBe(false);
  });

  it('cannot be made from a code that is not in the table', () => {
    expect(() => problems.make('weg' as 'te-lang', { found: 1, limit: 0 })).toThrow(
      'No problem called proef/weg',
    );
  });

  it('are told from other errors, by code where asked', () => {
    const problem = problems.make('te-lang', { found: 1, limit: 0 });
    expect(problem).toBeInstanceOf(Problem);
    expect([
      isProblem(problem),
      isProblem(problem, 'proef/te-lang'),
      isProblem(problem, 'proef/anders'),
    ]).toEqual([true, true, false]);
    expect(isProblem(new Error('x'))).toBe(false);
  });
});

describe('texts', () => {
  it('fall back to Dutch where nobody translated', () => {
    expect(say({ nl: 'wijk', en: 'district' }, 'en')).toBe('district');
    expect(say({ nl: 'wijk' }, 'en')).toBe('wijk');
    expect(say({ nl: 'wijk', en: 'district' }, 'nl')).toBe('wijk');
  });
});
