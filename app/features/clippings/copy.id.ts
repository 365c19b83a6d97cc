import type { ClippingRefusal } from './errors.ts';
import type { Tone } from './tables.ts';
import type { RelevanceReason } from './tagging/relevance.ts';

export const TONE_WORDS: Readonly<Record<Tone | 'mixed' | 'unset', string>> = {
  positive: 'Positif',
  neutral: 'Netral',
  negative: 'Negatif',
  mixed: 'Beragam',
  unset: 'Belum ditetapkan',
};

export const clippingsCopy = {
  title: 'Kliping',
  errorTitle: 'Periksa lagi isian ini',
  optional: 'tidak wajib',
  save: 'Simpan',
  close: 'Tutup',
  tabs: {
    label: 'Bagian kliping',
    list: 'Berita',
    trend: 'Tren isu',
    papers: 'Kliping harian',
    issues: 'Isu',
    sources: 'Sumber',
    links: 'Tempel tautan',
  },
  home: {
    title: 'Kliping hari ini',
    count: (items: number, negative: number, unset: number) =>
      [
        `${items} berita`,
        ...(negative > 0 ? [`${negative} bernada negatif (ditetapkan petugas)`] : []),
        ...(unset > 0 ? [`${unset} belum dinilai`] : []),
      ].join(', '),
    none: 'Belum ada berita hari ini.',
    open: 'Buka kliping',
  },
  suggestion: (tone: 'positive' | 'negative') => `Saran: ${TONE_WORDS[tone].toLowerCase()}`,
  said: {
    tone: (count: number, tone: Tone | null) =>
      tone === null
        ? `Nada ${count} berita dikosongkan.`
        : `Nada ${count} berita ditetapkan: ${TONE_WORDS[tone].toLowerCase()}.`,
    aside: (count: number) => `${count} berita disisihkan dari kliping.`,
    back: (count: number) => `${count} berita masuk kliping.`,
    byRule: 'Aturan yang memutuskan lagi.',
    merged: 'Berita itu sekarang satu cerita.',
    split: 'Berita ini sekarang cerita sendiri.',
    tag: {
      yes: 'Tanda ditambahkan.',
      no: 'Tanda dihapus. Keputusan Anda diingat.',
      none: 'Aturan yang memutuskan lagi.',
    },
  },
};

/** The sentence of each refusal, with what to do. */
export function refusalSentence(refusal: ClippingRefusal | { type: 'invalid' }): string {
  switch (refusal.type) {
    case 'not-an-address':
      return 'Alamat web tidak ditemukan di sini. Tempel alamat media, misalnya https://namamedia.id atau alamat umpannya (RSS).';
    case 'source-known':
      return `Alamat ini sudah terdaftar sebagai ${refusal.name}.`;
    case 'issue-known':
      return `Isu bernama ${refusal.name} sudah ada. Ubah isu itu, atau pakai nama lain.`;
    case 'no-addresses':
      return 'Tidak ada tautan dalam teks ini. Tempel pesan yang memuat alamat berita (https://…).';
    case 'too-many-addresses':
      return `Lebih dari ${refusal.most} tautan sekaligus. Tempel sebagian dahulu.`;
    case 'link-known':
      return 'Berita ini sudah ada di kliping.';
    case 'story-of-one':
      return 'Berita ini sudah berdiri sendiri.';
    case 'one-story-only':
      return 'Pilih paling sedikit dua cerita untuk digabungkan.';
    case 'paper-running':
      return 'Kliping hari itu sedang dibuat. Tunggu sebentar.';
    case 'day-ahead':
      return 'Hari itu belum tiba.';
    case 'visit-lost':
      return 'Sumber ini sedang dibaca oleh proses lain.';
    case 'invalid':
      return 'Pilih paling sedikit satu berita.';
  }
}

/** Why an article is, or is not, about this government. */
export function relevanceWords(reason: RelevanceReason): string {
  switch (reason.kind) {
    case 'name':
      return `menyebut ${reason.word}`;
    case 'local-outlet':
      return 'media lokal, tidak menyebut daerah lain';
    case 'other-region':
      return `menyebut ${reason.word}`;
    case 'not-named':
      return 'tidak menyebut nama daerah atau tempat di sini';
  }
}
