export const wordpressConnect = {
  user: 'Nama pengguna WordPress',
  userHint: 'Pengguna dengan peran Editor atau Penulis; namanya menjadi penulis berita.',
  password: 'Sandi aplikasi',
  passwordHint: 'Dibuat di WordPress: Pengguna, Profil, Sandi Aplikasi. Situs harus memakai HTTPS.',
  categories: 'Nomor kategori',
  categoriesHint: 'Beberapa dipisah koma, mis. 3, 7.',
};
