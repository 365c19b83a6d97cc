import type { CheckedText, Span, WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { emptyAt, isWhole, releaseParts } from './release-parts.ts';

const copy = STRUCTURE_COPY.quote;

const QUOTED = /[“"„][^”"“„\n]{15,2000}[”"]/gu;
const SAYING =
  /(?<!\p{L})(?:kata|ujar|tutur|jelas|ungkap|ucap|tegas|papar|tandas|sebut|pungkas|imbuh|terang|tukas|lanjut|urai|beber|harap|ajak|pesan)(?:nya)?(?!\p{L})|(?<!\p{L})(?:mengatakan|menjelaskan|menuturkan|menegaskan|menyampaikan|mengungkapkan|menyebut(?:kan)?|menyatakan|menambahkan|mengajak|berpesan|berharap)(?!\p{L})/iu;
const POST =
  /(?<!\p{L})(?:wali kota|wakil wali kota|bupati|wakil bupati|gubernur|wakil gubernur|menteri|presiden|sekretaris|sekda|kepala|kadis|kabid|kabag|plt|camat|lurah|direktur|ketua|koordinator|pranata humas|humas|dokter|guru|pengurus|anggota|warga|peserta|pedagang|petani|pelaku usaha|kader|relawan|siswa|siswi|juru bicara|dirut|manajer|komandan|danramil|kapolres|kapolsek|rektor|dosen|pengamat|tokoh|ustaz|kiai|pemilik|orang tua|asisten|staf ahli)(?!\p{L})/iu;
const FULL_NAME = /\p{Lu}[\p{Ll}'’.]+ (?:\p{Lu}[\p{Ll}'’.]*\.? ?){1,5}/u;

function quotesOf(text: CheckedText, body: readonly Span[]): { span: Span; around: string }[] {
  return body.flatMap(({ start, end }) => {
    const paragraph = text.raw.slice(start, end);
    return Array.from(paragraph.matchAll(QUOTED), (match) => ({
      span: { start: start + match.index, end: start + match.index + match[0].length },
      around: paragraph.replace(QUOTED, ' '),
    })).filter(({ around }) => SAYING.test(around));
  });
}

/** At least one quotation, and one of them with the full name and post of who said it; later ones may call him by one name. */
export const quote: WritingRule = {
  id: 'S09-kutipan',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text)) return [];
    const { body, lead } = releaseParts(text);
    if (!lead) return [];
    const quotes = quotesOf(text, body);
    const [first] = quotes;
    const end = body.at(-1)?.end ?? text.raw.length;
    if (!first) return [{ ...emptyAt(end), message: copy.missing, fix: null, severity: 'warning' as const }];
    // The speaker may have been introduced with name and post before.
    const before = body
      .map((span) => text.raw.slice(span.start, span.end))
      .join(' ')
      .replace(QUOTED, ' ');
    const named = quotes.some(({ around }) => POST.test(around) && FULL_NAME.test(around));
    if (named || (POST.test(before) && FULL_NAME.test(first.around))) return [];
    return [{ ...first.span, message: copy.nameless, fix: null, severity: 'warning' as const }];
  },
};
