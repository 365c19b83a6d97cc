import './tables.ts';
import { sql } from 'kysely';
import type { Db, Tx } from '../db/db.server.ts';
import { writeTenant } from '../db/db.server.ts';
import { newId } from '../db/id.server.ts';
import { type Channel, retryInMinutes, type Urgency } from './delivery-rule.ts';
import type { NoticeText } from './message.ts';
import type { Outcome } from './sending.ts';

/** One message to one person on one channel: a single notice, or the digest of several. */
export type Message = {
  readonly tenantId: string;
  readonly personId: string;
  readonly channel: Channel;
  readonly urgency: Urgency;
  readonly attempts: number;
  readonly notices: readonly (NoticeText & { readonly read: boolean })[];
};

const CLAIM = 200;
/** A worker that died in between holds its messages back no longer than this, by the database's clock: machines may differ in theirs. */
const LEASE_MINUTES = 10;

type Claimed = { notice_id: string; channel: Channel };

async function claimRows(tx: Tx, tenantId: string, now: string): Promise<Claimed[]> {
  const due = tx
    .selectFrom('notify_delivery')
    .select(['notice_id', 'channel', 'person_id', 'digest'])
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'waiting')
    .where('not_before', '<=', now)
    .where(sql<boolean>`coalesce(lease_until <= now(), true)`);
  const first = await due.orderBy('not_before').limit(CLAIM).forUpdate().skipLocked().execute();
  const digests = first.filter((row) => row.digest);
  if (digests.length === 0) return first;
  // The rest of each digest, so that nobody gets two.
  const people = [...new Set(digests.map((row) => row.person_id))];
  const rest = await due
    .where('digest', '=', true)
    .where('person_id', 'in', people)
    .forUpdate()
    .skipLocked()
    .execute();
  const keys = new Set(first.map((row) => `${row.notice_id} ${row.channel}`));
  return [...first, ...rest.filter((row) => !keys.has(`${row.notice_id} ${row.channel}`))];
}

/** Takes due deliveries for this worker; another worker does not see them until the lease is over. */
export async function claimMessages(db: Db, tenantId: string, now: string): Promise<Message[]> {
  return writeTenant(db, tenantId, async (tx) => {
    const claimed = await claimRows(tx, tenantId, now);
    if (claimed.length === 0) return [];
    await tx
      .updateTable('notify_delivery')
      .set({
        lease_until: sql<string>`clock_timestamp() + make_interval(mins => ${LEASE_MINUTES})`,
        attempts: sql<number>`attempts + 1`,
      })
      .where('tenant_id', '=', tenantId)
      .where((where) =>
        where.or(
          claimed.map((row) =>
            where.and([where('notice_id', '=', row.notice_id), where('channel', '=', row.channel)]),
          ),
        ),
      )
      .execute();
    return readMessages(tx, tenantId, claimed);
  });
}

async function readMessages(tx: Tx, tenantId: string, claimed: readonly Claimed[]): Promise<Message[]> {
  const rows = await tx
    .selectFrom('notify_delivery as d')
    .innerJoin('notify_notice as n', (join) =>
      join.onRef('n.tenant_id', '=', 'd.tenant_id').onRef('n.id', '=', 'd.notice_id'),
    )
    .select([
      'd.channel',
      'd.person_id',
      'd.digest',
      'd.attempts',
      'n.id',
      'n.urgency',
      'n.title',
      'n.body',
      'n.href',
    ])
    .select('n.read_at')
    .where('d.tenant_id', '=', tenantId)
    .where('d.notice_id', 'in', [...new Set(claimed.map((row) => row.notice_id))])
    .orderBy('n.id')
    .execute();
  const wanted = new Set(claimed.map((row) => `${row.notice_id} ${row.channel}`));
  const groups = Map.groupBy(
    rows.filter((row) => wanted.has(`${row.id} ${row.channel}`)),
    (row) => (row.digest ? `${row.person_id} ${row.channel}` : `${row.id} ${row.channel}`),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return {
      tenantId,
      personId: first.person_id,
      channel: first.channel,
      urgency: first.urgency,
      attempts: Math.max(...group.map((row) => row.attempts)),
      notices: group.map(({ id, title, body, href, read_at }) => ({
        id,
        title,
        body,
        href,
        read: read_at !== null,
      })),
    };
  });
}

/** Notes how sending ended; what may work later is planned again, rarer each time, and given up in the end. */
export async function settleMessage(db: Db, message: Message, outcome: Outcome, now: string): Promise<void> {
  const wait = outcome.type === 'later' ? retryInMinutes(message.attempts, outcome.retryAfterSeconds) : null;
  const reason = outcome.type === 'sent' ? null : outcome.reason;
  const state = outcome.type === 'sent' || outcome.type === 'skipped' ? outcome.type : ('failed' as const);
  const change =
    wait === null
      ? { state, reason, done_at: now, lease_until: null }
      : {
          reason,
          lease_until: null,
          not_before: sql<string>`${now}::timestamptz + make_interval(mins => ${wait})`,
        };
  await writeTenant(db, message.tenantId, (tx) =>
    tx
      .updateTable('notify_delivery')
      .set(change)
      .where('tenant_id', '=', message.tenantId)
      .where('channel', '=', message.channel)
      .where('state', '=', 'waiting')
      .where(
        'notice_id',
        'in',
        message.notices.map((notice) => notice.id),
      )
      .execute(),
  );
}

const KEEP_DAYS = 180;

/** Deletes notices that are older than half a year, with their deliveries. Ids are sorted by time: no extra index. */
export async function forgetOld(db: Db, tenantId: string, now: string): Promise<void> {
  const before = Date.parse(now) - KEEP_DAYS * 86_400_000;
  const oldest = `${newId(before).slice(0, 13)}-7000-8000-000000000000`;
  await writeTenant(db, tenantId, (tx) =>
    tx.deleteFrom('notify_notice').where('tenant_id', '=', tenantId).where('id', '<', oldest).execute(),
  );
}

/** The governments that have something to send. */
export async function dueTenants(db: Db, now: string): Promise<string[]> {
  const { rows } = await sql<{ tenant_id: string }>`select notify_due_tenants(${now}) as tenant_id`.execute(
    db,
  );
  return rows.map((row) => row.tenant_id);
}
