import { hashOf } from './hash.ts';

/**
 * The log of what was done: a chain in which each line carries the hash of the line before it, so that nobody can
 * change, drop or insert one unseen. Fields: BIO2 8.15.01. Nothing in a line may help to break in (8.15.02): an object
 * is named by its id, never by its content.
 */
export type AuditEntry = Readonly<{
  /** Gapless, from 1. */
  seq: number;
  /** The moment, ISO 8601 in UTC. */
  at: string;
  /** Who, as `actorName` writes it. */
  actor: string;
  /** What was done: `release/publish`. */
  action: string;
  /** To what, by its id: `release/2026-11-22-1`. */
  object: string;
  /** How it ended: `done`, or the code of the problem. */
  result: string;
  /** From where it was asked: `console`, `pipeline`, an address. */
  origin: string;
  /** The hash of the line before; `CHAIN_START` for the first. */
  previous: string;
}>;

export type AuditLine = AuditEntry & Readonly<{ hash: string }>;

/** What the first line of a chain names as its predecessor. */
export const CHAIN_START = '0'.repeat(64);

/** What a look at a chain found: whole, with its last hash; or broken, with the place of the first bad line. */
export type ChainState =
  | Readonly<{ whole: true; length: number; head: string }>
  | Readonly<{ whole: false; index: number; reason: 'hash' | 'sequence' | 'link' | 'head' }>;

/** The head of a chain as it was published elsewhere: how many lines it had, and the hash of the last of them. */
export type PublishedHead = Readonly<{ length: number; hash: string }>;

/** A line of the chain: the entry, sealed with the hash of its canonical JSON. */
export function auditLine(entry: AuditEntry): AuditLine {
  const { seq, at, actor, action, object, result, origin, previous } = entry;
  const body = { seq, at, actor, action, object, result, origin, previous };
  return Object.freeze({ ...body, hash: hashOf(body) });
}

/**
 * Walks a chain from its first line and names the first bad one (0-based index). Lines cut from the end, or a tail
 * written anew, leave a chain that fits: those are found with a `head` that was published elsewhere.
 */
export function verifyChain(lines: readonly AuditLine[], head?: PublishedHead): ChainState {
  let previous = CHAIN_START;
  for (const [index, line] of lines.entries()) {
    const reason = faultOf(line, index, previous, head);
    if (reason) return Object.freeze({ whole: false, index, reason });
    previous = line.hash;
  }
  if (head && head.length > lines.length)
    return Object.freeze({ whole: false, index: lines.length, reason: 'head' });
  return Object.freeze({ whole: true, length: lines.length, head: previous });
}

function faultOf(line: AuditLine, index: number, previous: string, head: PublishedHead | undefined) {
  if (line.seq !== index + 1) return 'sequence';
  if (line.previous !== previous) return 'link';
  if (line.hash !== auditLine(line).hash) return 'hash';
  return head && head.length === index + 1 && head.hash !== line.hash ? 'head' : null;
}
