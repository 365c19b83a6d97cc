import type { CheckedText, WritingRule } from '../../finding.ts';
import { isBorne } from '../privacy/given-names.ts';
import { isOffice } from '../privacy/posts.ts';
import { agencySpot, restSpot } from './agencies.ts';
import { E22 as copy } from './copy.id.ts';
import { needlessSpot } from './needless-capitals.ts';
import { isAllCaps, isCapital, nextOf, previousOf, type Spot, wordSet } from './spot.ts';

const DAYS = wordSet('senin selasa rabu kamis jumat sabtu');
const MONTHS = wordSet(
  'januari februari maret april mei juni juli agustus september oktober november desember',
);
/** Always a name, whatever stands beside. */
const NAMES = wordSet(
  'indonesia jakarta bandung surabaya semarang yogyakarta makassar denpasar islam kristen hindu buddha alquran idulfitri iduladha nyepi waisak pancasila sumatra sumatera kalimantan sulawesi papua lombok jepang inggris jerman prancis spanyol korea tiongkok malaysia singapura australia amerika eropa afrika asia kartini ramadan tuhan lebaran',
);
/** Provinces of two words; each of them alone may be something else ("jawa" of a sugar, "timur" of a direction). */
const REGIONS = new Set(
  'jawa timur,jawa tengah,jawa barat,maluku utara,nusa tenggara,bangka belitung,kepulauan riau'.split(','),
);
/** What an administrative or a natural place is called, before its name. */
const PLACES = wordSet(
  'kota kabupaten provinsi kecamatan kelurahan desa jalan pulau gunung sungai danau selat teluk dinas badan pemerintah kementerian universitas puskesmas',
);
const PEOPLES = wordSet(
  'dayak melayu jawa sunda batak bugis minang madura bali betawi arab mandarin asmat dani banjar sasak toraja ambon tionghoa aceh lampung indonesia',
);
const KINDS = wordSet('gula kacang pisang jeruk kunci petai asam kuda salak');
/** Before `kota X` and the like: the sense is general, or the row is a list of kinds. */
const GENERAL = wordSet('para setiap semua seluruh beberapa banyak sebuah suatu antar tiap se berbagai');

const rise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function nameSpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  if (isCapital(word.text)) return undefined;
  const before = previousOf(text, at);
  const after = text.prose.slice(word.end, word.end + 3);
  const day =
    DAYS.has(word.lower) ||
    (word.lower === 'minggu' && (/^ \(\d/.test(after) || (before?.lower === 'hari' && /^[, (]/.test(after))));
  const digits = (near: string | undefined) => near !== undefined && /^\d{1,4}$/.test(near);
  const month =
    MONTHS.has(word.lower) &&
    (digits(before?.lower) ||
      digits(nextOf(text, at)?.lower) ||
      before?.lower === 'bulan' ||
      !/^(?:maret|mei|juli|april)$/.test(word.lower));
  const region =
    REGIONS.has(`${word.lower} ${nextOf(text, at)?.lower}`) || REGIONS.has(`${before?.lower} ${word.lower}`);
  const people = /^(?:suku|bahasa|etnis)$/.test(before?.lower ?? '') && PEOPLES.has(word.lower);
  // `gula jawa`, `kunci inggris`: a kind, no name.
  if (KINDS.has(before?.lower ?? '')) return undefined;
  if (!day && !month && !region && !people && !NAMES.has(word.lower)) return undefined;
  return {
    start: word.start,
    end: word.end,
    fix: rise(word.text),
    severity: 'error',
    message: copy.name(rise(word.text)),
  };
}

function placeSpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const next = nextOf(text, at);
  if (
    !PLACES.has(word.text) ||
    !next ||
    !isCapital(next.text) ||
    next.titled ||
    (isAllCaps(next.text) && next.text.length < 5)
  )
    return undefined;
  // `desa Rp5 juta`, `mobil dinas B 1 A`: an amount and a plate are no names of a place.
  if (!/^\p{Lu}[\p{Ll}’'-]{2,}/u.test(next.text) && !/^\p{Lu}{5,}/u.test(next.text)) return undefined;
  if (next.text === 'Anda' || PLACES.has(next.lower) || MONTHS.has(next.lower) || DAYS.has(next.lower))
    return undefined;
  if (word.text === 'jalan' && next.text.includes('-')) return undefined;
  // "Staf desa Soleman", "mobil dinas Camat": who comes next is a person.
  if (/^(?:desa|dinas|badan)$/.test(word.text) && (isBorne(next.text) || isOffice(next.text)))
    return undefined;
  const before = previousOf(text, at);
  // `wali kota Eri` is the post's; `ibu kota Jakarta` is no name.
  if (
    before &&
    (GENERAL.has(before.lower) ||
      [
        'wali',
        'ibu',
        'kepala',
        'perangkat',
        'sekretaris',
        'bersih',
        'taman',
        'pasar',
        'hutan',
        'musrenbang',
        'camat',
        'lurah',
        'bidan',
        'staf',
        'kader',
        'pendamping',
        'operator',
        'mobil',
        'kendaraan',
        'rumah',
        'bendahara',
        'tokoh',
      ].includes(before.lower))
  )
    return undefined;
  if (before && isCapital(before.text) && !before.first && word.text !== 'kota') return undefined;
  return {
    start: word.start,
    end: word.end,
    fix: rise(word.text),
    severity: 'warning',
    message: copy.place(`${rise(word.text)} ${next.text}`),
  };
}

/** `Bahasa Indonesia` inside a sentence: only the people's name has a capital. */
function languageSpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const before = previousOf(text, at);
  const next = nextOf(text, at);
  if (
    word.text !== 'Bahasa' ||
    word.titled ||
    !before ||
    !next ||
    !/^(?:Indonesia|Inggris|Jawa|Sunda|Madura|Bali|Arab|Mandarin|Jepang)$/.test(next.text)
  )
    return undefined;
  if (
    !wordSet('dalam menggunakan memakai ber berbahasa dengan ke menguasai belajar lewat melalui').has(
      before.lower,
    )
  )
    return undefined;
  return {
    start: word.start,
    end: word.end,
    fix: 'bahasa',
    severity: 'error',
    message: copy.language(next.text),
  };
}

/** The very first word, small, of a text that is a sentence. */
function firstSpot(text: CheckedText): Spot[] {
  const word = text.words[0];
  const sentence = text.sentences[0];
  if (
    !word ||
    !sentence ||
    sentence.start !== word.start ||
    !/^\p{Ll}{2,}$/u.test(word.text) ||
    text.prose[word.end] === '.'
  )
    return [];
  const running =
    /[.!?]$/.test(text.raw.slice(sentence.start, sentence.end)) &&
    (text.words[4]?.end ?? Infinity) < sentence.end;
  const fix = rise(word.text);
  return running
    ? [{ start: word.start, end: word.end, fix, severity: 'error', message: copy.sentence(fix) }]
    : [];
}

/** `bapak Wali Kota`, `ibu Siti Aminah`: said of one person, the kinship is part of how he is addressed. */
function kinSpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const next = nextOf(text, at);
  if (
    !/^(?:bapak|ibu)$/.test(word.text) ||
    !next ||
    !isCapital(next.text) ||
    isAllCaps(next.text) ||
    next.titled
  )
    return undefined;
  const before = previousOf(text, at)?.lower ?? '';
  if (GENERAL.has(before) || /^(?:seorang|ibu|bapak|kaum|organisasi)$/.test(before) || !next.name)
    return undefined;
  return {
    start: word.start,
    end: word.end,
    fix: rise(word.text),
    severity: 'warning',
    message: copy.name(rise(word.text)),
  };
}

