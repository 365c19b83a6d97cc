/** Sentences of the monitoring commands. */
export const CLI_COPY = {
  matchSummary: 'mencocokkan kiriman dengan kegiatan, dengan alasannya',
  matchUsage: `Pemakaian: npx simpul match --agenda AGENDA.jsonl --posts KIRIMAN.jsonl [--ignore-published] [--json]

Satu objek JSON per baris. Kegiatan: id, date (boleh dengan jam), title, place, msg, tags, dan bila ada end, leader, unit.
Kiriman: id, url, published, title, text, dan bila ada unit, amplifiable. Hasilnya satu baris JSON per pasangan:
post, activity, score, band (sure atau unsure), kind (original, amplification, copied), reasons.
--ignore-published  mengabaikan tanggal tayang.
--json              bentuk keluaran; sudah bawaan.`,
  missing: (option: string) =>
    `Berkas ${option} belum disebut. Tulis: npx simpul match --agenda AGENDA.jsonl --posts KIRIMAN.jsonl`,
  noValue: (option: string) => `Pilihan ${option} memerlukan nama berkas.`,
  unknown: (arg: string) => `Pilihan “${arg}” tidak dikenal. Lihat: npx simpul match --help`,
  unreadable: (path: string) => `Berkas ${path} tidak dapat dibaca. Periksa nama dan izinnya.`,
  fault: (path: string, line: number, fault: string) => `${path} baris ${line}: ${fault}.`,
} as const;
