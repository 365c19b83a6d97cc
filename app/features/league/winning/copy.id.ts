import type { PrizeKind } from './rules/winners.ts';

/** "88,9": one digit, as it stands in the table. */
export const pointsWord = (total: number): string => total.toFixed(1).replace('.', ',');

/** Sentences of prizes: on paper and on screen. */
export const winningCopy = {
  paper: {
    title: 'Piagam penghargaan',
    number: (number: string) => `Nomor ${number}`,
    givenTo: 'diberikan kepada',
    as: 'sebagai',
    among: (className: string) => `kelas ${className}`,
    in: (season: string, days: string) => `Liga Komunikasi ${season}, ${days}`,
    total: (total: string) => `Nilai ${total}`,
    digest: (digest: string) => `Sidik tabel ${digest}`,
    check: 'Periksa keaslian dan status piagam ini di',
    code: (code: string) => `Kode ${code}`,
    unsigned: 'Konsep: belum ditandatangani secara elektronik',
    draft: 'Konsep',
    pages: (number: string, page: number, pages: number) => `${number} · halaman ${page} dari ${pages}`,
  },
  fields: {
    unit: 'Unit',
    achieved: 'Penghargaan',
    class: 'Kelas',
    season: 'Triwulan',
    days: 'Masa penilaian',
    total: 'Nilai',
    digest: 'Sidik tabel',
    organiser: 'Penyelenggara',
    issuedOn: 'Diterbitkan',
  },
  total: (total: number) => `${pointsWord(total)} dari 100`,
  documentTitle: (season: string) => `Piagam liga ${season}`,
  achieved: (kind: PrizeKind, shared: boolean, band: string | null): string => {
    if (kind === 'badge') return band ? `Lencana ${band}` : 'Lencana';
    const rank = `Peringkat ${kind.slice('rank-'.length)}`;
    return shared ? `${rank} bersama` : rank;
  },
  page: {
    title: 'Piagam',
    of: (number: string) => `Piagam ${number}`,
    back: 'Liga',
    caption: 'Piagam triwulan ini',
    columns: { unit: 'Unit', class: 'Kelas', achieved: 'Penghargaan', total: 'Nilai', document: 'Piagam' },
    issue: (count: number) => `Terbitkan ${count} piagam`,
    issueTitle: (count: number) => `Terbitkan ${count} piagam?`,
    issueText: 'Nomornya terpakai untuk selamanya. Isi yang tercetak tidak berubah lagi.',
    asked: (count: number) => `${count} piagam sedang dibuat.`,
    waits: 'Piagam diterbitkan sesudah tabel triwulan disegel.',
    pdf: 'PDF',
    preparing: 'Sedang dibuat',
    issued: 'Terbit',
    revoked: 'Dicabut',
    notYet: 'Belum terbit',
    revoke: 'Cabut',
    revokeTitle: 'Cabut piagam ini?',
    reason: 'Alasan pencabutan',
    reasonHint: 'Tampil di halaman periksa piagam.',
    didRevoke: 'Piagam dicabut.',
    cancel: 'Batal',
    emptyTitle: 'Belum ada pemenang',
    empty: 'Peringkat 1 sampai 3 setiap kelas dan lencana kelas kecil mendapat piagam.',
  },
  refusals: {
    'not-sealed': 'Tabel triwulan ini belum disegel, jadi belum ada pemenang.',
    'no-prizes-due': 'Semua pemenang sudah punya piagam, atau tidak ada pemenang.',
    'prizes-running': 'Piagam sedang dibuat. Tunggu sebentar, lalu perbarui halaman.',
    'prize-revoked': 'Piagam ini sudah dicabut.',
    invalid: 'Ada isian yang perlu dibetulkan.',
  } as Record<string, string>,
};
