import { checkWorkspace, mistakeLine } from '../workspace/index.ts';
import { type Console, EXIT } from './console.ts';

/** `peil check`: every mistake in the files of the gemeente, with file, line and path. Code 3 when there is one. */
export async function check(io: Console, options: Readonly<{ json?: boolean }>): Promise<number> {
  const { workspaceFolder, lang } = io.settings();
  const { workspace, mistakes } = await checkWorkspace(io.actor, workspaceFolder);
  if (options.json) {
    const found = mistakes.map(({ file, line, column, path, problem }) => ({
      ...{ file, line, column, path },
      code: problem.code,
      sentence: problem.say(lang),
    }));
    io.out(JSON.stringify({ ok: workspace !== null, mistakes: found }));
  } else if (workspace) {
    const parts = [
      workspace.sources,
      workspace.models,
      workspace.definitions,
      workspace.monitors,
      workspace.pages,
    ];
    io.out(io.words.check.ok(parts.reduce((sum, part) => sum + part.length, 3)));
  } else {
    for (const mistake of mistakes) io.out(mistakeLine(mistake, lang));
    io.tell(io.words.check.faults(mistakes.length));
  }
  return workspace ? EXIT.done : EXIT.refused;
}
