import { sql } from 'kysely';
import { writeTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { chainHash, eventHash, GENESIS } from './chain.server.ts';
import './tables.ts';

export const SEAL_BATCH = 2_000;
/** An act's transaction never lasts longer: older gaps in the numbering are rolled-back acts and are not waited for. */
const LONGEST_ACT_MINUTES = 10;

/**
 * Seals committed events of one government into its chain, in the order of their numbers. Only one sealer works at a time.
 * @returns how many events were sealed now
 */
export async function sealTenant(platform: Platform, tenantId: string): Promise<number> {
  const now = platform.clock.now();
  const settled = now.subtract({ minutes: LONGEST_ACT_MINUTES }).toString();
  return writeTenant(platform.db, tenantId, async (tx) => {
    const lock = await sql<{
      got: boolean;
    }>`select pg_try_advisory_xact_lock(hashtextextended('audit' || ${tenantId}, 0)) as got`.execute(tx);
    if (!lock.rows[0]?.got) return 0;
    const until = await tx
      .selectFrom('audit_sealed_until')
      .select('seq')
      .where('tenant_id', '=', tenantId)
      .executeTakeFirst();
    const events = await tx
      .selectFrom('event as e')
      .leftJoin('audit_seal as s', (join) =>
        join.onRef('s.tenant_id', '=', 'e.tenant_id').onRef('s.event_id', '=', 'e.id'),
      )
      .selectAll('e')
      .where('e.tenant_id', '=', tenantId)
      .where('e.seq', '>', until?.seq ?? 0)
      .where('s.event_id', 'is', null)
      .orderBy('e.seq')
      .limit(SEAL_BATCH)
      .execute();
    const last = await tx
      .selectFrom('audit_seal')
      .select(['position', 'chain_hash'])
      .where('tenant_id', '=', tenantId)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    let position = last?.position ?? 0;
    let previous = last?.chain_hash ?? GENESIS;
    const rows = events.map((event) => {
      position += 1;
      const hash = eventHash(event);
      previous = chainHash(previous, position, hash);
      return {
        tenant_id: tenantId,
        position,
        event_id: event.id,
        event_hash: hash,
        chain_hash: previous,
        sealed_at: now.toString(),
      };
    });
    if (rows.length > 0) await tx.insertInto('audit_seal').values(rows).execute();
    const settledSeq = events.filter((event) => event.at < settled).at(-1)?.seq;
    if (settledSeq !== undefined) {
      await tx
        .insertInto('audit_sealed_until')
        .values({ tenant_id: tenantId, seq: settledSeq })
        .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ seq: settledSeq }))
        .execute();
    }
    return rows.length;
  });
}

/** Publishes today's head of one government's chain: the number and hash that somebody else can keep. */
export async function publishHead(platform: Platform, tenantId: string): Promise<void> {
  const now = platform.clock.now();
  await writeTenant(platform.db, tenantId, async (tx) => {
    const last = await tx
      .selectFrom('audit_seal')
      .select(['position', 'chain_hash'])
      .where('tenant_id', '=', tenantId)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!last) return;
    await tx
      .insertInto('audit_head')
      .values({
        tenant_id: tenantId,
        date: now.toZonedDateTimeISO('UTC').toPlainDate().toString(),
        position: last.position,
        chain_hash: last.chain_hash,
        published_at: now.toString(),
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'date']).doNothing())
      .execute();
  });
}
