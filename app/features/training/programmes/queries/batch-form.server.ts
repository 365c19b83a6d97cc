import { dateIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Typed } from '#app/platform/request/form-input.ts';
import '../../tables.ts';

/** What the batch's form is filled with at first: a new one like the programme's last, or the batch as it is. */
export async function batchForm(db: Tx, programmeId: string, batchId: string | null) {
  const rows = await db
    .selectFrom('training_batch')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('from_date', 'desc')
    .execute();
  const row = batchId ? rows.find(({ id }) => id === batchId) : rows[0];
  if (batchId && !row) return null;
  const day = (instant: string | null, zone: string, back = 0) =>
    instant ? Temporal.PlainDate.from(dateIn(instant, zone)).subtract({ days: back }).toString() : '';
  const values: Typed = {
    name: batchId ? row!.name : `Angkatan ${rows.length + 1}`,
    fromDate: batchId ? row!.from_date : '',
    toDate: batchId ? row!.to_date : '',
    place: row?.place ?? '',
    quota: String(row?.quota ?? 50),
    quotaPerUnit: String(row?.quota_per_unit ?? 1),
    opensOn: batchId ? day(row!.opens_at, row!.zone) : '',
    closesOn: batchId ? day(row!.closes_at, row!.zone, 1) : '',
    moderated: row?.moderated ? 'on' : '',
    byInvitation: row?.by_invitation ? 'on' : '',
    offerHours: String(row?.offer_hours ?? 24),
    lateMinutes: String(row?.late_minutes ?? 15),
    attendancePercent: String(row?.rule.attendancePercent ?? 80),
    postTest: row?.rule.postTest === null || row === undefined ? '' : String(row.rule.postTest),
    tasks: row?.rule.tasks ? 'on' : '',
  };
  return {
    values,
    unitKinds: batchId ? (row?.unit_kinds ?? []) : [],
    frozen: Boolean(batchId && row?.rule_frozen_at),
    state: batchId ? row!.state : ('draft' as const),
  };
}
