import { describe, expect, it } from 'vitest';
import { hashOf, sha256 } from '../../src/guard/index.ts';

describe('hashes', () => {
  // The test vector of FIPS 180-4.
  it('are sha256 in hexadecimal, of text and of bytes', () => {
    const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256('abc')).toBe(known);
    expect(sha256(new TextEncoder().encode('abc'))).toBe(known);
  });

  it('do not depend on the order of keys', () => {
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
    expect(hashOf({ a: 1, b: 2 })).toBe(sha256('{"a":1,"b":2}'));
  });
});
