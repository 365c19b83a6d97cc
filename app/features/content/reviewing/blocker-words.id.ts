import { networkName } from '#app/features/channels/index.ts';
import type { Blocker, MediaWhy } from './rules/blockers.ts';

const MEDIA: Readonly<Record<MediaWhy, string>> = {
  alt: 'belum punya teks alternatif. Tulis apa yang terlihat di foto ini.',
  rights: 'dipakai dengan izin atau lisensi, tetapi sumber izinnya belum dicatat.',
  withdrawn: 'tidak boleh dipakai lagi: izinnya sudah ditarik.',
  archived: 'sudah diarsipkan. Pilih foto lain.',
  'people-unknown': 'belum dijelaskan siapa yang terlihat. Anak-anak mungkin ada di dalamnya.',
  'guardian-missing': 'menampilkan anak, dan izin walinya belum tercatat.',
  'consent-missing': 'menampilkan orang yang dikenali dan belum memberi izin.',
};

const number = (value: number): string => value.toLocaleString('id-ID');

function limitSentence(network: string, breach: Extract<Blocker, { kind: 'limit' }>['breach']): string {
  const name = network === 'portal' ? 'Ruang berita portal' : networkName(network);
  switch (breach.type) {
    case 'text-empty':
      return `Teks untuk ${name} masih kosong.`;
    case 'text-too-long':
      return `Teks untuk ${name} kelebihan ${number(breach.over)} huruf; paling banyak ${number(breach.most)}.`;
    case 'title-missing':
      return `${name} memerlukan judul.`;
    case 'title-too-long':
      return `Judul untuk ${name} kelebihan ${number(breach.over)} huruf; paling banyak ${number(breach.most)}.`;
    case 'too-many-hashtags':
      return `${name} menerima paling banyak ${number(breach.most)} tagar.`;
    case 'media-required':
      return `${name} memerlukan foto atau video.`;
    case 'media-mixed':
      return `${name} tidak menerima foto dan video dalam satu kiriman.`;
    case 'too-many-images':
      return `${name} menerima paling banyak ${number(breach.most)} foto.`;
    case 'too-many-videos':
      return `${name} menerima paling banyak ${number(breach.most)} video.`;
    case 'media-kind':
      return `${name} tidak menerima jenis berkas video ini.`;
    case 'media-too-large':
      return `Video terlalu besar untuk ${name}; paling besar ${number(Math.round(breach.most / 1_000_000))} MB.`;
    case 'alt-missing':
      return 'Foto belum punya teks alternatif.';
  }
}

/** One sentence for what stops a submission: what is wrong and what to do. */
export function blockerSentence(blocker: Blocker): string {
  switch (blocker.kind) {
    case 'finding':
      return blocker.finding.message;
    case 'limit':
      return limitSentence(blocker.network, blocker.breach);
    case 'media':
      return `“${blocker.title}” ${MEDIA[blocker.why]}`;
    case 'figure':
      return `Angka “${blocker.figure}” belum punya sumber. Catat sumbernya pada naskah.`;
  }
}

/** Where it is mended. */
export function blockerHref(
  blocker: Blocker,
  at: { pieceId: string; variantId: string },
): { href: string; label: string } {
  const piece = `/kerja/naskah/${at.pieceId}`;
  if (blocker.kind === 'media' && blocker.why !== 'alt')
    return { href: `/kerja/media/${blocker.mediaId}`, label: 'Buka foto atau video' };
  if (blocker.kind === 'figure') return { href: `${piece}/ubah`, label: 'Catat sumber' };
  return { href: `${piece}/kanal/${at.variantId}`, label: 'Perbaiki di teks kanal' };
}
