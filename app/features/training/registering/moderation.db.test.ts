import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { givenBatch, givenOfficer, givenProgramme, givenSession } from '../testing.server.ts';
import { answerOffer } from './actions/answer-offer.server.ts';
import { decideRegistrations } from './actions/decide.server.ts';
import { register } from './actions/register.server.ts';
import { replaceParticipant } from './actions/replace.server.ts';
import { saveQuotas } from './actions/save-quotas.server.ts';
import { myTrainings } from './queries/my-trainings.server.ts';
import { quotasView } from './queries/quotas.server.ts';

let office: Office;
let programmeId: string;
let batchId: string;
let colleague: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;

const newBatch = (given: Partial<Parameters<typeof givenBatch>[1]>) =>
  office.write((tx) =>
    givenBatch(tx, { tenantId: office.tenantId, programmeId, fromDate: '2026-12-07', ...given }),
  );
const rowOf = (registrationId: string) =>
  read((db) =>
    db
      .selectFrom('training_registration')
      .selectAll()
      .where('id', '=', registrationId)
      .executeTakeFirstOrThrow(),
  );
async function enter(role: keyof Office['actors'], personId = office.actors[role].personId): Promise<string> {
  const unitId = role === 'otherOfficer' ? office.units.kelurahan : office.units.dinkes;
  const answer = await register(as(role), { batchId, unitId, personId });
  expect(answer).toMatchObject({ ok: true });
  return answer.ok ? answer.value.registrationId : '';
}

beforeEach(async () => {
  const { tenantId, units } = office;
  await office.write(async (tx) => {
    await tx
      .updateTable('training_registration')
      .set({ state: 'withdrawn', queued_at: null, offered_until: null })
      .execute();
    programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    colleague = await givenOfficer(tx, { tenantId, unitId: units.dinkes, name: 'Rekan Satu' });
  });
});

describe('registrations that the desk looks at first', () => {
  beforeEach(async () => {
    batchId = await newBatch({ moderated: true });
  });
  const decide = (ids: string[], decision: string, reason = '') =>
    decideRegistrations(as('coordinator'), { batchId, registrationIds: ids, decision, reason });

  test('are taken many at once, and their people are told', async () => {
    const ids = [await enter('officer'), await enter('otherOfficer')];
    expect((await rowOf(ids[0]!)).state).toBe('pending');
    expect(await decide(ids, 'confirm')).toMatchObject({ ok: true, value: { decided: 2 } });
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: 'confirmed' });
    expect((await rowOf(ids[0]!)).decided_by).toBe(office.actors.coordinator.personId);
    const told = await read((db) =>
      db
        .selectFrom('notify_notice')
        .select('person_id')
        .where('kind', '=', 'training.registration-confirmed')
        .execute(),
    );
    expect(told).toHaveLength(2);
  });

  test('are refused with a reason that the person reads, and the place goes to who waits', async () => {
    batchId = await newBatch({ moderated: true, quota: 1 });
    const first = await enter('officer');
    const second = await enter('otherOfficer');
    expect((await rowOf(second)).state).toBe('waiting');
    expect(await decide([first], 'reject')).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'reason', message: 'Isi alasan penolakan.' }] },
    });
    expect((await decide([first], 'reject', 'Sudah ikut tahun lalu.')).ok).toBe(true);
    const mine = await read((db) => myTrainings(db, office.actors.officer, office.clock.now().toString()));
    expect(mine.find((one) => one.registrationId === first)).toMatchObject({
      state: 'rejected',
      note: 'Sudah ikut tahun lalu.',
    });
    expect((await rowOf(second)).state).toBe('offered');
    // Who takes an offered place is looked at as everybody else.
    expect(await answerOffer(as('otherOfficer'), { registrationId: second, answer: 'accept' })).toMatchObject(
      {
        value: { state: 'pending' },
      },
    );
  });

  test('are decided once, all or none, and by the desk alone', async () => {
    const ids = [await enter('officer'), await enter('otherOfficer')];
    expect((await decide([ids[0]!], 'confirm')).ok).toBe(true);
    expect(refusalOf(await decide(ids, 'confirm'))).toBe('not-pending');
    expect((await rowOf(ids[1]!)).state).toBe('pending');
    for (const role of ['head', 'officer', 'trainer', 'leader'] as const)
      expect(
        refusalOf(
          await decideRegistrations(as(role), { batchId, registrationIds: ids, decision: 'confirm' }),
        ),
      ).toBe('forbidden');
  });
});

