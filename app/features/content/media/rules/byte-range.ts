export type ByteRange = { readonly start: number; readonly end: number };

/**
 * One range of RFC 9110 section 14; phones ask for films in such pieces. Several at once are answered whole, as the section allows.
 * @returns null: the whole; `'outside'`: no such bytes
 */
export function byteRange(header: string | null, bytes: number): ByteRange | 'outside' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  if (asked[1] === '') {
    const last = Number(asked[2]);
    return last === 0 || bytes === 0 ? 'outside' : { start: Math.max(bytes - last, 0), end: bytes - 1 };
  }
  const start = Number(asked[1]);
  const end = asked[2] === '' ? bytes - 1 : Math.min(Number(asked[2]), bytes - 1);
  if (start >= bytes) return 'outside';
  return start > end ? null : { start, end };
}
