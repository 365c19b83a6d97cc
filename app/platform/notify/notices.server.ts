import './tables.ts';
import { Temporal } from '../clock/temporal.ts';
import type { Tx } from '../db/db.server.ts';
import { newId } from '../db/id.server.ts';
import { planDeliveries, type Urgency } from './delivery-rule.ts';
import { readManyPreferences } from './preferences.server.ts';

/** One thing a person should know. */
export type NewNotice = {
  readonly personId: string;
  /** `feature.what`, such as `agenda.task-assigned`. */
  readonly kind: string;
  readonly urgency: Urgency;
  /** One short sentence **without personal data**: it passes through push services and mail subjects. At most 200 letters. */
  readonly title: string;
  /** More words, shown in the app and in mail. */
  readonly body?: string;
  /** Path of the page to open, beginning with `/`. */
  readonly href: string;
  /** The same key reaches the same person once, however often the act or job runs. */
  readonly key?: string;
};

export type NoticeView = {
  readonly id: string;
  readonly kind: string;
  readonly urgency: Urgency;
  readonly title: string;
  readonly body: string;
  readonly href: string;
  readonly createdAt: string;
  readonly readAt: string | null;
};

/** Local minute of the day of an instant in a government's zone. */
export function localMinute(at: string, zone: string): number {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return local.hour * 60 + local.minute;
}

function notBefore(now: string, inMinutes: number): string {
  const minute = Temporal.Instant.from(now).round({ smallestUnit: 'minute', roundingMode: 'floor' });
  return minute.add({ minutes: inMinutes }).toString();
}

async function insertNotices(tx: Tx, tenantId: string, now: string, notices: readonly NewNotice[]) {
  const rows = notices.map((notice) => ({
    tenant_id: tenantId,
    id: newId(Date.parse(now)),
    person_id: notice.personId,
    kind: notice.kind,
    urgency: notice.urgency,
    title: notice.title,
    body: notice.body ?? '',
    href: notice.href,
    key: notice.key ?? null,
    created_at: now,
    read_at: null,
  }));
  return tx
    .insertInto('notify_notice')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'key']).where('key', 'is not', null).doNothing(),
    )
    .returning(['id', 'person_id', 'urgency'])
    .execute();
}

/**
 * Writes notices and plans their delivery by each person's wishes and quiet hours, in the caller's transaction.
 * @param input.zone the government's IANA zone
 * @returns how many are new, and whether something is to be sent at once: then send the job `notify.deliver`
 */
export async function notify(
  tx: Tx,
  input: { tenantId: string; zone: string; now: string; notices: readonly NewNotice[] },
): Promise<{ written: number; sendNow: boolean }> {
  const { tenantId, now } = input;
  if (input.notices.length === 0) return { written: 0, sendNow: false };
  const written = await insertNotices(tx, tenantId, now, input.notices);
  const wishes = await readManyPreferences(tx, tenantId, [...new Set(written.map((row) => row.person_id))]);
  const minute = localMinute(now, input.zone);
  const deliveries = written.flatMap((row) =>
    planDeliveries(row.urgency, wishes(row.person_id), minute).map(({ channel, delivery }) => ({
      tenant_id: tenantId,
      notice_id: row.id,
      channel,
      person_id: row.person_id,
      digest: delivery.when === 'digest',
      state: 'waiting' as const,
      not_before: delivery.when === 'now' ? now : notBefore(now, delivery.inMinutes),
      lease_until: null,
      reason: null,
      done_at: null,
    })),
  );
  if (deliveries.length > 0) await tx.insertInto('notify_delivery').values(deliveries).execute();
  return { written: written.length, sendNow: deliveries.some((delivery) => delivery.not_before === now) };
}

/**
 * A person's notices, newest first.
 * @param page.before id of the last notice of the page before
 */
export async function listNotices(
  db: Tx,
  page: { tenantId: string; personId: string; before?: string | null; limit: number },
): Promise<NoticeView[]> {
  let query = db
    .selectFrom('notify_notice')
    .select(['id', 'kind', 'urgency', 'title', 'body', 'href', 'created_at', 'read_at'])
    .where('tenant_id', '=', page.tenantId)
    .where('person_id', '=', page.personId);
  if (page.before) query = query.where('id', '<', page.before);
  const rows = await query.orderBy('id', 'desc').limit(page.limit).execute();
  return rows.map(({ created_at, read_at, ...rest }) => ({
    ...rest,
    createdAt: created_at,
    readAt: read_at,
  }));
}

/** For the badge; counts to 100 at most. */
export async function countUnread(db: Tx, who: { tenantId: string; personId: string }): Promise<number> {
  const rows = await db
    .selectFrom('notify_notice')
    .select('id')
    .where('tenant_id', '=', who.tenantId)
    .where('person_id', '=', who.personId)
    .where('read_at', 'is', null)
    .limit(100)
    .execute();
  return rows.length;
}

/** Marks one notice, several, or all as read; only the person's own. What is read is no longer pushed or mailed. */
export async function markRead(
  tx: Tx,
  input: { tenantId: string; personId: string; ids: readonly string[] | 'all'; now: string },
): Promise<number> {
  let query = tx
    .updateTable('notify_notice')
    .set({ read_at: input.now })
    .where('tenant_id', '=', input.tenantId)
    .where('person_id', '=', input.personId)
    .where('read_at', 'is', null);
  if (input.ids !== 'all') {
    if (input.ids.length === 0) return 0;
    query = query.where('id', 'in', [...input.ids]);
  }
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}
