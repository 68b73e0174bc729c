import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditLine, auditLine, CHAIN_START, verifyChain } from '../../src/guard/index.ts';

function chainOf(length: number, word = 'done'): AuditLine[] {
  const lines: AuditLine[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    lines.push(
      auditLine({
        seq,
        at: new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString(),
        actor: 'system:pipeline',
        action: 'release/publish',
        object: `release/2026-01-01-${seq}`,
        result: word,
        origin: 'pipeline',
        previous: lines.at(-1)?.hash ?? CHAIN_START,
      }),
    );
  }
  return lines;
}

const FIELDS = ['at', 'actor', 'action', 'object', 'result', 'origin', 'previous', 'hash'] as const;
const LENGTH = 60;
const whole = chainOf(LENGTH);
const head = { length: LENGTH, hash: whole.at(-1)?.hash ?? '' };
const place = fc.nat(LENGTH - 1);

describe('the audit chain', () => {
  it('has the six fields that BIO2 asks for, and is frozen', () => {
    const [line] = chainOf(1);
    expect(Object.keys(line ?? {})).toEqual(['seq', ...FIELDS]);
    expect(Object.isFrozen(line)).toBe(true);
  });

  it('keeps nothing that is not a field', () => {
    const [line] = chainOf(1);
    const extra = auditLine({ ...(line as AuditLine), password: 'x' } as AuditLine);
    expect(extra).toEqual(line);
  });

  it('is whole when nobody touched it, also when empty', () => {
    expect(verifyChain(whole, head)).toEqual({ whole: true, length: LENGTH, head: head.hash });
    expect(verifyChain([])).toEqual({ whole: true, length: 0, head: CHAIN_START });
  });

  it('shows the first changed line', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...FIELDS), fc.string({ minLength: 1 }), (index, field, text) => {
        const lines = [...whole];
        lines[index] = { ...(whole[index] as AuditLine), [field]: `${whole[index]?.[field]}${text}` };
        expect(verifyChain(lines)).toMatchObject({ whole: false, index });
      }),
      { numRuns: 400 },
    );
  });

  it('shows a changed line that was sealed again, by the line after it', () => {
    fc.assert(
      fc.property(fc.nat(LENGTH - 2), (index) => {
        const lines = [...whole];
        lines[index] = auditLine({ ...(whole[index] as AuditLine), result: 'nothing happened' });
        expect(verifyChain(lines)).toEqual({ whole: false, index: index + 1, reason: 'link' });
      }),
    );
  });

  it('shows a dropped, a repeated and a swapped line', () => {
    fc.assert(
      fc.property(fc.nat(LENGTH - 2), (index) => {
        expect(verifyChain(whole.toSpliced(index, 1))).toMatchObject({ index, reason: 'sequence' });
        const again = whole.toSpliced(index, 0, whole[index] as AuditLine);
        expect(verifyChain(again)).toMatchObject({ index: index + 1, reason: 'sequence' });
        const swapped = whole.toSpliced(index, 2, whole[index + 1] as AuditLine, whole[index] as AuditLine);
        expect(verifyChain(swapped)).toMatchObject({ index, reason: 'sequence' });
      }),
      { numRuns: 200 },
    );
  });

  it('finds a cut tail, and a tail written anew, by the head that was published', () => {
    fc.assert(
      fc.property(fc.nat(LENGTH - 1), (kept) => {
        const cut = whole.slice(0, kept);
        expect(verifyChain(cut)).toMatchObject({ whole: true });
        expect(verifyChain(cut, head)).toEqual({ whole: false, index: kept, reason: 'head' });
      }),
      { numRuns: 200 },
    );
    const anew = chainOf(LENGTH + 5, 'changed');
    expect(verifyChain(anew)).toMatchObject({ whole: true });
    expect(verifyChain(anew, head)).toEqual({ whole: false, index: LENGTH - 1, reason: 'head' });
  });

  it('goes on after a published head', () => {
    expect(verifyChain(whole, { length: 10, hash: whole[9]?.hash ?? '' })).toMatchObject({ whole: true });
  });
});
