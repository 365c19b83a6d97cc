import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { loadCases } from './cases/load.server.ts';
import { matchAll } from './match-all.ts';
import { createMatcher } from './matcher.ts';
import { prepareText } from './prepare-text.ts';
import type { MatchActivity, MatchPost } from './types.ts';

const clinic: MatchActivity = {
  id: 'k1',
  date: '2026-11-03T09:00',
  title: 'Peresmian Puskesmas Muara Bening',
  place: 'Jalan Dermaga, Kel. Muara Bening',
  tags: '#PuskesmasMuaraBening',
  leader: 'Wali Kota Raharjo Adiputra',
  unit: 'Dinkes Wanasari',
};
const market: MatchActivity = {
  id: 'k2',
  date: '2026-11-03T13:30',
  title: 'Gerakan Pangan Murah',
  place: 'Lapangan Sukamulya',
  tags: '#PanganMurahWanasari',
  unit: 'Kec. Sukamulya',
};
const post = (
  text: string,
  published: string | null = '2026-11-03T15:30',
  more: Partial<MatchPost> = {},
): MatchPost => ({ id: 'p', text, published, ...more });
const match = (activities: readonly MatchActivity[], given: MatchPost) =>
  createMatcher(activities).match(given);

describe('mencocokkan kiriman dengan kegiatan', () => {
  it('laporan dengan nama, tempat, dan tanggal dikenali dengan alasan yang dapat diperiksa', () => {
    const [found] = match(
      [clinic, market],
      post('Pangan murah di Lapangan Sukamulya ramai, beras 5 kg Rp62.000. Selasa (3/11)'),
    );
    expect(found).toMatchObject({ activity: 'k2', band: 'sure' });
    const texts = found!.reasons.map((reason) => reason.text);
    expect(texts).toContain('Tayang 2 jam setelah acara');
    expect(texts).toContain('Menyebut “Lapangan Sukamulya”');
    expect(texts).toContain('Teks menyebut tanggal acara, Selasa 3 November 2026');
  });

  it.each([
    [
      'undangan sebelum acara',
      'Hadirilah peresmian Puskesmas Muara Bening, Selasa 3 November 2026',
      '2026-11-01T09:00',
    ],
    ['gladi', 'Gladi bersih peresmian Puskesmas Muara Bening, sampai jumpa besok', '2026-11-02T15:00'],
    ['penundaan', 'Peresmian Puskesmas Muara Bening ditunda karena cuaca', '2026-11-03T07:00'],
    [
      'kabar lanjutan',
      'Sepekan setelah diresmikan, Puskesmas Muara Bening melayani 412 pasien',
      '2026-11-11T09:00',
    ],
    ['ucapan', 'Selamat pagi warga, jangan lupa sarapan', '2026-11-03T06:00'],
    [
      'acara serupa di tempat lain',
      'Wali Kota meresmikan Puskesmas Bukit Lontar di Kel. Bukit Lontar',
      '2026-11-03T11:00',
    ],
    [
      'undangan pada hari acara',
      'Hari ini pangan murah di Lapangan Sukamulya mulai 13.30. Datang ki sebelum habis!!',
      '2026-11-03T13:40',
    ],
    [
      'info layanan',
      'Layanan reguler puskesmas tiap Selasa, biaya 35 ribu, bawa KTP. #PuskesmasMuaraBening',
      '2026-11-03T12:00',
    ],
    [
      'pemerintah lain',
      'Pemkab Sendangrejo gelar pangan murah di Lapangan Sukamaju, Selasa (3/11)',
      '2026-11-03T15:00',
    ],
    ['lingkup lain', 'Gerakan pangan murah tingkat kelurahan digelar di Balai RW 9', '2026-11-03T15:00'],
    ['tahun lain', '#Throwback pangan murah 2024 di Lapangan Sukamulya', '2026-11-03T15:00'],
  ])('%s tidak pernah disebut pasti', (_name, text, published) => {
    expect(match([clinic, market], post(text, published)).filter(({ band }) => band === 'sure')).toEqual([]);
  });

  it('koridor lain dan tahun lain tidak disebut pasti', () => {
    const route: MatchActivity = {
      id: 'r',
      date: '2026-11-12',
      title: 'Peluncuran Trans Wanasari koridor 3',
      place: 'Terminal Kalibening',
    };
    expect(
      match([route], post('Trans Wanasari koridor 3 diluncurkan di Terminal Kalibening', '2026-11-12'))[0]
        ?.band,
    ).toBe('sure');
    const other = match([route], post('Trans Wanasari koridor 2 diluncurkan', '2026-11-12'));
    expect(other.filter(({ band }) => band === 'sure')).toEqual([]);
  });

  it('dua kegiatan berjudul sama dibedakan oleh tempat, dan tanpa pembeda diserahkan kepada orang', () => {
    const twins: MatchActivity[] = ['Muara Bening', 'Sumber Rejo'].map((place, i) => ({
      id: `s${i}`,
      date: '2026-11-03T08:00',
      title: 'Posyandu Melati',
      place: `Kel. ${place}`,
      unit: `Kel. ${place}`,
    }));
    const told = match(twins, post('Posyandu Melati Sumber Rejo: 40 balita ditimbang', '2026-11-03T10:00'));
    expect(told[0]?.activity).toBe('s1');
    expect(told).toHaveLength(1);
    const untold = match(twins, post('Posyandu Melati: 40 balita ditimbang', '2026-11-03T10:00'));
    expect(untold.every(({ band }) => band === 'unsure')).toBe(true);
  });

  it('tagar milik kegiatan adalah bukti keras di dalam masanya, bukan pada undangan', () => {
    const both = [clinic, market];
    expect(match(both, post('Alhamdulillah lancar 🙏 #PuskesmasMuaraBening'))[0]).toMatchObject({
      activity: 'k1',
      hardEvidence: 'hashtag',
    });
    const early = match(both, post('Yuk hadir besok! #PuskesmasMuaraBening', '2026-11-02T10:00'));
    expect(early.every(({ hardEvidence }) => hardEvidence === null)).toBe(true);
    const shared = match(
      [clinic, { ...market, tags: '#PuskesmasMuaraBening' }],
      post('Puskesmas Muara Bening diresmikan #PuskesmasMuaraBening'),
    );
    expect(shared[0]?.hardEvidence).toBeNull();
  });

  it('tagar pada acara sejenis di tempat lain bukan bukti keras', () => {
    const elsewhere = post('Pangan murah di Pasar Wetan, 2 ton beras habis. #PanganMurahWanasari');
    expect(match([clinic, market], elsewhere).every(({ hardEvidence }) => hardEvidence === null)).toBe(true);
  });

  it('kiriman yang tidak menyebut nama dikenali dari unit, hari, dan jenis ceritanya', () => {
    const given = post('Antre sejak siang, beras dan minyak ludes dalam dua jam 🛒', undefined, {
      unit: 'Kecamatan Sukamulya',
    });
    const [found] = match([clinic, market], given);
    expect(found).toMatchObject({ activity: 'k2', band: 'unsure' });
    expect(found!.reasons.map(({ text }) => text)).toContain('Kiriman unit tuan rumah');
    expect(match([clinic, market], { ...given, published: '2026-11-09T15:30' })).toEqual([]);
  });

  it('bahasa daerah dan salah ketik tidak menyembunyikan laporan', () => {
    const [found] = match(
      [clinic, market],
      post('matur nuwun, pasar mrh d lap Skamulya rame, berase mirah', undefined, { unit: 'Kec. Sukamulya' }),
    );
    expect(found?.activity).toBe('k2');
  });

  it('rangkuman menyebut setiap kegiatannya', () => {
    const found = match(
      [clinic, market],
      post('Sehari bersama Pak Wali: pagi resmikan Puskesmas Muara Bening, siang cek pangan murah Sukamulya'),
    );
    expect(found.map(({ activity }) => activity).sort()).toEqual(['k1', 'k2']);
  });

  it('laporan upacara bukan laporan gladinya', () => {
    const days = ['2026-11-09', '2026-11-10'];
    const pair: MatchActivity[] = ['Gladi bersih upacara Hari Pahlawan', 'Upacara Hari Pahlawan'].map(
      (title, i) => ({ id: `u${i}`, date: days[i]!, title, place: 'Lapangan Merdeka' }),
    );
    const found = match(pair, post('Upacara di Lapangan Merdeka berlangsung khidmat', '2026-11-10'));
    expect(found.map(({ activity }) => activity)).toEqual(['u1']);
  });

  it('kegiatan dua bulan lalu tidak lagi menarik kiriman', () => {
    expect(match([clinic], post('Puskesmas Muara Bening resmi dibuka', '2027-01-20'))).toEqual([]);
  });

  it('menambah, mengganti, dan menghapus memberi hasil yang sama dengan indeks baru', () => {
    const given = post('Pangan murah di Lapangan Sukamulya ramai');
    const grown = createMatcher([clinic]);
    grown.add({ ...market, title: 'Rapat', place: 'Balai Kota' });
    grown.add({ ...market, id: 'k3' });
    grown.replace(market);
    grown.remove('k3');
    expect(grown.size).toBe(2);
    expect(grown.match(given)).toEqual(createMatcher([clinic, market]).match(given));
    expect(grown.add({ ...market, date: 'besok' })).toBe(false);
    expect(grown.size).toBe(1);
  });

  it('urutan kegiatan tidak mengubah hasil', () => {
    const { agenda, posts } = loadCases('wanasari');
    const forward = createMatcher(agenda);
    const backward = createMatcher([...agenda].reverse());
    for (const given of posts.slice(0, 120)) {
      const flat = (found: ReturnType<typeof forward.match>) =>
        found.map(({ activity, score, band }) => ({ activity, score, band }));
      expect(flat(backward.match(given))).toEqual(flat(forward.match(given)));
    }
  });

  it('tahan terhadap teks, tanggal, dan alamat apa pun', () => {
    const matcher = createMatcher([clinic, market]);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.option(fc.string()),
        fc.option(fc.webUrl()),
        (text, published, url) => {
          for (const { score } of matcher.match({ id: 'x', text, published, url }))
            expect(score >= 0 && score <= 1).toBe(true);
        },
      ),
    );
  });
});

