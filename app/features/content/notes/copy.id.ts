import type { NoteRefusal } from '../errors.ts';
import type { Question } from '../types.ts';

export function noteSentence(refusal: NoteRefusal): string {
  switch (refusal.type) {
    case 'task-cancelled':
      return `Tugas “${refusal.title}” sudah dibatalkan sementara itu. Catatan dan fotonya tetap ada di ponsel ini: salin teksnya, atau buka lagi dan simpan tanpa tugas.`;
    case 'task-unknown':
      return 'Tugas ini bukan milik unit yang dipilih. Buka catatannya, pilih tugas lain atau tanpa tugas.';
    case 'pictures-missing':
      return `Foto ${refusal.positions.map((position) => position + 1).join(', ')} belum sampai. Kirim lagi; yang sudah sampai tidak diulang.`;
  }
}

/** The six questions as they are asked in the field, in Indonesian order (ADIKSIMBA). */
export const questionWords: Readonly<Record<Question, { label: string; short: string; hint: string }>> = {
  what: { label: 'Apa yang terjadi?', short: 'apa', hint: 'Satu kalimat: kegiatan apa, hasilnya apa.' },
  who: {
    label: 'Siapa saja?',
    short: 'siapa',
    hint: 'Nama lengkap dan jabatan yang hadir, memimpin, atau terkena.',
  },
  when: { label: 'Kapan?', short: 'kapan', hint: 'Hari, tanggal, jam mulai dan selesai.' },
  where: { label: 'Di mana?', short: 'di mana', hint: 'Nama tempat, jalan, kelurahan.' },
  why: { label: 'Mengapa?', short: 'mengapa', hint: 'Masalah apa yang diatasi, untuk siapa.' },
  how: { label: 'Bagaimana?', short: 'bagaimana', hint: 'Jalannya acara, angka, biaya, langkah berikutnya.' },
};
