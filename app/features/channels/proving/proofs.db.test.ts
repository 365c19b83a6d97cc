import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { approveChannel } from '../actions/decide.server.ts';
import { proposeChannel } from '../actions/propose.server.ts';
import { confirmProof } from '../actions/record-proof.server.ts';
import { type FakeHost, startFakeHost } from '../connectors/fake-host.ts';
import { recheckProofs } from '../jobs.server.ts';
import { channels } from '../module.ts';
import { readChannel } from '../queries/detail.server.ts';
import type { ProofMethod } from '../tables.ts';
import { checkProof } from './check-proof.server.ts';

/** One local server plays the government's page, a unit's site, Mastodon and Bluesky, told apart by host. */
let office: Office;
let host: FakeHost;
const pages = new Map<string, string>();
const txt = new Map<string, string[][]>();

beforeAll(async () => {
  host = await startFakeHost((request, response, url) => {
    const name = (request.headers.host ?? '').split(':')[0];
    const body = pages.get(`${name}${url.pathname}`);
    if (body === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': body.startsWith('{') ? 'application/json' : 'text/html' })
        .end(body);
  });
  const names = [
    'wanasari.go.id',
    'www.wanasari.go.id',
    'dinkes.wanasari.go.id',
    'sosial.example',
    'luar.example',
    'bsky.example',
  ];
  office = await openOffice({
    modules: [channels, notifyModule],
    outside: createOutside({
      clock: fixedClock(),
      allow: names.map((name) => ({ host: name, cidr: '127.0.0.0/8' })),
      userAgent: 'Simpul/uji',
      minGapMs: 0,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    }),
  });
  await office.db.owner
    .updateTable('org_government')
    .set({ root_domain: 'wanasari.go.id' })
    .where('id', '=', office.tenantId)
    .execute();
});
afterAll(async () => {
  await host.stop();
  await office.close();
});
beforeEach(() => {
  pages.clear();
  txt.clear();
});

const source = {
  resolveTxt: async (name: string) => {
    const found = txt.get(name);
    if (!found) throw Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    return found;
  },
};
const officer = () => ({ platform: office.platform, actor: office.actors.officer });
const at = (name: string, path = '/') => `http://${name}:${host.port}${path}`;

async function account(pasted: string, change: { address?: string } = {}) {
  const proposed = await proposeChannel(officer(), { unitId: office.units.dinkes, pasted });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.error));
  const { channelId } = proposed.value;
  await approveChannel({ platform: office.platform, actor: office.actors.head }, { channelId });
  const row = await office.write((tx) =>
    tx
      .updateTable('channels_channel')
      .set({ handle: (eb) => eb.ref('handle'), ...change })
      .where('id', '=', channelId)
      .returning(['bio_code'])
      .executeTakeFirstOrThrow(),
  );
  return { id: channelId, code: row.bio_code! };
}
const look = (channelId: string, method: ProofMethod, page?: string) => {
  office.clock.advance({ minutes: 1 });
  return checkProof(
    officer(),
    { channelId, method, page },
    { ...source, blueskyApi: at('bsky.example', '') },
  );
};
const standing = async (id: string) =>
  (
    await writeTenant(office.platform.db, office.tenantId, (tx) =>
      readChannel(tx, office.actors.officer, id, {
        now: office.clock.now().toString(),
        zone: 'Asia/Jakarta',
      }),
    )
  )?.standing;

