import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { training } from '../module.ts';
import { saveBatch } from '../programmes/actions/save-batch.server.ts';
import { givenBatch, givenOfficer, givenProgramme } from '../testing.server.ts';
import { answerOffer, passOffers } from './actions/answer-offer.server.ts';
import { register, withdraw } from './actions/register.server.ts';
import { sweepOffersJob } from './jobs.server.ts';
import { myTrainings } from './queries/my-trainings.server.ts';
import { participantsView } from './queries/participants.server.ts';

let office: Office;
let programmeId: string;
let batchId: string;
let people: string[];
beforeAll(async () => {
  office = await openOffice({ modules: [training, notifyModule] });
});
afterAll(() => office.close());

const BEGIN = '2026-11-19T03:00:00Z';
const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const person = (personId: string) => ({
  platform: office.platform,
  actor: { ...office.actors.otherOfficer, personId, roles: [] },
});
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;

const join = (at: number) =>
  register(as('coordinator'), { batchId, unitId: office.units.dinkes, personId: people[at] });
async function states(): Promise<string[]> {
  const rows = await read((db) =>
    db
      .selectFrom('training_registration')
      .select(['person_id', 'state'])
      .where('batch_id', '=', batchId)
      .orderBy('created_at')
      .execute(),
  );
  return people.map((id) => rows.findLast((row) => row.person_id === id)?.state ?? '-');
}
async function idOf(at: number): Promise<string> {
  const rows = await read((db) =>
    db
      .selectFrom('training_registration')
      .select('id')
      .where('batch_id', '=', batchId)
      .where('person_id', '=', people[at]!)
      .orderBy('created_at', 'desc')
      .execute(),
  );
  return rows[0]!.id;
}
const held = async () =>
  (await states()).filter((state) => ['pending', 'confirmed', 'offered'].includes(state)).length;

beforeEach(async () => {
  office.clock.set(BEGIN);
  office.jobs.sent.length = 0;
  const { tenantId, units } = office;
  await office.write(async (tx) => {
    programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    batchId = await givenBatch(tx, {
      tenantId,
      programmeId,
      quota: 1,
      quotaPerUnit: 20,
      fromDate: '2026-12-07',
    });
    people = [];
    for (const name of ['Ayu', 'Bima', 'Citra', 'Dewa', 'Eka', 'Fajar'])
      people.push(await givenOfficer(tx, { tenantId, unitId: units.dinkes, name }));
  });
});

async function queueOf(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    office.clock.advance({ seconds: 1 });
    expect((await join(at)).ok).toBe(true);
  }
}

