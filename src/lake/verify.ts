import { type Actor, demand, verifyChain } from '../guard/index.ts';
import { isProblem } from '../kernel/index.ts';
import { selectAudit } from './audit.ts';
import { selectAllFiles, selectNewest, selectPointers, selectTables } from './catalog.ts';
import type { Finding, Lake } from './lake.ts';
import { rawKey } from './raw.ts';
import { readRaw } from './raw-files.ts';
import { selectRawFiles } from './records.ts';
import { prove } from './shelf.ts';
import type { LakeCore } from './staged.ts';

/** Looks for damage. Every finding that is not `ok` names one object; no object has two. */
export function verifyOf(core: LakeCore): Pick<Lake, 'verify'> {
  return {
    async verify(actor: Actor) {
      demand(actor, 'verify', { kind: 'release' });
      const files = (await selectAllFiles(core.pool)).map((file) => file.key);
      const raw = await selectRawFiles(core.pool);
      const damaged = await damageIn(files, (key) => prove(core.pool, core.store, key));
      const damagedRaw = await damageIn(raw.map(rawKey), (key) =>
        readRaw(core, key.slice(rawKey('').length)),
      );
      return [
        ...damaged,
        ...damagedRaw,
        fileSummary('warehouse', files.length, damaged.length),
        fileSummary('raw', raw.length, damagedRaw.length),
        ...(await strayPointers(core)),
        await chainFinding(core),
        await orphanFinding(core, new Set(files)),
      ];
    },
  };
}

/** Reads every file anew; what this process remembered of it does not count. */
async function damageIn(
  keys: readonly string[],
  look: (key: string) => Promise<unknown>,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const key of keys) {
    try {
      await look(key);
    } catch (error) {
      if (!isProblem(error)) throw error;
      const finding = { nl: error.say('nl'), en: error.say('en') };
      found.push({ object: key, ok: false, looked: 0, finding });
    }
  }
  return found;
}

function fileSummary(object: 'warehouse' | 'raw', all: number, damaged: number): Finding {
  const whole = all - damaged;
  const kind = {
    warehouse: { nl: 'gepubliceerde bestanden', en: 'published files' },
    raw: { nl: 'bronbestanden', en: 'raw files' },
  }[object];
  return {
    object,
    // Each damaged file has a finding of its own: this one only counts.
    ok: true,
    looked: all,
    finding: {
      nl: `${whole} van ${all} ${kind.nl} zijn heel.`,
      en: `${whole} of ${all} ${kind.en} are whole.`,
    },
  };
}

/** The catalog that other engines read must point where the newest release points. */
async function strayPointers(core: LakeCore): Promise<readonly Finding[]> {
  const newest = await selectNewest(core.pool);
  const tables = newest ? await selectTables(core.pool, newest.seq) : [];
  const pointers = await selectPointers(core.pool);
  return tables
    .filter(({ table }) => pointers.get(table.name) !== table.metadataLocation)
    .map(({ table }) => ({
      object: `table/${table.name}`,
      ok: false,
      looked: 1,
      finding: {
        nl: `De catalogus wijst voor ${table.name} niet naar de laatste publicatie.`,
        en: `The catalog does not point to the last release for ${table.name}.`,
      },
    }));
}

async function chainFinding(core: LakeCore): Promise<Finding> {
  const state = verifyChain(await selectAudit(core.pool));
  return {
    object: 'audit',
    ok: state.whole,
    looked: 1,
    finding: state.whole
      ? { nl: `Het logboek is heel: ${state.length} regels.`, en: `The log is whole: ${state.length} lines.` }
      : {
          nl: `Het logboek klopt niet vanaf regel ${state.index + 1} (${state.reason}).`,
          en: `The log is wrong from line ${state.index + 1} on (${state.reason}).`,
        },
  };
}

/** Files that no release points to: left by a writer that was cut off. They take room and do no harm. */
async function orphanFinding(core: LakeCore, published: ReadonlySet<string>): Promise<Finding> {
  const orphans = (await core.store.list('warehouse')).filter((key) => !published.has(key));
  return {
    object: 'leftovers',
    ok: true,
    looked: 0,
    finding: {
      nl: `${orphans.length} bestanden horen bij geen publicatie. Ze kunnen geen kwaad.`,
      en: `${orphans.length} files belong to no release. They do no harm.`,
    },
  };
}
