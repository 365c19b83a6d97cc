/** How to get the key, or what to know before the consent page, step by step. */
export const CONNECT_HELP: Readonly<Record<string, readonly string[]>> = {
  website: [
    'Masuk ke dasbor WordPress unit dengan akun yang boleh menulis (Editor atau Penulis).',
    'Buka Pengguna, lalu Profil, dan gulir ke “Sandi Aplikasi”.',
    'Tulis nama “Simpul”, tekan “Tambah Sandi Aplikasi”, lalu salin sandi yang muncul. Sandi itu hanya tampil sekali.',
    'Tempel nama pengguna dan sandi aplikasi itu di sini. Jangan tempel sandi masuk yang biasa.',
  ],
  bluesky: [
    'Di aplikasi Bluesky buka Pengaturan, lalu “Privasi dan keamanan”, lalu “Sandi aplikasi”.',
    'Tambah sandi dengan nama “Simpul”, lalu salin.',
    'Tempel nama akun dan sandi aplikasi itu di sini. Jangan tempel sandi masuk yang biasa.',
  ],
  mastodon: [
    'Di situs Mastodon akun ini buka Preferensi, lalu Pengembangan, lalu “Aplikasi baru”.',
    'Beri nama “Simpul”, centang izin read, write:statuses dan write:media, lalu simpan.',
    'Buka aplikasi itu, salin “Token akses Anda”, lalu tempel di sini.',
  ],
  telegram: [
    'Di Telegram buka @BotFather, kirim /newbot, beri nama, lalu salin token yang diberikan.',
    'Buka saluran unit, masuk ke Administrator, tambahkan bot itu, dan izinkan “Kirim pesan”.',
    'Tempel token bot di sini.',
  ],
  facebook: [
    'Masuklah ke Facebook sebagai orang yang mengelola Halaman unit (hak penuh).',
    'Di halaman izin, pilih Halaman yang terdaftar di sini. Halaman lain tidak akan disimpan.',
    'Sambungan putus bila orang itu mengganti kata sandi Facebook-nya atau keluar dari pengelola. Simpul akan memberi tahu.',
  ],
  instagram: [
    'Akun Instagram harus akun profesional (Bisnis atau Kreator). Ubah di Pengaturan, “Jenis akun dan alat”.',
    'Masuklah di halaman izin dengan akun Instagram unit yang terdaftar di sini.',
    'Izin berlaku 60 hari dan diperbarui sendiri.',
  ],
  threads: [
    'Masuklah di halaman izin dengan akun Threads unit yang terdaftar di sini.',
    'Izin berlaku 60 hari dan diperbarui sendiri.',
  ],
  x: [
    'Masuklah ke X dengan akun unit yang terdaftar di sini, lalu setujui izinnya.',
    'X memungut biaya tiap kiriman dari pemilik aplikasi (Diskominfo). Batasnya diatur di halaman Aplikasi jejaring.',
  ],
  youtube: [
    'Masuklah dengan akun Google pengelola kanal. Bila punya beberapa kanal, pilih kanal yang terdaftar di sini.',
    'Sebelum proyek Google milik pemerintah lolos audit, YouTube menahan setiap unggahan sebagai “Pribadi”.',
  ],
};

/** Where and how the government gets its app at each network. */
export const APP_HELP: Readonly<Record<string, readonly string[]>> = {
  facebook: [
    'Buka developers.facebook.com, buat aplikasi jenis Bisnis, lalu tambahkan “Facebook Login for Business”.',
    'Daftarkan alamat kembali di bawah ini pada “Valid OAuth Redirect URIs”.',
    'Minta akses lanjutan untuk pages_show_list, pages_read_engagement dan pages_manage_posts (App Review), dan verifikasi bisnisnya.',
  ],
  instagram: [
    'Pada aplikasi Meta yang sama tambahkan produk Instagram, pilih “API setup with Instagram login”.',
    'Daftarkan alamat kembali di bawah ini pada “Business login settings”.',
    'Minta akses lanjutan untuk instagram_business_basic dan instagram_business_content_publish.',
    'ID dan kuncinya milik Instagram sendiri, bukan milik aplikasi Meta.',
  ],
  threads: [
    'Buat aplikasi Meta dengan use case “Access the Threads API”.',
    'Daftarkan alamat kembali di bawah ini, dan minta threads_basic serta threads_content_publish.',
  ],
  x: [
    'Buka console.x.com, buat aplikasi, dan aktifkan OAuth 2.0 jenis “Web App” (confidential client).',
    'Daftarkan alamat kembali di bawah ini, lalu salin Client ID dan Client Secret.',
    'Isi saldo: X menagih tiap kiriman.',
  ],
  youtube: [
    'Di console.cloud.google.com buat proyek, aktifkan “YouTube Data API v3”, dan isi layar persetujuan OAuth.',
    'Buat kredensial “OAuth client ID” jenis Web application dengan alamat kembali di bawah ini.',
    'Ajukan audit kuota YouTube API; sebelum lolos, unggahan tetap pribadi. Jatah proyek 100 unggahan sehari.',
  ],
};
