/** An Indonesian number without `+` and separators: `6281234567890`, `62274555123`, or a service number such as `112`. */
export type PhoneNumber = {
  readonly digits: string;
  readonly line: 'mobile' | 'landline' | 'service' | 'foreign';
};

const MOBILE = /^628[1-9]\d{7,10}$/;
const LANDLINE = /^62[2-9]\d{7,10}$/;
const TOLL_FREE = /^62(?:800|804|809)\d{6,8}$/;

/**
 * Reads one number as people write it: `0812-3456-7890`, `+62 (0)812…`, `62812…`, `(0274) 555 123`.
 * `loose` also takes local and service numbers, which only a word before them ("Telp", "Call center") can vouch for.
 */
export function readPhone(text: string, loose = false): PhoneNumber | null {
  const plus = /^[\s(]*(?:\+|00(?=[1-9]))/.test(text);
  let digits = text.replaceAll(/\D/g, '');
  if (plus) digits = digits.replace(/^00/, '');
  if (digits.startsWith('620')) digits = `62${digits.slice(3)}`;
  if (!plus && digits.startsWith('0')) digits = `62${digits.slice(1)}`;
  else if (!plus && /^8[1-9]\d{7,10}$/.test(digits)) digits = `62${digits}`;
  if (TOLL_FREE.test(digits)) return { digits, line: 'landline' };
  if (MOBILE.test(digits)) return { digits, line: 'mobile' };
  if (digits.startsWith('62') && LANDLINE.test(digits) && !digits.startsWith('628'))
    return { digits, line: 'landline' };
  if (plus && !digits.startsWith('62') && /^[1-9]\d{6,14}$/.test(digits)) return { digits, line: 'foreign' };
  if (loose && /^(?:1\d{2}|14\d{3}|15\d{4}|1500\d{3})$/.test(digits)) return { digits, line: 'service' };
  return null;
}

export function telAddress({ digits, line }: PhoneNumber): string {
  return line === 'service' ? `tel:${digits}` : `tel:+${digits}`;
}

/** Places in a line that could be a telephone number: digits with the separators people use between them. */
export const PHONE_PATTERN = /(?<![\w@/.#-])\(?\+?\d{1,15}\)?(?:[ .()\-–—‑]{1,3}\d{1,15}\)?){0,14}(?![\w@])/g;
