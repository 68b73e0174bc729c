import { createHash } from 'node:crypto';
import { isProblem } from '../kernel/index.ts';
import type { Store, Stored } from './store.ts';

/** The key of a raw file in the store: its name is the sha256 of its bytes, so it can never change unnoticed. */
export function rawKey(sha256: string): string {
  return `raw/${sha256}`;
}

/**
 * Keeps the bytes of a delivery for ever, refused or not. The same bytes are kept once. A file that carries this name
 * and holds other bytes was damaged on the disk, since the name is the hash: it is put right.
 */
export async function keepRaw(store: Store, bytes: Uint8Array): Promise<Stored> {
  const key = rawKey(createHash('sha256').update(bytes).digest('hex'));
  try {
    return await store.put(key, bytes);
  } catch (error) {
    if (!isProblem(error, 'lake/object-exists')) throw error;
    await store.remove(key);
    return store.put(key, bytes);
  }
}
