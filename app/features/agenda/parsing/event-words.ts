/** How the name of an activity begins: what is done ("Rapat", "Peresmian", "Meninjau"). */
const EVENT = new RegExp(
  `^(?!(?:pelabuhan|perpustakaan|perumahan|pengadilan|pemakaman|pendidikan|pelayanan|permukiman|perkebunan|pertokoan|perkantoran|pelataran|pegadaian|penginapan|pemandian|pemda|pendopo|pendapa|pesantren|menteri|menara|mentri)(?![\\p{L}]))(?:${[
    'rapat|rakor\\p{L}*|raker\\p{L}*|rakornas|rakerda|ratas|apel|upacara|sidang|paripurna|briefing|evaluasi|monitoring|monev|sidak|entry|exit|desk|coaching|konsultasi|asistensi|gladi|geladi',
    'pem\\p{L}{3,}an|pen\\p{L}{3,}an|per\\p{L}{3,}an|pel\\p{L}{3,}an|peng\\p{L}{3,}an|peny\\p{L}{3,}an|pesta|pekan|tinjau|kunjungan|kunker|kunjungi|audiensi|audensi|silaturahmi|silaturahim|sosialisasi|soft|grand|launching|groundbreaking|opening|closing',
    'mus(?:renbang|da|wil|cab|yawarah|des|kel)\\p{L}*|konferensi|kongres|seminar|workshop|lokakarya|webinar|fgd|forum|talk ?show|podcast|dialog|diskusi|wawancara|interview|bimtek|diklat|kuliah|wisuda|dies|orientasi|bimbingan|sarasehan|rembug?|rembuk',
    "senam|jalan sehat|fun|gowes|car free|lari|turnamen|kejuaraan|lomba|festival|pameran|ba[zs]a+r|expo|gelar|pentas|pawai|karnaval|kirab|malam|resepsi|panen|gerakan|donor|bakti|kerja bakti|jumat|jum'at|safari",
    "istigh?osah|pengajian|tabligh?|tahlil\\p{L}*|doa|do'a|sh?[oa]lat|tarawih|kebaktian|ibadah|misa|natal|haul|maulid|isra|nuzulul|halal|buka (?:puasa|bersama)|bukber|sahur|santunan|takziah|ta'ziah|ziarah|melayat|walimat\\p{L}*|khitanan|aqiqah",
    'bakar|kurban|qurban|penyembelihan|nikah|akad|pernikahan|sarapan|makan|jamuan|coffee|ngopi|ramah tamah|temu|tatap muka|open house|gala|nobar|nonton|terima|buka|tutup|resmikan|lepas|serah|groundbreaking|ground breaking|topping|penanaman|tanam|hut|hari|milad|harlah|uji|verifikasi|sosper|reses|courtesy|site visit|visit',
    'me(?:m|n|ng|ny)\\p{L}{3,}|me(?:lepas|resmi|lantik|letak|layat|laku|laksana|raya|rayakan)\\p{L}*',
  ].join('|')})(?![\\p{L}])`,
  'iu',
);

export const startsLikeEvent = (words: string): boolean => EVENT.test(words.trim());
