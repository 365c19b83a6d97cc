import { newId } from '#app/platform/db/id.server.ts';
import type { Office } from '#app/testing/office.server.ts';
import { givenBatch, givenProgramme } from '../testing.server.ts';

/** Monday 7 September 2026; the test's own clock stands late in November. */
export const FIRST = { fromDate: '2026-09-07', toDate: '2026-09-09' };
export const SECOND = { fromDate: '2026-11-16', toDate: '2026-11-18' };
export const BEFORE = ['2026-08-10', '2026-08-20', '2026-09-06'];
export const AFTER = ['2026-09-14', '2026-09-20', '2026-10-11'];
const OUTSIDE = ['2026-08-09', '2026-09-08', '2026-10-12'];

type Post = { day: string; grade?: 'A' | 'B' | 'C'; kind?: 'original' | 'copied'; gone?: boolean };
type Unit = {
  posts?: readonly Post[];
  account?: { since?: string; closedOn?: string; readUntil?: string | null } | null;
  closedOn?: string;
};

export async function givenUnit(office: Office, name: string, given: Unit): Promise<string> {
  const id = newId();
  const channelId = newId();
  const { tenantId } = office;
  const account = given.account === undefined ? {} : given.account;
  await office.write(async (tx) => {
    await tx
      .insertInto('org_unit')
      .values({
        tenant_id: tenantId,
        id,
        parent_id: null,
        kind: 'desa',
        name,
        short_name: name,
        slug: `${name.toLowerCase().replaceAll(' ', '-')}-${id.slice(-6)}`,
        code: null,
        region_code: null,
        address: null,
        phone: null,
        ...(given.closedOn
          ? { state: 'closed' as const, closed_reason: 'dissolved' as const, closed_on: given.closedOn }
          : { closed_reason: null, closed_on: null }),
        successor_id: null,
        created_at: '2026-01-01T00:00:00Z',
      })
      .execute();
    if (account === null) return;
    await tx
      .insertInto('channels_channel')
      .values({
        tenant_id: tenantId,
        id: channelId,
        unit_id: id,
        network: 'website',
        handle: null,
        remote_id: null,
        address: null,
        address_key: `website:${id}`,
        label: null,
        state: account.closedOn ? 'closed' : 'approved',
        proposed_by: null,
        decided_by: null,
        decided_at: null,
        rejected_reason: null,
        opened_on: null,
        closed_on: account.closedOn ?? null,
        custodian_person_id: null,
        recovery_mail_official: null,
        second_factor: null,
        custody_checked_on: null,
        bio_code: null,
        connector: 'feed',
        feed_address: null,
        cursor: null,
        next_collect_at: null,
        collecting_since: null,
        last_collect_at: null,
        last_success_at: account.readUntil === undefined ? '2026-11-20T00:00:00Z' : account.readUntil,
        last_post_at: null,
        failure: null,
        failure_detail: null,
        created_at: `${account.since ?? '2026-05-01'}T00:00:00Z`,
      } as never)
      .execute();
    const posts = (given.posts ?? []).map((post, at) => ({
      tenant_id: tenantId,
      id: newId(),
      channel_id: channelId,
      unit_id: id,
      network: 'website',
      remote_id: String(at),
      address: null,
      address_key: null,
      collab_key: null,
      // Half past midnight in Jakarta: the day before by the clock of the database.
      published_at: new Date(Date.parse(`${post.day}T00:30:00+07:00`)).toISOString(),
      first_seen_at: '2026-11-20T00:00:00Z',
      edited_at: null,
      gone_at: post.gone ? '2026-11-20T00:00:00Z' : null,
      title: null,
      share_of: null,
      copy_of_id: null,
      grade: post.grade ?? ('A' as const),
      kind: post.kind ?? ('original' as const),
      source: post.grade === 'B' ? ('reported' as const) : ('collected' as const),
      reported_by: null,
      reported_assignment_id: null,
      screenshot_file_id: null,
      content_hash: String(at),
    }));
    if (posts.length > 0) await tx.insertInto('monitoring_post').values(posts).execute();
  });
  return id;
}

export const posts = (before: number, after: number): Post[] => [
  ...Array.from({ length: before }, (_, at) => ({ day: BEFORE[at % 3]! })),
  ...Array.from({ length: after }, (_, at) => ({ day: AFTER[at % 3]! })),
  ...OUTSIDE.map((day) => ({ day })),
];

type Given = {
  first: readonly Unit[];
  second: readonly Unit[];
  declaredAt?: string | null;
  measure?: 'posts' | 'coverage';
  firstDays?: typeof FIRST;
  secondDays?: typeof SECOND;
};

/** A programme whose lot is written as told, not drawn. @returns its id */
export async function givenLot(office: Office, given: Given): Promise<string> {
  const { tenantId } = office;
  const programmeId = await office.write((tx) =>
    givenProgramme(tx, { tenantId, organiserUnitId: office.units.diskominfo }),
  );
  const batch = (days: typeof FIRST, name: string) =>
    office.write((tx) => givenBatch(tx, { tenantId, programmeId, name, unitKinds: ['desa'], ...days }));
  const firstId = await batch(given.firstDays ?? FIRST, 'Pertama');
  const secondId = await batch(given.secondDays ?? SECOND, 'Kedua');
  const declaredAt = given.declaredAt === undefined ? '2026-08-01T00:00:00Z' : given.declaredAt;
  const lotId = newId();
  const units: { id: string; place: 'first' | 'second' }[] = [];
  for (const place of ['first', 'second'] as const)
    for (const [at, unit] of given[place].entries())
      units.push({ id: await givenUnit(office, `Desa ${place} ${at}`, unit), place });
  await office.write(async (tx) => {
    if (declaredAt !== null)
      await tx
        .insertInto('training_plan')
        .values({
          tenant_id: tenantId,
          programme_id: programmeId,
          measure: given.measure ?? 'posts',
          before_days: 28,
          after_days: 28,
          declared_by: null,
          declared_at: declaredAt,
        })
        .execute();
    await tx
      .insertInto('training_lot')
      .values({
        tenant_id: tenantId,
        id: lotId,
        programme_id: programmeId,
        unit_kind: 'desa',
        first_batch_id: firstId,
        second_batch_id: secondId,
        seed: 'benih',
        drawn_by: null,
        drawn_at: '2026-08-02T00:00:00Z',
      })
      .execute();
    await tx
      .insertInto('training_lot_unit')
      .values(
        units.map(({ id, place }) => ({
          tenant_id: tenantId,
          lot_id: lotId,
          unit_id: id,
          code: id,
          place,
        })),
      )
      .execute();
  });
  return programmeId;
}
