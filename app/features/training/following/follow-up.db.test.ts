import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aChannel, anActivity, aTask } from '#app/features/monitoring/testing.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { givenBatch, givenProgramme, givenRegistration } from '../testing.server.ts';
import { finishCoaching, noteCoaching } from './actions/coaching.server.ts';
import { followUp } from './queries/follow-up.server.ts';

let office: Office;
let batchId: string;
let ofDinkes: string;
let ofKelurahan: string;

/** The batch ended on 30 September 2026; today is Thursday, 19 November. */
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;
const seenBy = (role: keyof Office['actors'], horizon: 30 | 60 | 90 | null = null, id = batchId) =>
  readTenant(office.db.app, office.tenantId, (db) =>
    followUp(db, office.actors[role], id, { now: office.clock.now().toString(), horizon }),
  );

async function givenBatchOf(days: { fromDate: string; toDate: string }): Promise<string[]> {
  const { tenantId, actors, units } = office;
  const programmeId = await office.write((tx) =>
    givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo }),
  );
  const id = await office.write((tx) => givenBatch(tx, { tenantId, programmeId, ...days }));
  const one = (personId: string, unitId: string) =>
    office.write((tx) => givenRegistration(tx, { tenantId, programmeId, batchId: id, personId, unitId }));
  return [
    id,
    await one(actors.officer.personId, units.dinkes),
    await one(actors.otherOfficer.personId, units.kelurahan),
  ];
}

beforeEach(async () => {
  [batchId, ofDinkes, ofKelurahan] = (await givenBatchOf({
    fromDate: '2026-09-29',
    toDate: '2026-09-30',
  })) as [string, string, string];
});

async function givenPost(unitId: string, at: string, activityId: string | null): Promise<void> {
  const { tenantId } = office;
  const id = newId();
  await office.write(async (tx) => {
    await tx
      .insertInto('monitoring_post')
      .values({
        tenant_id: tenantId,
        id,
        channel_id: null,
        unit_id: unitId,
        network: 'instagram',
        remote_id: id,
        address: null,
        address_key: null,
        collab_key: null,
        published_at: at,
        first_seen_at: at,
        edited_at: null,
        gone_at: null,
        title: null,
        share_of: null,
        copy_of_id: null,
        grade: 'C',
        source: 'reported',
        reported_by: null,
        reported_assignment_id: null,
        screenshot_file_id: null,
        content_hash: id,
      })
      .execute();
    if (activityId === null) return;
    await tx
      .insertInto('monitoring_match')
      .values({
        tenant_id: tenantId,
        post_id: id,
        subject_type: 'activity',
        subject_id: activityId,
        unit_id: unitId,
        score: 1,
        band: 'sure',
        kind: 'original',
        hard_evidence: null,
        state: 'confirmed',
        decided_by_kind: 'person',
        decided_by: null,
        decided_at: at,
        published_at: at,
        grade: 'C',
      })
      .execute();
  });
}

async function givenTask(date: string, unitIds: readonly string[], given: object = {}): Promise<string> {
  const activityId = await anActivity(office, { date, ...given });
  for (const unitId of unitIds) await aTask(office, { activityId, unitId, dueAt: `${date}T15:00:00Z` });
  return activityId;
}

