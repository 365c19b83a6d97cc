import type { AuthError } from './errors.ts';
import type { PasswordFault } from './password-policy.ts';

function waiting(seconds: number): string {
  return seconds < 90 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}

export const authCopy = {
  deviceOn: (browser: string, system: string) => `${browser} di ${system}`,
  deviceUnknown: 'Perangkat tidak dikenal',
} as const;

/** One sentence for each reason why a password is refused. */
export function passwordFaultSentence(fault: PasswordFault): string {
  switch (fault.type) {
    case 'too-short':
      return `Kata sandi paling sedikit ${fault.min} huruf. Rangkaian tiga atau empat kata mudah diingat dan sulit ditebak.`;
    case 'too-long':
      return `Kata sandi paling banyak ${fault.max} huruf.`;
    case 'common':
      return 'Kata sandi ini terlalu sering dipakai orang dan mudah ditebak. Pilih yang lain.';
    case 'personal':
      return 'Kata sandi jangan memuat nama, email, nomor WhatsApp, atau nama instansi Anda.';
    case 'monotonous':
      return 'Kata sandi ini hanya mengulang atau mengurutkan huruf atau angka. Pilih yang lain.';
  }
}

/** One sentence for each refusal of the sign-in. */
export function authErrorSentence(error: AuthError): string {
  switch (error.type) {
    case 'wrong-credentials':
      return 'Email atau nomor WhatsApp dan kata sandi tidak cocok.';
    case 'wait':
      return `Terlalu banyak percobaan masuk. Silakan coba lagi dalam ${waiting(error.seconds)}.`;
    case 'wrong-code':
      return 'Kode tidak cocok. Periksa kode terbaru di aplikasi autentikator Anda.';
    case 'challenge-expired':
      return 'Waktu untuk memasukkan kode sudah habis. Silakan masuk kembali dari awal.';
    case 'not-signed-in':
      return 'Anda belum masuk. Silakan masuk dahulu.';
    case 'not-fresh':
      return 'Demi keamanan, silakan masuk kembali sebelum mengubah cara masuk Anda.';
    case 'wrong-password':
      return 'Kata sandi Anda saat ini tidak cocok.';
    case 'already-enrolled':
      return 'Kode autentikator sudah aktif untuk akun Anda.';
    case 'not-enrolled':
      return 'Kode autentikator belum aktif untuk akun Anda.';
    case 'password-refused':
      return passwordFaultSentence(error.fault);
    case 'identifier-taken':
      return 'Email atau nomor WhatsApp ini sudah dipakai akun lain.';
    case 'identifier-invalid':
      return 'Tulis email yang benar, misalnya nama@kota.go.id, atau nomor WhatsApp, misalnya 0812 3456 7890.';
    case 'passkey-refused':
      return 'Kunci sandi tidak dapat diperiksa. Silakan coba lagi atau masuk dengan kata sandi.';
    case 'sso-off':
      return 'Masuk lewat SSO tidak diaktifkan di sini.';
    case 'sso-unreachable':
      return 'Layanan SSO sedang tidak dapat dihubungi. Silakan masuk dengan kata sandi atau coba lagi nanti.';
    case 'sso-unknown-person':
      return 'Akun SSO Anda belum terhubung dengan petugas mana pun. Minta undangan kepada koordinator, lalu coba lagi.';
    case 'sso-refused':
      return 'Masuk lewat SSO tidak berhasil. Silakan coba lagi.';
  }
}
