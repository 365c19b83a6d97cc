import { afterAll, beforeAll, expect, test } from 'vitest';
import { handOver } from '#app/features/org/actions/hand-over.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import type { PublishingNetwork } from './connectors/publishing.ts';
import { connectAccounts } from './delivery/testing.server.ts';
import { channels } from './module.ts';

let office: Office;
let officer: string;
let successor: string;
beforeAll(async () => {
  office = await openOffice({ modules: [channels, notifyModule] });
  officer = office.actors.officer.personId;
  successor = office.actors.otherOfficer.personId;
});
afterAll(() => office.close());

/** Accounts of Dinkes that the officer connected. */
async function connected(network: PublishingNetwork, ...handles: string[]): Promise<string[]> {
  const wanted = handles.map((handle) => ({ unitId: office.units.dinkes, network, handle }));
  const ids = await connectAccounts(office, wanted);
  await office.write((tx) =>
    tx
      .updateTable('channels_connection')
      .set({ connected_by: officer })
      .where('channel_id', 'in', ids)
      .execute(),
  );
  return ids;
}

/** From one person of Dinkes to another, and what both are told of their accounts. */
async function handedOver(fromPersonId: string, toPersonId: string) {
  office.clock.advance({ minutes: 1 });
  await office.db.owner.deleteFrom('notify_notice').execute();
  const call = { unitId: office.units.dinkes, fromPersonId, toPersonId, on: '2026-11-19' };
  const { platform, actors } = office;
  const done = await handOver({ platform, actor: actors.coordinator }, call);
  expect(done).toMatchObject({ ok: true });
  const rows = await office.db.owner
    .selectFrom('notify_notice')
    .select(['person_id', 'kind', 'title', 'body', 'href'])
    .where('kind', 'like', 'channels.handover-%')
    .orderBy('kind')
    .execute();
  expect(rows.every(({ person_id }) => person_id === toPersonId)).toBe(true);
  return rows.map(({ kind, title, body, href }) => ({ kind, title, body, href }));
}

test('the new officer is told what he has to connect anew and what he holds now, each with its page', async () => {
  const [site] = await connected('website', 'dinkes.wanasari.go.id');
  const [revoked] = await connected('facebook', 'dinkeswanasari');
  await office.write(async (tx) => {
    const isRevoked = tx.updateTable('channels_connection').set({ state: 'revoked' });
    await isRevoked.where('channel_id', '=', revoked!).execute();
    const holds = tx.updateTable('channels_channel').set({ custodian_person_id: officer });
    await holds.where('id', '=', revoked!).execute();
  });
  const told = await handedOver(officer, successor);
  expect(told).toEqual([
    {
      kind: 'channels.handover-connections',
      title: 'Satu akun harus Anda sambungkan ulang',
      body: expect.stringMatching(
        /^Situs web dinkes\.wanasari\.go\.id: masih tersambung atas izin petugas lama/,
      ),
      href: `/kerja/sambungan/${site}`,
    },
    {
      kind: 'channels.handover-custody',
      title: 'Satu akun resmi kini Anda pegang',
      body: expect.stringContaining('halaman akun'),
      href: `/kerja/akun?unit=${office.units.dinkes}`,
    },
  ]);
});

test('many are told in one notice, the first by name; who connected and holds nothing leaves nothing to tell', async () => {
  expect(await handedOver(successor, officer)).toMatchObject([{ kind: 'channels.handover-custody' }]);
  await connected('telegram', ...[1, 2, 3, 4, 5, 6].map((n) => `dinkes_kanal_${n}`));
  const [told] = await handedOver(officer, successor);
  expect(told).toMatchObject({
    title: '7 akun harus Anda sambungkan ulang',
    href: `/kerja/sambungan?unit=${office.units.dinkes}`,
  });
  expect(told!.body).toMatch(/^(Telegram \S+, ){5}dan 2 lainnya: /);
  await office.write((tx) => tx.deleteFrom('channels_connection').execute());
  await office.write((tx) => tx.updateTable('channels_channel').set({ custodian_person_id: null }).execute());
  expect(await handedOver(successor, officer)).toEqual([]);
});
