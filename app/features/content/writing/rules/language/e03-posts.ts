import type { CheckedText, Word, WritingRule } from '../../finding.ts';
import { E03 as copy } from './copy.id.ts';
import { isAllCaps, isCapital, nextOf, previousOf, type Spot, wordSet } from './spot.ts';

/** Posts word by word, the longest first; `kepala dinas` stands before `kepala`. */
const POSTS = [
  'wakil wali kota',
  'wakil walikota',
  'penjabat wali kota',
  'sekretaris daerah',
  'kepala dinas',
  'kepala badan',
  'kepala bagian',
  'kepala bidang',
  'kepala seksi',
  'kepala subbagian',
  'kepala desa',
  'kepala dusun',
  'kepala kelurahan',
  'kepala kantor',
  'kepala kepolisian resor',
  'wakil bupati',
  'wakil gubernur',
  'wakil presiden',
  'wakil ketua',
  'wakil menteri',
  'wali kota',
  'sekretaris camat',
  'sekretaris dinas',
  'sekretaris lurah',
  'staf ahli',
  'direktur utama',
  'direktur jenderal',
  'inspektur jenderal',
  'gubernur',
  'bupati',
  'camat',
  'lurah',
  'presiden',
  'menteri',
  'sekda',
  'kapolres',
  'kapolsek',
  'dandim',
  'danramil',
  'kajari',
  'kapolda',
  'pangdam',
  'direktur',
  'rektor',
  'kepala',
  'ketua',
  'sekretaris',
  'asisten',
  'inspektur',
  'kadis',
  'kades',
  'kapolri',
  'danrem',
  'kajati',
].map((post) => post.split(' '));
const FIRST = new Map<string, string[][]>();
for (const post of POSTS) FIRST.set(post[0]!, [...(FIRST.get(post[0]!) ?? []), post]);
/** Only posts whose holder stands alone: `kepala` and `ketua` are ordinary words too. */
const LOOSE = wordSet('kepala ketua sekretaris asisten direktur inspektur');
/** Makes a post any of its kind. */
const GENERAL = wordSet(
  'para seorang setiap seluruh semua tiap segenap ratusan puluhan belasan ribuan sejumlah beberapa banyak sebagian antar kedua ketiga',
);
const STATE = wordSet('jabatan calon bakal seorang');
/** Names of no single office: `ketua RT`, `kepala OPD`, `kepala SMP` stay small. */
const KINDS = wordSet(
  'kec kab kel anda rt rw opd skpd uptd upt upk kk sd smp sma smk mi mts ma paud tk pkk bumd bumdes karang poktan gapoktan lpm bpd kub kwt komisi fraksi regu kelompok suku adat',
);
/** What a head or chair is the head of, when it has a name. */
const INSTITUTIONS = wordSet(
  'dinas badan bagian bappeda diskominfo bawaslu kadin baznas daerah pengadilan kejaksaan kantor tim umum harian inspektorat puskesmas dekranasda satpol perumda bank balai rumah rutan lapas yayasan komisi dewan majelis forum dharma stasiun politeknik universitas pelaksana pemerintahan unit cabang',
);
/** Between a general mark and its post: `para Camat dan Lurah`. */
const LINKS = wordSet('dan atau serta');

function postAt(text: CheckedText, at: number): Word[] | undefined {
  for (const post of FIRST.get(text.words[at]!.lower) ?? []) {
    const words = [text.words[at]!];
    while (words.length < post.length) {
      const next = nextOf(text, at + words.length - 1);
      if (!next || next.lower !== post[words.length]) break;
      words.push(next);
    }
    if (words.length === post.length) return words;
  }
  return undefined;
}

const capitalised = (words: readonly Word[]) =>
  words.map(({ text }) => text.charAt(0).toUpperCase() + text.slice(1)).join(' ');
const spot = (words: readonly Word[], fix: string, message: string): Spot => ({
  start: words[0]!.start,
  end: words.at(-1)!.end,
  fix,
  severity: 'error',
  message,
});

/** `bupati Wanasari` -> `Bupati Wanasari`. */
function raised(text: CheckedText, at: number, words: readonly Word[]): Spot | undefined {
  const last = at + words.length - 1;
  const next = nextOf(text, last);
  if (!next || !isCapital(next.text) || next.first || next.titled || KINDS.has(next.lower)) return undefined;
  if (words.every((word) => isCapital(word.text))) return undefined;
  const before = previousOf(text, at);
  if (before && (GENERAL.has(before.lower) || before.lower === 'se')) return undefined;
  if (
    words.length === 1 &&
    LOOSE.has(words[0]!.lower) &&
    !(isAllCaps(next.text) || INSTITUTIONS.has(next.lower))
  )
    return undefined;
  const fix = capitalised(words);
  return spot(words, fix, copy.raise(fix));
}

function isGeneral(text: CheckedText, at: number): boolean {
  const before = previousOf(text, at);
  if (!before) return false;
  if (GENERAL.has(before.lower) || STATE.has(before.lower)) return true;
  // `para Bupati dan Wali Kota`: the mark holds for the row.
  if (!LINKS.has(before.lower)) return false;
  for (let back = at - 2; back >= Math.max(0, at - 7); back -= 1)
    if (GENERAL.has(text.words[back]!.lower)) return true;
  return false;
}

/** `para Camat` -> `para camat`. */
function lowered(text: CheckedText, at: number, words: readonly Word[]): Spot | undefined {
  if (
    !words.every((word) => isCapital(word.text)) ||
    words.some((word) => word.first || word.titled || isAllCaps(word.text))
  )
    return undefined;
  if (!isGeneral(text, at)) return undefined;
  const next = text.words[at + words.length];
  const gap = next && text.prose.slice(words.at(-1)!.end, next.start);
  if (next && gap === ' ' && isCapital(next.text)) return undefined;
  // A name in brackets or behind a comma still makes it somebody's post.
  if (
    gap !== undefined &&
    gap !== ' ' &&
    /^[,(]/.test(gap) &&
    isCapital(next!.text) &&
    !FIRST.has(next!.lower)
  )
    return undefined;
  const fix = text.raw.slice(words[0]!.start, words.at(-1)!.end).toLowerCase();
  return spot(words, fix, copy.lower(fix));
}

export const posts: WritingRule = {
  id: 'E03-jabatan',
  ...copy,
  severity: 'error',
  find: (text) => {
    const found: Spot[] = [];
    for (let at = 0; at < text.words.length; at += 1) {
      const words = postAt(text, at);
      if (!words) continue;
      const one = raised(text, at, words) ?? lowered(text, at, words);
      if (one) found.push(one);
      at += words.length - 1;
    }
    return found;
  },
};
