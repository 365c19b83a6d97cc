import { passwordFaultSentence } from '#app/platform/auth/copy.id.ts';
import { type CommonRefusal, impossible } from '#app/platform/errors/result.ts';
import type { OrgRefusal } from './errors.ts';

/** Where a refusal belongs: to a field of the form, or to the whole. */
export type RefusalWords = { field: string | null; sentence: string };

type Worded = OrgRefusal | { type: 'name-missing' };

/** One sentence for each refusal of the organisation, at the field it is about. */
export function refusalWords(error: Worded): RefusalWords {
  const whole = (sentence: string) => ({ field: null, sentence });
  const at = (field: string, sentence: string) => ({ field, sentence });
  switch (error.type) {
    case 'unit-closed':
      return whole('Unit ini sudah ditutup. Pilih unit yang masih berjalan.');
    case 'unit-has-children':
      return whole(`Masih ada ${error.count} unit di bawahnya. Pindahkan atau tutup dahulu.`);
    case 'slug-taken':
      return at('shortName', 'Nama pendek ini sudah dipakai unit lain.');
    case 'code-taken':
      return at('code', 'Kode ini sudah dipakai unit lain.');
    case 'own-ancestor':
      return at('parentId', 'Induknya berada di bawah unit ini sendiri. Pilih unit lain.');
    case 'contact-taken':
      return at(error.field, 'Kontak ini sudah dipakai orang lain di pemerintah daerah ini.');
    case 'contact-missing':
      return at('phone', 'Isi nomor WhatsApp atau email, paling sedikit satu.');
    case 'name-missing':
      return at('name', 'Isi nama lengkap.');
    case 'role-held-already':
      return at('role', 'Orang ini sudah memegang peran itu di unit ini.');
    case 'role-ended-already':
      return whole('Peran ini sudah berakhir.');
    case 'last-coordinator':
      return whole('Ini koordinator terakhir yang bisa masuk. Angkat koordinator lain dahulu.');
    case 'has-account-already':
      return whole('Orang ini sudah bisa masuk. Tambahkan perannya di halaman orangnya.');
    case 'no-account':
      return whole('Orang ini belum punya akun. Kirim undangan dahulu.');
    case 'link-unknown':
      return whole('Tautan ini tidak dikenal. Periksa apakah tersalin utuh.');
    case 'link-used':
      return whole('Tautan ini sudah dipakai atau sudah diganti yang baru.');
    case 'link-expired':
      return whole('Masa berlaku tautan ini sudah lewat. Minta tautan baru kepada koordinator.');
    case 'password-refused':
      return at('password', passwordFaultSentence(error.fault));
    case 'identifier-taken':
      return at(error.field, 'Kontak ini sudah dipakai untuk masuk oleh akun lain.');
    case 'same-person':
      return whole('Dua orang yang berbeda diperlukan untuk ini.');
    case 'not-in-unit':
      return at('fromPersonId', 'Orang ini tidak memegang peran di unit ini.');
    case 'government-exists':
      return whole('Pemerintah daerah sudah didirikan di sini. Silakan masuk.');
    case 'host-taken':
      return at(
        'portalHost',
        'Alamat ini milik pemerintah daerah lain di Simpul ini. Hubungi pengelola sistem.',
      );
    case 'not-the-sample':
      return whole('Ini bukan data contoh, jadi tidak bisa dihapus.');
    case 'nobody-to-invite':
      return whole('Tidak ada yang perlu diundang: semua yang dipilih sudah bisa masuk.');
    case 'holiday-taken':
      return at('date', 'Tanggal ini sudah ada di daftar. Ubah barisnya.');
    case 'wrong-password':
      return at('currentPassword', 'Kata sandi Anda saat ini tidak cocok.');
    case 'import-refused':
      return whole(`${error.faults.length} isian perlu dibetulkan. Tidak ada yang diimpor.`);
    default:
      return impossible(error);
  }
}

/** Refusals that a form shows; missing rights and rows are pages of their own. */
export type ShownRefusal = Worded | CommonRefusal;
