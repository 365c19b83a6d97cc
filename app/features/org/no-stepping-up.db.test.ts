import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { handOver } from './actions/hand-over.server.ts';
import { invite, inviteMany } from './actions/invitations.server.ts';
import { giveRole } from './actions/roles.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (actor: Office['actors']['head']) => ({ platform: office.platform, actor });
const today = '2026-11-19';

/** A colleague of the head's own unit who has not signed in yet and is to be more than its officer. */
async function newcomer(name: string, roles: readonly ['officer' | 'reviewer' | 'coordinator', string][]) {
  const [first, ...more] = roles;
  const invited = await invite(as(office.actors.coordinator), {
    unitId: first![1],
    role: first![0],
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@wanasari.example`,
  });
  if (!invited.ok) throw new Error(invited.error.type);
  const { personId } = invited.value;
  for (const [role, unitId] of [first!, ...more])
    await giveRole(as(office.actors.coordinator), { personId, unitId, role, fromDate: today });
  return personId;
}

const rolesOf = (personId: string) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db
      .selectFrom('org_role')
      .select('role')
      .where('person_id', '=', personId)
      .where('to_date', 'is', null)
      .execute(),
  ).then((rows) => rows.map(({ role }) => role).sort());

test('a head gets no invitation link of a person who is more than officer of the unit', async () => {
  const { dinkes, diskominfo } = office.units;
  const personId = await newcomer('Arum Kencana', [
    ['officer', dinkes],
    ['coordinator', diskominfo],
  ]);
  expect(await rolesOf(personId)).toEqual(['coordinator', 'officer']);
  const forbidden = { ok: false, error: { type: 'forbidden' } };
  const asked = { unitId: dinkes, role: 'officer', personId };
  expect(await invite(as(office.actors.head), asked)).toEqual(forbidden);
  expect(await inviteMany(as(office.actors.head), { personIds: [personId] })).toEqual(forbidden);
  expect(await invite(as(office.actors.coordinator), asked)).toMatchObject({ ok: true });
});

test('a head hands over the work of an officer, never a role that he can not give', async () => {
  const { dinkes } = office.units;
  const both = await newcomer('Bayu Sagara', [
    ['officer', dinkes],
    ['reviewer', dinkes],
  ]);
  const heir = office.actors.head.personId;
  const change = { unitId: dinkes, fromPersonId: both, toPersonId: heir, on: today };
  expect(await handOver(as(office.actors.head), change)).toMatchObject({ ok: true });
  expect(await rolesOf(both)).toEqual(['reviewer']);
  expect(await rolesOf(heir)).toEqual(['head', 'officer']);
  expect(await handOver(as(office.actors.head), change)).toEqual({
    ok: false,
    error: { type: 'not-in-unit' },
  });
});
