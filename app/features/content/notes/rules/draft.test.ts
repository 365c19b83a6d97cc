import { describe, expect, test } from 'vitest';
import { plainFormOf } from '../ui/plain-form-of.ts';
import { withTyped } from '../ui/typed-before.ts';
import { gapsOf, isBlank, type NoteDraft, payloadOf, placeOf, prefilled, quotePlaces } from './draft.ts';
import { exifPlace } from './exif-place.ts';

const draft = (given: Partial<NoteDraft> = {}): NoteDraft => ({
  id: 'n1',
  personId: 'bagas',
  tenantId: 'wanasari',
  unitId: 'dinkes',
  assignmentId: null,
  title: '',
  answers: {},
  dictation: '',
  quotes: [],
  photos: [],
  keepsPlace: false,
  capturedAt: '2026-11-19T03:00:00Z',
  changedAt: 0,
  ...given,
});
const photo = (id: string, given: Partial<NoteDraft['photos'][number]> = {}) => ({
  id,
  blob: new Blob(['x']),
  name: 'a.jpg',
  alt: '',
  people: 'unknown' as const,
  consent: 'unknown' as const,
  consentNote: '',
  place: null,
  ...given,
});

describe('what a task knows', () => {
  const known = { what: 'Peresmian', where: 'Muara Bening' };
  test.each([
    ['fills what is empty', {}, {}, known],
    ['leaves what was typed', { what: 'Pembukaan' }, {}, { what: 'Pembukaan', where: 'Muara Bening' }],
    [
      'takes the place of what another task filled in',
      { what: 'Rapat', where: 'Balai Kota' },
      { what: 'Rapat', where: 'Balai Kota' },
      known,
    ],
  ])('%s', (_, typed, before, expected) => {
    expect(prefilled(typed, known, before)).toMatchObject(expected);
  });

  test('is no writing of the officer: such a draft is still blank', () => {
    expect(isBlank(draft({ answers: known }), known)).toBe(true);
    expect(isBlank(draft({ answers: { ...known, who: 'Warga' } }), known)).toBe(false);
    expect(isBlank(draft({ photos: [photo('p1')] }), known)).toBe(false);
  });
});

test('what was typed before the scripts came is in the draft', () => {
  expect(withTyped(draft(), {})).toBeNull();
  const before = draft({ answers: { what: 'Dari agenda', where: 'Balai' } });
  expect(
    withTyped(before, { 'answer-what': 'Kerja bakti', title: 'Judul', 'quote-words-0': 'Ayo' }),
  ).toMatchObject({
    title: 'Judul',
    answers: { what: 'Kerja bakti', where: 'Balai' },
    quotes: [{ words: 'Ayo', name: '', post: '' }],
  });
});

test('a phone that keeps nothing sends every word and photo by the plain form', () => {
  const said = { words: 'Siap', name: 'Sari', post: 'Ketua RW' };
  const quotes = [said, { ...said, words: 'Terima kasih' }];
  const form = plainFormOf(
    draft({
      title: 'Banjir',
      answers: { who: 'Warga' },
      dictation: 'Air surut',
      quotes,
      photos: [photo('p1')],
    }),
  );
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;
  expect(typed).toMatchObject({ title: 'Banjir', 'answer-who': 'Warga', dictation: 'Air surut' });
  expect(
    quotePlaces(typed).map((place) => [typed[`quote-words-${place}`], typed[`quote-post-${place}`]]),
  ).toEqual([
    ['Siap', 'Ketua RW'],
    ['Terima kasih', 'Ketua RW'],
  ]);
  expect(form.getAll('photos')).toMatchObject([{ name: 'a.jpg', size: 1 }]);
  expect(quotePlaces({})).toEqual([0]);
});

test('gaps come in the order newsrooms ask', () => {
  expect(gapsOf({ who: 'Warga', where: '  ' })).toEqual(['what', 'where', 'when', 'why', 'how']);
});

test('the place of a photo leaves the phone only where the officer keeps it', () => {
  const place = { latitude: -6.01, longitude: 106.05 };
  const photos = [photo('p1'), photo('p2', { place })];
  expect(placeOf(draft({ photos }))).toBeNull();
  expect(JSON.stringify(payloadOf(draft({ photos })))).not.toContain('106.05');
  expect(payloadOf(draft({ photos, keepsPlace: true }))).toMatchObject({ place });
});

test('what is sent names its photos by their uploads, and no quotation without words', () => {
  const payload = payloadOf(
    draft({ photos: [photo('p1', { alt: ' Warga ' })], quotes: [{ words: ' ', name: 'A', post: 'B' }] }),
  );
  expect(payload).toMatchObject({
    photos: [{ uploadId: 'p1', alt: 'Warga', consentNote: null }],
    quotes: [],
    title: null,
  });
});

describe('the place in a photo', () => {
  test.each([
    ['of a photo that tells it, south and east', 'S', 'E', { latitude: -6.0167, longitude: 106.05 }],
    ['of a photo that tells it, north and west', 'N', 'W', { latitude: 6.0167, longitude: -106.05 }],
  ])('%s', async (_, south, west, expected) => {
    const { default: sharp } = await import('sharp');
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .withExif({
        IFD3: {
          GPSLatitudeRef: south,
          GPSLatitude: '6/1 1/1 0/1',
          GPSLongitudeRef: west,
          GPSLongitude: '106/1 3/1 0/1',
        },
      })
      .jpeg()
      .toBuffer();
    const place = exifPlace(new Uint8Array(bytes));
    expect(place?.latitude).toBeCloseTo(expected.latitude, 3);
    expect(place?.longitude).toBeCloseTo(expected.longitude, 3);
  });

  test('of none that tells it, or of rubbish, is nothing', async () => {
    const { default: sharp } = await import('sharp');
    const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    expect(exifPlace(new Uint8Array(plain))).toBeNull();
    expect(exifPlace(new Uint8Array(0))).toBeNull();
    for (let length = 1; length < plain.length; length += 7)
      expect(exifPlace(new Uint8Array(plain.subarray(0, length)))).toBeNull();
    const broken = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xe1, 0, 40, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 255, 255, 255, 255,
    ]);
    expect(exifPlace(broken)).toBeNull();
  });
});
