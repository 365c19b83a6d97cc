import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 in hexadecimal, as `sha256sum` prints it. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A seed that nobody chose. */
export const newSeed = (): string => randomBytes(16).toString('hex');
