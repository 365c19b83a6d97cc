import { VERB_AND_QUALITY_ROOTS } from './verbs-and-qualities.ts';

const ROOTS: ReadonlySet<string> = new Set([VERB_AND_QUALITY_ROOTS].join(' ').trim().split(/\s+/));

export function isRoot(word: string): boolean {
  return ROOTS.has(word);
}
