import { createHash } from 'node:crypto';
import { type Actor, actorName, demand } from '../guard/index.ts';
import { appendAudit } from './audit.ts';
import {
  type InForce,
  insertFiles,
  insertRelease,
  insertTables,
  movePointer,
  selectNewest,
  selectTables,
} from './catalog.ts';
import { type Db, lockCommits, transaction } from './database.ts';
import { type WrittenSnapshot, writeSnapshot } from './iceberg/snapshot.ts';
import type { Release, ReleasedTable } from './lake.ts';
import { lakeProblems } from './problems.ts';
import { insertRecords, updateRefusals } from './records.ts';
import { releaseDay } from './release-id.ts';
import type { LakeCore, Publication } from './staged.ts';
import type { StagedTable } from './staged-table.ts';
import type { Store, Stored } from './store.ts';
import { isNews } from './workbench.ts';

/**
 * Publishes: new snapshots of every table whose content changed, and everything told about them, in one PostgreSQL
 * transaction. Before it nothing is visible, after it everything is. Gives null when no content changed.
 *
 * One process at a time commits; the others wait for it. Tables that are added to go on from what the other left.
 * Tables that were replaced were computed from a release: if that is no longer the newest, `lake/release-raced`.
 */
export async function commitRelease(
  core: LakeCore,
  actor: Actor,
  publication: Publication,
): Promise<Release | null> {
  demand(actor, 'publish', { kind: 'release' });
  const files: Stored[] = [];
  const commit = async (db: Db) => {
    await lockCommits(db);
    const base = await selectNewest(db);
    const inForce = new Map(
      (base ? await selectTables(db, base.seq) : []).map((item) => [item.table.name, item]),
    );
    const rebuild = publication.rebuild ?? new Set();
    const news = publication.tables.filter(
      (table) => rebuild.has(table.name) || isNews(table, inForce.get(table.name)?.table),
    );
    const next = await nextRelease(db, core, actor, publication, base, news);
    if (news.length === 0) return settle(db, actor, next.publishedAt, publication);
    refuseRace(publication, base, news);
    // A damaged table is no ground to write the next version on: that one begins its own history.
    const whole = new Map([...inForce].filter(([name]) => !rebuild.has(name)));
    return withCleanup(core.store, async (store) => {
      const written = await writeTables({ ...core, store }, news, whole, next);
      for (const { staged, snapshot } of written) {
        const from = inForce.get(staged.name)?.table.metadataLocation ?? null;
        if (!(await movePointer(db, staged.name, from, snapshot.metadataLocation)))
          throw lakeProblems.make('table-moved', { table: staged.name });
        files.push(...snapshot.files);
      }
      await insertRelease(db, next);
      await insertTables(db, next.seq, tablesAfter(inForce, publication.tables, written, next));
      await insertFiles(db, next.seq, files);
      await insertRecords(db, next.seq, publication);
      await updateRefusals(db, next.publishedAt, publication);
      await appendAudit(db, actor, {
        at: next.publishedAt,
        action: 'release/publish',
        object: `release/${next.id}`,
        result: 'done',
      });
      return next;
    });
  };
  const release = await core.alone(() => transaction(core.pool, commit));
  core.shelf.trust(files);
  return release;
}

/** Nothing to publish. Refusals that came or went are a change all the same, with a line of their own. */
async function settle(db: Db, actor: Actor, at: string, publication: Publication): Promise<null> {
  const changed = await updateRefusals(db, at, publication);
  const object = 'refusals';
  if (changed > 0) await appendAudit(db, actor, { at, action: 'release/refuse', object, result: 'done' });
  return null;
}

async function nextRelease(
  db: Db,
  core: LakeCore,
  actor: Actor,
  publication: Publication,
  base: Release | null,
  news: readonly StagedTable[],
): Promise<Release> {
  const now = core.effects.now().toISOString();
  // A clock that was set back must not put a release before the one it follows.
  const publishedAt = base && base.publishedAt > now ? base.publishedAt : now;
  const day = releaseDay(new Date(publishedAt));
  const { rows } = await db.query<{ count: string }>(
    'select count(*) as count from lake.releases where id like $1',
    [`${day}-%`],
  );
  return Object.freeze({
    id: `${day}-${Number(rows[0]?.count) + 1}`,
    seq: (base?.seq ?? 0) + 1,
    publishedAt,
    actor: actorName(actor),
    note: publication.note,
    changed: Object.freeze(news.map((table) => table.name).sort()),
  });
}

function refuseRace(publication: Publication, base: Release | null, news: readonly StagedTable[]): void {
  const replaces = news.some((table) => table.mode === 'replace');
  if (replaces && base && publication.base?.seq !== base.seq)
    throw lakeProblems.make('release-raced', { base: publication.base?.id ?? '-', current: base.id });
}

type Written = Readonly<{ staged: StagedTable; snapshot: WrittenSnapshot }>;

/** Writes all tables, side by side. When one fails, the others are waited for: nothing writes on behind our back. */
async function writeTables(
  core: LakeCore,
  news: readonly StagedTable[],
  inForce: ReadonlyMap<string, InForce>,
  release: Release,
): Promise<readonly Written[]> {
  const facts = { release: release.id, at: Date.parse(release.publishedAt), random: core.effects.random };
  const outcomes = await Promise.allSettled(
    news.map(async (staged) => {
      const location = inForce.get(staged.name)?.table.metadataLocation;
      const base = location ? await core.shelf.state(location) : null;
      return { staged, snapshot: await writeSnapshot(core.store, base, staged, facts) };
    }),
  );
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

/**
 * Removes what was written when the work fails before the transaction is sent off. After that nothing is removed:
 * whether the commit arrived may then be unknown, and a file too many is harmless, one too few is not.
 */
async function withCleanup<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  const keys: string[] = [];
  const noting = async (stored: Promise<Stored>): Promise<Stored> => {
    keys.push((await stored).key);
    return stored;
  };
  const noted: Store = {
    ...store,
    put: (key, bytes) => noting(store.put(key, bytes)),
    adopt: (key, file) => noting(store.adopt(key, file)),
  };
  try {
    return await work(noted);
  } catch (error) {
    await Promise.allSettled(keys.map((key) => store.remove(key)));
    throw error;
  }
}

function tablesAfter(
  inForce: ReadonlyMap<string, InForce>,
  told: readonly StagedTable[],
  written: readonly Written[],
  release: Release,
): readonly InForce[] {
  const after = new Map(inForce);
  for (const { name } of told) {
    const known = inForce.get(name);
    if (known) after.set(name, { ...known, stated: release.seq });
  }
  for (const { staged, snapshot } of written) {
    const table = tableAfter(staged, snapshot, inForce.get(staged.name)?.table, release);
    after.set(staged.name, { table, since: release.seq, stated: release.seq });
  }
  return [...after.values()];
}

function tableAfter(
  staged: StagedTable,
  snapshot: WrittenSnapshot,
  before: ReleasedTable | undefined,
  release: Release,
): ReleasedTable {
  return {
    name: staged.name,
    layer: staged.layer,
    columns: staged.columns,
    rows: snapshot.rows,
    bytes: snapshot.bytes,
    snapshot: snapshot.snapshot,
    contentHash:
      staged.mode === 'append' && before ? chained(before.contentHash, staged) : staged.contentHash,
    since: release.id,
    metadataLocation: snapshot.metadataLocation,
  };
}

/** A table that is added to is a chain: its hash follows from the one before and what was added, without rereading. */
function chained(before: string, added: StagedTable): string {
  return createHash('sha256').update(`${before}${added.contentHash}`).digest('hex');
}
