import { join } from 'node:path';
import { type Disk, isDiskError } from './disk.ts';
import { isLeftover } from './owner.ts';

/**
 * Removes temporary files and staged tables of processes that are no more. Gives how many. What a writer that was cut
 * off left in the warehouse stays: no release points to it, so it is harmless.
 */
export async function removeLeftovers(root: string, disk: Disk): Promise<number> {
  let removed = 0;
  for (const folder of ['tmp', 'staging']) {
    for (const { name } of await entriesOf(disk, join(root, folder))) {
      if (!isLeftover(name)) continue;
      await disk.removeTree(join(root, folder, name));
      removed += 1;
    }
  }
  return removed;
}

async function entriesOf(disk: Disk, folder: string): Promise<readonly { name: string }[]> {
  try {
    return await disk.readdir(folder);
  } catch (error) {
    if (isDiskError(error, 'ENOENT')) return [];
    throw error;
  }
}
