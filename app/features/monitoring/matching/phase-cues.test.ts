import { describe, expect, it } from 'vitest';
import { openingOf, type PostCues, readCues, readReport, recapCues } from './phase-cues.ts';
import { preparePost } from './prepare-post.ts';

/** As a post is read: chat spelling and regional words made plain. */
const cuesOf = (text: string): PostCues => preparePost({ id: 'p', text }).cues;

describe('bunyi kiriman', () => {
  it.each([
    'Hadirilah senam massal di alun-alun, Minggu pagi',
    'Bapak ibu, bsk jam 8 ada pangan murah di lapangan. Bawa uang pas nggih',
    'Sesuk kerja bakti ning bantaran kali, kumpul jam 06.30',
    'Malam ini jangan ke mana-mana! Pentas seni mulai 19.30 WIB, gratis untuk umum',
    'Sore ini final di stadion, 15.30 WITA. Datang ki semua',
    'H-1! Panggung sudah berdiri, sampai jumpa besok',
  ])('undangan: %s', (text) => expect(cuesOf(text).before).toBeGreaterThan(0.45));

  it.each([
    'Alhamdulillah kerja bakti lancar, dua truk sampah terangkut. Minggu depan giliran RW 4',
    'Lapak binaan ludes sebelum jam 9! Ketemu lagi minggu depan',
    'Tamu datang tanpa undangan, Pak Bupati langsung duduk antre',
  ])('laporan yang juga menengok ke depan bukan undangan: %s', (text) =>
    expect(cuesOf(text).before).toBeLessThan(0.45),
  );

  it.each([
    'Cara lapor lewat aplikasi: foto, tandai lokasi, kirim. Info lebih lanjut di bio',
    'Butuh bibit gratis? Ajukan surat permohonan ke kantor kami',
    'Apa itu posyandu? Simak infografis berikut',
    'Stok darah hari ini: A 42, B 38. UDD buka 24 jam',
  ])('info layanan: %s', (text) => expect(cuesOf(text).service).toBeGreaterThan(0.44));

  it('ucapan bukan laporan, tetapi salam pembuka tidak membatalkan laporan', () => {
    expect(cuesOf('Selamat Hari Bumi, rawat alam mulai dari rumah').noEvent).toBe(true);
    expect(cuesOf('Selamat pagi warga, jangan lupa sarapan').noEvent).toBe(true);
    expect(cuesOf('Selamat sore! Apel gabungan tadi pagi berlangsung khidmat').noEvent).toBe(false);
  });

  it('kabar lanjutan dan kenangan tahun lain dikenali', () => {
    expect(cuesOf('Sepekan setelah kerja bakti, bantaran masih bersih').followUp).toBeGreaterThan(0.5);
    expect(cuesOf('Dua pekan aplikasi aduan: 1.204 laporan masuk').followUp).toBeGreaterThan(0.5);
    expect(cuesOf('Dua hari, 291 ekor kucing disuntik').followUp).toBe(0);
    expect(cuesOf('#Throwback festival tahun 2024, waktu itu hujan').memory).toBe(true);
  });

  it('penundaan tidak sama dengan acara yang sempat tertunda', () => {
    expect(cuesOf('Pentas wayang ditunda karena cuaca').postponed).toBe(true);
    expect(cuesOf('Sempat ditunda sepekan, akhirnya jadi juga').postponed).toBe(false);
  });

  it('beberapa kegiatan dalam satu kiriman', () => {
    expect(recapCues.test('pagi memimpin upacara, sore menyerahkan kursi roda')).toBe(true);
    expect(recapCues.test('ziarah → lantik kepala sekolah → sidak puskesmas')).toBe(true);
    expect(recapCues.test('panen padi di sawah kelompok tani')).toBe(false);
  });

  it('kalimat pembuka yang hanya sapaan diteruskan dengan kalimat berikutnya', () => {
    expect(openingOf('yuk, warga! besok ada senam massal di alun-alun. bawa botol minum.')).toBe(
      'yuk, warga! besok ada senam massal di alun-alun.',
    );
    expect(readCues('', '', readReport('')).before).toBe(0);
  });
});
