import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { acceptInvitation, invite } from './actions/invitations.server.ts';
import { changeOwnPassword } from './actions/profile.server.ts';
import { approveRecovery, askRecovery, finishRecovery } from './actions/recovery.server.ts';
import { giveRole } from './actions/roles.server.ts';
import { issueRecovery } from './actions/sign-ins.server.ts';
import { recoveryRequests } from './queries/access.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const PASSWORD = 'pagi cerah di muara 77';
const NEW = 'kata sandi baru 2026 wening';
const as = (actor: Office['actors']['coordinator']) => ({ platform: office.platform, actor });
const desk = () => as(office.actors.coordinator);
const visitor = () => ({
  platform: office.platform,
  actor: { kind: 'anonymous' as const, tenantId: office.tenantId },
});
const keeper = () => ({
  platform: office.platform,
  actor: { kind: 'system' as const, tenantId: office.tenantId, job: 'command' },
});
const head = () =>
  as({ ...office.actors.head, roles: [{ role: 'head' as const, unitId: office.units.kelurahan }] });

const row = (personId: string) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db
      .selectFrom('org_recovery as r')
      .innerJoin('org_person as p', 'p.id', 'r.person_id')
      .select(['r.id', 'p.account_id'])
      .where('r.person_id', '=', personId)
      .executeTakeFirstOrThrow(),
  );

/** An officer of the kelurahan who says that he can't sign in any more. */
async function asked(email: string) {
  const made = await invite(desk(), {
    unitId: office.units.kelurahan,
    role: 'officer',
    name: 'Sekar Wening',
    email,
  });
  if (!made.ok) throw new Error(made.error.type);
  const { token, personId } = made.value;
  await acceptInvitation(visitor(), { token, password: PASSWORD });
  await askRecovery(visitor(), { email, phone: null });
  const { id, account_id } = await row(personId);
  return { personId, recoveryId: id, accountId: account_id! };
}

describe('who holds the link of a recovery', () => {
  test('not a head, of a person who is more than officer: the coordinator presses once more', async () => {
    const { personId, recoveryId } = await asked('ganda@wanasari.example');
    const more = { personId, unitId: office.units.diskominfo, role: 'reviewer', fromDate: '2026-11-19' };
    await giveRole(desk(), more);
    await approveRecovery(desk(), { recoveryId, as: 'coordinator' });
    expect(await approveRecovery(head(), { recoveryId, as: 'head' })).toEqual({
      ok: true,
      value: { token: null },
    });
    const now = office.clock.now().toString();
    const offered = await readTenant(office.platform.db, office.tenantId, (db) =>
      recoveryRequests(db, office.actors.coordinator, now),
    );
    expect(offered.find((one) => one.id === recoveryId)?.as).toEqual(['coordinator']);
    expect(await approveRecovery(desk(), { recoveryId, as: 'coordinator' })).toMatchObject({
      ok: true,
      value: { token: expect.any(String) },
    });
  });

  test('a head who agrees last, of his own officer', async () => {
    const { recoveryId } = await asked('petugas@wanasari.example');
    await approveRecovery(desk(), { recoveryId, as: 'coordinator' });
    expect(await approveRecovery(head(), { recoveryId, as: 'head' })).toMatchObject({
      value: { token: expect.any(String) },
    });
  });
});

describe('an old request or link', () => {
  test('that nobody finished within three days can not be agreed to any more', async () => {
    const { recoveryId } = await asked('lambat@wanasari.example');
    await approveRecovery(head(), { recoveryId, as: 'head' });
    office.clock.advance({ hours: 73 });
    expect(await approveRecovery(desk(), { recoveryId, as: 'coordinator' })).toEqual({
      ok: false,
      error: { type: 'link-expired' },
    });
  });

  test('is dead once another one was used, or the password was changed', async () => {
    const { personId, recoveryId, accountId } = await asked('dua.tautan@wanasari.example');
    await approveRecovery(head(), { recoveryId, as: 'head' });
    const first = await approveRecovery(desk(), { recoveryId, as: 'coordinator' });
    const second = await issueRecovery(keeper(), { personId });
    const finish = (made: typeof first | typeof second) =>
      finishRecovery(visitor(), { token: made.ok ? made.value.token! : '', password: NEW });
    expect(await finish(first)).toMatchObject({ ok: true });
    const dead = { ok: false, error: { type: 'link-used' } };
    expect(await finish(second)).toEqual(dead);
    const third = await issueRecovery(keeper(), { personId });
    const self = as({ ...office.actors.officer, personId, accountId });
    const change = { password: `${NEW} dua`, keepSessionId: newId() };
    expect(await changeOwnPassword(self, change)).toMatchObject({ ok: true });
    expect(await finish(third)).toEqual(dead);
  });
});
