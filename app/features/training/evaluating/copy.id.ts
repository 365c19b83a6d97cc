import { formatDate } from '#app/ui/format-date.ts';
import type { EvaluationQuestion } from '../tables.ts';

const figure = (value: number) =>
  value.toLocaleString('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Asked where the desk has written no questions of its own. An id keeps its text for ever; another text gets another id. */
const usual: readonly EvaluationQuestion[] = [
  { id: 'sesuai', kind: 'scale', text: 'Materinya sesuai dengan pekerjaan saya.' },
  { id: 'jelas', kind: 'scale', text: 'Materinya mudah dipahami.' },
  { id: 'narasumber', kind: 'scale', text: 'Narasumber menguasai materi dan menjawab pertanyaan.' },
  { id: 'praktik', kind: 'scale', text: 'Waktu praktiknya cukup.' },
  { id: 'tempat', kind: 'scale', text: 'Tempat, peralatan, dan jadwalnya memadai.' },
  { id: 'siap', kind: 'scale', text: 'Saya siap menerapkannya di unit saya.' },
  { id: 'berguna', kind: 'text', text: 'Bagian mana yang paling berguna?' },
  { id: 'perbaiki', kind: 'text', text: 'Apa yang perlu diperbaiki?' },
  { id: 'hambatan', kind: 'text', text: 'Apa yang dapat menghambat penerapannya di unit Anda?' },
];

/** Sentences of the anonymous evaluation. */
export const evaluatingCopy = {
  usual,
  anonymousTitle: 'Tanpa nama.',
  anonymous:
    'Jawaban disimpan tanpa nama, tanpa waktu, dan tanpa catatan siapa pengirimnya. Yang dicatat terpisah hanya bahwa Anda sudah mengisi, supaya tiap peserta mengisi satu kali. Hasilnya tampil sesudah lima jawaban dan bertambah per lima. Gaya menulis dapat dikenali, jadi jangan tulis nama atau hal yang menunjuk diri Anda.',
  scaleHint: '1 sangat tidak setuju, 5 sangat setuju',
  optional: 'boleh kosong',
  answerScale: 'Pilih 1 sampai 5.',
  send: 'Kirim tanpa nama',
  sent: 'Terima kasih. Jawaban Anda tersimpan tanpa nama.',
  doneTitle: 'Anda sudah mengisi',
  done: 'Jawaban tidak dapat dibuka atau diubah lagi, karena tidak tercatat mana jawaban Anda.',
  aheadTitle: 'Belum dibuka',
  ahead: (date: string) =>
    `Evaluasi dapat diisi mulai hari terakhir pelatihan, ${formatDate(date, 'plain')}.`,
  until: (date: string) => `Dapat diisi sampai ${formatDate(date, 'plain')}.`,
  closedTitle: 'Evaluasi sudah ditutup',
  results: 'Hasil evaluasi',
  count: (answered: number, people: number) => `${answered} dari ${people} peserta sudah mengisi`,
  read: (shown: number) => `Terbaca ${shown} jawaban.`,
  waiting: (count: number) =>
    `${count} jawaban lain menunggu sampai genap lima: bila bertambah satu per satu, dapat ditebak siapa yang baru mengisi.`,
  tooFewTitle: 'Belum dapat ditampilkan',
  tooFew:
    'Hasil dan tulisan peserta tampil mulai lima jawaban. Di bawah itu, yang tahu siapa yang hadir dapat menebak siapa yang menjawab.',
  columns: { text: 'Pernyataan', mean: 'Rata-rata', counts: 'Sebaran', answers: 'Jawaban' },
  caption: 'Rata-rata tiap pernyataan',
  mean: figure,
  spread: (counts: readonly number[]) => counts.map((count, at) => `${at + 1}: ${count}`).join(' · '),
  texts: 'Yang ditulis peserta',
  times: (count: number) => `ditulis ${count} peserta`,
  nothingSaid: 'Tidak ada yang menulis.',
  edit: 'Susun pertanyaan',
  form: {
    title: 'Pertanyaan evaluasi',
    summary: 'Berlaku untuk semua angkatan pelatihan ini. Diisi peserta tanpa nama.',
    question: (at: number) => `Pertanyaan ${at}`,
    kind: (at: number) => `Jenis pertanyaan ${at}`,
    kinds: { scale: 'Skala 1 sampai 5', text: 'Tulisan' },
    hint: 'Kosongkan baris yang tidak dipakai. Jangan menanyakan hal yang menunjuk orang, misalnya jabatan atau unit.',
    frozen: 'Evaluasi ini sudah diisi peserta, jadi pertanyaannya tetap.',
    submit: 'Simpan pertanyaan',
    saved: 'Pertanyaan evaluasi tersimpan.',
    empty: 'Isi paling sedikit satu pertanyaan.',
    long: 'Paling banyak 300 huruf.',
    twice: 'Ada pertanyaan yang sama.',
  },
};
