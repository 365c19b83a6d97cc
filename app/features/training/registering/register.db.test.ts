import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { markRoster } from '../attending/actions/mark-roster.server.ts';
import { rosterView } from '../attending/queries/roster.server.ts';
import { givenBatch, givenProgramme, givenRegistration, givenSession } from '../testing.server.ts';
import { register, withdraw } from './actions/register.server.ts';
import { participantsView } from './queries/participants.server.ts';

let office: Office;
let programmeId: string;
let batchId: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;
const officerOfDinkes = () => ({
  batchId,
  unitId: office.units.dinkes,
  personId: office.actors.officer.personId,
});
const officerOfKelurahan = () => ({
  batchId,
  unitId: office.units.kelurahan,
  personId: office.actors.otherOfficer.personId,
});

async function newBatch(given: Partial<Parameters<typeof givenBatch>[1]> = {}): Promise<string> {
  return office.write((tx) =>
    givenBatch(tx, { tenantId: office.tenantId, programmeId, fromDate: '2026-11-23', ...given }),
  );
}

beforeEach(async () => {
  await office.write((tx) =>
    tx
      .updateTable('training_registration')
      .set({ state: 'withdrawn', queued_at: null, offered_until: null })
      .execute(),
  );
  programmeId = await office.write((tx) =>
    givenProgramme(tx, { tenantId: office.tenantId, organiserUnitId: office.units.diskominfo }),
  );
  batchId = await newBatch();
});

describe('registration', () => {
  test('an officer registers himself, the head anybody of the unit, and unit and level are kept as they are now', async () => {
    expect(await register(as('officer'), officerOfDinkes())).toMatchObject({
      ok: true,
      value: { state: 'confirmed' },
    });
    const view = (await read((db) =>
      participantsView(db, office.actors.coordinator, batchId, office.clock.now().toString()),
    ))!;
    expect(view.rows.map(({ person, unit, state }) => [person, unit, state])).toEqual([
      [office.actors.officer.name, 'Dinkes', 'confirmed'],
    ]);
    expect(refusalOf(await register(as('officer'), officerOfKelurahan()))).toBe('forbidden');
  });

  test('a person has one live registration in a programme, also when two are sent at once', async () => {
    const other = await newBatch({ name: 'Angkatan 2', fromDate: '2026-12-07' });
    const answers = await Promise.all([
      register(as('coordinator'), officerOfDinkes()),
      register(as('coordinator'), { ...officerOfDinkes(), batchId: other }),
      register(as('coordinator'), officerOfDinkes()),
    ]);
    expect(answers.map((one) => (one.ok ? 'in' : one.error.type)).sort()).toEqual([
      'already-registered',
      'already-registered',
      'in',
    ]);
    expect(refusalOf(await register(as('coordinator'), { ...officerOfDinkes(), batchId: other }))).toBe(
      'already-registered',
    );
  });

  test('the last place goes to one of two, the other waits', async () => {
    batchId = await newBatch({ quota: 1 });
    const answers = await Promise.all([
      register(as('coordinator'), officerOfDinkes()),
      register(as('coordinator'), officerOfKelurahan()),
    ]);
    expect(answers.map((answer) => (answer.ok ? answer.value.state : answer.error.type)).sort()).toEqual([
      'confirmed',
      'waiting',
    ]);
  });

  test('two batches on the same days clash, and the title of the other is told', async () => {
    await register(as('coordinator'), officerOfDinkes());
    const { tenantId, units } = office;
    const clashing = await office.write(async (tx) =>
      givenBatch(tx, {
        tenantId,
        programmeId: await givenProgramme(tx, {
          tenantId,
          organiserUnitId: units.diskominfo,
          title: 'Kelas foto',
        }),
        fromDate: '2026-11-22',
        toDate: '2026-11-24',
      }),
    );
    expect(await register(as('coordinator'), { ...officerOfDinkes(), batchId: clashing })).toMatchObject({
      error: { type: 'clashing-batch', title: 'Pelatihan jurnalistik dan media sosial' },
    });
  });

  test.each<[string, Partial<Parameters<typeof givenBatch>[1]>, string]>([
    ['a kind of unit that is not invited', { unitKinds: ['bumd'] }, 'unit-not-invited'],
    ['more than the unit may send', { quotaPerUnit: 1 }, 'unit-quota-full'],
    ['a batch that is still prepared', { state: 'draft' }, 'not-open'],
    ['a batch that was called off', { state: 'cancelled' }, 'not-open'],
  ])('refuses %s', async (_name, given, refusal) => {
    batchId = await newBatch(given);
    if (refusal === 'unit-quota-full')
      await office.write((tx) =>
        givenRegistration(tx, {
          tenantId: office.tenantId,
          programmeId,
          batchId,
          personId: office.actors.head.personId,
          unitId: office.units.dinkes,
        }),
      );
    expect(refusalOf(await register(as('coordinator'), officerOfDinkes()))).toBe(refusal);
  });

  test('a window that is over binds the unit, not the desk: trainings of the past are entered afterwards', async () => {
    batchId = await newBatch({ fromDate: '2022-11-14', toDate: '2022-11-16' });
    expect(refusalOf(await register(as('officer'), officerOfDinkes()))).toBe('not-open');
    expect((await register(as('coordinator'), officerOfDinkes())).ok).toBe(true);
  });

  test('a place is given back and can be taken again', async () => {
    batchId = await newBatch({ quota: 1 });
    const first = await register(as('coordinator'), officerOfDinkes());
    const registrationId = first.ok ? first.value.registrationId : '';
    expect(refusalOf(await withdraw(as('otherOfficer'), { registrationId }))).toBe('forbidden');
    expect((await withdraw(as('officer'), { registrationId })).ok).toBe(true);
    expect((await register(as('coordinator'), officerOfKelurahan())).ok).toBe(true);
  });
});

