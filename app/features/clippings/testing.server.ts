import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { clippings } from './module.ts';
import type { IncomingItem } from './store/incoming.ts';
import { type TakenItems, takeItems } from './store/take-items.server.ts';

/** For tests: an office whose outside world is this machine, under public-looking names. */
export async function openClippings(hosts: readonly string[] = []): Promise<Office> {
  const clock = fixedClock();
  const outside = createOutside({
    clock,
    allow: hosts.map((host) => ({ host, cidr: '127.0.0.0/8' })),
    userAgent: 'Simpul/uji',
    minGapMs: 0,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  return openOffice({ modules: [clippings], outside });
}

export const readOf =
  (office: Office) =>
  <T>(read: (db: Tx) => Promise<T>): Promise<T> =>
    readTenant(office.platform.db, office.tenantId, read);

let counter = 0;

/** An article as a source brings it, with what the test does not care about filled in. */
export function article(over: Partial<IncomingItem> = {}): IncomingItem {
  counter += 1;
  return {
    sourceId: null,
    outlet: 'Pos Wanasari',
    local: false,
    address: `https://poswanasari.example/berita/${counter}`,
    remoteId: null,
    title: `Kabar Kota Wanasari nomor ${counter}`,
    text: `Isi berita ke ${counter} yang berdiri sendiri.`,
    publishedAt: '2026-11-19T01:00:00Z',
    addedBy: null,
    ...over,
  };
}

export const take = (office: Office, items: readonly IncomingItem[]): Promise<TakenItems> =>
  office.write((tx) =>
    takeItems(tx, { tenantId: office.tenantId, now: office.clock.now().toString() }, items),
  );
