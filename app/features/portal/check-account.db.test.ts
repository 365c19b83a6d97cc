import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { checkAccount } from './queries/check-account.server.ts';
import { aChannel, aFake, aProof, TODAY } from './testing.ts';

let office: Office;
const check = (typed: string, of: Pick<Office, 'tenantId'> = office) =>
  readTenant(office.platform.db, of.tenantId, (db) => checkAccount(db, TODAY, typed));
const kindOf = async (typed: string) => (await check(typed)).kind;

beforeAll(async () => {
  office = await openOffice();
  const proved = await aChannel(office, { handle: 'dinkes.wanasari' });
  await aProof(office, proved);
  await aChannel(office, {
    handle: 'dinkes.wanasari',
    network: 'facebook',
    address: 'https://www.facebook.com/dinkes.wanasari',
  });
  const half = await aChannel(office, { handle: 'dinkes.searah' });
  await aProof(office, half, { oneWay: true });
  const old = await aChannel(office, { handle: 'dinkes.lama' });
  await aProof(office, old, { checkedAt: '2026-03-01T03:00:00Z', staleAfter: '2026-08-28T03:00:00Z' });
  const lost = await aChannel(office, { handle: 'dinkes.hilang' });
  await aProof(office, lost, { checkedAt: '2026-11-01T03:00:00Z' });
  await aProof(office, lost, { holds: false, checkedAt: '2026-11-15T03:00:00Z' });
  await aChannel(office, { handle: 'dinkes.tutup', state: 'closed', closedOn: '2026-06-01' });
  await aChannel(office, { handle: 'dinkes.usulan', state: 'proposed' });
  const number = await aChannel(office, {
    handle: '0811-2222-3333',
    network: 'whatsapp',
    address: 'https://wa.me/6281122223333',
  });
  await aProof(office, number);
  await aFake(office, 'bansos.wanasari');
  await aFake(office, '081299998888', 'whatsapp');
  await office.write((tx) =>
    tx
      .updateTable('org_unit')
      .set({ phone: '(0254) 555-123' })
      .where('id', '=', office.units.dinkes)
      .execute(),
  );
});
afterAll(() => office.close());

describe('is this account real?', () => {
  it('an approved account with a fresh two-way proof is official, with the day of the proof', async () => {
    const verdict = await check('https://www.instagram.com/dinkes.wanasari?igsh=abc');
    expect(verdict).toMatchObject({
      kind: 'official',
      account: {
        unit: 'Dinas Kesehatan',
        provedOn: 'Rabu 18 November 2026',
        proofs: [
          { method: 'official-page', page: 'dinkes.wanasari.example' },
          { method: 'link-back', page: '' },
        ],
      },
    });
  });

  it.each([
    ['facebook.com/dinkes.wanasari', 'claimed'],
    ['instagram.com/dinkes.searah', 'one-way'],
    ['instagram.com/dinkes.lama', 'stale'],
    ['instagram.com/dinkes.hilang', 'stale'],
    ['instagram.com/dinkes.tutup', 'closed'],
    ['instagram.com/dinkes.usulan', 'unknown'],
    ['instagram.com/bansos.wanasari', 'fake'],
    ['@bansos.wanasari', 'fake'],
    ['https://t.me/siapa_ini', 'unknown'],
    ['bit.ly/bansos', 'short-link'],
    ['https://www.instagram.com/p/ABC123/', 'post-only'],
    ['halo selamat pagi', 'unclear'],
  ])('%s is %s', async (typed, kind) => {
    expect(await kindOf(typed)).toBe(kind);
  });

  it.each(['0811-2222-3333', '+62 811 2222 3333', 'https://wa.me/6281122223333'])(
    'knows the number however it is written: %s',
    async (typed) => {
      expect(await kindOf(typed)).toBe('official');
    },
  );

  it('knows a false number and an office number', async () => {
    expect(await kindOf('0812 9999 8888')).toBe('fake');
    expect(await check('0254-555123')).toMatchObject({ kind: 'office', unit: { name: 'Dinas Kesehatan' } });
  });

  it('asks which network when one name stands in several', async () => {
    expect(await check('@dinkes.wanasari')).toMatchObject({ kind: 'several', accounts: [{}, {}] });
  });

  it('names the likely account for a look-alike, and only approved ones', async () => {
    const verdict = await check('instagram.com/dinkes.wanasarii');
    expect(verdict.kind === 'unknown' && verdict.alike.map((account) => account.name)).toContain(
      '@dinkes.wanasari',
    );
    expect(
      verdict.kind === 'unknown' && verdict.alike.some((account) => account.name === '@dinkes.usulan'),
    ).toBe(false);
  });

  it('knows nothing of another government', async () => {
    const neighbour = await office.neighbour();
    expect((await check('instagram.com/dinkes.wanasari', neighbour)).kind).toBe('unknown');
    expect((await check('instagram.com/bansos.wanasari', neighbour)).kind).toBe('unknown');
  });

  it.each(["'", '\u0000', '@\u0000a', 'x'.repeat(5_000), '<script>alert(1)</script>', 'https://[::1]/'])(
    'takes %j without falling',
    async (typed) => {
      await expect(kindOf(typed)).resolves.toBeTypeOf('string');
    },
  );
});
