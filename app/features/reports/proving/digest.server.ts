import { createHash } from 'node:crypto';
import type { ProofFacts } from './facts.ts';

/**
 * SHA-256 of what a paper says. The facts are built by one function in one order, so that the same evidence gives the same digest
 * whenever it is read; pictures are ornament and stay out.
 */
export const digestOf = (facts: ProofFacts): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex');
