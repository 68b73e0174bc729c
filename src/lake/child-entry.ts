import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of the program of a child process that stands beside a module: `./child` next to `import.meta.url`, with the
 * ending of the module itself, so that the built program starts the built child and the sources start the source.
 */
export function childEntry(beside: string, name: string): string {
  return fileURLToPath(new URL(`${name}${extname(beside)}`, beside));
}
