import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { indexTerms } from '#app/platform/text/query.ts';
import type { Office } from '#app/testing/office.server.ts';
import type { Today } from './rules/when.ts';

type Place = Pick<Office, 'tenantId' | 'units' | 'write'>;

/** Kamis 19 November 2026, 10.00 WIB: the office's standing clock. */
export const TODAY: Today = { zone: 'Asia/Jakarta', now: '2026-11-19T03:00:00Z', date: '2026-11-19' };

type ChannelChange = Partial<{
  unitId: string;
  network: string;
  handle: string;
  address: string;
  state: 'proposed' | 'approved' | 'rejected' | 'closed';
  closedOn: string;
}>;

/** An account of a unit in the register; approved unless told. */
export async function aChannel(office: Place, change: ChannelChange = {}): Promise<string> {
  const id = newId();
  const network = change.network ?? 'instagram';
  const handle = change.handle ?? `akun${id.slice(-6)}`;
  await office.write((tx) =>
    tx
      .insertInto('channels_channel')
      .values({
        tenant_id: office.tenantId,
        id,
        unit_id: change.unitId ?? office.units.dinkes,
        network,
        handle,
        remote_id: null,
        address: change.address ?? `https://www.instagram.com/${handle}/`,
        address_key: `${network}:${handle}`,
        label: null,
        state: change.state ?? 'approved',
        proposed_by: null,
        decided_by: null,
        decided_at: '2026-10-05T02:00:00Z',
        rejected_reason: null,
        opened_on: null,
        closed_on: change.closedOn ?? null,
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
        created_at: TODAY.now,
      })
      .execute(),
  );
  return id;
}

/** The page that links to the account, and the way back that somebody has seen; `oneWay` leaves that out. */
export async function aProof(
  office: Place,
  channelId: string,
  change: Partial<{ holds: boolean; checkedAt: string; staleAfter: string; oneWay: boolean }> = {},
): Promise<void> {
  await office.write((tx) =>
    tx
      .insertInto('channels_proof')
      .values(
        (['official-page', ...(change.oneWay ? [] : (['link-back'] as const))] as const).map((method) => ({
          tenant_id: office.tenantId,
          id: newId(),
          channel_id: channelId,
          method,
          holds: change.holds ?? true,
          detail: 'Tautan terbaca.',
          evidence_address: method === 'official-page' ? 'https://dinkes.wanasari.example/' : null,
          checked_at: change.checkedAt ?? '2026-11-18T03:00:00Z',
          stale_after: change.staleAfter ?? '2027-05-17T03:00:00Z',
          checked_by: null,
        })),
      )
      .execute(),
  );
}

export async function aFake(office: Place, handle: string, network = 'instagram'): Promise<void> {
  await office.write((tx) =>
    tx
      .insertInto('channels_fake')
      .values({
        tenant_id: office.tenantId,
        id: newId(),
        network,
        handle,
        address: null,
        address_key: `${network}:${handle}`,
        imitates_unit_id: office.units.dinkes,
        note: 'Bantuan Sosial Wanasari',
        report_state: 'reported',
        reported_on: '2026-11-10',
        seen_on: '2026-11-09',
        created_by: null,
        created_at: TODAY.now,
      })
      .execute(),
  );
}

type PostChange = Partial<{
  title: string;
  text: string;
  at: string;
  unitId: string;
  goneAt: string;
  network: string;
}>;

// Ids are ordered by the moment of making, as the program's own are.
let made = Date.parse('2026-11-18T00:00:00Z');

/** A collected post of an account, with the forms that the index keeps. */
export async function aPost(
  office: Place,
  channelId: string | null,
  change: PostChange = {},
): Promise<string> {
  made += 1;
  const id = newId(made);
  const text = change.text ?? 'Puskesmas Muara Bening dibuka untuk warga.';
  await office.write((tx: Tx) =>
    tx
      .insertInto('monitoring_post')
      .values({
        tenant_id: office.tenantId,
        id,
        channel_id: channelId,
        unit_id: change.unitId ?? office.units.dinkes,
        network: change.network ?? 'instagram',
        remote_id: id,
        address: `https://www.instagram.com/p/${id.slice(-12)}/`,
        address_key: null,
        published_at: change.at ?? '2026-11-18T03:00:00Z',
        first_seen_at: TODAY.now,
        edited_at: null,
        gone_at: change.goneAt ?? null,
        title: change.title ?? null,
        text,
        share_of: null,
        copy_of_id: null,
        grade: 'A',
        source: 'collected',
        reported_by: null,
        reported_assignment_id: null,
        screenshot_file_id: null,
        content_hash: id,
        search: [...new Set(indexTerms(`${change.title ?? ''} ${text}`))]
          .map((form) => `'${form.replaceAll("'", "''")}'`)
          .join(' '),
      })
      .execute(),
  );
  return id;
}

type ActivityChange = Partial<{
  title: string;
  date: string;
  startsAt: string | null;
  visibility: 'public' | 'press' | 'internal';
  place: string;
  description: string;
  hostId: string;
}>;

export async function anActivity(office: Place, change: ActivityChange = {}): Promise<string> {
  const id = newId();
  const visibility = change.visibility ?? 'public';
  await office.write((tx) =>
    tx
      .insertInto('agenda_activity')
      .values({
        tenant_id: office.tenantId,
        id,
        title: change.title ?? 'Peresmian Puskesmas Muara Bening',
        date: change.date ?? '2026-11-19',
        starts_at: change.startsAt === undefined ? '2026-11-19T01:00:00Z' : change.startsAt,
        ends_at: null,
        zone: 'Asia/Jakarta',
        place: change.place ?? 'Muara Bening',
        leader: 'Wali Kota',
        stand_in: null,
        host_unit_id: change.hostId ?? office.units.dinkes,
        programme_id: null,
        narrative_id: null,
        visibility,
        internal_reason: visibility === 'internal' ? 'Rapat tertutup' : null,
        state_reason: null,
        rescheduled_from_id: null,
        description: change.description ?? null,
        dress_code: null,
        paste_id: null,
        ics_uid: null,
        created_by: null,
        created_at: TODAY.now,
        updated_at: TODAY.now,
      })
      .execute(),
  );
  return id;
}
