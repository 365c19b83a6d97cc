import type { WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { emptyAt, isWhole, releaseParts, wordCount } from './release-parts.ts';

const copy = STRUCTURE_COPY.headline;
const MOST_WORDS = 12;

export const headline: WritingRule = {
  id: 'S05-judul',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text) || text.options.bodyOnly) return [];
    const { title } = releaseParts(text);
    if (!title) return [{ ...emptyAt(0), message: copy.missing, fix: null, severity: 'warning' as const }];
    const words = wordCount(text.raw.slice(title.start, title.end));
    if (words <= MOST_WORDS) return [];
    return [{ ...title, message: copy.long(words), fix: null, severity: 'warning' as const }];
  },
};
