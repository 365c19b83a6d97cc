import { COMPOUND_ROOTS } from './compounds.ts';
import { FURTHER_ROOTS } from './further.ts';
import { NAME_ROOTS } from './names.ts';
import { NOUN_AND_PARTICLE_ROOTS } from './nouns-and-particles.ts';
import { VERB_AND_QUALITY_ROOTS } from './verbs-and-qualities.ts';

const listed = (words: string): string[] => words.trim().split(/\s+/);

const COMPOUNDS: ReadonlySet<string> = new Set(listed(COMPOUND_ROOTS));

const WORDS: ReadonlySet<string> = new Set([
  ...listed(VERB_AND_QUALITY_ROOTS),
  ...listed(NOUN_AND_PARTICLE_ROOTS),
  ...listed(FURTHER_ROOTS),
  ...COMPOUNDS,
]);

/** Names that are not words as well: Sari and Lestari are, so they take affixes. */
const NAMES: ReadonlySet<string> = new Set(listed(NAME_ROOTS).filter((name) => !WORDS.has(name)));

/** True for a word that is never cut further. */
export function isRoot(word: string): boolean {
  return WORDS.has(word) || NAMES.has(word);
}

/** True for a proper name or an abbreviation, which takes clitics but no prefix and no -kan, -an, -i. */
export function isName(word: string): boolean {
  return NAMES.has(word);
}

const COMPOUND_STARTS: ReadonlySet<string> = new Set(
  [...COMPOUNDS].flatMap((word) => Array.from(word, (_, end) => word.slice(0, end))),
);

/** True for what some compound begins with; spares writing every two neighbours together. */
export function startsCompound(beginning: string): boolean {
  return COMPOUND_STARTS.has(beginning);
}

/** True for two roots written as one, as they are under affixes: `tanggungjawab`. */
export function isCompound(word: string): boolean {
  return COMPOUNDS.has(word);
}

export function allRoots(): readonly string[] {
  return [...WORDS, ...NAMES];
}
