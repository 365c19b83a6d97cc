import { randomBytes } from 'node:crypto';

/** 32 letters and digits that are not mistaken for each other when typed from a phone. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789z';

/** A code of ten letters that only the keeper of an account could have put into its bio. */
export function newProofCode(): string {
  return [...randomBytes(10)].map((byte) => ALPHABET[byte % 32]).join('');
}
