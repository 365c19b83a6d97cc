/** What a person types to say who they are: an e-mail address or an Indonesian phone number. */
export type Identifier = { kind: 'email'; value: string } | { kind: 'phone'; value: string };

const EMAIL =
  /^[^\s@<>()[\],;:"\\\p{Cc}]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u;
/** Mobile numbers begin with 8 after the country code; 9 to 12 digits follow in use today. */
const MOBILE = /^8\d{7,11}$/;

/**
 * `0812-3456-7890`, `62 812...`, `+62 (812) ...` and `812...` all become `+62812...`.
 * @returns null when the text is no Indonesian mobile number
 */
export function normalizePhone(text: string): string | null {
  const compact = text.normalize('NFKC').replace(/[\s().\-\u2010-\u2015]/g, '');
  if (!/^\+?\d+$/.test(compact)) return null;
  const digits = compact.replace(/^\+/, '');
  const national = digits.startsWith('62') ? digits.slice(2).replace(/^0/, '') : digits.replace(/^0/, '');
  if (compact.startsWith('+') && !digits.startsWith('62')) return null;
  return MOBILE.test(national) ? `+62${national}` : null;
}

/** @returns the address in small letters, or null when it is no e-mail address */
export function normalizeEmail(text: string): string | null {
  const value = text.normalize('NFKC').trim().toLowerCase();
  return value.length <= 254 && EMAIL.test(value) ? value : null;
}

/** Reads what was typed; null when it is neither an e-mail address nor a phone number. */
export function readIdentifier(text: string): Identifier | null {
  const email = normalizeEmail(text);
  if (email) return { kind: 'email', value: email };
  const phone = normalizePhone(text);
  return phone ? { kind: 'phone', value: phone } : null;
}
