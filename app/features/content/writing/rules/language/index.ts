import type { WritingRule } from '../../finding.ts';
import { preposition } from './e01-preposition.ts';
import { prefix } from './e02-prefix.ts';
import { posts } from './e03-posts.ts';
import { degrees } from './e04-degrees.ts';
import { dates, weekdays } from './e05-dates.ts';
import { time } from './e07-time.ts';
import { money } from './e08-money.ts';
import { numbers } from './e09-numbers.ts';
import { doubledWord, reduplication } from './e10-reduplication.ts';
import { boundForms } from './e11-bound.ts';
import { particles } from './e12-particles.ts';
import { abbreviations } from './e13-abbreviations.ts';
import { melting } from './e14-melting.ts';
import { redundancy } from './e15-redundancy.ts';
import { longParagraphs, longSentences } from './e16-length.ts';
import { shouting } from './e17-shouting.ts';
import { exclamation } from './e18-exclamation.ts';
import { islamicTerms } from './e19-islamic-terms.ts';
import { standardWords } from './e20-standard-words.ts';
import { compounds } from './e21-compounds.ts';
import { capitals } from './e22-capitals.ts';
import { punctuation } from './e23-punctuation.ts';
import { foreignWords } from './e25-foreign.ts';
import { officeWords } from './e26-office-words.ts';
import { comma } from './e28-comma.ts';
import { sentence } from './e29-sentence.ts';

/** The rules of language, in the order in which they win where two say something of the same span. */
export const languageRules: readonly WritingRule[] = [
  officeWords,
  preposition,
  prefix,
  posts,
  degrees,
  dates,
  weekdays,
  time,
  money,
  numbers,
  doubledWord,
  reduplication,
  boundForms,
  particles,
  abbreviations,
  redundancy,
  longSentences,
  longParagraphs,
  shouting,
  exclamation,
  islamicTerms,
  foreignWords,
  standardWords,
  melting,
  compounds,
  capitals,
  punctuation,
  comma,
  sentence,
];