describe('proofs that a machine can read', () => {
  test('a link from an official page is half a proof of an Instagram account, the way back seen by another person the other half', async () => {
    const { id } = await account('instagram.com/dinkes.wanasari');
    pages.set('www.wanasari.go.id/kontak', '<a href="https://www.instagram.com/p/abc/">kiriman</a>');
    expect(await look(id, 'official-page', at('www.wanasari.go.id', '/kontak'))).toMatchObject({
      value: { holds: false },
    });
    expect(await look(id, 'official-page', at('luar.example'))).toMatchObject({
      error: { type: 'not-under-domain', domain: 'wanasari.go.id' },
    });
    expect(await look(id, 'official-page', 'https://wanasari.go.id.luar.example/')).toMatchObject({
      error: { type: 'not-under-domain' },
    });
    expect(await standing(id)).toBe('claimed');
    pages.set('www.wanasari.go.id/kontak', '<a href="https://instagram.com/Dinkes.Wanasari?igsh=1">IG</a>');
    expect(await look(id, 'official-page', at('www.wanasari.go.id', '/kontak'))).toMatchObject({
      value: { holds: true },
    });
    expect(await standing(id)).toBe('one-way');
    expect(await look(id, 'link-back')).toMatchObject({ error: { type: 'method-not-for-network' } });
    const says = (actor: 'officer' | 'head') =>
      confirmProof(
        { platform: office.platform, actor: office.actors[actor] },
        { channelId: id, method: 'link-back', seen: 'on' },
      );
    expect(await says('officer')).toMatchObject({ error: { type: 'forbidden' } });
    expect(await says('head')).toMatchObject({ ok: true });
    expect(await standing(id)).toBe('official');
    pages.set('www.wanasari.go.id/kontak', '<p>dihapus</p>');
    await look(id, 'official-page', at('www.wanasari.go.id', '/kontak'));
    expect(await standing(id)).toBe('one-way');
  });

  test('where the profile can be read the way back is needed too; rel=me needs it both ways', async () => {
    const { id } = await account('@dinkes@sosial.example di mastodon', {
      address: at('sosial.example', '/@dinkes'),
    });
    const profile = (html: string) =>
      pages.set(
        'sosial.example/api/v1/accounts/lookup',
        JSON.stringify({ id: '1', note: '', fields: [{ name: 'Situs', value: html }] }),
      );
    pages.set('www.wanasari.go.id/', '<a href="https://sosial.example/@dinkes">Mastodon</a>');
    profile('<a href="https://luar.example">x</a>');
    expect(await look(id, 'official-page', at('www.wanasari.go.id'))).toMatchObject({
      value: { holds: false },
    });
    profile('<a href="https://dinkes.wanasari.go.id">situs</a>');
    expect(await look(id, 'official-page', at('www.wanasari.go.id'))).toMatchObject({
      value: { holds: true },
    });
    expect(await look(id, 'rel-me', at('www.wanasari.go.id'))).toMatchObject({ value: { holds: false } });
    pages.set('www.wanasari.go.id/', '<link rel="me" href="https://sosial.example/@dinkes">');
    expect(await look(id, 'rel-me', at('www.wanasari.go.id'))).toMatchObject({ value: { holds: false } });
    profile('<a rel="nofollow me" href="https://dinkes.wanasari.go.id">situs</a>');
    expect(await look(id, 'rel-me', at('www.wanasari.go.id'))).toMatchObject({ value: { holds: true } });
  });

  test('a DNS record with the code proves a site, and only with its own code', async () => {
    const { id, code } = await account(at('dinkes.wanasari.go.id'));
    expect(await look(id, 'dns-txt')).toMatchObject({ value: { holds: false } });
    txt.set('dinkes.wanasari.go.id', [['v=spf1 -all'], ['simpul=', 'salah12345']]);
    expect(await look(id, 'dns-txt')).toMatchObject({ value: { holds: false } });
    txt.set('dinkes.wanasari.go.id', [['v=spf1 -all'], ['simpul=', code]]);
    expect(await look(id, 'dns-txt')).toMatchObject({ value: { holds: true } });
  });

  test('a code in the bio proves a Bluesky account; an account without a code is never proved by it', async () => {
    const { id, code } = await account('https://bsky.app/profile/dinkes.wanasari.go.id');
    const bio = (description: string) =>
      pages.set('bsky.example/xrpc/app.bsky.actor.getProfile', JSON.stringify({ description }));
    bio('Akun resmi simpul=');
    expect(await look(id, 'bio-code')).toMatchObject({ value: { holds: false } });
    bio(`Akun resmi simpul=${code}`);
    expect(await look(id, 'bio-code')).toMatchObject({ value: { holds: true } });
    await office.write((tx) =>
      tx.updateTable('channels_channel').set({ bio_code: null }).where('id', '=', id).execute(),
    );
    expect(await look(id, 'bio-code')).toMatchObject({ value: { holds: false } });
  });

  test('a site that is down or hostile is an answer, not an accident', async () => {
    const { id } = await account('facebook.com/dinkes.wanasari');
    for (const fault of ['server-error', 'endless', 'to-private', 'cut'] as const) {
      host.fail(fault);
      expect(await look(id, 'official-page', at('www.wanasari.go.id'))).toMatchObject({
        value: { holds: false },
      });
    }
    host.fail(null);
    expect(await look(id, 'dns-txt')).toMatchObject({ error: { type: 'method-not-for-network' } });
    expect(await look(id, 'bio-code')).toMatchObject({ error: { type: 'method-not-for-network' } });
  });

  test('are looked at again before they go stale, so that the account stays official', async () => {
    const { id } = await account('youtube.com/@dinkeswanasari');
    pages.set('www.wanasari.go.id/', '<a href="https://youtube.com/@dinkeswanasari">YT</a>');
    await look(id, 'official-page', at('www.wanasari.go.id'));
    office.clock.advance({ hours: 100 * 24 });
    await confirmProof(
      { platform: office.platform, actor: office.actors.head },
      { channelId: id, method: 'link-back', seen: 'on' },
    );
    office.clock.advance({ hours: 65 * 24 });
    await recheckProofs.run(office.platform, { tenantId: office.tenantId, channelId: id });
    office.clock.advance({ hours: 60 * 24 });
    expect(await standing(id)).toBe('official');
  });
});
