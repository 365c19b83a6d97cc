import type { ActivityTable } from '#app/features/agenda/tables.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Office } from '#app/testing/office.server.ts';

type Given = Partial<
  Pick<
    ActivityTable,
    'title' | 'date' | 'starts_at' | 'ends_at' | 'place' | 'leader' | 'host_unit_id' | 'internal_reason'
  >
> & {
  hashtags?: string[];
  state?: 'planned' | 'cancelled' | 'postponed' | 'done';
  visibility?: 'public' | 'press' | 'internal';
};

/** Gerakan Pangan Murah, Selasa 17 November 2026, 13.30 WIB, Lapangan Sukamulya. @returns its id */
export async function anActivity(office: Office, given: Given = {}): Promise<string> {
  const id = newId();
  await office.write((tx) =>
    tx
      .insertInto('agenda_activity')
      .values({
        tenant_id: office.tenantId,
        id,
        title: 'Gerakan Pangan Murah',
        date: '2026-11-17',
        starts_at: '2026-11-17T06:30:00Z',
        ends_at: null,
        zone: 'Asia/Jakarta',
        place: 'Lapangan Sukamulya',
        leader: 'Wali Kota',
        stand_in: null,
        host_unit_id: null,
        programme_id: null,
        narrative_id: null,
        internal_reason: null,
        state_reason: null,
        rescheduled_from_id: null,
        description: null,
        dress_code: null,
        paste_id: null,
        ics_uid: null,
        created_by: null,
        created_at: office.clock.now().toString(),
        updated_at: office.clock.now().toString(),
        ...given,
      })
      .execute(),
  );
  return id;
}

/** A task of a unit for an activity, due Rabu 18 November 2026, 12.00 WIB. @returns its id */
export async function aTask(
  office: Office,
  given: {
    activityId?: string;
    narrativeId?: string;
    unitId: string;
    dueAt?: string;
    state?: 'given' | 'excused' | 'cancelled';
    reason?: string;
  },
): Promise<string> {
  const id = newId();
  const now = office.clock.now().toString();
  await office.write((tx) =>
    tx
      .insertInto('agenda_assignment')
      .values({
        tenant_id: office.tenantId,
        id,
        activity_id: given.activityId ?? null,
        narrative_id: given.narrativeId ?? null,
        unit_id: given.unitId,
        kinds: ['photo', 'caption'],
        due_at: given.dueAt ?? '2026-11-18T05:00:00Z',
        state: given.state ?? 'given',
        note: null,
        rule: null,
        given_by: null,
        given_at: now,
        accepted_by: null,
        accepted_at: null,
        done_by: null,
        done_at: null,
        excuse_reason: given.reason ?? null,
        excused_by: null,
        excused_at: given.state === 'excused' ? now : null,
        cancelled_at: given.state === 'cancelled' ? now : null,
        reminded_at: null,
        updated_at: now,
      })
      .execute(),
  );
  return id;
}

/** An approved account of a unit. @returns its id */
export async function aChannel(
  office: Office,
  unitId: string,
  given: { handle?: string; amplifiable?: boolean } = {},
): Promise<string> {
  const id = newId();
  const handle = given.handle ?? `akun.${id.slice(-6)}`;
  await office.write((tx) =>
    tx
      .insertInto('channels_channel')
      .values({
        tenant_id: office.tenantId,
        id,
        unit_id: unitId,
        network: 'instagram',
        handle,
        remote_id: null,
        address: `https://www.instagram.com/${handle}/`,
        address_key: `instagram:${handle}`,
        label: null,
        state: 'approved',
        proposed_by: null,
        decided_by: null,
        decided_at: null,
        rejected_reason: null,
        opened_on: null,
        closed_on: null,
        amplifiable: given.amplifiable ?? false,
        custodian_person_id: null,
        recovery_mail_official: null,
        second_factor: null,
        custody_checked_on: null,
        bio_code: null,
        connector: null,
        feed_address: null,
        cursor: null,
        next_collect_at: null,
        collecting_since: null,
        last_collect_at: null,
        last_success_at: null,
        last_post_at: null,
        failure: null,
        failure_detail: null,
        created_at: office.clock.now().toString(),
      })
      .execute(),
  );
  return id;
}
