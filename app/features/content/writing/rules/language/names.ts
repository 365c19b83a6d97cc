import type { CheckedText } from '../../finding.ts';
import { isAllCaps, isCapital, wordSet } from './spot.ts';

/** What stands before the name of a firm, a house or a road: whatever follows is spelled as its owner spells it. */
const OWNERS = wordSet(
  'rs rsud rsu rsia klinik apotek apotik optik pt cv ud bank toko warung hotel yayasan koperasi ksp bpr universitas institut politeknik akademi stie stikes',
  'sd smp sma smk mi mts ma tk paud masjid mesjid musala musholla gereja pondok pesantren jalan jl gang perumahan komplek kompleks griya taman gedung',
  'desa kelurahan dusun kampung kecamatan pulau gunung bapak ibu pak bu haji h hj sdr sdri ustaz kiai radio harian majalah grup band film lagu sanggar pr',
);
/** What stands before an office, not before a name: a slip beside these is a slip. */
const OFFICES = wordSet(
  'wali walikota pemerintah pemkot pemkab pemprov dinas gubernur bupati kepala kota kabupaten provinsi camat lurah menteri presiden badan sekretaris daerah rt rw',
);

/** Whether a capitalised word is part of a name, which nobody corrects. Where every word has a capital only an owner's mark tells. */
export function isSpared(text: CheckedText, at: number): boolean {
  const word = text.words[at]!;
  if (!isCapital(word.text)) return false;
  if (isAllCaps(word.text) && !word.titled) return word.text.length < 6;
  if (word.titled) return ownedBefore(text, at);
  if (!word.first) return true;
  const next = text.words[at + 1];
  // "Karir ASN": an abbreviation behind the first word makes no name of it, a firm's figures do ("Apotik K24").
  if (next && isAllCaps(next.text) && /^\p{Lu}{2,}$/u.test(next.text)) return false;
  return word.name && !OFFICES.has(next?.lower ?? '');
}

export function ownedBefore(text: CheckedText, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const { lower, text: word } = text.words[back]!;
    if (!isCapital(word)) return false;
    if (OWNERS.has(lower)) return true;
  }
  return false;
}
