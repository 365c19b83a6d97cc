import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { handOver } from './actions/hand-over.server.ts';
import { importOffice } from './actions/import.server.ts';
import { acceptInvitation, invite, inviteMany } from './actions/invitations.server.ts';
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

const visitor = () => ({
  platform: office.platform,
  actor: { kind: 'anonymous' as const, tenantId: office.tenantId },
});
const PASSWORD = 'pagi cerah di muara 77';
const accept = (token: string) => acceptInvitation(visitor(), { token, password: PASSWORD });

async function invitedBy(actor: Office['actors']['head'], name: string) {
  const result = await invite(as(actor), {
    unitId: office.units.dinkes,
    role: 'officer',
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@wanasari.example`,
  });
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

describe("a link that its inviter has seen does not open a role that the inviter can't give", () => {
  const { dinkes, diskominfo } = {
    dinkes: () => office.units.dinkes,
    diskominfo: () => office.units.diskominfo,
  };
  const dead = { ok: false, error: { type: 'link-used' } };

  test('when the desk gives the role by hand', async () => {
    const { token, personId } = await invitedBy(office.actors.head, 'Citra Lestari');
    const role = { personId, unitId: diskominfo(), role: 'coordinator', fromDate: today };
    expect(await giveRole(as(office.actors.coordinator), role)).toMatchObject({
      ok: true,
      value: { invitationsRevoked: 1 },
    });
    expect(await accept(token)).toMatchObject({ ok: false });
  });

  test('when the role comes by a hand-over', async () => {
    const { token, personId } = await invitedBy(office.actors.head, 'Damar Wulan');
    const reviewer = await newcomer('Elok Purnama', [['reviewer', dinkes()]]);
    await giveRole(as(office.actors.coordinator), {
      personId: reviewer,
      unitId: dinkes(),
      role: 'reviewer',
      fromDate: today,
    });
    const change = { unitId: dinkes(), fromPersonId: reviewer, toPersonId: personId, on: today };
    expect(await handOver(as(office.actors.coordinator), change)).toMatchObject({ ok: true });
    expect(await accept(token)).toMatchObject({ ok: false });
  });

  test('when the role comes with a sheet', async () => {
    const { token } = await invitedBy(office.actors.head, 'Fajar Nugroho');
    const rows = [
      ['Nama', 'Email', 'Unit', 'Peran'],
      ['Fajar Nugroho', 'fajar.nugroho@wanasari.example', 'Diskominfo', 'Koordinator'],
    ];
    expect(await importOffice(as(office.actors.coordinator), { kind: 'people', rows })).toMatchObject({
      ok: true,
      value: { roles: 1 },
    });
    expect(await accept(token)).toMatchObject({ ok: false });
  });

  test('but a link of somebody who could give the role goes on working', async () => {
    const { token, personId } = await invitedBy(office.actors.coordinator, 'Gita Savitri');
    const role = { personId, unitId: diskominfo(), role: 'coordinator', fromDate: today };
    expect(await giveRole(as(office.actors.coordinator), role)).toMatchObject({
      value: { invitationsRevoked: 0 },
    });
    expect(await accept(token)).toMatchObject({ ok: true });
    expect(await accept(token)).toEqual(dead);
  });

  test('whichever of the two comes first at the same moment', async () => {
    for (const name of ['Hana Pertiwi', 'Indra Laksana', 'Jati Kusumo', 'Kemala Sari']) {
      const { token, personId } = await invitedBy(office.actors.head, name);
      const role = { personId, unitId: diskominfo(), role: 'coordinator', fromDate: today };
      const [accepted, given] = await Promise.all([
        accept(token),
        giveRole(as(office.actors.coordinator), role),
      ]);
      expect(given.ok).toBe(true);
      // Accepted first: the account was the head's own doing before anybody gave it more, as with any colleague.
      expect(accepted.ok).toBe(given.ok && given.value.invitationsRevoked === 0);
    }
  });
});
