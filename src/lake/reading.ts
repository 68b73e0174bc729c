import { type Actor, demand } from '../guard/index.ts';
import { nearest } from '../kernel/index.ts';
import { selectHistory, selectNewest, selectRelease, selectReleases, selectTables } from './catalog.ts';
import type { Session } from './engine.ts';
import type { ByteRow, Lake, Release, ReleasedTable, Row } from './lake.ts';
import { lakeProblems } from './problems.ts';
import { selectChecks, selectLineage, selectLoads, selectQuarantine, selectRefusals } from './records.ts';
import type { Sql } from './sql.ts';
import type { LakeCore } from './staged.ts';

/** The parts of the lake that look and change nothing. Each asks first whether the actor may. */
export type Reading = Pick<
  Lake,
  | 'current'
  | 'releases'
  | 'release'
  | 'tables'
  | 'history'
  | 'loads'
  | 'checks'
  | 'quarantine'
  | 'lineage'
  | 'refusals'
  | 'read'
  | 'readBytes'
>;

/** Makes the reading half of an open lake. */
export function readingOf(core: LakeCore): Reading {
  const seqOf = async (id: string) => (await releaseOf(core, id)).seq;
  return {
    async current(actor) {
      demand(actor, 'read', { kind: 'release' });
      return selectNewest(core.pool);
    },
    async releases(actor) {
      demand(actor, 'read', { kind: 'release' });
      return selectReleases(core.pool);
    },
    async release(actor, id) {
      demand(actor, 'read', { kind: 'release', id });
      return releaseOf(core, id);
    },
    async tables(actor, release) {
      demand(actor, 'read', { kind: 'release', id: release });
      return tablesOf(core, release);
    },
    async history(actor, table) {
      demand(actor, 'read', { kind: 'dataset', id: table });
      return selectHistory(core.pool, table);
    },
    async loads(actor, release) {
      demand(actor, 'read', { kind: 'release', id: release });
      return selectLoads(core.pool, await seqOf(release));
    },
    async checks(actor, release) {
      demand(actor, 'read', { kind: 'release', id: release });
      return selectChecks(core.pool, await seqOf(release));
    },
    async quarantine(actor, release, source) {
      demand(actor, 'read', { kind: 'quarantine', id: source });
      return selectQuarantine(core.pool, await seqOf(release), source);
    },
    async lineage(actor, release) {
      demand(actor, 'read', { kind: 'release', id: release });
      return selectLineage(core.pool, await seqOf(release));
    },
    async refusals(actor) {
      demand(actor, 'read', { kind: 'status' });
      return selectRefusals(core.pool);
    },
    async read(actor, release, query): Promise<readonly Row[]> {
      return inRelease(core, actor, release, query, (session) => session.read(query));
    },
    async readBytes(actor, release, query): Promise<readonly ByteRow[]> {
      return inRelease(core, actor, release, query, (session) => session.readBytes(query));
    },
  };
}

/** The release with this id. Throws lake/release-unknown with the nearest ids. */
export async function releaseOf(core: LakeCore, id: string): Promise<Release> {
  const found = await selectRelease(core.pool, id);
  if (found) return found;
  const ids = (await selectReleases(core.pool)).map((release) => release.id);
  throw lakeProblems.make('release-unknown', { release: id, nearest: nearest(id, ids) });
}

/** The tables of a release. What is in force in one never changes, so it is asked of the database once. */
export async function tablesOf(core: LakeCore, id: string): Promise<readonly ReleasedTable[]> {
  return core.shelf.tables(id, async () => {
    const release = await releaseOf(core, id);
    return (await selectTables(core.pool, release.seq)).map(({ table }) => table);
  });
}

/** Runs work on a connection on which the tables that a query names are those of a release, and nothing else is. */
export async function inRelease<T>(
  core: LakeCore,
  actor: Actor,
  id: string,
  query: Sql,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  demand(actor, 'read', { kind: 'release', id });
  const tables = await tablesOf(core, id);
  const wanted = new Set(core.engine.tablesOf(query.text));
  const schema = await core.shelf.open(
    id,
    tables.filter((table) => wanted.has(table.name)),
  );
  return core.engine.use(work, schema);
}
