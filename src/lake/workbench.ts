import { randomBytes } from 'node:crypto';
import { isProblem } from '../kernel/index.ts';
import { selectNewest, selectTables } from './catalog.ts';
import type { ReleasedTable } from './lake.ts';
import { OWNER_TAG } from './owner.ts';
import { ident, type Sql, sql } from './sql.ts';
import { type Earlier, stageTable } from './stage.ts';
import type { LakeCore, StageSpec, Workbench } from './staged.ts';
import type { StagedTable } from './staged-table.ts';
import { scanQuery } from './views.ts';

/** Opens a place to make tables in, on the newest release. */
export async function openWorkbench(core: LakeCore): Promise<Workbench> {
  const base = await selectNewest(core.pool);
  const inForce = base ? await selectTables(core.pool, base.seq) : [];
  const released = new Map(inForce.map(({ table }) => [table.name, table]));
  const folderKey = `staging/${OWNER_TAG}-${randomBytes(6).toString('hex')}`;
  await core.disk.mkdir(core.store.path(folderKey));
  const session = await core.engine.session();
  const staged = new Map<string, StagedTable>();
  let open = true;

  const show = (name: string, query: Sql) =>
    session.run(sql`create or replace temp view ${ident(name)} as ${query}`);
  const showReleased = async (name: string): Promise<void> => {
    const table = released.get(name);
    if (table) await show(name, await core.shelf.queryOf(table));
    else await session.run(sql`drop view if exists ${ident(name)}`);
  };
  const damaged = new Set<string>();
  await Promise.all(
    [...released.keys()].map((name) =>
      showReleased(name).catch((error) => {
        if (!isDamage(error)) throw error;
        damaged.add(name);
      }),
    ),
  );
  // What is damaged is made anew from what it came from, as if it had never been there.
  for (const name of damaged) released.delete(name);

  return Object.freeze({
    session,
    base,
    folder: core.store.path(folderKey),
    released,
    staged,
    damaged,
    async stage(spec: StageSpec) {
      const earlier = await earlierOf(core, released.get(spec.name));
      const table = await stageTable(session, core.store.path(folderKey), spec, earlier, core.disk.size);
      staged.set(spec.name, table);
      if (isNews(table, released.get(spec.name))) await showStaged(core, show, table, released);
      else await showReleased(spec.name);
      return table;
    },
    async unstage(name: string) {
      staged.delete(name);
      await showReleased(name);
    },
    async close() {
      if (!open) return;
      open = false;
      session.close();
      await core.store.removeFolder(folderKey);
    },
  } satisfies Workbench);
}

/** Whether a stored file is gone or is not what was published. */
export function isDamage(error: unknown): boolean {
  return isProblem(error, 'lake/object-damaged') || isProblem(error, 'lake/object-missing');
}

/** Whether a staged table would change what is released. The same rows, in whatever order, are no news. */
export function isNews(
  staged: Pick<StagedTable, 'mode' | 'rows' | 'contentHash' | 'layer'>,
  released: ReleasedTable | undefined,
): boolean {
  if (!released) return true;
  if (staged.mode === 'append') return staged.rows > 0;
  return staged.contentHash !== released.contentHash || staged.layer !== released.layer;
}

async function earlierOf(core: LakeCore, released: ReleasedTable | undefined): Promise<Earlier | null> {
  if (!released) return null;
  const { metadata } = await core.shelf.state(released.metadataLocation);
  return { columns: released.columns, lastId: metadata['last-column-id'] };
}

/** Until it is published, a table that is added to is seen as its released rows and the new ones after them. */
async function showStaged(
  core: LakeCore,
  show: (name: string, query: Sql) => Promise<void>,
  table: StagedTable,
  released: ReadonlyMap<string, ReleasedTable>,
): Promise<void> {
  const rows = scanQuery(table.columns, [table.file]);
  const before = table.mode === 'append' ? released.get(table.name) : undefined;
  await show(table.name, before ? sql`${await core.shelf.queryOf(before)} union all by name ${rows}` : rows);
}
