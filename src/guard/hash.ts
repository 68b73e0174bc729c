import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../kernel/index.ts';

/** The sha256 of bytes or UTF-8 text, as 64 lower-case hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The sha256 of a value through its canonical JSON (RFC 8785): equal values give equal hashes, whatever their order. */
export function hashOf(value: Json): string {
  return sha256(canonicalJson(value));
}
