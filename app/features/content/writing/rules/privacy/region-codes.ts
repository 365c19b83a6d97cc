/**
 * The 514 kabupaten and kota (Kepmendagri 300.2.2-2138/2025, from idn-area-data, ODbL) by province, small enough for the phone.
 * A test compares them with the package.
 */
export const CURRENT_CODES =
  '11:01-18,71-75 12:01-25,71-78 13:01-12,71-77 14:01-10,71-72 15:01-09,71-72 16:01-13,71-74 17:01-09,71 18:01-13,71-72 19:01-06,71 ' +
  '21:01-05,71-72 31:01,71-75 32:01-18,71-79 33:01-29,71-76 34:01-04,71 35:01-29,71-79 36:01-04,71-74 51:01-08,71 52:01-08,71-72 ' +
  '53:01-21,71 61:01-12,71-72 62:01-13,71 63:01-11,71-72 64:01-03,07-09,11,71-72,74 65:01-04,71 71:01-11,71-74 72:01-12,71 ' +
  '73:01-18,22,24,26,71-73 74:01-15,71-72 75:01-05,71 76:01-06 81:01-09,71-72 82:01-08,71-72 91:03,05-06,10-11,15,19-20,71 ' +
  '92:02-03,06-08,11-12 93:01-04 94:01-08 95:01-08 96:01-05,71';

/** A NIK keeps the code of its first registration, so codes that provinces gave up when they were divided still occur. */
export const FORMER_CODES = '64:04-06,10,73 73:19-21,23,25 91:01-28,71 92:01-12,71';

export function codesOf(list: string): Set<string> {
  const codes = new Set<string>();
  for (const province of list.split(' ')) {
    const [head = '', ranges = ''] = province.split(':');
    for (const range of ranges.split(',')) {
      const [from = '', to = from] = range.split('-');
      for (let code = Number(from); code <= Number(to); code++)
        codes.add(head + String(code).padStart(2, '0'));
    }
  }
  return codes;
}

const known = codesOf(`${CURRENT_CODES} ${FORMER_CODES}`);

export const isRegionCode = (code: string): boolean => known.has(code);

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** DDMMYY that can be a birthday; women have 40 added to the day. The year is two digits, so 29 February is always possible. */
function isBirthday(digits: string): boolean {
  const given = Number(digits.slice(0, 2));
  const day = given > 40 ? given - 40 : given;
  const most = DAYS[Number(digits.slice(2, 4)) - 1];
  return most !== undefined && day >= 1 && day <= most;
}

/** Sixteen digits that have the form of a NIK (or of a KK, which carries the day of its making instead of a birthday). */
export function isNikForm(digits: string): boolean {
  return (
    digits.length === 16 &&
    isRegionCode(digits.slice(0, 4)) &&
    digits.slice(4, 6) !== '00' &&
    isBirthday(digits.slice(6, 12)) &&
    digits.slice(12) !== '0000'
  );
}
