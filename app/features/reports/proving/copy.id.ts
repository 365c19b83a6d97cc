import { formatDate, formatInstant, formatRange } from '#app/ui/format-date.ts';
import type { Days } from './facts.ts';
import type { TaskState, WorkCounts } from './rules/count-work.ts';

const listed = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(', ');
const days = ({ from, to }: Days): string =>
  from === to ? formatDate(from, 'plain') : formatRange(from, to);

export const STATE_WORDS: Readonly<Record<TaskState, string>> = {
  tercakup: 'Tercakup',
  terlambat: 'Terlambat',
  amplifikasi: 'Amplifikasi',
  salinan: 'Salinan',
  menunggu: 'Menunggu',
  belum: 'Belum',
  izin: 'Izin',
};
export const KIND_WORDS = { original: 'Asli', amplification: 'Amplifikasi', copied: 'Salinan' } as const;
export const REPORTED_WORDS = { self: 'Petugas ini', other: 'Petugas lain', none: 'Terbaca sistem' } as const;

export const provingCopy = {
  paper: {
    title: 'Bukti kinerja komunikasi',
    draft: 'Sementara',
    fileName: (month: string, person: string) => `bukti-kinerja-${month}-${person}`,
    facts: {
      name: 'Nama',
      nip: 'NIP',
      nipLine: '.......................................................',
      level: 'Jenjang pranata humas',
      month: 'Bulan',
      service: 'Masa tugas',
      number: 'Nomor',
      edition: 'Edisi',
      made: 'Dibuat',
    },
    service: (unit: string, periods: readonly Days[]) => `${unit}: ${periods.map(days).join('; ')}`,
    runningUntil: (until: string) => `Bulan ini belum selesai. Isi sampai ${formatDate(until, 'plain')}.`,
    edition: (edition: number, supersedes: string | null) =>
      supersedes === null
        ? String(edition)
        : `${edition}, menggantikan nomor ${supersedes} karena buktinya berubah`,
    made: (at: string, zone: string, by: string | null) =>
      by === null ? formatInstant(at, zone) : `${formatInstant(at, zone)}, atas permintaan ${by}`,
    figures: {
      posts: 'Kiriman unit pada masa tugas',
      reported: 'Dilaporkan oleh petugas ini',
      grades: 'Mutu bukti',
      tasks: 'Tugas unit pada masa tugas',
      states: 'Rincian tugas',
      taken: 'Tugas yang diterima petugas ini',
      narratives: 'Narasi yang dipakai unit',
      trainings: 'Pelatihan',
    },
    posts: (counts: WorkCounts, gone: number) =>
      [
        counts.posts === 0
          ? 'Tidak ada'
          : `${counts.posts} (${listed([
              `${counts.kinds.original} asli`,
              counts.kinds.amplification > 0 && `${counts.kinds.amplification} amplifikasi`,
              counts.kinds.copied > 0 && `${counts.kinds.copied} salinan`,
            ])})`,
        ...(gone > 0 ? [`${gone} kiriman sudah dihapus dari jejaring dan tidak dihitung`] : []),
      ].join('. '),
    reported: (counts: WorkCounts) => `${counts.reportedBySelf} dari ${counts.posts} kiriman`,
    grades: ({ grades }: WorkCounts) => `A ${grades.A}, B ${grades.B}, C ${grades.C}`,
    tasks: (counts: WorkCounts) =>
      counts.of === 0 ? 'Tidak ada tugas yang dihitung' : `${counts.covered} dari ${counts.of} tercakup`,
    states: ({ states }: WorkCounts) =>
      listed([
        `tepat waktu ${states.tercakup}`,
        `terlambat ${states.terlambat}`,
        states.amplifikasi > 0 && `amplifikasi ${states.amplifikasi}`,
        states.salinan > 0 && `salinan ${states.salinan}`,
        states.menunggu > 0 && `menunggu ${states.menunggu}`,
        `belum ${states.belum}`,
        states.izin > 0 && `izin ${states.izin} (tidak dihitung)`,
      ]),
    taken: (counts: WorkCounts) => `${counts.takenBySelf} dari ${counts.tasks} tugas`,
    narratives: (counts: WorkCounts) => `${counts.narrativesUsed} narasi`,
    sections: { tasks: 'Tugas', posts: 'Kiriman', narratives: 'Narasi', trainings: 'Pelatihan yang diikuti' },
    columns: {
      activity: 'Kegiatan atau narasi',
      due: 'Tenggat',
      state: 'Keadaan',
      grade: 'Bukti',
      picture: 'Gambar',
      date: 'Tanggal',
      post: 'Kiriman',
      kind: 'Jenis',
      reported: 'Dilaporkan',
      narrative: 'Narasi',
      seen: 'Dibaca',
      used: 'Dipakai',
      published: 'Ditayangkan',
      training: 'Pelatihan',
      days: 'Hari',
      jp: 'JP',
      certificate: 'Sertifikat',
    },
    internal: 'Kegiatan internal',
    /** The paper says its month once. */
    onDay: (day: string) => formatDate(day, 'brief', day),
    excuse: (reason: string) => `Izin: ${reason}`,
    taken_: 'Diterima petugas ini',
    covers: (titles: readonly string[]) => `Mencakup: ${titles.join('; ')}`,
    version: (title: string, version: number) => `${title} (versi ${version})`,
    bySelf: 'oleh petugas ini',
    dayOnly: 'tanggal lapor',
    untitled: 'Tanpa teks',
    noPicture: 'Tanpa gambar',
    none: '-',
    /** "19 – 21 Okt", "30 Sep – 2 Okt". */
    heldOn: ({ from, to }: Days) => {
      const [first, last] = [formatDate(from, 'brief', to), formatDate(to, 'brief', to)];
      if (from === to) return last;
      return from.slice(0, 7) === to.slice(0, 7)
        ? `${Number(from.slice(8))} – ${last}`
        : `${first} – ${last}`;
    },
    jp: (jp: number | null) => (jp === null ? '-' : String(jp)),
    emptyUnit: 'Tidak ada kiriman, tugas, atau narasi yang tercatat pada masa tugas ini.',
    emptyTasks: 'Tidak ada tugas yang tenggatnya jatuh pada masa tugas ini.',
    emptyPosts: 'Tidak ada kiriman unit yang tercatat pada masa tugas ini.',
    whose:
      'Kiriman dan tugas di sini adalah milik unit pada masa tugas petugas. Sistem tidak tahu siapa yang menulis tiap kiriman; yang pasti berasal dari petugas ini hanyalah yang bertanda “Petugas ini” dan tugas yang diterimanya.',
    gradesTold:
      'Mutu bukti: A dibaca dari akun, B dibaca dari halaman publik, C dilaporkan petugas dan diuji petik. Tugas masuk pada masa tugas bila tenggatnya jatuh di dalamnya; terlambat tetap tercakup, izin tidak dihitung. Dokumen ini tidak menghitung angka kredit.',
    signOfficer: 'Petugas',
    signHead: 'Mengetahui, kepala unit',
    unsigned: 'Belum ditandatangani secara elektronik',
    check: 'Pindai untuk mencocokkan isi dokumen ini',
    code: (code: string) => `Kode ${code}`,
    digest: (digest: string) => `Sidik isi ${digest}`,
    foot: (number: string | null) => number ?? 'Sementara, belum bernomor',
    pages: (page: number, pages: number) => `halaman ${page} dari ${pages}`,
  },
  sheets: {
    summary: 'Ringkasan',
    posts: 'Kiriman',
    tasks: 'Tugas',
    narratives: 'Narasi',
    trainings: 'Pelatihan',
    columns: {
      what: 'Isian',
      value: 'Nilai',
      unit: 'Unit',
      date: 'Tanggal',
      timeKnown: 'Waktu tayang diketahui',
      network: 'Jejaring',
      title: 'Judul atau baris pertama',
      address: 'Tautan',
      kind: 'Jenis',
      grade: 'Mutu bukti',
      reported: 'Dilaporkan oleh',
      covers: 'Mencakup',
      task: 'Kegiatan atau narasi',
      subject: 'Macam',
      held: 'Hari kegiatan',
      due: 'Tenggat',
      state: 'Keadaan',
      taken: 'Diterima petugas ini',
      excuse: 'Alasan izin',
      narrative: 'Narasi',
      version: 'Versi',
      seen: 'Dibaca',
      used: 'Dipakai',
      published: 'Ditayangkan',
      bySelf: 'Oleh petugas ini',
      training: 'Pelatihan',
      batch: 'Angkatan',
      from: 'Mulai',
      to: 'Selesai',
      jp: 'JP',
      certificate: 'Nomor sertifikat',
    },
    subjects: { activity: 'Kegiatan', narrative: 'Narasi' },
    summaryOf: {
      government: 'Pemerintah daerah',
      officer: 'Petugas',
      month: 'Bulan',
      until: 'Isi sampai',
      number: 'Nomor',
      edition: 'Edisi',
      code: 'Kode cek',
      digest: 'Sidik isi',
      made: 'Dibuat',
      running: 'Sementara, belum bernomor',
      unit: 'Unit',
      service: 'Masa tugas',
      gone: 'Kiriman yang sudah dihapus, tidak dihitung',
      of: 'Tugas yang dihitung',
      covered: 'Tugas tercakup (tepat waktu dan terlambat)',
    },
  },
  document: {
    kindMark: 'BK',
    title: (month: string) => `Bukti kinerja ${month}`,
    fields: {
      officer: 'Petugas',
      service: 'Unit dan masa tugas',
      month: 'Bulan',
      edition: 'Edisi',
      posts: 'Kiriman unit',
      reported: 'Dilaporkan petugas',
      grades: 'Mutu bukti',
      tasks: 'Tugas unit',
      states: 'Rincian tugas',
      taken: 'Tugas diterima petugas',
      narratives: 'Narasi dipakai unit',
      level: 'Jenjang pranata humas',
      trainings: 'Pelatihan',
      digest: 'Sidik isi',
      made: 'Dibuat',
    },
    trainings: (count: number, jp: number) =>
      count === 0 ? 'Tidak ada' : `${count}, ${jp} JP bersertifikat`,
    ofUnit: (unit: string, value: string) => `${unit}: ${value}`,
    superseded: (number: string) => `Buktinya berubah; digantikan dokumen nomor ${number}.`,
  },
};
