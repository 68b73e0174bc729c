import { join, relative, resolve } from 'node:path';
import { findTemplate, initWorkspace } from '../workspace/index.ts';
import { type Console, EXIT } from './console.ts';

export type InitOptions = Readonly<{ gemeente: string; folder?: string }>;

/** `peil init`: a folder for another gemeente, beside the one that serves as its example. */
export async function init(io: Console, { gemeente, folder }: InitOptions): Promise<number> {
  const gemeenten = join(io.root, 'gemeenten');
  const template = await findTemplate(io.actor, gemeenten);
  const target = folder ? resolve(folder) : join(gemeenten, gemeente.toLowerCase());
  const { name, files } = await initWorkspace(io.actor, { gemeente, folder: target, template });
  io.tell(io.words.init.written(name, relative(process.cwd(), target) || target, files.length));
  return EXIT.done;
}
