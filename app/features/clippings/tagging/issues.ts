import { isIn, type Phrase, phraseOf } from './phrase.ts';
import type { ReadText } from './read-text.ts';

export type IssueRule = {
  readonly id: string;
  readonly words: readonly Phrase[];
  readonly wordsNot: readonly Phrase[];
};

export type Tag = { readonly id: string; readonly reasons: readonly string[] };

export const issueRule = (issue: {
  id: string;
  words: readonly string[];
  wordsNot: readonly string[];
}): IssueRule => ({
  id: issue.id,
  words: issue.words.map(phraseOf),
  wordsNot: issue.wordsNot.map(phraseOf),
});

/** The issues of a text, each with the words by which it was known. */
export function issuesIn(text: ReadText, issues: readonly IssueRule[]): Tag[] {
  return issues.flatMap(({ id, words, wordsNot }) => {
    const reasons = words.filter((phrase) => isIn(text, phrase)).map(({ written }) => written);
    return reasons.length === 0 || wordsNot.some((phrase) => isIn(text, phrase)) ? [] : [{ id, reasons }];
  });
}
