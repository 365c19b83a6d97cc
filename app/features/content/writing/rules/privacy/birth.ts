import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { before } from './labels.ts';
import { POST_BEFORE } from './posts.ts';

const copy = PRIVACY_COPY.birth;

const MONTH =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|agu|agt|ags|sept?|okt|nov|des';
const DATE = String.raw`\d{1,2} (?:${MONTH})\.?,? (?:19|20)\d\d|\d{1,2}[-/.]\d{1,2}[-/.](?:(?:19|20)\d\d|\d\d)`;
/** "Tgl lahir: 03-11-1986", "lahir di Bima, 17 Agustus 1974", "ttl Ruteng 9 Mei 1991". */
const BORN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:tanggal|tgl\.?) lahir(?:nya|ku)?|ttl|tempat(?:,| dan|/)? ?(?:tanggal|tgl\.?) lahir(?:nya)?|lahir|kelahiran)(?:[ :,]{1,3}(?!\d)[\p{L}.]{2,20}){0,4}[ :,/]{1,3}(${DATE})(?!\d)`,
  'giu',
);
/** Not a person's: feasts, towns, offices; or of one whose life is history. */
const OTHERS =
  /(?<!\p{L})(?:hari lahir|harlah|pancasila|kota|kabupaten|provinsi|organisasi|partai|lembaga|undang-undang|yayasan|pahlawan|kelahiran (?:nabi|kota)|proklamator|presiden|sultan|raja|tokoh|penyair|sastrawan|riwayat hidup|profil|almarhum kiai)(?!\p{L})/iu;
/** A post anywhere before makes it a life told: "Bupati Andi Wijaya lahir di Solo, 2 Mei 1970". */
const POST_NEAR =
  /(?<!\p{L})(?:bupati|wali kota|gubernur|wakil (?:bupati|wali kota|gubernur)|sekda|camat|kepala (?:dinas|badan)|menteri)(?!\p{L})/iu;

/** Birthdays of private persons; a full date only, since a year alone tells no more than an age. */
export const birth: WritingRule = {
  id: 'P18-tanggal-lahir',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  find: ({ raw }) =>
    [...raw.matchAll(BORN)].flatMap((match) => {
      const words = before(raw, match.index, 90);
      if (OTHERS.test(words) || POST_NEAR.test(words) || POST_BEFORE.test(words)) return [];
      const end = match.index + match[0].length;
      const span = { start: end - match[1]!.length, end };
      return [{ ...span, message: copy.message, fix: null, severity: 'warning' as const }];
    }),
};
