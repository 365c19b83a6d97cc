import type { FailureClass, FailureReason } from './failure.ts';

/** What happens next, per class of failure. */
export const FAILURE_CLASS_COPY: Record<FailureClass, string> = {
  later: 'Akan dicoba lagi dengan sendirinya. Anda tidak perlu berbuat apa-apa.',
  reconnect: 'Sambungan ke akun ini putus. Mohon sambungkan ulang.',
  gone: 'Akun ini tidak ditemukan lagi. Mohon periksa alamatnya atau tandai sudah ditutup.',
  private: 'Akun ini tertutup untuk umum, jadi unggahannya tidak dapat dibaca.',
  moved: 'Akun ini sudah pindah alamat. Mohon periksa dan daftarkan alamat barunya.',
  refused: 'Pihak sana menolak dibaca. Unggahan dari kanal ini perlu dilaporkan dengan tautan.',
  broken: 'Kanal ini menjawab, tetapi jawabannya tidak dapat dibaca. Mohon beri tahu pengelola situs.',
};

/** What is the matter, per reason. */
export const FAILURE_REASON_COPY: Record<FailureReason, string> = {
  timeout: 'Situs terlalu lama menjawab.',
  'no-answer': 'Situs tidak menjawab.',
  'server-error': 'Situs sedang bermasalah.',
  'asked-to-wait': 'Situs meminta kita menunggu sebentar.',
  'unknown-host': 'Nama situs tidak dikenal di internet.',
  'private-address': 'Nama situs menunjuk ke jaringan dalam yang belum diizinkan pengelola Simpul.',
  certificate: 'Sertifikat keamanan (HTTPS) situs tidak sah atau sudah kedaluwarsa.',
  'bad-address': 'Alamat kanal tidak benar.',
  'too-large': 'Jawaban situs terlalu besar.',
  'redirect-loop': 'Situs mengalihkan alamat berputar-putar.',
  'unreadable-answer': 'Jawaban situs tidak dalam bentuk yang dikenal.',
  'dangerous-xml': 'Umpan berita memuat bagian berbahaya dan tidak dibuka.',
  'too-heavy': 'Jawaban situs terlalu berat untuk dibaca, jadi tidak dibuka.',
  'no-feed': 'Situs tidak mempunyai umpan berita (RSS, Atom, atau JSON Feed).',
  'no-api': 'Situs ini tidak membuka data WordPress-nya.',
  'login-needed': 'Situs meminta masuk lebih dahulu.',
  forbidden: 'Situs melarang pembacaan otomatis.',
  'not-found': 'Halaman tidak ditemukan.',
  'account-gone': 'Akun sudah dihapus atau ditangguhkan.',
  'account-closed': 'Pemilik menutup akunnya untuk umum.',
  'account-moved': 'Pemilik menyatakan akunnya pindah.',
};
