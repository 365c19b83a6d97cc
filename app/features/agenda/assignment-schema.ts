import { z } from 'zod';

/** One assignment, named by a page or by the phone. */
export const assignmentInput = z.object({
  assignmentId: z.uuid('Tugas ini tidak dikenal. Buka kembali daftar tugas Anda.'),
});

const reason = (what: string) =>
  z
    .string(what)
    .trim()
    .min(10, `${what} Paling sedikit 10 huruf, karena semua unit dapat membacanya.`)
    .max(300, 'Paling banyak 300 huruf.');

export const excuseInput = assignmentInput.extend({
  reason: reason('Tulis mengapa unit Anda tidak dapat mengerjakannya.'),
});

export const refuseExcuseInput = assignmentInput.extend({
  note: reason('Tulis mengapa alasan ini tidak diterima.'),
});
