import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, test } from 'vitest';
import { DELIVERY_HELD_COPY } from '#app/features/channels/index.ts';
import { AGENDA_FLAGS } from '../../pieces/rules/flags.ts';
import type { PublishView } from '../queries/variant.server.ts';
import { Standing, StandingBadge } from './standing.tsx';

const CALM: PublishView = {
  id: 'v',
  pieceId: 'p',
  unitId: 'u',
  title: 'Posyandu',
  heading: null,
  network: 'mastodon',
  networkName: 'Mastodon',
  account: '@dinkes',
  channelId: 'c',
  open: null,
  way: 'automatic',
  state: 'publishing',
  text: 'Posyandu buka.',
  link: null,
  media: [],
  reviewed: true,
  scheduledAt: null,
  dueAt: null,
  publishedAt: null,
  publishedAddress: null,
  deliveryId: 'd',
  problem: null,
  heldReason: null,
  excusedReason: null,
  blockers: [],
  may: { publish: true, excuse: true },
};

function drawn(given: Partial<PublishView>) {
  const view = { ...CALM, ...given };
  const parts = [
    createElement(StandingBadge, { key: 'badge', view }),
    createElement(Standing, { key: 'standing', view, zone: 'Asia/Jakarta' }),
  ];
  const html = renderToStaticMarkup(createElement(MemoryRouter, null, parts));
  return {
    text: html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    hrefs: [...html.matchAll(/ href="(\/kerja[^"]+)"/g)].map(([, href]) => href),
  };
}
const problem = (kind: string, reason: string) => ({ class: kind, reason, at: '2026-11-19T03:00:00Z' });

describe('a version on its way', () => {
  test('goes out by itself', () => {
    expect(drawn({})).toEqual({
      text: 'Sedang dikirim Sedang dikirim. Halaman ini boleh ditutup.',
      hrefs: [],
    });
  });

  test.each(Object.entries(DELIVERY_HELD_COPY))(
    'whose delivery is held (%s) says so and leads there',
    (heldReason, why) => {
      const { text, hrefs } = drawn({ heldReason });
      expect(text).not.toContain('Sedang dikirim');
      expect(text).toContain(why);
      expect(hrefs).toEqual(['/kerja/pengiriman/d']);
    },
  );

  test('of which nobody knows asks a person; one that is tried again does not', () => {
    const unsure = drawn({ problem: problem('unconfirmed', 'timeout') });
    expect(unsure.text).toMatch(/^Belum pasti Belum pasti apakah/);
    expect(unsure.hrefs).toEqual(['/kerja/pengiriman/d']);
    const again = drawn({ state: 'scheduled', problem: problem('later', 'server-error') });
    expect(again.text).toMatch(/^Terjadwal .*Simpul mencobanya lagi sendiri/);
  });
});

describe('a version that stands still', () => {
  test.each(AGENDA_FLAGS)(
    'for a fact of the agenda (%s) tells it in words, never by its code',
    (heldReason) => {
      const { text, hrefs } = drawn({ state: 'held', heldReason });
      expect(text).not.toContain(heldReason);
      expect(text).toContain('putuskan apakah isinya masih benar');
      expect(hrefs).toEqual(['/kerja/naskah/p']);
    },
  );

  test('for a reason that somebody wrote keeps it, and asks nothing that is no answer to it', () => {
    const { text } = drawn({ state: 'held', heldReason: 'Izin salah satu fotonya ditarik.' });
    expect(text).toBe('Ditahan Izin salah satu fotonya ditarik. Versi ini ditahan. Buka naskah');
  });

  test('refused for what it says leads to the piece, refused for its account does not', () => {
    const of = (reason: string) => drawn({ state: 'failed', problem: problem('refused', reason) }).hrefs;
    expect(of('text-too-long')).toEqual(['/kerja/naskah/p']);
    expect(of('not-allowed')).toEqual([]);
  });
});
