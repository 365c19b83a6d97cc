import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { searchTermsCommand } from './cli.server.ts';
import { normalise, tidy, withoutWhatsAppMarks } from './normalise.ts';
import { indexTerms, searchTerms } from './query.ts';
import { forgivenSlips, trigramSimilarity, typingDistance } from './similarity.ts';
import { hashtagWords, tokenise, wordsOf } from './tokenise.ts';

describe('Pasted text made comparable', () => {
  it('loses invisible signs, emoji, WhatsApp marks, accents and capitals', () => {
    expect(normalise('🎉*PERESMIAN*  _Gedung_ \u200bCafé  ~lama~\u00a0🇮🇩 1️⃣')).toBe(
      'peresmian gedung cafe lama 1',
    );
    expect(normalise('𝗔𝗽𝗲𝗹 𝙋𝙖𝙜𝙞')).toBe('apel pagi');
  });

  it('keeps stars and underscores that are no marks', () => {
    expect(withoutWhatsAppMarks('5*3*2 nama_berkas_ini *tebal*, (_miring_)')).toBe(
      '5*3*2 nama_berkas_ini tebal, (miring)',
    );
    expect(withoutWhatsAppMarks('*_~penting~_*')).toBe('penting');
  });

  it('keeps lines and knows one dash and one quote', () => {
    expect(tidy('Jum’at – “pagi”\r\nPukul\u00a008.00')).toBe('Jum\'at - "pagi"\nPukul 08.00');
  });

  it('is the same when made comparable twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { examples: [['↮'], ['*↮ a*']] },
    );
  });
});

describe('Words of a post', () => {
  it('are told from numbers, hashtags, mentions and links', () => {
    expect(
      tokenise(
        'Anak-anak ikut #JumatBersih2026 bersama @kota.wanasari, pukul 08.00 WIB (https://wanasari.go.id/a?b=1).',
      ),
    ).toEqual([
      { kind: 'word', text: 'anak-anak' },
      { kind: 'word', text: 'ikut' },
      { kind: 'hashtag', text: 'jumatbersih2026', words: ['jumat', 'bersih', '2026'] },
      { kind: 'word', text: 'bersama' },
      { kind: 'mention', text: 'kota.wanasari' },
      { kind: 'word', text: 'pukul' },
      { kind: 'number', text: '08.00' },
      { kind: 'word', text: 'wib' },
      { kind: 'link', text: 'https://wanasari.go.id/a?b=1' },
    ]);
  });

  it.each([
    ['HUTRI81', ['hutri', '81']],
    ['gerakan_pangan_murah', ['gerakan', 'pangan', 'murah']],
    ['WanasariKotaKita', ['wanasari', 'kota', 'kita']],
    ['ASNBerAKHLAK', ['asn', 'ber', 'akhlak']],
    ['diskominfo', ['diskominfo']],
  ])('#%s is read as %j', (hashtag, words) => {
    expect(hashtagWords(hashtag)).toEqual(words);
  });

  it('keep apostrophes and hyphens inside, and a mail address is no mention', () => {
    expect(wordsOf("Jum'at se-Kota ruang@wanasari.go.id")).toEqual([
      "jum'at",
      'se-kota',
      'ruang',
      'wanasari',
      'go',
      'id',
    ]);
  });

  it('come out of any text without error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const token of tokenise(text)) expect(token.text).not.toBe('');
        expect(Array.isArray(indexTerms(text))).toBe(true);
      }),
    );
  });
});

describe('What is typed into a search box', () => {
  it('becomes roots, without stop words, the last word as a beginning', () => {
    expect(searchTerms('peresmian di puskes')).toEqual({
      terms: [
        { word: 'peresmian', forms: ['resmi'] },
        { word: 'puskes', forms: ['puskes'] },
      ],
      prefix: 'puskes',
      phrases: [],
    });
  });

  it('knows a quoted phrase and no beginning after a space', () => {
    const query = searchTerms('“pasar murah” lurah ');
    expect(query.phrases).toEqual(['pasar murah']);
    expect(query.prefix).toBeNull();
    expect(query.terms.map((term) => term.forms[0])).toEqual(['lurah', 'pasar', 'murah']);
  });

  it('is searched as it stands when it is nothing but stop words', () => {
    expect(searchTerms('yang ini').terms.map((term) => term.word)).toEqual(['yang', 'ini']);
    expect(searchTerms('   ')).toEqual({ terms: [], prefix: null, phrases: [] });
  });

  it('finds in a text what was written in another form', () => {
    const kept = new Set(indexTerms('Wali Kota meresmikan gedung. Laporan pertanggungjawaban #PasarMurah'));
    for (const query of ['peresmian', 'diresmikan gedungnya', 'lapor', 'murah', 'pasarmurah']) {
      for (const term of searchTerms(query).terms)
        expect(term.forms.some((form) => kept.has(form))).toBe(true);
    }
    expect(indexTerms('tanggung jawab kita')).toEqual(['tanggung', 'jawab', 'tanggungjawab']);
    expect(kept.has('tanggungjawab')).toBe(true);
  });

  it('stays bounded when a whole book is pasted', () => {
    const query = searchTerms(`${'kata lain '.repeat(50_000)}"a"`);
    expect(query.terms.length).toBeLessThanOrEqual(12);
  });
});

describe('Slips of the finger', () => {
  it.each([
    ['puskesmas', 'puskesmas', 0],
    ['puskesmas', 'puskemsas', 1],
    ['puskesmas', 'puskesma', 1],
    ['kelurahan', 'kecamatan', 4],
    ['a', 'bcdefg', 4],
  ])('between %s and %s: %i', (one, other, slips) => {
    expect(typingDistance(one, other)).toBe(slips);
    expect(typingDistance(other, one)).toBe(slips);
  });

  it('are forgiven by the length of the word', () => {
    expect(['pkk', 'lurah', 'puskesmas'].map(forgivenSlips)).toEqual([0, 1, 2]);
  });

  it('are measured as pg_trgm does', () => {
    expect(trigramSimilarity('word', 'two words')).toBeCloseTo(0.363636, 5);
    expect(trigramSimilarity('sama', 'sama')).toBe(1);
    expect(trigramSimilarity('', 'x')).toBe(0);
  });
});

describe('simpul search terms', () => {
  async function simpul(...args: string[]): Promise<[number, string]> {
    let out = '';
    const write = (text: string): void => {
      out += text;
    };
    const io = { stdout: write, stderr: write } as Parameters<typeof searchTermsCommand.run>[1];
    return [await searchTermsCommand.run(args, io), out];
  }

  it('prints a line a word: the word, a tab, its forms', async () => {
    expect(await simpul('Peresmian', 'buku-buku', 'wali kota')).toEqual([
      0,
      'Peresmian\tresmi\nbuku-buku\tbuku\nwali kota\twali kota\n',
    ]);
  });

  it('prints JSON, or its use', async () => {
    expect(await simpul('--json', 'menerima')).toEqual([0, '[{"word":"menerima","forms":["terima"]}]\n']);
    expect((await simpul())[0]).toBe(2);
    expect((await simpul('--help'))[1]).toContain('Pemakaian');
  });
});
