import type { WritingRule } from '../../finding.ts';
import { preposition } from './e01-preposition.ts';

/** The rules of language, in the order in which they win where two say something of the same span. */
export const languageRules: readonly WritingRule[] = [preposition];
