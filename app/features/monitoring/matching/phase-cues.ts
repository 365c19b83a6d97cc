/** What the wording of a post says about its kind: before, report, follow-up, service information, greeting, memory. */

/** What the wording says for a report. */
export type PostReport = {
  /** 0 to 1. */
  readonly done: number;
  /** The account's people came, helped or won at somebody else's activity. */
  readonly takesPart: boolean;
};

/** What the wording says about the phase; numbers between 0 and 1. */
export type PostCues = {
  readonly before: number;
  readonly followUp: number;
  /** Opening hours, conditions, how-to, tips: something is offered or explained, nothing happened. */
  readonly service: number;
  readonly postponed: boolean;
  readonly noEvent: boolean;
  /** A memory of another year. */
  readonly memory: boolean;
  /** Tells of a rehearsal or of preparing. */
  readonly rehearses: boolean;
  /** The first strong wording found, for the reason. */
  readonly beforeWord: string | null;
};

const words = (text: string): string => text.trim().replace(/\s*\n\s*/g, '|');

const strongBefore = new RegExp(
  `\\b(${words(`
gladi|geladi|(?<!tanpa )undangan|mengundang|diundang|monggo (?:hadir|rawuh|ikut|gabung)|monggo
(?:yuk|ayo|mari|ayok)(?: \\w+){0,3} (?:hadir|hadiri|ramaikan|ikut|ikuti|datang|saksikan|meriahkan|kunjungi|gabung|bergabung|daftar|nonton|dukung|vote)
hadirilah|hadiri dan|diharap(?:kan)? (?:hadir|kehadiran)\\w*|dimohon (?:hadir|kehadiran)\\w*|mohon (?:hadir|kehadiran)\\w*|harap hadir|wajib (?:hadir|datang)
(?:gratis|terbuka) untuk (?:umum|semua)|gratis masuk|masuk gratis|jangan (?:lupa|lewatkan|ke ?mana-?mana|kemana|sampai (?:ketinggalan|kehabisan|terlewat))|catat (?:ya|tanggal\\w*)|save the date
nantikan|tunggu tanggal main\\w*|pantengin|stay tuned|coming soon|segera hadir|sampai (?:jumpa|ketemu) (?:besok|nanti|senin|selasa|rabu|kamis|jumat|sabtu|minggu|di )
h ?- ?\\d+|menjelang|jelang|jadwal(?:kan|nya)?|dijadwalkan|pendaftaran|daftarkan|daftar (?:sekarang|lewat|via|di)|bakal|persiapan|bersiap|siap siap|siap-siap
(?:akan|segera|siap) di(?:gelar|buka|resmikan|luncurkan|lantik|laksanakan|mulai|lepas|selenggarakan|adakan|operasikan|serahkan|salurkan|bagikan|tutup|pusatkan)
siap sambut|kesiapan|kuota (?:terbatas|tinggal)|tiket (?:tinggal|masih|tersedia|bisa)|kupon \\w+(?: \\w+){0,3} tinggal|stok terbatas|segera daftar|technical meeting|cek lokasi|tinjau lokasi|matangkan
kumpul (?:di|jam|pukul)|titik kumpul|ditunggu (?:kehadiran\\w*|ya)|merapat|datang ?ki|datanglah|mari ?ki|maki|rencananya|direncanakan|ditargetkan|targetkan|menghitung hari|tinggal menghitung
countdown|(?:pekan|minggu|bulan|tahun) depan|besok|lusa|mulai (?:besok|senin|selasa|rabu|kamis|sabtu|minggu)|last check|doakan lancar`)})\\b`,
  'g',
);
const softBefore =
  /\b(akan|rencana|segera|progres|memastikan|finalisasi|mendatang|nanti|menuju|siap|dibuka (?:mulai|tanggal|sampai)|mulai (?:jam|pukul|\d+)|yuk|ayo|mari|hayuk|monggo|gaskeun|sebelum (?:habis|kehabisan)|bintang tamu)\b/g;
