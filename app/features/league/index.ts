/** Pure face of the league: its words, and how a score is told as a sentence. */
export { ledgerSentence, totalSentence } from './scoring/sentence-copy.id.ts';
export { criterionName, MISSING_WORDS, points as pointsWord, REASON_WORDS } from './seasons/copy.id.ts';
export { APPEAL_DAYS } from './seasons/rules/lifecycle.ts';
export { rankWords } from './seasons/ui/league-words.ts';
export type { PublicSeason } from './tables.ts';
export type { Criterion, CriterionScore, RuleSet } from './types.ts';
