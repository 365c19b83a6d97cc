import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { startFakeMastodon } from './fake.ts';

const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z');
const outside = createOutside({
  clock: { now: () => NOW },
  allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
  userAgent: 'Simpul/uji',
  minGapMs: 0,
});
let fake: Awaited<ReturnType<typeof startFakeMastodon>>;
beforeAll(async () => {
  fake = await startFakeMastodon();
});
beforeEach(() => fake.clear());
afterAll(() => fake.host.stop());

test('a boost is a share and says whose words it carries', async () => {
  fake.boost('Wali Kota membuka pekan imunisasi');
  const result = await fake.connector.collect({ channel: fake.channel, cursor: null, outside, now: NOW });
  expect(result).toMatchObject({
    items: [
      {
        kind: 'share',
        text: 'Wali Kota membuka pekan imunisasi',
        shareOf: { handle: 'pemkot@kota.contoh.test', address: 'https://kota.contoh.test/@pemkot/1' },
      },
    ],
  });
});

test('an account that has moved says where to', async () => {
  fake.move('https://baru.contoh.test/@dinkes');
  const result = await fake.connector.collect({ channel: fake.channel, cursor: null, outside, now: NOW });
  expect(result).toMatchObject({
    ok: false,
    failure: { class: 'moved', movedTo: 'https://baru.contoh.test/@dinkes' },
  });
});