describe('another officer of the same unit', () => {
  beforeEach(async () => {
    batchId = await newBatch({ quotaPerUnit: 1 });
  });

  test('takes the place as it stands, though the unit has no other', async () => {
    const old = await enter('officer');
    const done = await replaceParticipant(as('head'), { registrationId: old, personId: colleague });
    expect(done).toMatchObject({ ok: true });
    expect((await rowOf(old)).state).toBe('replaced');
    const next = done.ok ? done.value.registrationId : '';
    expect(await rowOf(next)).toMatchObject({ state: 'confirmed', person_id: colleague, replaces_id: old });
  });

  test('is of that unit, comes before attendance began, and is sent by head or desk', async () => {
    const old = await enter('officer');
    const other = office.actors.otherOfficer.personId;
    expect(
      refusalOf(await replaceParticipant(as('coordinator'), { registrationId: old, personId: other })),
    ).toBe('not-of-unit');
    expect(
      refusalOf(await replaceParticipant(as('officer'), { registrationId: old, personId: colleague })),
    ).toBe('forbidden');
    await office.write(async (tx) => {
      const { tenantId } = office;
      const sessionId = await givenSession(tx, {
        tenantId,
        batchId,
        startsAt: '2026-12-07T01:00:00Z',
        endsAt: '2026-12-07T02:00:00Z',
      });
      await tx
        .insertInto('training_scan')
        .values({
          tenant_id: tenantId,
          id: newId(),
          batch_id: batchId,
          session_id: sessionId,
          registration_id: old,
          kind: 'in',
          how: 'roster',
          at: '2026-12-07T01:00:00Z',
          received_at: '2026-12-07T01:00:00Z',
          by_person_id: null,
          refused: null,
          note: null,
          undone_at: null,
          undone_by: null,
        })
        .execute();
    });
    expect(
      refusalOf(await replaceParticipant(as('coordinator'), { registrationId: old, personId: colleague })),
    ).toBe('attendance-began');
  });
});

describe('places of a unit', () => {
  test('differ from the usual number where the desk says so', async () => {
    batchId = await newBatch({ quotaPerUnit: 1 });
    const { dinkes, kelurahan } = office.units;
    expect(
      await saveQuotas(as('coordinator'), { batchId, places: { [dinkes]: '2', [kelurahan]: '' } }),
    ).toMatchObject({ ok: true, value: { units: 1 } });
    await enter('officer');
    await enter('head', colleague);
    const answer = await register(as('head'), {
      batchId,
      unitId: dinkes,
      personId: office.actors.head.personId,
    });
    expect(answer).toMatchObject({ error: { type: 'unit-quota-full', places: 2 } });
    const view = await read((db) => quotasView(db, office.actors.coordinator, batchId));
    expect(view!.rows.find(({ id }) => id === dinkes)).toMatchObject({ held: 2, places: 2 });
    expect(refusalOf(await saveQuotas(as('head'), { batchId, places: {} }))).toBe('forbidden');
    expect(await saveQuotas(as('coordinator'), { batchId, places: { [dinkes]: 'banyak' } })).toMatchObject({
      error: { type: 'invalid' },
    });
  });

  test('by invitation: only units with places of their own come', async () => {
    batchId = await newBatch({ byInvitation: true });
    await saveQuotas(as('coordinator'), { batchId, places: { [office.units.dinkes]: '1' } });
    const invited = await enter('officer');
    expect((await rowOf(invited)).via).toBe('invitation');
    expect(
      refusalOf(
        await register(as('coordinator'), {
          batchId,
          unitId: office.units.kelurahan,
          personId: office.actors.otherOfficer.personId,
        }),
      ),
    ).toBe('not-invited');
  });
});