describe('the waiting list of a full batch', () => {
  test('shows everybody the place in the queue, and offers a place that frees to the first, with a notice and an end', async () => {
    await queueOf(3);
    expect(await states()).toEqual(['confirmed', 'waiting', 'waiting', '-', '-', '-']);
    const view = await read((db) =>
      participantsView(db, office.actors.coordinator, batchId, office.clock.now().toString()),
    );
    expect(view!.rows.map(({ person: name, queue }) => [name, queue])).toEqual([
      ['Ayu', null],
      ['Bima', 1],
      ['Citra', 2],
    ]);
    const own = await read((db) => myTrainings(db, person(people[2]!).actor, BEGIN));
    expect(own).toMatchObject([{ state: 'waiting', queue: 2 }]);
    await withdraw(as('coordinator'), { registrationId: await idOf(0) });
    expect((await states()).slice(0, 3)).toEqual(['withdrawn', 'offered', 'waiting']);
    const notice = await read((db) =>
      db
        .selectFrom('notify_notice')
        .select(['kind', 'href', 'body'])
        .where('person_id', '=', people[1]!)
        .executeTakeFirstOrThrow(),
    );
    expect(notice).toMatchObject({ kind: 'training.place-offered', href: '/kerja/pelatihan-saya' });
    expect(notice.body).toContain('20 November 2026, 10.00 WIB');
    expect(office.jobs.sent.filter(({ name }) => name === 'training.pass-offers')).toMatchObject([
      { startAfter: expect.stringMatching(/^2026-11-20T03:00:0/) },
    ]);
  });

  test('an offer is taken by its person, or left to the next', async () => {
    await queueOf(3);
    await withdraw(as('coordinator'), { registrationId: await idOf(0) });
    const registrationId = await idOf(1);
    expect(refusalOf(await answerOffer(person(people[2]!), { registrationId, answer: 'accept' }))).toBe(
      'forbidden',
    );
    expect((await answerOffer(person(people[1]!), { registrationId, answer: 'decline' })).ok).toBe(true);
    expect((await states()).slice(0, 3)).toEqual(['withdrawn', 'withdrawn', 'offered']);
    const next = await idOf(2);
    expect(await answerOffer(person(people[2]!), { registrationId: next, answer: 'accept' })).toMatchObject({
      value: { state: 'confirmed' },
    });
    expect(refusalOf(await answerOffer(person(people[2]!), { registrationId: next, answer: 'accept' }))).toBe(
      'no-offer',
    );
  });

  test('an offer that nobody answered passes to the next by the clock, and cannot be taken afterwards', async () => {
    await queueOf(4);
    await withdraw(as('coordinator'), { registrationId: await idOf(0) });
    office.clock.advance({ hours: 25 });
    const late = { registrationId: await idOf(1), answer: 'accept' };
    expect(refusalOf(await answerOffer(person(people[1]!), late))).toBe('offer-lapsed');
    await office.jobs.runAll();
    expect((await states()).slice(0, 4)).toEqual(['withdrawn', 'withdrawn', 'offered', 'waiting']);
    const mine = await read((db) => myTrainings(db, person(people[1]!).actor, office.clock.now().toString()));
    expect(mine[0]!.note).toContain('tidak dijawab');
    await sweepOffersJob.run(office.platform, {});
    expect((await states()).slice(0, 4)).toEqual(['withdrawn', 'withdrawn', 'offered', 'waiting']);
    office.jobs.sent.length = 0;
    office.clock.advance({ hours: 25 });
    // Its own job was lost with a move to another server.
    await sweepOffersJob.run(office.platform, {});
    expect((await states()).slice(0, 4)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'offered']);
  });

  test('a larger room is offered to those who wait, in their order', async () => {
    await queueOf(4);
    const batch = await read((db) =>
      db.selectFrom('training_batch').selectAll().where('id', '=', batchId).executeTakeFirstOrThrow(),
    );
    const saved = await saveBatch(as('coordinator'), {
      batchId,
      programmeId,
      name: batch.name,
      unitKinds: batch.unit_kinds,
      fromDate: batch.from_date,
      toDate: batch.to_date,
      place: batch.place,
      quota: '3',
      quotaPerUnit: '20',
      offerHours: '24',
      lateMinutes: '15',
      attendancePercent: '80',
      postTest: '',
    });
    expect(saved).toMatchObject({ ok: true });
    expect((await states()).slice(0, 4)).toEqual(['confirmed', 'offered', 'offered', 'waiting']);
  });

  test('who comes at the same moment stands behind the others, each at a place of his own', async () => {
    await queueOf(2);
    for (const at of [2, 3, 4]) await join(at);
    const rows = await read((db) =>
      db
        .selectFrom('training_registration')
        .select(['person_id', 'queued_at'])
        .where('batch_id', '=', batchId)
        .where('state', '=', 'waiting')
        .execute(),
    );
    const place = (at: number) => Date.parse(rows.find((row) => row.person_id === people[at])!.queued_at!);
    expect(place(1)).toBeLessThan(place(2));
    expect(place(2)).toBeLessThan(place(3));
    expect(place(3)).toBeLessThan(place(4));
  });

  test('a newcomer does not pass those who wait, not even at the moment a place frees', async () => {
    await queueOf(2);
    const id = await idOf(0);
    await Promise.all([withdraw(as('coordinator'), { registrationId: id }), join(2), join(3)]);
    const now = await states();
    expect(now.slice(0, 2)).toEqual(['withdrawn', 'offered']);
    expect(now.slice(2, 4)).toEqual(['waiting', 'waiting']);
  });

  test('offers end with the first session, and after it nobody is offered anything', async () => {
    await queueOf(2);
    office.clock.set('2026-12-08T00:00:00Z');
    await withdraw(as('coordinator'), { registrationId: await idOf(0) });
    expect((await states()).slice(0, 2)).toEqual(['withdrawn', 'waiting']);
    expect(await join(2)).toMatchObject({ ok: true, value: { state: 'confirmed' } });
    expect(refusalOf(await join(3))).toBe('batch-full');
  });

  test('many acts at one moment never give one place twice', async () => {
    await queueOf(4);
    await withdraw(as('coordinator'), { registrationId: await idOf(0) });
    const offer = await idOf(1);
    const system = {
      platform: office.platform,
      actor: { kind: 'system', tenantId: office.tenantId, job: 'test' } as const,
    };
    const answers = await Promise.all([
      answerOffer(person(people[1]!), { registrationId: offer, answer: 'accept' }),
      answerOffer(person(people[1]!), { registrationId: offer, answer: 'decline' }),
      answerOffer(as('coordinator'), { registrationId: offer, answer: 'accept' }),
      passOffers(system, { batchId }),
      passOffers(system, { batchId }),
      withdraw(as('coordinator'), { registrationId: await idOf(2) }),
      join(4),
      join(5),
    ]);
    expect(answers.slice(0, 3).filter((one) => one.ok)).toHaveLength(1);
    expect(await held()).toBe(1);
    // Two workers, one lapsed offer: it goes to one person.
    office.clock.advance({ hours: 30 });
    await Promise.all([
      passOffers(system, { batchId }),
      passOffers(system, { batchId }),
      passOffers(system, { batchId }),
    ]);
    expect(await held()).toBe(1);
  });
});
