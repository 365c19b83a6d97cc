import { after, before } from './labels.ts';

/** Whose number, address or account it is, told by the words around it. */
export type Owner = 'office' | 'person' | null;

const word = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'giu');

/** Words by which a number is offered to the public: they win over a name that follows ("Narahubung: Ibu Rina"). */
const OFFERED = word(
  '(?:dapat|bisa|silakan|boleh) (?:meng)?hubungi|(?:dapat|bisa) (?:di)?(?:sampaikan|laporkan|kirim(?:kan)?) (?:melalui|ke|lewat)|call ?cent(?:er|re)|contact ?cent(?:er|re)|hotline|sapa|layanan|pengaduan|aduan(?! (?:#?\\d+ )?(?:dari|warga|bapak|ibu|saudara))|narahubung|nara hubung|kontak media|contact person|cp|posko|halo|bebas pulsa|customer service|helpdesk|resmi|darurat|siaga|sekretariat|humas|kontak humas|wa center|whatsapp center|nomor kantor|telepon kantor|media relations',
);
const OFFICE = word(
  'kontak|lapor|informasi|info|pusat|kantor|ppid|ugd|igd|pendaftaran|registrasi|center|ambulans|puskesmas|rsud|rumah sakit|dinas|badan|kelurahan|kecamatan|desa|bpbd|damkar|pemadam|polsek|polres|admin|panitia|pmi|loket|samsat|reservasi|bendahara|instansi|perusahaan|yayasan|koperasi|pt|(?<!kirim |kirimkan |lampirkan |berkas |surat lamaran dan )cv|kas (?:umum )?daerah|rkud|kas negara|donasi|zakat|infak|sedekah|baznas|masjid|gereja|kas|retribusi|pajak daerah|pemerintah|pemprov|pemkab|pemkot|pemda|diskominfo|bumd|pdam|satpol pp|disdukcapil|sekolah|redaksi',
);
/** Words that make a number private whatever office is named nearby. */
const PRIVATE = word(
  'rekening (?:pedagang|petani|nelayan|warga|guru|kader|siswa|mahasiswa|karyawan|tukang|relawan|pribadi)|pribadi(?:nya)?|korban(?:nya)?|pelapor|saksi|rumah(?:nya)?(?! sakit)|milik(?:nya)?|atas nama(?! (?:pem(?:prov|kab|kot|da|erintah)|dinas|bendahara|yayasan|panitia|kas|baznas|badan)(?!\\p{L}))|a\\.n\\.?|an|bernama|penerima|pemohon|pasien|dompet|ketinggalan|tertinggal|tercecer|sy|aku|gue|gw|orang tua|keluarga|almarhum(?:ah)?|nasabah(?:nya)?|tersangka|pemilik|saya|ahli waris|wali murid|pelaku|peserta|jemaah|upah',
);
const PERSON = word(
  'bapak|ibu|bu|pak|mbak|mbah|nenek|kakek|mbok|mak|emak|bang|abang|uda|uni|daeng|gus|ning|om|tante|nyonya|ny|tuan|tn|koh|cik|romo|kiai|kyai|mas|kang|teh|sdri?|sdr\\.|saudara|saudari|kak|warga|ketua r[tw]|kepala dinas|kepala bidang|kepala bagian|kepala desa|kades|lurah|camat|wali ?kota|bupati|gubernur|sekda|hp|ponsel(?:nya)?|handphone|siswa|siswi|guru|kader|narasumber|ustaz|haji|hajah',
);

const BEHIND_PERSON =
  /^\)?[\s,(–-]{0,3}(?:milik|a\.?n\.?|a\/n|atas nama|(?:bapak|ibu|pak|bu|mbak|mas|sdri?)\.?)(?![\p{L}])/iu;
const BEHIND_OFFICE =
  /^\)?[\s,(–-]{0,3}(?:(?:whatsapp|wa)\)?,? )?(?:(?:adalah|merupakan|ialah) )?(?:(?:nomor )?rekening (?=resmi|kas|bendahara|dinas|pem|kantor|yayasan|panitia|donasi))?(?:layanan|resmi|kantor|call center|hotline|kas|bendahara|dinas|sekretariat|humas|(?:a\.?n\.?|a\/n|atas nama|milik) (?:rekening |the )?(?:dinas|kas|bendahara|yayasan|panitia|palang merah|rumah zakat|dompet|lembaga|baznas|masjid|musala|gereja|pt|cv|koperasi|pmi|pemerintah|pemkot|pemkab|rsud|bumd|bumdes|perumda|upz|lazis\p{L}*|rkud|sekolah|bpbd|badan|forum|komunitas|lembaga|desa|kelurahan|unit|satgas|tim|posko|kantor|satuan|bagian|bidang|polres|polsek|rumah sakit|puskesmas|perpustakaan|museum|layanan|call center|balai|uptd?))(?![\p{L}])/iu;

function lastAt(words: string, list: RegExp): number {
  let at = -1;
  for (const match of words.matchAll(list)) at = match.index;
  return at;
}

/** The nearest word of weight decides: what is offered or private first, then offices against persons. */
export function ownerOf(raw: string, start: number, end: number): Owner {
  const behind = after(raw, end, 40);
  if (BEHIND_OFFICE.test(behind)) return 'office';
  if (BEHIND_PERSON.test(behind)) return 'person';
  // A semicolon begins another entry: "orang tua: ...; sekolah: ...".
  const words = before(raw, start, 120).replace(/^.*;/, '');
  const [offered, secret] = [lastAt(words, OFFERED), lastAt(words, PRIVATE)];
  if (Math.max(offered, secret) >= 0) return offered > secret ? 'office' : 'person';
  const [office, person] = [lastAt(words, OFFICE), lastAt(words, PERSON)];
  if (Math.max(office, person) < 0) return null;
  return office > person ? 'office' : 'person';
}