describe('the follow-up in the field', () => {
  test('a batch whose time was before any collecting shows no zeros, and says which days', async () => {
    const [old] = await givenBatchOf({ fromDate: '2022-11-14', toDate: '2022-11-16' });
    const view = (await seenBy('coordinator', null, old!))!;
    expect(view).toMatchObject({ begun: true, collected: false, horizon: 90, from: '2022-11-17' });
    expect(view.rows).toHaveLength(2);
    expect(view.rows.every((row) => row.lacks.length === 0)).toBe(true);
  });

  test('counts the leader’s activities of the next 30 and 60 days, by the rule of the board', async () => {
    const { dinkes, kelurahan } = office.units;
    const both = [dinkes, kelurahan];
    await aChannel(office, dinkes);
    const early = await givenTask('2026-10-10', both);
    const later = await givenTask('2026-11-05', both);
    await givenTask('2026-09-30', both);
    await givenTask('2026-11-20', both);
    await givenTask('2026-10-12', both, { leader: null });
    await givenTask('2026-10-13', both, { visibility: 'internal', internal_reason: 'Belum boleh dibuka.' });
    await givenTask('2026-10-14', both, { state: 'cancelled' });
    await givenPost(dinkes, '2026-10-10T10:00:00Z', early);
    await givenPost(dinkes, '2026-11-06T10:00:00Z', later);
    const view = (await seenBy('coordinator'))!;
    expect(view).toMatchObject({ collected: true, horizon: 60, to: '2026-11-19', wholeTo: '2026-11-29' });
    const rows = new Map(view.rows.map((row) => [row.unit, row]));
    expect(rows.get('Dinkes')).toMatchObject({
      tallies: { 30: { of: 1, covered: 1, late: 0 }, 60: { of: 2, covered: 2, late: 1 } },
      lacks: ['late'],
    });
    expect(rows.get('Kel. Muara Bening')).toMatchObject({
      tallies: { 60: { of: 2, covered: 0, missing: 2 } },
      lacks: ['no-account'],
      standing: 'needs',
    });
    expect(view.rows.map((row) => row.unit)).toEqual(['Kel. Muara Bening', 'Dinkes']);
    expect((await seenBy('coordinator', 30))!.rows.map((row) => [row.unit, row.lacks])).toEqual([
      ['Kel. Muara Bening', ['no-account']],
      ['Dinkes', []],
    ]);
  });

  test('who moved to another unit is shown as such, with the day, and is not the one to coach', async () => {
    const { tenantId, units, actors } = office;
    const moved = (set: { to_date: string | null }) =>
      office.write((tx) =>
        tx
          .updateTable('org_role')
          .set(set)
          .where('person_id', '=', actors.otherOfficer.personId)
          .where('unit_id', '=', units.kelurahan)
          .execute(),
      );
    await moved({ to_date: '2026-10-31' });
    await office.write((tx) =>
      tx
        .insertInto('org_role')
        .values({
          tenant_id: tenantId,
          id: newId(),
          person_id: actors.otherOfficer.personId,
          unit_id: units.dpupr,
          role: 'officer',
          from_date: '2026-11-01',
          to_date: null,
          ended_at: null,
          created_at: '2026-11-01T00:00:00Z',
        })
        .execute(),
    );
    const view = (await seenBy('coordinator'))!;
    expect(view.rows.find((row) => row.unit === 'Kel. Muara Bening')).toMatchObject({
      moved: { last: '2026-10-31', to: 'DPUPR' },
      standing: 'moved',
    });
    await moved({ to_date: null });
  });

  test('an officer sees himself, a head the own unit, the leader all; others find no such page', async () => {
    const unitsOf = async (role: keyof Office['actors']) =>
      (await seenBy(role))?.rows.map((row) => row.unit).sort();
    expect(await unitsOf('officer')).toEqual(['Dinkes']);
    expect(await unitsOf('head')).toEqual(['Dinkes']);
    expect(await unitsOf('otherOfficer')).toEqual(['Kel. Muara Bening']);
    expect(await unitsOf('leader')).toEqual(['Dinkes', 'Kel. Muara Bening']);
    expect(await unitsOf('reviewer')).toBeUndefined();
    expect(await unitsOf('ppid')).toBeUndefined();
  });

  test('a batch that has not ended has nothing to follow yet', async () => {
    const [coming] = await givenBatchOf({ fromDate: '2026-11-18', toDate: '2026-11-19' });
    expect(await seenBy('coordinator', null, coming!)).toMatchObject({ begun: false, from: '2026-11-20' });
  });
});

describe('coaching notes', () => {
  test('are written, read and finished by the coordinator only', async () => {
    const given = {
      registrationId: ofKelurahan,
      note: 'Mendampingi menulis takarir, dilihat lagi 1 Desember.',
    };
    for (const role of ['leader', 'head', 'officer', 'otherOfficer', 'trainer'] as const)
      expect(refusalOf(await noteCoaching(as(role), given))).toBe('forbidden');
    const noted = await noteCoaching(as('coordinator'), given);
    expect(noted.ok).toBe(true);
    const notesOf = async (role: keyof Office['actors']) =>
      (await seenBy(role))!.rows.flatMap((row) => row.notes.map((note) => [row.unit, note.state, note.by]));
    expect(await notesOf('coordinator')).toEqual([
      ['Kel. Muara Bening', 'open', office.actors.coordinator.name],
    ]);
    expect(await notesOf('leader')).toEqual([]);
    expect(await notesOf('otherOfficer')).toEqual([]);
    const coachingId = noted.ok ? noted.value.coachingId : '';
    expect(refusalOf(await finishCoaching(as('head'), { coachingId }))).toBe('forbidden');
    expect((await finishCoaching(as('coordinator'), { coachingId })).ok).toBe(true);
    expect((await finishCoaching(as('coordinator'), { coachingId })).ok).toBe(true);
    expect(await notesOf('coordinator')).toEqual([
      ['Kel. Muara Bening', 'done', office.actors.coordinator.name],
    ]);
  });

  test('say something, and of a participant', async () => {
    expect(refusalOf(await noteCoaching(as('coordinator'), { registrationId: ofDinkes, note: '  ' }))).toBe(
      'invalid',
    );
    await office.write((tx) =>
      tx
        .updateTable('training_registration')
        .set({ state: 'withdrawn' })
        .where('id', '=', ofDinkes)
        .execute(),
    );
    expect(
      refusalOf(await noteCoaching(as('coordinator'), { registrationId: ofDinkes, note: 'Apa saja' })),
    ).toBe('not-found');
  });

  test('their words stand in no event', async () => {
    await noteCoaching(as('coordinator'), { registrationId: ofDinkes, note: 'Kata yang hanya di sini' });
    const events = await readTenant(office.db.app, office.tenantId, (db) =>
      db.selectFrom('event').selectAll().execute(),
    );
    expect(JSON.stringify(events)).not.toContain('Kata yang hanya');
  });
});
