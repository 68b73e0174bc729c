import { createHash } from 'node:crypto';
import type { Store, Stored } from './store.ts';

/** The key of a raw file in the store: its name is the sha256 of its bytes, so it can never change unnoticed. */
export function rawKey(sha256: string): string {
  return `raw/${sha256}`;
}

/** Keeps the bytes of a delivery for ever, refused or not. The same bytes are kept once. */
export async function keepRaw(store: Store, bytes: Uint8Array): Promise<Stored> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return store.put(rawKey(sha256), bytes);
}
