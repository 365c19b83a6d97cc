import type { CheckedText, Word, WritingRule } from '../../finding.ts';
import { E17 as copy } from './copy.id.ts';
import { isAllCaps, type Spot, wordSet } from './spot.ts';

/** Heads of letters and releases, which are set in capitals everywhere. */
const HEADS = wordSet(
  'pemerintah dinas badan sekretariat kecamatan kelurahan kabupaten kota provinsi siaran pers rilis press release nomor perihal pengumuman undangan kop bagian inspektorat',
);
/** What only a sentence has. */
const RUNNING = wordSet(
  'untuk yang agar akan di ke dari pada dengan telah sudah jangan ayo mari kami kita anda ini itu tidak wajib harus gelar ajak buka minta imbau raih hadiri segera tolong mohon selamat',
);
/** Ordinary words that are shouted in running text; no abbreviation looks like them. */
const STRESSED = wordSet('wajib jangan harus segera dilarang penting waspada seluruh sangat mohon');

const isShout = (word: Word) => isAllCaps(word.text) && !/\d/.test(word.text);

function rowSpot(text: CheckedText, row: readonly Word[]): Spot | undefined {
  const first = row[0]!;
  const last = row.at(-1)!;
  const long = row.filter(({ text: word }) => word.length > 5).length;
  const running = row.some(({ lower }) => RUNNING.has(lower));
  if (row.length < 4 || long < 1 || (!running && row.length < 6)) return undefined;
  if (HEADS.has(first.lower) && !running) return undefined;
  if (/^UNTUK SEGERA DISIARKAN|^SIARAN PERS|^EMBARGO/.test(text.raw.slice(first.start, last.end)))
    return undefined;
  const stop = /^[.!?]+/.exec(text.raw.slice(last.end, last.end + 4))?.[0].length ?? 0;
  const end = text.raw.slice(last.end, last.end + stop) === '.' ? last.end + stop : last.end;
  return { start: first.start, end, fix: null, severity: 'warning', message: copy.message };
}

export const shouting: WritingRule = {
  id: 'E17-kapital-semua',
  ...copy,
  severity: 'warning',
  find: (text) => {
    const spots: Spot[] = [];
    let row: Word[] = [];
    const close = () => {
      const spot = rowSpot(text, row);
      if (spot) spots.push(spot);
      else
        for (const word of row)
          if (row.length < 3 && STRESSED.has(word.lower) && !word.titled)
            spots.push({
              start: word.start,
              end: word.end,
              fix: word.lower,
              severity: 'warning',
              message: copy.stressed(word.lower),
            });
      row = [];
    };
    for (const word of text.words) {
      const before = row.at(-1);
      const gap = before ? text.prose.slice(before.end, word.start) : '';
      if (before && (/[\n.!?\uFFFC]/.test(gap) || !isShout(word))) close();
      if (isShout(word)) row.push(word);
    }
    close();
    return spots;
  },
};
