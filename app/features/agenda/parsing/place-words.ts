const NOUNS = [
  'aula|ruang(?:an)?|r\\.|rg\\.?|gedung|gd\\.?|ged\\.|halaman|halamn|hlm|lapang(?:an)?|lap\\.?|pendopo',
  'pendapa|masjid|mesjid|mushol?l?a|musala|gereja|pura|vihara|wihara|kl?enteng|hotel|balai',
  'balaikota|balkot|kantor|ktr|kampus|universitas|univ|sekolah|sdn?|smpn?|sman?|smkn?|mtsn?|tk',
  'paud|rumah|rujab|rumjab|rumdin|rumdis|kediaman|rsud?|puskesmas|posyandu|klinik|pasar|ma?ll?',
  'plaza|terminal|stasiun|bandara|pelabuhan|dermaga|stadion|gor|gelora|gelanggang|taman|alun|alun2',
  'kec|kecamatan|kel|kelurahan|desa|ds|dusun|dukuh|kampung|rw|rt|jl|jln|jalan|gg|simpang|bundaran',
  'perumahan|perum|komplek|kompleks|kawasan|pantai|waduk|bendungan|embung|tpa|tpu|tmp|makam',
  'mapolres(?:ta)?|mapolda|polres(?:ta)?|polda|polsek|kodim|makodim|korem|makorem|koramil|kejari',
  'kejaksaan|pengadilan|lapas|rutan|dprd|setda|sekretariat|studio|resto(?:ran)?|rm|kafe|cafe',
  'warung|ballroom|convention|auditorium|sasana|graha|wisma|museum|perpustakaan|perpusda|pusdiklat',
  'blk|bkpsdm|bpsdm|bappeda|command|posko|lobb?y|lobi|teras|lantai|lt|gudang|pabrik|pt|cv|hutan',
  'bumi perkemahan|anjungan|baruga|joglo|gazebo|panti|pondok|ponpes|pesantren|asrama|markas|mako',
  'lanud|lanal|inspektorat|islamic|puncak|dinas|badan|bank|istana|monumen|tugu|sentra|pusat|area',
  'parkir|zoom|google meet|gmeet|daring|virtual|online|kapal|water|kebun|sawah|lahan|lokasi|tempat',
  'gapura|mall|mpp|uptd?|lap(?:angan)? terbuka|panggung|tribun|arena|sirkuit|kolam|pesisir|tpi',
  'sppg|spbu|tenda|pelataran|selasar|serambi|grha|griya|bale|wantilan|galeri|gallery|villa|vila',
  'lounge|vip|main (?:stage|hall)|base ?camp|rest area|saung|rumah makan|kedai|warkop|langgar',
  'surau|kapel|katedral|basilika|krematorium|batalyon|yonif|mabes|kejati|kanwil|kemenag|bpn|bkad',
  'bpkad|bapperida|bappelitbang(?:da)?|bapenda|bkd|dinkes|dinsos|disdik|disdukcapil|dishub|dpmptsp',
  'mts|man(?= \\d)|slb|stikes|unit|politeknik|institut|akademi|ruko|basement|rooftop|halte|gerbang',
  'pos|benteng|candi|situ|danau|sungai|bukit|pulau|gunung|jembatan',
].join('|');
const STARTS = new RegExp(`^(?:di\\s+)?(?:(?:${NOUNS})(?![\\p{L}])|(?:r|rg|rr|gd)\\.(?=\\p{L}))`, 'iu');
const HOLDS =
  /(?<![\p{L}])(?:hotel|hub|center|centre|resort|convention|ballroom|hall|park|plaza|square|mall|kampus|square|stadium|building|tower|office|residence|palace|airport|resto|cafe|universitas|institut|politeknik)(?![\p{L}])/iu;
const ONLINE_WORD =
  /(?<![\p{L}])(?:zoom|gmeet|google meet|g-meet|teams|daring|virtual|online|vidcon|webex)(?![\p{L}])/iu;
const ADDRESS =
  /^(?:jl|jln|jalan|kec|kel|kelurahan|kecamatan|desa|ds|kota|kab|kabupaten|lt|lantai|rt|rw|gg|blok|no|dusun|komplek|kompleks|provinsi|dukuh|km)(?![\p{L}])/iu;

/** Words that only say more exactly where a place is. */
export const isAddress = (words: string): boolean => ADDRESS.test(words.trim());

export const startsLikePlace = (words: string): boolean => STARTS.test(words.trim());
export const holdsVenue = (words: string): boolean => HOLDS.test(words);
export const isOnline = (words: string): boolean => ONLINE_WORD.test(words);

/** What stands behind a place and is none: where it was before, and how to join from afar. */
const BEHIND_PLACE =
  /\s*[(,;–-]*\s*(?:(?<=\()(?:sebelumnya|semula|tadinya|awalnya|dari semula)(?![\p{L}])[^)]*\)?|(?<=[(,;–-]\s*)(?:link(?:nya)?|tautan|meeting id|id|passcode|password|pw)(?![\p{L}])[^)]{0,120}\)?$)/giu;
/** "Aula A pindah ke Aula B": only where it will be. */
const MOVED =
  /^[^,;]{3,60}?[\s(,–-]+(?:di ?pindah(?:kan)?|pindah|berubah|diganti|menjadi)\s+(?:ke|menjadi|jadi|di)?\s*(?=\p{L})/iu;

export const tidyPlace = (words: string): string =>
  words
    .trim()
    .replace(BEHIND_PLACE, '')
    .replace(MOVED, '')
    .replace(/\s+(?:sdh|sudah|done|oke?|fix)$/i, '')
    .replace(
      /^(?:(?:bertempat(?: di)?|tempat(?:nya)?(?: tetap)?(?: di)?|lokasi(?: tetap)?(?: di)?|di|d)(?=\s)|@)\s*[:.]?\s*/i,
      '',
    )
    .replace(/^[\s:,;@–-]+|[\s,;:–-]+$/g, '')
    .replace(/(?<=[\p{L})]{3,})\.$/u, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
