import { expect, test } from 'vitest';
import { headPost } from './head-post.ts';

test.each([
  ['opd', 'Dinas Kesehatan', 'Kepala Dinas Kesehatan'],
  ['opd', 'Sekretariat Daerah', 'Sekretaris Daerah'],
  ['bagian', 'Bagian Protokol dan Komunikasi Pimpinan', 'Kepala Bagian Protokol dan Komunikasi Pimpinan'],
  ['kecamatan', 'Kecamatan Sukamulya', 'Camat Sukamulya'],
  ['kelurahan', 'Kelurahan Muara Bening', 'Lurah Muara Bening'],
  ['desa', 'Desa Suka Asih', 'Kepala Desa Suka Asih'],
  ['bumd', 'Perumda Air Minum Tirta Wanasari', 'Direktur Utama Perumda Air Minum Tirta Wanasari'],
] as const)('the head of a %s, %s, signs as %s', (kind, name, post) => {
  expect(headPost(kind, name)).toBe(post);
});
