/** NIST SP 800-63B: length counts, composition rules don't; common and personal words are refused. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

export type PasswordFault =
  | { type: 'too-short'; min: number }
  | { type: 'too-long'; max: number }
  | { type: 'common' }
  | { type: 'personal' }
  | { type: 'monotonous' };

/** Words that Indonesian offices put into passwords and that no foreign list holds. */
const OFFICE_WORDS = [
  'admin',
  'administrator',
  'diskominfo',
  'kominfo',
  'humas',
  'medsos',
  'prokopim',
  'pemkot',
  'pemkab',
  'pemprov',
  'pemda',
  'simpul',
  'kelurahan',
  'kecamatan',
  'dinas',
  'sekretariat',
  'walikota',
  'bupati',
  'gubernur',
  'indonesia',
  'merdeka',
  'garuda',
  'bismillah',
  'alhamdulillah',
  'rahasia',
  'katasandi',
  'passwordku',
  'sayang',
  'semangat',
  'bintang',
  'jakarta',
  'bandung',
  'surabaya',
  'kota',
  'kabupaten',
];
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '01234567890123456789'];
const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

const lettersOnly = (text: string) => text.replace(/[^a-z]/g, '');
const unleet = (text: string) => text.replace(/[013457@$]/g, (c) => LEET[c] ?? c);

function isMonotonous(text: string): boolean {
  if (new Set(text).size < 4) return true;
  if (/^(.{1,5})\1+.{0,4}$/.test(text)) return true;
  const rows = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];
  return rows.some((row) => row.includes(text));
}

/**
 * What is left of a password when the decoration (digits and signs around a word, letters written as digits) is taken
 * away: `P@ssw0rd2026!` leaves `password`.
 */
function cores(text: string): string[] {
  const trimmed = text.replace(/^[^a-z]+|[^a-z]+$/g, '');
  return [
    ...new Set([
      text,
      trimmed,
      unleet(trimmed),
      lettersOnly(unleet(trimmed)),
      unleet(text).replace(/[^a-z]+$/, ''),
    ]),
  ];
}

/**
 * Judges a new password.
 * @param common passwords known from leaks, in small letters
 * @param personal the person's name, address, number and the government's name: their words of four letters or more
 *   may not make up the password
 * @returns null when it may be used
 */
export function passwordFault(
  password: string,
  common: ReadonlySet<string>,
  personal: readonly string[] = [],
): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return { type: 'too-short', min: PASSWORD_MIN };
  if (length > PASSWORD_MAX) return { type: 'too-long', max: PASSWORD_MAX };
  const text = password.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (isMonotonous(text)) return { type: 'monotonous' };
  const words = personal
    .flatMap((part) => part.toLowerCase().split(/[^a-z0-9]+/))
    .filter((w) => w.length >= 4);
  const stripped = (list: readonly string[]) =>
    cores(text).some((core) => {
      const rest = [...list]
        .sort((a, b) => b.length - a.length)
        .reduce((left, w) => left.replaceAll(w, ''), core);
      return rest !== core && lettersOnly(rest).length < 4;
    });
  if (stripped(words)) return { type: 'personal' };
  if (cores(text).some((core) => core.length >= 4 && common.has(core))) return { type: 'common' };
  if (stripped(OFFICE_WORDS)) return { type: 'common' };
  return null;
}