describe('membaca teks sekali', () => {
  it('memecah tagar, menyatukan frasa, dan meluruskan huruf hias', () => {
    const text = prepareText(
      '𝗥𝗦𝗨𝗗 baru! Pak Wali di #FestivalDanauLontar https://contoh.go.id/a @diskominfo.wanasari',
    );
    expect([...text.acronyms]).toContain('rsud');
    const words = text.tokens.map((token) => token.lower);
    expect(words).toContain('walikota');
    expect(words).toContain('danau');
    expect([...text.hashtags]).toEqual(['festivaldanaulontar']);
    expect(text.links).toEqual(['https://contoh.go.id/a']);
    expect(text.plain).not.toContain('contoh.go.id');
  });
});

describe('satu kumpulan kiriman', () => {
  it('salinan antar unit dan amplifikasi dibedakan dari kiriman asli', () => {
    const text =
      'Pangan murah di Lapangan Sukamulya ramai sejak siang, beras lima kilo enam puluh dua ribu rupiah';
    const found = matchAll(
      [market],
      [
        { id: 'a', text, published: '2026-11-03T15:00', unit: 'Kec. Sukamulya' },
        { id: 'b', text: `${text} 🙏`, published: '2026-11-03T16:00', unit: 'Satpol PP' },
        { id: 'c', text: `Repost @kec.sukamulya ${text}`, published: '2026-11-03T17:00', unit: 'Dinkes' },
      ],
    );
    expect(found.map(({ post: id, kind }) => [id, kind])).toEqual([
      ['a', 'original'],
      ['b', 'copied'],
      ['c', 'amplification'],
    ]);
    expect(found[1]!.reasons.at(-1)).toEqual({
      kind: 'copy',
      for: true,
      text: 'Teks sama dengan kiriman a (100 persen)',
    });
  });
});
