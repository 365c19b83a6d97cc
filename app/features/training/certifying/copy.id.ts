import type { Missing } from './rules/eligible.ts';

/** Sentences of certificates: on paper, on screen, on the command line. */
export const certifyingCopy = {
  paper: {
    title: 'Sertifikat',
    draft: 'Konsep',
    number: (number: string) => `Nomor ${number}`,
    givenTo: 'diberikan kepada',
    for: 'yang telah mengikuti',
    held: (batch: string, days: string, place: string) => `${batch}, ${days}, di ${place}`,
    hours: (jp: number) => `${jp} jam pelajaran (JP)`,
    check: 'Periksa keaslian dan status sertifikat ini di',
    code: (code: string) => `Kode ${code}`,
    unsigned: 'Konsep: belum ditandatangani secara elektronik',
    lessons: 'Materi pelatihan',
    columns: { no: 'No.', subject: 'Materi', speaker: 'Narasumber', minutes: 'Menit' },
    counted: (jp: number) =>
      `Jumlah ${jp} JP. Satu JP 45 menit; istirahat, pembukaan, dan tes tidak dihitung.`,
    pages: (number: string, page: number, pages: number) => `${number} · halaman ${page} dari ${pages}`,
  },
  fields: {
    number: 'Nomor',
    person: 'Nama',
    unit: 'Unit',
    training: 'Pelatihan',
    batch: 'Angkatan',
    organiser: 'Penyelenggara',
    place: 'Tempat',
    days: 'Waktu',
    jp: 'Jam pelajaran',
    issuedOn: 'Diterbitkan',
  },
  documentTitle: (training: string) => `Sertifikat ${training}`,
  criteria: (percent: number, least: number | null, tasks: boolean) =>
    [
      `Hadir paling sedikit ${percent} persen dari sesi materi.`,
      ...(least === null ? [] : [`Nilai tes akhir paling sedikit ${least}.`]),
      ...(tasks ? ['Semua tugas dikumpulkan dan dinilai.'] : []),
    ].join(' '),
  missing(one: Missing): string {
    switch (one.kind) {
      case 'attendance':
        return `Hadir ${one.attended} dari ${one.lessons} sesi, perlu ${one.percent} persen`;
      case 'test-not-taken':
        return `Belum ikut tes akhir (perlu nilai ${one.least})`;
      case 'test-too-low':
        return one.score === null
          ? `Nilai tes akhir belum mencapai ${one.least}`
          : `Nilai tes akhir ${one.score}, perlu ${one.least}`;
      case 'test-runs':
        return 'Hasil tes akhir menunggu tes ditutup';
      case 'tasks':
        return `Tugas dinilai ${one.marked} dari ${one.tasks}`;
      default:
        return one satisfies never;
    }
  },
  page: {
    caption: 'Peserta dan sertifikatnya',
    columns: {
      person: 'Peserta',
      attended: 'Hadir',
      attendedUnit: 'dari sesi',
      test: 'Tes akhir',
      state: 'Sertifikat',
    },
    issue: (count: number) => `Terbitkan ${count} sertifikat`,
    issueTitle: (count: number) => `Terbitkan ${count} sertifikat?`,
    issueText: 'Nomornya terpakai untuk selamanya. Isi yang tercetak tidak berubah lagi.',
    asked: (count: number) => `${count} sertifikat sedang dibuat.`,
    running: (issued: number, wanted: number) => `${issued} dari ${wanted} sertifikat siap`,
    refresh: 'Perbarui',
    failed:
      'Sebagian sertifikat gagal dibuat. Tekan terbitkan lagi untuk melanjutkan; yang sudah ada tidak dibuat dua kali.',
    none: 'Belum ada peserta yang memenuhi syarat.',
    rule: 'Syarat',
    pdf: 'PDF',
    badge: 'Lencana digital',
    revoke: 'Cabut',
    revokeTitle: 'Cabut sertifikat ini?',
    reason: 'Alasan pencabutan',
    reasonHint: 'Tampil di halaman periksa sertifikat.',
    revoked: 'Sertifikat dicabut.',
    revokedBadge: 'Dicabut',
    issuedBadge: 'Terbit',
    preparing: 'Sedang dibuat',
    cancel: 'Batal',
    emptyTitle: 'Belum ada peserta',
    empty: 'Sertifikat diterbitkan untuk peserta yang memenuhi syarat.',
    notOver: 'Sertifikat dapat diterbitkan mulai hari terakhir angkatan.',
    attended: (attended: number, lessons: number) => `${attended} dari ${lessons}`,
  },
  cli: {
    summary: 'Memeriksa keaslian lencana digital sertifikat (tanpa jaringan)',
    usage: `Pemakaian:
  npx simpul certificate verify BERKAS.json [--issuer DID] [--json]

BERKAS.json adalah lencana digital (Open Badges 3.0) dari sertifikat pelatihan.
  --issuer DID  kunci penerbit yang diharapkan (did:key:...)
  --json        keluaran untuk program lain
Pencabutan tidak terlihat di berkas: periksa juga halaman cek-dokumen yang tertulis di dalamnya.
`,
    unreadable: (path: string) => `Berkas ${path} tidak dapat dibaca.`,
    notJson: (path: string) => `${path} bukan JSON. Berikan lencana digitalnya, bukan PDF sertifikat.`,
    unknownWord: (word: string) => `"${word}" tidak dikenal.`,
    why: {
      'not-a-credential': 'TIDAK SAH: berkas ini bukan lencana digital.',
      'other-kind': 'TIDAK SAH: berkas ini bukan lencana Open Badges 3.0.',
      'other-issuer-key': 'TIDAK SAH: tanda tangannya bukan dari kunci penerbit yang disebut.',
      'not-genuine': 'TIDAK SAH: isinya berubah atau tanda tangannya palsu.',
      'unexpected-issuer': 'TIDAK SAH: penerbitnya bukan yang diharapkan.',
    },
    genuine: 'SAH: isi utuh dan ditandatangani penerbitnya.',
  },
};
