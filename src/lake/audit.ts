import { type Actor, type AuditLine, actorName, auditLine, CHAIN_START } from '../guard/index.ts';
import type { Db } from './database.ts';

/** What is told about a change; the rest of the line follows from the chain. */
export type AuditFact = Readonly<{ at: string; action: string; object: string; result: string }>;

/**
 * Adds one line to the audit chain, within the transaction that makes the change: both happen, or neither. The caller
 * holds the commit lock, so that no two lines follow the same one.
 */
export async function appendAudit(db: Db, actor: Actor, fact: AuditFact): Promise<AuditLine> {
  const { rows } = await db.query<{ seq: string; hash: string }>(
    'select seq, hash from lake.audit order by seq desc limit 1',
  );
  const line = auditLine({
    ...fact,
    seq: Number(rows[0]?.seq ?? 0) + 1,
    actor: actorName(actor),
    origin: actor.kind === 'system' ? actor.name : actor.kind,
    previous: rows[0]?.hash ?? CHAIN_START,
  });
  await db.query('insert into lake.audit values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    line.seq,
    line.at,
    line.actor,
    line.action,
    line.object,
    line.result,
    line.origin,
    line.previous,
    line.hash,
  ]);
  return line;
}

/** The whole audit chain, from its first line. */
export async function selectAudit(db: Db): Promise<readonly AuditLine[]> {
  const { rows } = await db.query('select * from lake.audit order by seq');
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
