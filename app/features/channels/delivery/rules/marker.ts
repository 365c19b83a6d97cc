const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 letters and digits of a delivery's id (base 32 without i, l, o, u): the same for every try, and nobody else's. */
export function markerOf(deliveryId: string): string {
  let rest = BigInt(`0x${deliveryId.replaceAll('-', '')}`);
  let text = '';
  for (let at = 0; at < 26; at += 1, rest >>= 5n) text = LETTERS[Number(rest & 31n)] + text;
  return text;
}