/** A clock time in a text that tells of nothing done is an invitation. */
const clockCues = /\b\d{1,2}[.:]\d\d\s*(?:wib|wita|wit\b|-|–|s\.?d)|\b(?:jam|pukul) \d{1,2}(?:[.:]\d\d)?\b/;
const doneCues = new RegExp(
  `\\b(${words(`
telah|usai|sukses|meriah|berlangsung|resmi|dihadiri|terima ?kasih|alhamdulillah|tadi|antusias(?:nya)?|lancarr?|rampung|selesai|digelar|diikuti|tumpah ruah
khidmat|dok(?:umentasi)?|potret|momen|keseruan|kemarin|barusan|semalam|hari (?:pertama|kedua|ketiga|terakhir|ke)|juara|bangga|ludes|seru(?:nya)?|ramai(?:nya)?|kompak|tuntas
aftermovie|upload|capek|lelah|puas|senang|haru|pecah|padat|dipadati|membludak|membeludak|antre\\w*|pulang bawa|berhasil|sudah (?:mulai|suntik|dapat|terima)`)})\\b`,
  'g',
);
const followCues = new RegExp(
  `\\b(${words(`
pasca|sejak (?:diresmikan|dibuka|diluncurkan)|baru diresmikan|(?:beberapa|dua|tiga|empat|lima|enam|\\d+) (?:hari|pekan|minggu|bulan) (?:usai|setelah|pasca|sejak)
(?:sepekan|seminggu|sebulan|setahun) (?:usai|setelah|pasca|sejak)|setelah (?:diresmikan|dibuka|diluncurkan)|tindak ?lanjut|menindaklanjuti|keluhkan|dikeluhkan|sudah rusak
mulai melayani|jam operasional|jam buka|masih ramai|pengunjung sejak|evaluasi \\w+ \\w+|alumni (?:pelatihan|bimtek)|rekap(?:itulasi)? (?:bulan|triwulan|semester)|capaian (?:bulan|triwulan|semester)
pansus|misi pertama|hari pertama (?:beroperasi|melayani)|sudah melayani|rekomendasi atas|perkembangan (?:terbaru|terkini)|hasil (?:lab|uji|audit|pemeriksaan)`)})\\b`,
  'g',
);
const countedSince = /^\W*(?:(?:dua|tiga|empat|lima|enam|\d+)\s|se)(?:pekan|minggu|bulan) [a-z]+/;
const postponedCues =
  /(?<!sempat )\b(ditunda|penundaan|diundur(?:kan)?|pengunduran|dibatalkan|batal (?:digelar|dilaksanakan)|pembatalan|dijadwal(?:kan)? ulang|penjadwalan ulang|jadwal baru|reschedule|tidak jadi|digeser ke)\b/;
const noEventCues =
  /(?:^|[^\p{L}])(selamat (?:hari|tahun|memperingati|menunaikan|berbuka|ulang tahun|milad|natal|idul|hut|hkn|hjk|akhir pekan|berakhir pekan|beraktivitas)|selamat & sukses|dirgahayu|mengucapkan|segenap keluarga besar|turut berduka|berbelasungkawa|innalillahi|\[?hoaks?\]?\s*[:\]!]|klarifikasi|pengumuman|tidak benar|awas penipuan|waspada penipuan|info layanan|jam layanan|jam pelayanan|jam besuk|jadwal dokter|layanan tutup|syarat dan|persyaratan|call center|lowongan kerja|tips|tahukah|kuis|giveaway|prakiraan cuaca|nomor darurat|harga hari ini|jumat berkah|quotes?|have a (?:nice|blessed)|terima ?kasih atas ucapan)/u;
const timeOfDay = /(?:^|[^\p{L}])selamat (?:pagi|siang|sore|malam|beraktivitas|berlibur)/u;
const justNow = /\b(tadi|barusan|semalam)\b/;
const wishes = /(?:^|[.!?\n]\s*)selamat (?:memperingati )?hari (?!ini|pertama)/;
const serviceCues = new RegExp(
  `\\b(${words(`
syarat\\w*|persyaratan|cara (?:lapor|daftar|mendaftar|membuat|mengurus|urus|cek|merawat|mencegah|mengatasi|memakai|pakai|bayar|membayar|mengajukan|menghitung|mengenali)
bawa (?:ktp|kk|kia|buku|fotokopi|tas|kantong|uang|e-ktp)|fotokopi|hotline|call ?center|hub(?:ungi)?\\b|info(?:rmasi)? (?:lebih )?lanjut|narahubung|contact person
ajukan|link di bio|tautan di bio|di bio|paling lambat|batas (?:waktu|akhir)|buka (?:24 jam|setiap)|jam (?:buka|layanan|operasional|pelayanan)|layanan (?:reguler|dibuka|tutup|keliling)
berlaku (?:sampai|sepanjang|hingga|mulai)|silakan (?:lewat|datang|hubungi|cek|kunjungi|ambil|unduh|daftar)|ketidaknyamanan|pipa (?:bocor|pecah)|dialihkan|ditutup (?:sementara|untuk|total)|masih ditutup
info lalin|stok (?:darah|vaksin)|update (?:harga|cuaca|stok)|harga (?:hari ini|terkini)|prakiraan|tips|kenali|gejala|simak (?:infografis\\w*|\\d|slide|yuk|ya)|lima kunci|\\d+ (?:kunci|langkah|cara|tips)
infografis\\w*|tahukah|apa (?:itu|saja)|mengenal|(?:pengajuan|permohonan|usulan)(?: \\w+){1,8} dibuka|mitos|yang boleh|faq|panduan|tutorial|semudah itu|cegah dengan|wajib menerapkan|butuh \\w+|mau (?:jualan|daftar|ikut|urus|buka)|punya \\w+ ?\\?|buka tabungan|pinjam|bisa (?:dicari|diunduh|diambil|dilihat|dicek|diakses)|tautan bio`)})\\b`,
  'g',
);
/** Wordings of service information that reports use too. */
const weakService =
  /\b((?:setiap|tiap) (?:hari|senin|selasa|rabu|kamis|jumat|sabtu|minggu)|biaya|tarif|buka sampai|kuota|permohonan|pengajuan|pengambilan|gangguan|pemeliharaan|kunci|ciri|fakta|hindari|pastikan|manfaat\w*|waspada|gratis)\b/g;
