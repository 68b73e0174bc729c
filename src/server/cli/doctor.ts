import { say } from '../../kernel/index.ts';
import { withLake } from '../open.ts';
import { type Console, EXIT } from './console.ts';

export type DoctorOptions = Readonly<{ json?: boolean; verify?: boolean }>;

/** `peil doctor`: whether folder, database and releases are whole; with `--verify` every file too. Code 1 when not. */
export async function doctor(io: Console, options: DoctorOptions): Promise<number> {
  const { dataFolder, lang } = io.settings();
  return withLake(io.settings(), async (lake) => {
    const release = await lake.current(io.actor);
    const tables = release ? await lake.tables(io.actor, release.id) : [];
    const refusals = await lake.refusals(io.actor);
    const findings = options.verify ? await lake.verify(io.actor) : [];
    const looked = findings.reduce((sum, finding) => sum + finding.looked, 0);
    const bad = findings.filter((finding) => !finding.ok);
    if (options.json) {
      const faults = bad.map(({ object, finding }) => ({ object, finding: say(finding, lang) }));
      const refused = refusals.map(({ source, at, code, finding }) => ({
        ...{ source, at, code },
        finding: say(finding, lang),
      }));
      io.out(
        JSON.stringify({
          ok: bad.length === 0,
          release: release?.id ?? null,
          tables: tables.length,
          refusals: refused,
          verified: options.verify ? looked : null,
          faults,
        }),
      );
    } else {
      const words = io.words.doctor;
      io.out(words.folder(dataFolder));
      io.out(words.database);
      io.out(words.release(release?.id ?? null));
      io.out(words.tables(tables.length));
      io.out(words.refusals(refusals.length));
      for (const refusal of refusals) io.out(`  ${refusal.source}: ${say(refusal.finding, lang)}`);
      if (options.verify) io.out(words.verified(looked));
      for (const { object, finding } of bad) io.out(`  ${object}: ${say(finding, lang)}`);
      if (bad.length > 0) io.out(words.bad(bad.length));
      else if (refusals.length === 0) io.out(words.good);
    }
    return bad.length > 0 ? EXIT.failed : EXIT.done;
  });
}
