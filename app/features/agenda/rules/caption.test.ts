import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { type CaptionGuide, captionFindings, hashtagsIn, lettersIn } from './caption-checks.ts';
import { type CaptionFacts, captionDraft, tidyHashtags } from './caption-draft.ts';
import { figuresIn } from './caption-figures.ts';
import { addressToOpen, writingNetwork } from './networks.ts';

const facts = (change: Partial<CaptionFacts> = {}): CaptionFacts => ({
  title: 'Peresmian Puskesmas Muara Bening',
  date: '2026-11-17',
  place: 'Jalan Kali Wening 4',
  leader: 'Wali Kota',
  standIn: null,
  message: 'Berobat dekat rumah, tanpa biaya, dengan KTP Wanasari.',
  facts: ['Puskesmas ini punya 12 tempat tidur rawat inap'],
  hashtags: ['WanasariSehat', '#wanasarisehat', '#PuskesmasMuaraBening'],
  past: true,
  ...change,
});
const guide = (change: Partial<CaptionGuide> = {}): CaptionGuide => ({
  hashtags: [],
  wordsAvoid: [],
  figures: [],
  network: null,
  ...change,
});
const found = (caption: string, change: Partial<CaptionGuide> = {}) =>
  captionFindings(caption, guide(change)).map(({ key, given, wanted }) => [key, given, wanted]);
const fixedAll = (caption: string, change: Partial<CaptionGuide> = {}): string => {
  const fix = captionFindings(caption, guide(change)).find((finding) => finding.fixed !== null);
  return fix?.fixed ? fixedAll(fix.fixed, change) : caption;
};

describe('the caption to begin with', () => {
  it('says what, when, where, who, then the message and the hashtags once', () => {
    expect(captionDraft(facts())).toBe(
      [
        'Peresmian Puskesmas Muara Bening, Selasa (17/11/2026), di Jalan Kali Wening 4. Kegiatan dihadiri Wali Kota. Puskesmas ini punya 12 tempat tidur rawat inap.',
        'Berobat dekat rumah, tanpa biaya, dengan KTP Wanasari.',
        '#WanasariSehat #PuskesmasMuaraBening',
      ].join('\n\n'),
    );
  });

  it('names who stands in, and speaks of the future before the day', () => {
    const caption = captionDraft(
      facts({ standIn: 'Sekda', leader: 'Wali Kota + Wakil Wali Kota', past: false }),
    );
    expect(caption).toContain('Kegiatan akan dihadiri Sekda, mewakili Wali Kota dan Wakil Wali Kota.');
  });

  it('leaves out what is not known', () => {
    const bare = facts({ date: null, place: null, leader: null, message: null, facts: [], hashtags: [] });
    expect(captionDraft(bare)).toBe('Peresmian Puskesmas Muara Bening.');
  });

  it('departs in nothing from its task, whatever its hashtags', () => {
    const tags = fc.array(fc.stringMatching(/^[A-Za-z]{2,20}$/), { maxLength: 5 });
    fc.assert(
      fc.property(tags, (hashtags) => {
        const caption = captionDraft(facts({ hashtags }));
        expect(found(caption, { hashtags, network: writingNetwork('instagram') })).toEqual([]);
      }),
    );
  });
});

describe('figures against the narrative', () => {
  const figures = ['12 tempat tidur', 'Rp14,2 miliar', '84 persen', '6 puskesmas'];

  it('another number of the same thing is told, with what the narrative says', () => {
    expect(found('Kini ada 15 tempat tidur.', { figures })).toEqual([
      ['figure', '15 tempat tidur', '12 tempat tidur'],
    ]);
    expect(found('Anggarannya Rp12 miliar.', { figures })).toEqual([
      ['figure', 'Rp12 miliar', 'Rp14,2 miliar'],
    ]);
    expect(fixedAll('Anggaran Rp12 M untuk 15 tempat tidur.', { figures })).toBe(
      'Anggaran Rp14,2 miliar untuk 12 tempat tidur.',
    );
  });

  it('the same figures, other things, and bare percentages are left alone', () => {
    expect(found('Ada 12 tempat tidur, 3 dokter, Rp14,2 miliar, dan 50 persen diskon.', { figures })).toEqual(
      [],
    );
  });

  it('a figure of the activity’s own facts is right, though the narrative has another of the same thing', () => {
    const own = figuresIn('Sebanyak 400 rumah kini tersambung.');
    expect(found('Ada 400 rumah baru.', { figures: ['3.420 rumah', ...own] })).toEqual([]);
    expect(found('Ada 500 rumah baru.', { figures: ['3.420 rumah', ...own] })).not.toEqual([]);
  });

  it('are read from sentences of fact', () => {
    expect(figuresIn('Sebanyak 640 kader dan 90 bidan; anggaran Rp 2 M.')).toEqual([
      'Rp2 miliar',
      '640 kader dan',
      '90 bidan',
    ]);
  });
});

describe('hashtags, words and length', () => {
  it('a missing hashtag is added to the others, or after an empty line', () => {
    expect(fixedAll('Halo', { hashtags: ['A1', 'Bb'] })).toBe('Halo\n\n#A1 #Bb');
    expect(fixedAll('Halo #a1', { hashtags: ['A1', '#Bb'] })).toBe('Halo #a1 #Bb');
    expect(hashtagsIn('satu#dua &#39; #Tiga.')).toEqual(['#Tiga']);
    expect(tidyHashtags(['', '##x', 'X'])).toEqual(['#x']);
  });

  it('words to avoid are found as words, whatever case and blanks', () => {
    const wordsAvoid = ['gratis total', 'terbesar se-provinsi'];
    expect(found('Ini GRATIS  total!', { wordsAvoid })).toEqual([['avoid', 'gratis total', '']]);
    expect(found('gratis totalitas', { wordsAvoid })).toEqual([]);
  });

  it('counts as a reader does, against the limit of the network', () => {
    expect(lettersIn('👨‍👩‍👧 ya')).toBe(4);
    expect(found('a'.repeat(281), { network: writingNetwork('x') })).toEqual([['length', '281', '280']]);
    expect(found('a'.repeat(281), { network: writingNetwork('instagram') })).toEqual([]);
    expect(found('#ab #cd', { network: writingNetwork('threads') })).toEqual([['tags', '2', '1']]);
  });

  it('knows what to open', () => {
    expect(addressToOpen('instagram', null)).toBe('https://www.instagram.com/');
    expect(addressToOpen('website', 'https://dinkes.wanasari.go.id')).toBe('https://dinkes.wanasari.go.id');
    expect(addressToOpen('website', 'javascript:alert(1)')).toBeNull();
    expect(addressToOpen('lain', null)).toBeNull();
  });
});

it('no caption makes the checks fail or hang, and every offered fix changes something', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400, unit: 'grapheme' }),
      fc.array(fc.string(), { maxLength: 4 }),
      (caption, words) => {
        for (const finding of captionFindings(
          caption,
          guide({ wordsAvoid: words, figures: words, hashtags: words, network: writingNetwork('x') }),
        ))
          expect(finding.fixed).not.toBe(caption);
      },
    ),
  );
});
