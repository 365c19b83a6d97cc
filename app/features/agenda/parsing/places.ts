import { startsLikePlace, tidyPlace } from './place-words.ts';

/** Venues that may stand at the end of a title without a preposition. */
const TAIL =
  /(?<=\S\s+)(?:aula|ruang(?: rapat| tamu| kerja| vicon| sidang| utama| pola)?|r\. |hlm|halaman|gor|masjid|pendopo|pendapa|hotel|gedung|lapangan|balai kota|balaikota|balkot|alun-alun|alun2|stadion|rujab|rumdin|ballroom|auditorium|baruga|jl\.|jln\.|kantor (?:bupati|wali ?kota|gubernur|camat|lurah|desa|kecamatan|kelurahan|dprd))(?![\p{L}])/iu;
/** A named area at the end says where, also after a verb with an object of its own: "monev posyandu Kel. Muara". */
const AREA_TAIL =
  /(?<=\S+\s+(?!(?:ke|di|dari|dan|untuk|dengan|warga|masyarakat|perangkat|aparatur|pemerintah|pemdes|kepala|kades|lurah|camat|ketua|tim|kader|tokoh|pengurus|pkk|kim|bumdes|musrenbang|musdes|musrenbangdes|hut|se|antar|peresmian|tinjau|meninjau|kunjungan|kunjungi|pembangunan|kantor|aula|balai|jalan|dana|profil|lomba|PKK|KIM|BPD|LPM|desa|rt|rw|RT|RW)\s)\S+\s+)(?:[Kk]el\.|[Kk]ec\.|[Dd]s\.|[Dd]esa|[Kk]elurahan|[Kk]ecamatan|[Jj]ln?\.)\s*\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){0,3}\.?$/u;
/** Activities of one word that have no object of their own. */
const SHORT_EVENT =
  /^(?:apel|senam|upacara|rapat|rakor|raker|ratas|paripurna|sidang|isti?gh?osah|pengajian|tahlil(?:an)?|yasinan|resepsi|fgd|bimtek|musrenbang|audiensi|briefing|gladi|geladi)\s/i;
const OBJECT_VERB =
  /(?<![\p{L}])(?:peresmian|resmikan|meresmikan|tinjau\p{L}*|meninjau|peninjauan|kunjungan|kunjungi|mengunjungi|pembangunan|bangun|membangun|renovasi|revitalisasi|rehab\p{L}*|launching|groundbreaking|peletakan|pencanangan|monitoring|monev|sidak|serah terima|bantuan|pengelolaan|penataan|imam|takmir|pengurus|pelantikan|hut|milad|bersih-bersih|kerja bakti|pembersihan|pemanfaatan|ke|dari|untuk|tentang|terkait|dengan|dan|penggunaan|perbaikan|pengecekan|cek|survei|survey|evaluasi|pembahasan)(?![\p{L}])/iu;
const ONLINE =
  /(?<![\p{L}])(?:via|melalui|secara|by|lewat|through)\s+((?:aplikasi\s+)?(?:zoom|gmeet|google meet|g-meet|meet|teams|ms teams|daring|virtual|online|vicon|video ?conference|vidcon|webex|youtube|live streaming)(?:\s+(?:zoom|meeting|meet|cloud|virtual|conference|(?:dan|&) luring))*)(?![\p{L}])/iu;
const EXPLICIT =
  /(?<![\p{L}])(?:bertempat(?: di)?|tempat di|lokasi di|tempat\s*:|lokasi\s*:|berlokasi di|start(?: di)?(?=\s+[\p{Lu}]))\s*|\s@\s*(?=\p{L})/iu;
const AT =
  /(?<![\p{L}])(?:di|d)\s+(?!(?:bidang|tengah|era|lingkungan|lingkup|tingkat|antara|bulan|tahun|kalangan|hadapan|atas|dalam|luar|sektor|masa|bawah|sela|samping|mana|sini|sana|awal|akhir|hari|wilayah|seluruh|berbagai|beberapa|media)(?![\p{L}]))(?=\S)/giu;
const TO = /(?<![\p{L}])ke\s+(?=\S)/iu;

/** A place found in running text: the text without it, and the place. */
export type PlaceCut = {
  readonly rest: string;
  readonly place: string;
  readonly strong: boolean;
  /** No word such as "di" says that it is a place. */
  readonly bare: boolean;
};

function cut(text: string, at: number, length: number, strong: boolean): PlaceCut | null {
  const place = tidyPlace(text.slice(at + length));
  const rest = text.slice(0, at).trim();
  return place === '' || place.length > 120 ? null : { rest, place, strong, bare: length === 0 };
}

function explicitPlace(text: string): PlaceCut | null {
  const online = ONLINE.exec(text);
  if (online) {
    const rest = `${text.slice(0, online.index)} ${text.slice(online.index + online[0].length)}`
      .replace(/\s+/g, ' ')
      .trim();
    const physical = placeAt(rest);
    return physical?.strong ? physical : { rest, place: online[1]!.trim(), strong: true, bare: false };
  }
  const said = EXPLICIT.exec(text);
  return said ? cut(text, said.index, said[0].length, true) : null;
}

function placeAt(text: string): PlaceCut | null {
  const all = [...text.matchAll(AT)].filter((at) => at.index > 0);
  const strong = all.find((at) => startsLikePlace(text.slice(at.index + at[0].length)));
  const chosen = strong ?? all.at(-1);
  return chosen ? cut(text, chosen.index, chosen[0].length, strong !== undefined) : null;
}

/** The place at the end of a title: after "bertempat di", "via", "di", or a venue standing alone. */
export function placeIn(text: string): PlaceCut | null {
  const found = explicitPlace(text) ?? placeAt(text);
  if (found) return found;
  const area = AREA_TAIL.exec(text);
  if (area) return cut(text, area.index, 0, true);
  const tail = TAIL.exec(text);
  if (
    !tail ||
    OBJECT_VERB.test(text.slice(0, tail.index)) ||
    (text.slice(0, tail.index).trim().split(/\s+/).length < 2 && !SHORT_EVENT.test(text))
  )
    return null;
  return cut(text, tail.index, 0, true);
}

/** Where a visit goes ("Kunker ke Desa Mulya"); the title keeps it. */
export function destination(text: string): string | null {
  const found = TO.exec(text);
  if (!found) return null;
  const words = text.slice(found.index + found[0].length).trim();
  return startsLikePlace(words) && words.split(/\s+/).length <= 8 ? tidyPlace(words) : null;
}