/** A sentence that goes on small behind a full stop that ended one. */
function sentenceSpots(text: CheckedText): Spot[] {
  return [...text.prose.matchAll(/(?<![.\p{Lu}])(?<=\p{Ll}{4})[.!?] (?=(\p{Ll}{2,20})[ ,])/gu)].flatMap(
    (found) => {
      const start = found.index + found[0].length;
      const before = /\p{L}+$/u.exec(text.prose.slice(Math.max(0, found.index - 30), found.index))?.[0] ?? '';
      if (SHORTENED.has(before.toLowerCase())) return [];
      const word = found[1]!;
      return [
        {
          start,
          end: start + word.length,
          fix: rise(word),
          severity: 'error' as const,
          message: copy.sentence(rise(word)),
        },
      ];
    },
  );
}
/** Days of remembrance are names. */
const REMEMBERED =
  /(?<!\p{L})[Hh]ari (?:pahlawan|kartini|sumpah pemuda|kebangkitan nasional|pendidikan nasional|kesehatan nasional|guru nasional|anak nasional|pers nasional|batik nasional|santri nasional|koperasi nasional|lingkungan hidup sedunia|kemerdekaan|lahir pancasila|kesaktian pancasila|buruh internasional|bhayangkara|disabilitas internasional|antikorupsi sedunia|otonomi daerah)(?!\p{L})/gu;

function daySpots(text: CheckedText): Spot[] {
  return [...text.prose.matchAll(REMEMBERED)].map(({ 0: written, index }) => {
    const fix = written.split(' ').map(rise).join(' ');
    return { start: index, end: index + written.length, fix, severity: 'error', message: copy.name(fix) };
  });
}
const SHORTENED = wordSet('prov telp kompol brigjen mayjen letjen jend kolonel serka ustadz');

export const capitals: WritingRule = {
  id: 'E22-huruf-kapital',
  ...copy,
  severity: 'error',
  find: (text) => [
    ...text.words.flatMap(
      (_, at) =>
        agencySpot(text, at) ??
        restSpot(text, at) ??
        needlessSpot(text, at) ??
        kinSpot(text, at) ??
        nameSpot(text, at) ??
        placeSpot(text, at) ??
        languageSpot(text, at) ??
        [],
    ),
    ...daySpots(text),
    ...firstSpot(text),
    ...sentenceSpots(text),
  ],
};
