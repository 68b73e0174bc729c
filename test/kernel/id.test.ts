import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, newId } from '../../src/kernel/index.ts';

describe('ids', () => {
  it('are 20 letters of a fixed alphabet, whatever the bytes', () => {
    expect(newId(randomBytes)).toMatch(/^[2-9a-hjkmnp-z]{20}$/);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        let round = 0;
        // After the bytes of the case, only usable ones, so that a case of 255s ends as well.
        const id = newId((count) => (round++ === 0 ? bytes : new Uint8Array(count)));
        expect(isId(id)).toBe(true);
      }),
    );
  });

  it('leave out bytes that would favour some letters', () => {
    const bytes = [new Uint8Array(32).fill(255), new Uint8Array(32).fill(30)];
    expect(newId(() => bytes.shift() ?? new Uint8Array(32))).toBe('z'.repeat(20));
  });

  it.each([
    '',
    '../../etc/passwd',
    'a'.repeat(19),
    'a'.repeat(21),
    `${'a'.repeat(19)}0`,
    `${'a'.repeat(19)}/`,
  ])('%j is none', (text) => {
    expect(isId(text)).toBe(false);
  });
});
