import type { Tx } from '#app/platform/db/db.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { BatchState, CertificateRule, RegistrationState, SessionKind } from './tables.ts';
import './tables.ts';

/** Rows of a training for database tests: a programme, batches, sessions and participants, without asking the acts. */
export const WIB = 'Asia/Jakarta';
const CREATED = '2026-11-01T00:00:00Z';

export async function givenProgramme(
  tx: Tx,
  given: { tenantId: string; organiserUnitId: string; title?: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('training_programme')
    .values({
      tenant_id: given.tenantId,
      id,
      title: given.title ?? 'Pelatihan jurnalistik dan media sosial',
      purpose: null,
      basis: null,
      organiser_unit_id: given.organiserUnitId,
      cloned_from_id: null,
      created_by: null,
      created_at: CREATED,
    })
    .execute();
  return id;
}

export type GivenBatch = {
  tenantId: string;
  programmeId: string;
  name?: string;
  unitKinds?: string[];
  fromDate?: string;
  toDate?: string;
  place?: string;
  quota?: number;
  quotaPerUnit?: number;
  moderated?: boolean;
  offerHours?: number;
  byInvitation?: boolean;
  opensAt?: string | null;
  closesAt?: string | null;
  rule?: CertificateRule;
  state?: BatchState;
};

export async function givenBatch(tx: Tx, given: GivenBatch): Promise<string> {
  const id = newId();
  const state = given.state ?? 'open';
  const from = given.fromDate ?? '2026-11-23';
  await tx
    .insertInto('training_batch')
    .values({
      tenant_id: given.tenantId,
      id,
      programme_id: given.programmeId,
      name: given.name ?? 'Angkatan 1',
      unit_kinds: given.unitKinds ?? ['opd', 'kelurahan'],
      from_date: from,
      to_date: given.toDate ?? from,
      zone: WIB,
      place: given.place ?? 'Aula Balai Kota',
      quota: given.quota ?? 50,
      quota_per_unit: given.quotaPerUnit ?? 2,
      opens_at: given.opensAt ?? null,
      closes_at: given.closesAt ?? null,
      moderated: given.moderated ?? false,
      offer_hours: given.offerHours ?? 24,
      by_invitation: given.byInvitation ?? false,
      rule: jsonb(given.rule ?? { attendancePercent: 80, postTest: null, tasks: false }) as never,
      rule_frozen_at: state === 'draft' ? null : CREATED,
      state,
      state_reason: null,
      created_at: CREATED,
      updated_at: CREATED,
    })
    .execute();
  return id;
}

export async function givenSession(
  tx: Tx,
  given: {
    tenantId: string;
    batchId: string;
    startsAt: string;
    endsAt: string;
    date?: string;
    kind?: SessionKind;
    subject?: string;
    speakerId?: string | null;
    room?: string | null;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('training_session')
    .values({
      tenant_id: given.tenantId,
      id,
      batch_id: given.batchId,
      date: given.date ?? given.startsAt.slice(0, 10),
      starts_at: given.startsAt,
      ends_at: given.endsAt,
      kind: given.kind ?? 'lesson',
      subject: given.subject ?? 'Menulis siaran pers',
      speaker_id: given.speakerId ?? null,
      room: given.room ?? null,
      created_at: CREATED,
    })
    .execute();
  return id;
}

export async function givenRegistration(
  tx: Tx,
  given: {
    tenantId: string;
    programmeId: string;
    batchId: string;
    personId: string;
    unitId: string;
    state?: RegistrationState;
    queuedAt?: string;
    offeredUntil?: string;
  },
): Promise<string> {
  const id = newId();
  const state = given.state ?? 'confirmed';
  await tx
    .insertInto('training_registration')
    .values({
      tenant_id: given.tenantId,
      id,
      programme_id: given.programmeId,
      batch_id: given.batchId,
      person_id: given.personId,
      unit_id: given.unitId,
      humas_level: null,
      state,
      via: 'quota',
      queued_at: state === 'waiting' ? (given.queuedAt ?? CREATED) : null,
      offered_until: state === 'offered' ? (given.offeredUntil ?? '2026-12-01T00:00:00Z') : null,
      replaces_id: null,
      note: null,
      created_by: null,
      created_at: CREATED,
      decided_by: null,
      decided_at: null,
      updated_at: CREATED,
    })
    .execute();
  return id;
}

/** One more officer of a unit. */
export async function givenOfficer(
  tx: Tx,
  given: { tenantId: string; unitId: string; name: string; email?: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('org_person')
    .values({
      tenant_id: given.tenantId,
      id,
      account_id: null,
      name: given.name,
      email: given.email ?? `${id}@wanasari.example`,
      phone: null,
      humas_level: null,
      created_at: CREATED,
    })
    .execute();
  await tx
    .insertInto('org_role')
    .values({
      tenant_id: given.tenantId,
      id: newId(),
      person_id: id,
      unit_id: given.unitId,
      role: 'officer',
      from_date: '2026-01-01',
      to_date: null,
      ended_at: null,
      created_at: CREATED,
    })
    .execute();
  return id;
}
