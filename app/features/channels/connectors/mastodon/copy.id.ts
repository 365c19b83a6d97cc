export const mastodonConnect = {
  token: 'Token akses',
  tokenHint:
    'Di instansi Mastodon: Preferensi, Pengembangan, Aplikasi baru, dengan izin read:accounts, read:statuses, write:media, write:statuses.',
};
