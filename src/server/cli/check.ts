import { checkWorkspace, mistakeLine, testModels } from '../workspace/index.ts';
import { type Console, EXIT } from './console.ts';

/**
 * `peil check`: every mistake in the files of the gemeente, with file, line and path; then the cases of its models.
 * Code 3 when there is one.
 */
export async function check(io: Console, options: Readonly<{ json?: boolean }>): Promise<number> {
  const { workspaceFolder, lang } = io.settings();
  const checked = await checkWorkspace(io.actor, workspaceFolder);
  const { workspace } = checked;
  const failed = workspace === null ? [] : await testModels(io.actor, workspace);
  const mistakes = [...checked.mistakes, ...failed];
  const right = mistakes.length === 0;
  if (options.json) {
    const found = mistakes.map(({ file, line, column, path, problem }) => ({
      ...{ file, line, column, path },
      code: problem.code,
      sentence: problem.say(lang),
    }));
    io.out(JSON.stringify({ ok: right, mistakes: found }));
  } else if (workspace && right) {
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
  return right ? EXIT.done : EXIT.refused;
}
