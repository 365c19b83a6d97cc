import type { WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { DATELINE, emptyAt, isWhole, releaseParts, wordCount } from './release-parts.ts';

const copy = STRUCTURE_COPY.lead;
const MOST_WORDS = 35;

export const lead: WritingRule = {
  id: 'S07-teras',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text)) return [];
    const span = releaseParts(text).lead;
    if (!span)
      return [
        { ...emptyAt(text.raw.length), message: copy.missing, fix: null, severity: 'warning' as const },
      ];
    // The place and the date before the dash are no part of the sentence.
    const words = wordCount(text.raw.slice(span.start, span.end).replace(DATELINE, ''));
    if (words <= MOST_WORDS) return [];
    return [{ ...span, message: copy.long(words), fix: null, severity: 'warning' as const }];
  },
};
