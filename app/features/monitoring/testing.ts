import type { IncomingPost } from './rules/incoming-post.ts';

let serial = 0;

/** A post of Instagram as a collector brings it. */
export function aPost(
  unitId: string,
  more: Partial<IncomingPost> = {},
): IncomingPost & { remoteId: string; address: string } {
  serial += 1;
  const remoteId = more.remoteId ?? `p${serial}`;
  return {
    channelId: null,
    unitId,
    network: 'instagram',
    publishedAt: '2026-11-17T08:42:00Z',
    title: null,
    text: 'Ibu-ibu kader ikut melayani warga di pangan murah Lapangan Sukamulya. Beras 5 kg Rp62.000.',
    grade: 'B',
    source: 'collected',
    ...more,
    remoteId,
    address: more.address ?? `https://www.instagram.com/p/${remoteId}/`,
  };
}
