/** What the channel commands say to the operator. */
export const CLI_COPY = {
  parseSummary: 'Membaca alamat akun yang ditempel: satu baris masuk, satu baris JSON keluar',
  parseUsage:
    'simpul channel parse [BARIS ...]   tanpa BARIS atau dengan "-": baris dibaca dari masukan standar\n' +
    'Keluaran per baris: {"network","handle","id","address","kind"}; kind: account, post, short-link, unknown',
} as const;
