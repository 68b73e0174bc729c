import { Command, CommanderError } from 'commander';
import { editDistance, isProblem, type Lang } from '../../kernel/index.ts';
import { type Messages, messagesFor } from '../messages/index.ts';
import { readSettings, type Settings } from '../settings.ts';
import { type Console, EXIT, whoAmI } from './console.ts';
import { type CommandName, EXAMPLES } from './examples.ts';

/** The world outside a command. */
export type CommandEffects = Readonly<{
  env: Readonly<Record<string, string | undefined>>;
  root: string;
  version: string;
  build: string;
  out: (text: string) => void;
  tell: (text: string) => void;
  complain: (text: string) => void;
  /** Gives a promise that is kept when somebody asks the program to stop. */
  stop: () => Promise<void>;
}>;

/** Runs the command of these arguments and gives its exit code. Never throws: a fault becomes a sentence. */
export async function runCommand(argv: readonly string[], effects: CommandEffects): Promise<number> {
  const lang: Lang = effects.env.PEIL_TAAL === 'en' ? 'en' : 'nl';
  const words = messagesFor(lang);
  let settings: Settings | null = null;
  const io: Console = {
    ...{ actor: whoAmI(), words, out: effects.out, tell: effects.tell },
    ...{ root: effects.root, version: effects.version, build: effects.build },
    settings: () => {
      settings ??= readSettings(effects.env, effects.root);
      return settings;
    },
  };
  let code: number = EXIT.done;
  const program = buildProgram(io, effects, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return await explain(error, lang, effects.complain);
  }
}

/** The program with all its commands; every command gives its exit code to `done`. */
export function buildProgram(io: Console, effects: CommandEffects, done: (code: number) => void): Command {
  const { cli } = io.words;
  const program = new Command('peil')
    .description(cli.about)
    .version(io.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => effects.out(text.trimEnd()),
      writeErr: (text) => effects.complain(text.trimEnd()),
      // Said by `explain`, in the language of the person.
      outputError: () => undefined,
    })
    .addHelpText('after', `\n${cli.exitCodes}`)
    .helpCommand(false);
  const command = (name: CommandName, syntax = '') =>
    program
      .command(`${name}${syntax}`)
      .description(cli[name])
      .addHelpText('after', `\n${cli.example}:\n  ${EXAMPLES[name]}`)
      .exitOverride();
  addServing(command, io, effects, done);
  addReading(command, io, cli, done);
  return program;
}

type Maker = (name: CommandName, syntax?: string) => Command;

/** Commands that make: each loads its own code, so that `--help` answers at once. */
function addServing(
  command: Maker,
  io: Console,
  effects: CommandEffects,
  done: (code: number) => void,
): void {
  const { options } = io.words.cli;
  command('up').action(async () => done(await (await import('../up.ts')).up(io, effects.stop())));
  command('run')
    .option('--live', options.live)
    .option('--only <ids>', options.only)
    .action(async (given) => done(await (await import('./run.ts')).run(io, given)));
  command('check')
    .option('--json', options.json)
    .action(async (given) => done(await (await import('./check.ts')).check(io, given)));
  command('init')
    .requiredOption('--gemeente <code>', options.gemeente)
    .option('--folder <folder>', options.folder)
    .action(async (given) => done(await (await import('./init.ts')).init(io, given)));
}

/** Commands that look. */
function addReading(
  command: Maker,
  io: Console,
  { options }: Messages['cli'],
  done: (code: number) => void,
): void {
  command('query', ' <sql>')
    .option('--json', options.json)
    .option('--as-of <release>', options.asOf)
    .action(async (sql, given) => done(await (await import('./query.ts')).query(io, sql, given)));
  command('export', ' <dataset>')
    .option('--format <format>', options.format, 'csv')
    .option('--output <file>', options.output)
    .option('--as-of <release>', options.asOf)
    .action(async (dataset, given) =>
      done(await (await import('./export.ts')).exportDataset(io, dataset, given)),
    );
  command('history', ' <table>')
    .option('--json', options.json)
    .action(async (table, given) => done(await (await import('./history.ts')).history(io, table, given)));
  command('doctor')
    .option('--verify', options.verify)
    .option('--json', options.json)
    .action(async (given) => done(await (await import('./doctor.ts')).doctor(io, given)));
}

/** What a person wrote wrongly in a command or a setting. */
const USAGE = /^(?:server\/(?:setting|query-empty|output-folder|source-unknown)|catalogue\/export-unknown)/;

/** A mistake in how a command is written, in our words. */
function usageOf({ code, message }: CommanderError, { cli }: Messages): string {
  const found = /'([^']*)'/.exec(message)?.[1] ?? '';
  const guess = /Did you mean (?:one of )?([^,?)]+)/.exec(message)?.[1] ?? '';
  const near = editDistance(found, guess) <= found.length / 3 ? guess : '';
  switch (code) {
    case 'commander.unknownCommand':
      return cli.errors.unknownCommand(found, near, Object.keys(EXAMPLES).join(', '));
    case 'commander.unknownOption':
      return cli.errors.unknownOption(found, near);
    case 'commander.missingArgument':
      return cli.errors.missingArgument(found);
    case 'commander.optionMissingArgument':
      return cli.errors.optionMissingArgument(found);
    case 'commander.missingMandatoryOptionValue':
      return cli.errors.missingMandatoryOptionValue(found);
    case 'commander.excessArguments':
      return cli.errors.excessArguments();
    default:
      return cli.errors.other(message.replace(/^error: /, ''));
  }
}

/** What ends a run because the work of the gemeente is not right, and not because the program failed. */
const REFUSALS: ReadonlySet<string> = new Set(
  ['attribute-unknown', 'breakdown-absent', 'figures-lost', 'figures-impossible'].map(
    (code) => `server/${code}`,
  ),
);

/** What went wrong, for the person at the console, and the exit code that says which kind it was. */
async function explain(error: unknown, lang: Lang, complain: (text: string) => void): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    if (error.code !== 'commander.help') complain(usageOf(error, messagesFor(lang)));
    return EXIT.usage;
  }
  if (isProblem(error, 'workspace/mistakes')) {
    const { mistakeLine, mistakesOf } = await import('../workspace/index.ts');
    const mistakes = mistakesOf(error) ?? [];
    for (const mistake of mistakes) complain(mistakeLine(mistake, lang));
    complain(messagesFor(lang).check.faults(mistakes.length));
    return EXIT.refused;
  }
  if (isProblem(error)) {
    complain(error.say(lang));
    if (REFUSALS.has(error.code)) return EXIT.refused;
    return USAGE.test(error.code) ? EXIT.usage : EXIT.failed;
  }
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failed;
}
