import { tidyHashtags } from './caption-draft.ts';
import { figureFaults } from './caption-figures.ts';
import type { WritingNetwork } from './networks.ts';

/** What a caption is held against: its task. The language, its dates and its money are the writing check's. */
export type CaptionGuide = {
  readonly hashtags: readonly string[];
  readonly wordsAvoid: readonly string[];
  /** Figures of the narrative and of the activity's facts, as they are written there. */
  readonly figures: readonly string[];
  readonly network: WritingNetwork | null;
};

/** A finding with its sentence in `copy`: `given` and `wanted` fill it. `fixed` is the whole caption, put right. */
export type CaptionFinding = {
  readonly key: 'hashtag' | 'avoid' | 'length' | 'tags' | 'figure';
  readonly given: string;
  readonly wanted: string;
  readonly fixed: string | null;
};

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The words as whole words, whatever their case and the blanks between them. */
export function containsWords(caption: string, words: string): boolean {
  const wanted = words.trim();
  if (wanted === '') return false;
  const pattern = escaped(wanted).replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').test(caption);
}

function avoidFaults(caption: string, guide: CaptionGuide): CaptionFinding[] {
  return guide.wordsAvoid
    .filter((words) => containsWords(caption, words))
    .map((words) => ({ key: 'avoid' as const, given: words, wanted: '', fixed: null }));
}

/** Hashtags of a caption, each once. */
export function hashtagsIn(caption: string): string[] {
  return tidyHashtags(
    [...caption.matchAll(/(?<![\p{L}\p{N}&])#([\p{L}\p{N}_]{2,})/gu)].map((found) => found[1] ?? ''),
  );
}

function hashtagFaults(caption: string, guide: CaptionGuide): CaptionFinding[] {
  const used = new Set(hashtagsIn(caption).map((tag) => tag.toLowerCase()));
  const missing = tidyHashtags(guide.hashtags).filter((tag) => !used.has(tag.toLowerCase()));
  if (missing.length === 0) return [];
  const end = caption.trimEnd();
  const gap = end === '' ? '' : /#[\p{L}\p{N}_]+$/u.test(end) ? ' ' : '\n\n';
  const added = missing.join(' ');
  return [{ key: 'hashtag', given: added, wanted: added, fixed: `${end}${gap}${added}` }];
}

/** Letters as a reader counts them: a family emoji is one. */
export function lettersIn(caption: string): number {
  return [...new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(caption)].length;
}

function lengthFaults(caption: string, guide: CaptionGuide): CaptionFinding[] {
  const { network } = guide;
  if (!network) return [];
  const letters = lettersIn(caption);
  const tags = hashtagsIn(caption).length;
  return [
    ...(network.letters !== null && letters > network.letters
      ? [{ key: 'length' as const, given: String(letters), wanted: String(network.letters), fixed: null }]
      : []),
    ...(network.hashtags !== null && tags > network.hashtags
      ? [{ key: 'tags' as const, given: String(tags), wanted: String(network.hashtags), fixed: null }]
      : []),
  ];
}

/** Where a caption departs from its task, in the order in which it should be put right; empty when nothing is. */
export function captionFindings(caption: string, guide: CaptionGuide): CaptionFinding[] {
  return [
    ...figureFaults(caption, guide.figures),
    ...avoidFaults(caption, guide),
    ...hashtagFaults(caption, guide),
    ...lengthFaults(caption, guide),
  ];
}
