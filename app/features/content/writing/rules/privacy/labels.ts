/** What the words before a number say it is. The nearest word decides, so that "NIK ... dan nomor KK ..." gives each its own. */
export type Label = 'harmless' | 'nik' | 'kk' | 'npwp' | 'account' | 'bpjs' | 'phone' | 'card';

const WORDS: Readonly<Record<Label, string>> = {
  // First, and its long forms first: `kode rekening` is no bank account.
  harmless:
    'kode (?:rekening|bayar|billing|booking|pos)|rekening (?:listrik|air|pdam|belanja)|virtual account|peserta ujian|id pelanggan|nomor induk (?:berusaha|pegawai|koperasi)|invoice|faktur|resi|pesanan|order|va|kode|billing|transaksi|referensi|imei|polis|surat|kontrak|registrasi|serial|seri|token|tiket|isbn|issn|register|registrasi barang|voucer|voucher|meter(?: air| listrik)?|kwh|sk|nib|nip|perkara|akta|sertifikat|anggaran|barcode|inventaris|aset|antrean|pelanggan|rup|ntpn|ntb',
  nik: 'nik(?:nya)?|e-?ktp|ktp(?:-el|nya)?|nomor induk|nomor identitas|kependudukan',
  kk: 'kk|kartu keluarga',
  npwp: 'npwp|nomor pokok wajib pajak',
  account:
    'rekening(?:nya)?|norek|no\\. ?rek|tabungan(?:nya)?|simpedes|britama|tahapan|rek|bri|bca|bni|bsi|btn|bjb|mandiri|seabank|jenius|neobank|muamalat|danamon|cimb(?: niaga)?|permata|ocbc|panin|btpn|bukopin|maybank|bpd(?: [a-z]{3,12})?|transfer(?: ke)?|ditransfer|bank [a-z]{3,12}',
  bpjs: 'bpjs(?: kesehatan| ketenagakerjaan)?|jkn(?:-kis)?|kis|jamkesda',
  phone:
    'hp(?:nya)?|handphone|ponsel(?:nya)?|telepon(?:nya)?|telp|tlp|whatsapp|wa|seluler|chat|telegram|sms|dihubungi|dikontak|hubungi',
  card: 'sim(?: [abc][12]?)?|nisn|kartu (?:kredit|debit|atm|pelajar|bank)|nomor atm|atm|nomor kartu(?! keluarga)|rekam medis|no\\. ?rm',
};

const NEAREST = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.entries(WORDS)
    .map(([label, words]) => `(?<${label}>${words})`)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

const REACH = 64;

/** The words before a place, up to the beginning of the line. */
export function before(raw: string, at: number, reach = REACH): string {
  const from = Math.max(0, at - reach);
  const window = raw.slice(from, at);
  const line = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r'));
  const words = window.slice(line + 1);
  // A word cut in two at the edge of the window says nothing.
  return from > 0 && line < 0 ? words.replace(/^[\p{L}\p{N}]+/u, '') : words;
}

export function after(raw: string, at: number, reach = REACH): string {
  return /^[^\n\r]*/.exec(raw.slice(at, at + reach))?.[0] ?? '';
}

/** The whole line around a place, but not more than `reach` to each side. */
export const around = (raw: string, start: number, end: number, reach = 160): string =>
  before(raw, start, reach) + raw.slice(start, end) + after(raw, end, reach);

export function labelBefore(raw: string, at: number, reach = REACH): Label | null {
  let label: Label | null = null;
  const words = before(raw, at, reach);
  for (const match of words.matchAll(NEAREST)) {
    const found = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined);
    if (found) label = found[0] as Label;
  }
  return label;
}

const KINDS =
  '(nik|ktp)|(npwp)|(kk|kartu keluarga)|(bri|bca|bni|bsi|btn|bjb|mandiri|rekening)|(hp|wa|whatsapp|ponsel)';
const BEHIND = new RegExp(
  String.raw`^\s?(?:\(|(?:itu )?(?:adalah|ialah|merupakan|itu))\s?(?:nomor |no\. ?)?(?:${KINDS})\b`,
  'i',
);
/** After a comma the next label may be the next number's: only what no number follows. */
const APPOSED = new RegExp(String.raw`^\s?[,–-]\s?(?:${KINDS})\b(?![^,;.\d]{0,12}\d{4})`, 'i');

/** A label in brackets, after a comma or after "adalah" behind the number: `(NIK)`, `(BCA)`, `... adalah NPWP Bu Rini`. */
export function labelAfter(raw: string, at: number): Label | null {
  const words = raw.slice(at, at + 40);
  const behind = BEHIND.exec(words) ?? APPOSED.exec(words);
  if (!behind) return null;
  const labels = ['nik', 'npwp', 'kk', 'account', 'phone'] as const;
  return labels[behind.slice(1).findIndex((one) => one !== undefined)] ?? null;
}
