import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBrowser, totpCode } from '#app/platform/auth/test-browser.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { foundGovernment } from './actions/government.server.ts';
import { handOver } from './actions/hand-over.server.ts';
import { acceptInvitation, invite } from './actions/invitations.server.ts';
import { approveRecovery, askRecovery, finishRecovery } from './actions/recovery.server.ts';
import { endRole } from './actions/roles.server.ts';
import { closeUnit, editUnit } from './actions/units.server.ts';
import { loadActor } from './queries/actor.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (actor: Office['actors']['coordinator']) => ({ platform: office.platform, actor });
const visitor = () => ({
  platform: office.platform,
  actor: { kind: 'anonymous' as const, tenantId: office.tenantId },
});
const PASSWORD = 'pagi cerah di muara 77';

async function invited(email: string): Promise<{ token: string; personId: string }> {
  const result = await invite(as(office.actors.coordinator), {
    unitId: office.units.kelurahan,
    role: 'officer',
    name: 'Sekar Wening',
    email,
  });
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

async function signInStep(identifier: string, password = PASSWORD): Promise<string> {
  const result = await office.platform.auth.signIn({
    identifier,
    password,
    client: { headers: new Headers(), ip: '203.0.113.9' },
  });
  return result.ok ? result.value.step : result.error.type;
}

const signedIn = async (identifier: string, password = PASSWORD): Promise<boolean> =>
  (await signInStep(identifier, password)) === 'signed-in';

/** The person sets up the authenticator app. */
async function withSecondFactor(identifier: string): Promise<void> {
  const { auth } = office.platform;
  const browser = aBrowser();
  const result = await auth.signIn({ identifier, password: PASSWORD, client: browser.client() });
  if (!result.ok) throw new Error(result.error.type);
  browser.accept(result.value.setCookies);
  const enrolled = await auth.enrolTotp({ password: PASSWORD, client: browser.client() });
  if (!enrolled.ok) throw new Error(enrolled.error.type);
  browser.accept(enrolled.value.setCookies);
  const code = totpCode(enrolled.value.otpauthUri, Date.now());
  const confirmed = await auth.confirmTotp({ code, client: browser.client() });
  if (!confirmed.ok) throw new Error(confirmed.error.type);
  expect(await signInStep(identifier)).toBe('second-factor');
}

describe('an invitation', () => {
  test('brings one person into one unit, once', async () => {
    const { token, personId } = await invited('sekar@wanasari.example');
    const accepted = await acceptInvitation(visitor(), { token, password: PASSWORD });
    expect(accepted).toMatchObject({ ok: true });
    expect(await acceptInvitation(visitor(), { token, password: PASSWORD })).toEqual({
      ok: false,
      error: { type: 'link-used' },
    });
    expect(await signedIn('sekar@wanasari.example')).toBe(true);
    const accountId = accepted.ok ? accepted.value.accountId : '';
    expect(await loadActor(office.platform, accountId, null)).toMatchObject({
      personId,
      roles: [{ role: 'officer', unitId: office.units.kelurahan }],
    });
  });

  test('ends after 48 hours, and a weak password does not use it up', async () => {
    const { token } = await invited('tirta@wanasari.example');
    expect(await acceptInvitation(visitor(), { token, password: '1234567890' })).toMatchObject({
      ok: false,
      error: { type: 'password-refused' },
    });
    office.clock.advance({ hours: 49 });
    expect(await acceptInvitation(visitor(), { token, password: PASSWORD })).toEqual({
      ok: false,
      error: { type: 'link-expired' },
    });
  });

  test('is replaced by a newer one', async () => {
    const { token, personId } = await invited('dewi@wanasari.example');
    await invite(as(office.actors.coordinator), {
      unitId: office.units.kelurahan,
      role: 'officer',
      personId,
    });
    expect(await acceptInvitation(visitor(), { token, password: PASSWORD })).toEqual({
      ok: false,
      error: { type: 'link-used' },
    });
  });

  test('opens no door in another government', async () => {
    const neighbour = await office.neighbour();
    const { token } = await invited('lintang@wanasari.example');
    const stranger = {
      platform: office.platform,
      actor: { kind: 'anonymous' as const, tenantId: neighbour.tenantId },
    };
    expect(await acceptInvitation(stranger, { token, password: PASSWORD })).toEqual({
      ok: false,
      error: { type: 'forbidden' },
    });
  });
});

describe('access that ends', () => {
  test('handing over gives the role to the successor and ends the old sign-ins', async () => {
    const old = await invited('lama@wanasari.example');
    const successor = await invited('baru@wanasari.example');
    const oldAccount = await acceptInvitation(visitor(), { token: old.token, password: PASSWORD });
    await acceptInvitation(visitor(), { token: successor.token, password: PASSWORD });
    await signedIn('lama@wanasari.example');
    const moved = await handOver(as(office.actors.coordinator), {
      unitId: office.units.kelurahan,
      fromPersonId: old.personId,
      toPersonId: successor.personId,
      on: '2026-11-19',
    });
    expect(moved).toMatchObject({ ok: true, value: { signInsEnded: 1 } });
    office.clock.advance({ hours: 72 });
    expect(
      await loadActor(office.platform, oldAccount.ok ? oldAccount.value.accountId : '', null),
    ).toBeNull();
  });

  test('nor does the last coordinator go by handing over to somebody who can not sign in, or with the unit', async () => {
    const { personId } = await invited('belum.masuk@wanasari.example');
    const change = {
      unitId: office.units.diskominfo,
      fromPersonId: office.actors.coordinator.personId,
      toPersonId: personId,
      on: '2026-11-19',
    };
    const refusal = { ok: false, error: { type: 'last-coordinator' } };
    expect(await handOver(as(office.actors.coordinator), change)).toEqual(refusal);
    const close = { unitId: office.units.diskominfo, reason: 'dissolved', closedOn: '2026-11-30' };
    expect(await closeUnit(as(office.actors.coordinator), close)).toEqual(refusal);
  });

  test('the last coordinator can not be removed', async () => {
    const role = await readTenant(office.platform.db, office.tenantId, (db) =>
      db.selectFrom('org_role').select('id').where('role', '=', 'coordinator').executeTakeFirstOrThrow(),
    );
    expect(await endRole(as(office.actors.coordinator), { roleId: role.id, toDate: '2026-11-19' })).toEqual({
      ok: false,
      error: { type: 'last-coordinator' },
    });
  });
});

describe('recovery', () => {
  test('needs the head of the unit and the coordinator, two persons', async () => {
    const { token, personId } = await invited('lupa@wanasari.example');
    await acceptInvitation(visitor(), { token, password: PASSWORD });
    await withSecondFactor('lupa@wanasari.example');
    await askRecovery(visitor(), { email: 'lupa@wanasari.example', phone: null });
    const open = await readTenant(office.platform.db, office.tenantId, (db) =>
      db.selectFrom('org_recovery').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow(),
    );
    const head = {
      ...office.actors.head,
      roles: [{ role: 'head' as const, unitId: office.units.kelurahan }],
    };
    expect(await approveRecovery(as(head), { recoveryId: open.id, as: 'head' })).toEqual({
      ok: true,
      value: { token: null },
    });
    const both = {
      ...head,
      roles: [...head.roles, { role: 'coordinator' as const, unitId: office.units.diskominfo }],
    };
    expect(await approveRecovery(as(both), { recoveryId: open.id, as: 'coordinator' })).toEqual({
      ok: false,
      error: { type: 'same-person' },
    });
    const second = await approveRecovery(as(office.actors.coordinator), {
      recoveryId: open.id,
      as: 'coordinator',
    });
    const link = second.ok ? second.value.token! : '';
    expect(await finishRecovery(visitor(), { token: link, password: 'kata sandi baru 2026 wening' })).toEqual(
      { ok: true, value: undefined },
    );
    expect(await finishRecovery(visitor(), { token: link, password: 'sekali lagi 2026 wening' })).toEqual({
      ok: false,
      error: { type: 'link-used' },
    });
    // The phone with the authenticator app is lost: the new password alone lets in.
    expect(await signInStep('lupa@wanasari.example', 'kata sandi baru 2026 wening')).toBe('signed-in');
  });
});

describe('units', () => {
  test('a unit can not stand below itself', async () => {
    const input = {
      unitId: office.units.kecamatan,
      kind: 'kecamatan',
      name: 'Kecamatan Sukamulya',
      shortName: 'Kec. Sukamulya',
      parentId: office.units.kelurahan,
    };
    expect(await editUnit(as(office.actors.coordinator), input)).toEqual({
      ok: false,
      error: { type: 'own-ancestor' },
    });
  });

  test('a unit that still has units below it is not closed', async () => {
    const input = { unitId: office.units.kecamatan, reason: 'merged', closedOn: '2026-11-30' };
    expect(await closeUnit(as(office.actors.coordinator), input)).toEqual({
      ok: false,
      error: { type: 'unit-has-children', count: 1 },
    });
  });
});

test('a second government can not be founded by a visitor', async () => {
  const input = {
    name: 'Pemerintah Kota Lain',
    shortName: 'Kota Lain',
    level: 'kota',
    zone: 'Asia/Jakarta',
    personName: 'Sari',
    email: 'sari@lain.example',
    password: PASSWORD,
  };
  expect(await foundGovernment(office.platform, input)).toEqual({
    ok: false,
    error: { type: 'government-exists' },
  });
});

test('somebody whose roles ended in one government still works in the other', async () => {
  const neighbour = await office.neighbour();
  const accountId = '0198c0de-0000-7000-8000-00000000abcd';
  const person = (where: Pick<Office, 'write' | 'tenantId'>, of: string) =>
    where.write((tx) =>
      tx.updateTable('org_person').set({ account_id: accountId }).where('id', '=', of).execute(),
    );
  await person(office, office.actors.trainer.personId);
  await person(neighbour, neighbour.actors.trainer.personId);
  await office.write((tx) =>
    tx
      .updateTable('org_role')
      .set({ ended_at: office.clock.now().toString() })
      .where('person_id', '=', office.actors.trainer.personId)
      .execute(),
  );
  expect(await loadActor(office.platform, accountId, office.tenantId)).toMatchObject({
    tenantId: neighbour.tenantId,
  });
});
