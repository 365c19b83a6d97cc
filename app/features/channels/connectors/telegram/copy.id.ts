export const telegramConnect = {
  token: 'Token bot',
  tokenHint: 'Dari @BotFather. Bot harus menjadi admin saluran dengan hak mengirim pesan.',
  chat: 'Saluran',
  chatHint: 'Nama saluran, mis. @dinkes_wanasari. Kosongkan untuk memakai nama yang terdaftar.',
};
