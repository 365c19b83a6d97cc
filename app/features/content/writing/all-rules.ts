import type { WritingRule } from './finding.ts';
import { ETHICS_RULES } from './rules/ethics/index.ts';
import { languageRules } from './rules/language/index.ts';
import { PRIVACY_RULES } from './rules/privacy/index.ts';
import { STRUCTURE_RULES } from './rules/structure/index.ts';

/**
 * Every rule of the writing check. A letter tells the family: E the language (EYD), S structure of a release, J the journalists'
 * code of ethics, H abuse, P personal data. Numbers are stable: overrides, statistics and the office's habits name them, so a number is never given twice.
 */
export const allRules: readonly WritingRule[] = [
  ...languageRules,
  ...STRUCTURE_RULES,
  ...ETHICS_RULES,
  ...PRIVACY_RULES,
];