const memoryCues =
  /(?:#?throwback|#?tbt\b|\bflashback|kilas balik|\bsetahun (?:yang )?lalu,|^\W*(?:setahun|dua tahun|tiga tahun|\d+ tahun) (?:yang )?lalu|nostalgia|tempo (?:dulu|doeloe)|arsip foto|mengenang)/;
const partCues =
  /\b(ikut|turut|hadir|hadiri|menghadiri|mendampingi|dampingi|didampingi|rombongan|kontingen|perwakilan|mewakili|delegasi|monitoring|bantu|membantu|pengamanan|personel|kawal|mengawal|juara|utusan)\b/;
const rehearsal =
  /\b(gladi|geladi|latihan|berlatih|persiapan|menyiapkan|siapkan|panitia|rapat|kesiapan|undangan)\b/;
/** Several activities in one post. */
export const recapCues =
  /\b(rangkuman|recap|rekap kegiatan|sehari bersama|agenda (?:hari ini|wali|bupati|pimpinan)|padat (?:walikota|wali|bupati)|(?:dua|tiga|empat|lima|2|3|4|5) (?:agenda|kegiatan)|sekaligus|kaleidoskop|ringkasan|thread|swipe|utas|lanjut)\b|→|\bpagi\b[^.!?]{1,200}\b(?:siang|sore|malam)\b|: [^.!?:]{8,120},[^.!?:]{8,120},/;

export const repostCues =
  /(?:^|\s)(?:rt\s*@|repost\b|re-post|#repost|reposted from|regram|diposting ulang|unggah ulang|via\s*@|dibagikan dari|bagikan ulang|share from|shared from|📷\s*:?\s*@|🎥\s*:?\s*@|sumber\s*:\s*@|video\s*:\s*@|foto\s*:\s*@|credit\s*:?\s*@|cr\s*:\s*@|kolaborasi dengan\s*@|collab\s*(?:with)?\s*@)/;

function count(pattern: RegExp, plain: string): number {
  return plain.match(pattern)?.length ?? 0;
}

/** The first sentence, with the next one when it is only a call ("Yuk, warga!"). */
export function openingOf(plain: string): string {
  const head = plain.slice(0, 200);
  const ends = [...head.matchAll(/[.!?…]+(?=\s|$)|\n/g)].map((found) => found.index + found[0].length);
  return head.slice(0, ends.find((end) => end >= 30) ?? 160);
}

const clockWorth = 0.3;

/** Reads what the wording says for a report. */
export const readReport = (plain: string): PostReport => ({
  done: Math.min(1, count(doneCues, plain) * 0.34),
  takesPart: partCues.test(plain),
});

/** Reads the wording for phase and kind. `plain` is in lower case, regional words and chat spelling already made plain. */
export function readCues(plain: string, opening: string, { done, takesPart }: PostReport): PostCues {
  const strong = plain.match(strongBefore) ?? [];
  const first = count(strongBefore, opening);
  const told = count(doneCues, opening) > 0 && first === 0;
  const later = Math.min(strong.length - first, 2) * (told ? 0.1 : done > 0 ? 0.2 : 0.35);
  const early = justNow.test(opening) ? 0.5 : 1;
  const before = Math.min(1, Math.min(first, 2) * 0.6 + Math.max(0, later) + (first > 0 ? 0.25 : 0));
  const soft =
    Math.min(count(softBefore, opening), 2) * 0.2 + (done === 0 && clockCues.test(plain) ? clockWorth : 0);
  return {
    before: Math.min(1, before + soft) * early,
    followUp: Math.min(1, (count(followCues, plain) + (countedSince.test(plain) ? 1 : 0)) * 0.7),
    service: 1 - 0.55 ** (count(serviceCues, plain) + Math.min(2, count(weakService, plain)) * 0.35),
    postponed: postponedCues.test(plain),
    noEvent:
      noEventCues.test(opening.slice(0, 110)) ||
      (done === 0 &&
        !takesPart &&
        (timeOfDay.test(opening.slice(0, 110)) || wishes.test(plain.slice(0, 160)))),
    memory: memoryCues.test(plain),
    rehearses: rehearsal.test(plain),
    beforeWord: strong[0] ?? null,
  };
}
