/**
 * How long a personal field of trainings is kept, counted from the last day of its batch, and then blanked by a daily job. What is
 * not here is kept with the record of the training (attendance, scores, names on registrations), or is a printed paper: certificates
 * and letters stay as they were issued, under the office's archive schedule (JRA).
 */
export type KeptField = {
  readonly key:
    | 'service'
    | 'letter-service'
    | 'registration-note'
    | 'scan-note'
    | 'grading-note'
    | 'coaching-note';
  readonly months: number;
  /** In the reader's words: what, and what it is for. */
  readonly what: string;
  readonly why: string;
};

export const KEPT_FIELDS: readonly KeptField[] = [
  {
    key: 'service',
    months: 12,
    what: 'NIP, pangkat, dan jabatan peserta',
    why: 'surat tugas dan pertanggungjawaban',
  },
  {
    key: 'letter-service',
    months: 12,
    what: 'NIP di data surat (PDF yang sudah terbit tetap)',
    why: 'unduhan DOCX untuk ditandatangani',
  },
  { key: 'registration-note', months: 12, what: 'Alasan penolakan pendaftaran', why: 'dibaca pendaftar' },
  { key: 'scan-note', months: 12, what: 'Catatan izin pada daftar hadir', why: 'pertanggungjawaban' },
  { key: 'grading-note', months: 12, what: 'Catatan penilai pada tugas', why: 'dibaca peserta' },
  { key: 'coaching-note', months: 24, what: 'Catatan pendampingan', why: 'tindak lanjut di lapangan' },
];

/** The last day of a batch whose fields of this kind are blanked today: they were kept that many months in full. */
export function lastDayToForget(today: string, months: number): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const most = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, most) - 1);
  return first.toISOString().slice(0, 10);
}
