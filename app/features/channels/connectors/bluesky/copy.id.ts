export const blueskyConnect = {
  identifier: 'Nama akun',
  identifierHint: 'Seperti di profilnya, mis. dinkes.bsky.social',
  password: 'Sandi aplikasi',
  passwordHint: 'Dibuat di Bluesky: Pengaturan, Privasi dan keamanan, Sandi aplikasi. Bukan sandi akun.',
};
