import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type ChainedEvent, chainHash, eventHash, GENESIS } from './chain.server.ts';
import './tables.ts';

/** A place where the trail is not what it was. Positions and ids only, never values. */
export type ChainFault =
  | { type: 'changed'; position: number; eventId: string }
  | { type: 'removed'; position: number; eventId: string }
  | { type: 'seal-missing'; position: number }
  | { type: 'seal-changed'; position: number }
  | { type: 'inserted'; eventId: string }
  | { type: 'head-differs'; position: number };

export type ChainReport = {
  sealed: number;
  waiting: number;
  head: { position: number; hash: string } | null;
  faults: ChainFault[];
};

const BATCH = 5_000;

type Link = ChainedEvent & {
  position: number;
  event_id: string;
  event_hash: string;
  chain_hash: string;
  found: string | null;
};

function nextLinks(db: Tx, tenantId: string, after: number): Promise<Link[]> {
  return sql<Link>`
    select s.position, s.event_id, s.event_hash, s.chain_hash, e.id as found, e.tenant_id, e.id, e.at, e.name, e.actor_kind,
           e.actor_person_id, e.subject_type, e.subject_id, e.data, e.request_id
    from audit_seal s left join event e on e.tenant_id = s.tenant_id and e.id = s.event_id
    where s.tenant_id = ${tenantId} and s.position > ${after} order by s.position limit ${BATCH}`
    .execute(db)
    .then((result) => result.rows);
}

/**
 * Walks the whole chain of one government and says where it was changed.
 * @param known a head that was kept elsewhere (Inspektorat, province): without it a chain that was made anew from the
 *   first link, or cut at its end, can't be told from the true one
 */
export async function verifyChain(
  db: Tx,
  tenantId: string,
  known: { position: number; hash: string } | null = null,
): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  let position = 0;
  let previous = GENESIS;
  let knownSeen = known === null;
  for (;;) {
    const links = await nextLinks(db, tenantId, position);
    for (const link of links) {
      while (position + 1 < link.position) {
        position += 1;
        faults.push({ type: 'seal-missing', position });
      }
      position = link.position;
      if (link.found === null) faults.push({ type: 'removed', position, eventId: link.event_id });
      else if (eventHash(link) !== link.event_hash)
        faults.push({ type: 'changed', position, eventId: link.event_id });
      if (chainHash(previous, position, link.event_hash) !== link.chain_hash)
        faults.push({ type: 'seal-changed', position });
      previous = link.chain_hash;
      if (known && position === known.position) {
        knownSeen = true;
        if (link.chain_hash !== known.hash) faults.push({ type: 'head-differs', position });
      }
    }
    if (links.length < BATCH) break;
  }
  if (!knownSeen && known) faults.push({ type: 'head-differs', position: known.position });
  const loose = await sql<{ id: string; settled: boolean }>`
    select e.id, e.seq <= coalesce((select u.seq from audit_sealed_until u where u.tenant_id = ${tenantId}), 0) as settled
    from event e where e.tenant_id = ${tenantId}
      and not exists (select 1 from audit_seal s where s.tenant_id = e.tenant_id and s.event_id = e.id)
    order by e.seq`.execute(db);
  for (const row of loose.rows) if (row.settled) faults.push({ type: 'inserted', eventId: row.id });
  return {
    sealed: position,
    waiting: loose.rows.filter((row) => !row.settled).length,
    head: position > 0 ? { position, hash: previous } : null,
    faults,
  };
}
