import { formatDate } from '#app/ui/format-date.ts';

/** Sentences of the jury. */
export const judgingCopy = {
  faults: {
    person: 'Pilih orang dari hasil pencarian.',
    classes: 'Pilih paling sedikit satu kelas.',
    unit: 'Pilih unit dari daftar.',
    declare: 'Nyatakan tidak ada benturan kepentingan, atau pilih unit beserta alasannya.',
    dueOn: 'Tanggal ini sudah lewat.',
    points: (name: string, most: number) => `Beri nilai 0 sampai ${most} untuk “${name}”.`,
    mark: 'Pilih ada, tidak ada, atau belum diperiksa.',
    address: 'Isi alamat lengkap yang dimulai dengan https://.',
    evidence: 'Isi tautan yang menunjukkan butir ini ada.',
  },
  notices: {
    named: 'Anda diminta menjadi juri liga.',
    namedText: (season: string) =>
      `Untuk ${season}. Sebelum menilai, nyatakan dulu unit yang punya benturan kepentingan dengan Anda, atau bahwa tidak ada.`,
    ready: 'Lembar nilai juri sudah siap.',
    readyText: (season: string, dueOn: string) =>
      `${season}: isi lembar Anda paling lambat ${formatDate(dueOn, 'full')}. Bisa dari ponsel, satu kiriman satu layar.`,
    reminded: 'Masih ada lembar nilai juri yang kosong.',
  },
};
