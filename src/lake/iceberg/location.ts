import { pathToFileURL } from 'node:url';
import type { Store } from '../store.ts';

const WAREHOUSE = 'warehouse';

/** The keys of a table in the store. */
export function tableKey(table: string, kind: 'data' | 'metadata', file: string): string {
  return `${WAREHOUSE}/${table}/${kind}/${file}`;
}

/** The address that the table format writes for a key: absolute, as other engines want it. */
export function locationOf(store: Store, key: string): string {
  return pathToFileURL(store.path(key)).href;
}

/** The folder of a table, as metadata names it. */
export function tableLocation(store: Store, table: string): string {
  return locationOf(store, `${WAREHOUSE}/${table}`);
}

/**
 * The key of an address. Only the part from the warehouse on counts, so that a data folder may be moved: the
 * addresses in it then still name the old place, and the files are found all the same.
 */
export function keyOf(location: string): string {
  const at = location.lastIndexOf(`/${WAREHOUSE}/`);
  if (at < 0) throw new Error(`Not an address in the warehouse: ${location}`);
  return decodeURIComponent(location.slice(at + 1));
}
