import type { WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { isWhole, releaseParts } from './release-parts.ts';

const copy = STRUCTURE_COPY.figure;

const CLAIM =
  /(?<![\d,.])\d{1,3}(?:[.,]\d{1,3})? ?(?:persen|%)|(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|anjlok|melonjak|merosot) (?:menjadi |sebesar |sebanyak |hingga |dari )?(?:Rp ?)?\d[\d.,]{0,20}/giu;
const SOURCED =
  /(?<!\p{L})(?:menurut|berdasarkan|data|sumber|catatan|mencatat|tercatat|laporan|hasil|survei|sensus|bps|apbd|apbn|kata|ujar|jelas(?:nya)?|ungkap|tutur|mengatakan|menyebut(?:kan)?|menjelaskan|menyampaikan|memaparkan|merilis|rekapitulasi|sesuai|per (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|\d))(?!\p{L})/iu;
/** Targets and rules are no measurements. */
const NO_CLAIM =
  /(?<!\p{L})(?:target|ditargetkan|menargetkan|minimal|maksimal|paling (?:banyak|sedikit)|diskon|potongan|kuota|hadiah|syarat|nol|100)(?!\p{L})/iu;
const MOST = 3;

/** Shares and changes in a paragraph that names nobody who measured them. */
export const figure: WritingRule = {
  id: 'S10-angka-sumber',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text)) return [];
    return releaseParts(text)
      .body.flatMap(({ start, end }) => {
        const words = text.raw.slice(start, end);
        if (SOURCED.test(words) || NO_CLAIM.test(words)) return [];
        const claim = Array.from(text.prose.slice(start, end).matchAll(CLAIM))[0];
        if (!claim) return [];
        const from = start + claim.index;
        return [
          {
            start: from,
            end: from + claim[0].length,
            message: copy.message,
            fix: null,
            severity: 'warning' as const,
          },
        ];
      })
      .slice(0, MOST);
  },
};
