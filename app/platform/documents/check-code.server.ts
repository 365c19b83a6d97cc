import { randomBytes } from 'node:crypto';

/** Letters and digits that nobody mistakes for another when typing from paper (Crockford). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** 60 random bits: the code on the paper is found only by who holds the paper. */
export function newCheckCode(): string {
  return [...randomBytes(LENGTH)].map((byte) => LETTERS[byte & 31]).join('');
}