describe('the list of a session', () => {
  let sessionId: string;
  let registrationId: string;
  beforeEach(async () => {
    batchId = await newBatch({ fromDate: '2026-11-19' });
    sessionId = await office.write((tx) =>
      givenSession(tx, {
        tenantId: office.tenantId,
        batchId,
        startsAt: '2026-11-19T02:00:00Z',
        endsAt: '2026-11-19T04:00:00Z',
      }),
    );
    const answer = await register(as('coordinator'), officerOfDinkes());
    registrationId = answer.ok ? answer.value.registrationId : '';
  });

  const mark = (as_: keyof Office['actors'], wish: string) =>
    markRoster(as(as_), { batchId, sessionId, marks: [{ registrationId, mark: wish }] });
  const state = async () => {
    const asked = { session: sessionId, now: office.clock.now().toString() };
    const view = await read((db) => rosterView(db, office.actors.coordinator, batchId, asked));
    return view!.rows[0]!.noted.state;
  };

  test('is marked, corrected, and keeps every mark as an event', async () => {
    expect(await state()).toBe('unknown');
    for (const wish of ['present', 'late', 'excused', 'absent', 'present'] as const) {
      office.clock.advance({ seconds: 1 });
      expect((await mark('coordinator', wish)).ok).toBe(true);
      expect(await state()).toBe(wish);
    }
    const kept = await read((db) =>
      db.selectFrom('training_scan').select('kind').where('session_id', '=', sessionId).execute(),
    );
    expect(kept).toHaveLength(5);
  });

  test('is nobody’s but the committee’s', async () => {
    for (const role of ['officer', 'head', 'trainer', 'leader'] as const)
      expect(refusalOf(await mark(role, 'present'))).toBe('forbidden');
  });

  test('opens an hour before the session, and knows only confirmed participants', async () => {
    const later = await office.write((tx) =>
      givenSession(tx, {
        tenantId: office.tenantId,
        batchId,
        startsAt: '2026-11-19T08:00:00Z',
        endsAt: '2026-11-19T09:00:00Z',
      }),
    );
    const early = { batchId, sessionId: later, marks: [{ registrationId, mark: 'present' }] };
    expect(refusalOf(await markRoster(as('coordinator'), early))).toBe('session-not-begun');
    await withdraw(as('coordinator'), { registrationId });
    expect(refusalOf(await mark('coordinator', 'present'))).toBe('not-found');
    expect(await markRoster(as('coordinator'), { batchId, sessionId, marks: [] })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'marks' }] },
    });
  });
});
