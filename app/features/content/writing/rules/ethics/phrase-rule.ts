import type { Finding, WritingRule } from '../../finding.ts';

type Found = Omit<Finding, 'rule'>;

/** A rule that is a list of phrases in the prose. `keep` may refuse a match by what stands around it. */
export function phraseRule(
  about: Pick<WritingRule, 'id' | 'title' | 'source' | 'severity' | 'explanation'>,
  phrases: RegExp,
  message: string,
  keep: (prose: string, start: number, end: number) => boolean = () => true,
): WritingRule {
  return {
    ...about,
    find: ({ prose }) =>
      Array.from(prose.matchAll(phrases)).flatMap((match): Found[] => {
        const [start, end] = [match.index, match.index + match[0].length];
        return keep(prose, start, end) ? [{ start, end, message, fix: null, severity: about.severity }] : [];
      }),
  };
}

/** Whole words, whatever their capitals. */
export const phrases = (...list: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
