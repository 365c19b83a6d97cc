import { describe, expect, test } from 'vitest';
import { scoreSeason } from './score-season.ts';
import { ledgerSentence, totalSentence } from './sentence-copy.id.ts';
import { aPost, COVERAGE, type Deeds, deedsOf, factsOf, rulesOf, together } from './testing.ts';

const standingOf = (deeds: Deeds) =>
  scoreSeason(factsOf(deedsOf('satu', deeds)), rulesOf([COVERAGE])).standings[0]!;

describe('a score as a sentence', () => {
  test('the one that a clerk follows', () => {
    const standing = standingOf({ own: 36, amplified: 5, missing: 4, excused: 1 });
    expect(ledgerSentence(standing.scores[0]!)).toBe(
      '36 kiriman asli + 5 amplifikasi x 0,4 = 38 dari 45 = 84,4%; batas bawah 95% 71,2%; nilai penuh mulai 80%; 71,2% : 80% x 20 = 17,8',
    );
    expect(totalSentence(standing)).toBe('17,8 dari bobot 20 yang terukur; 17,8 : 20 x 100 = 89,0');
  });

  test('all points are said as such', () => {
    expect(ledgerSentence(standingOf({ own: 45 }).scores[0]!)).toBe(
      '45 dari 45 = 100,0%; batas bawah 95% 92,1%; nilai penuh mulai 80%; penuh: 20,0',
    );
  });

  test('what is not measured has no arithmetic', () => {
    expect(ledgerSentence(standingOf({ own: 1 }).scores[0]!)).toBe(null);
  });

  test('of engagement the median and its bound, with two places', () => {
    const posts = Array.from({ length: 30 }, (_, at) =>
      aPost('satu', at, { reactions: at + 1, followers: 1000 }),
    );
    const facts = factsOf(together(deedsOf('satu', {}), { posts }));
    const rules = rulesOf([{ key: 'engagement', weight: 5, full: 0.02, least: 10, leastFollowers: 100 }]);
    // Rates 0.1 % to 3.0 %: the median of 30 is (1.5 + 1.6) / 2, its lower bound the tenth smallest.
    expect(ledgerSentence(scoreSeason(facts, rules).standings[0]!.scores[0]!)).toBe(
      'median 1,55% pengikut; batas bawah 95% 1%; nilai penuh mulai 2%; 1% : 2% x 5 = 2,5',
    );
  });
});
