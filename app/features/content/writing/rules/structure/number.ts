import type { WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { emptyAt, isNumbered, isWhole, releaseParts } from './release-parts.ts';

const copy = STRUCTURE_COPY.number;

export const number: WritingRule = {
  id: 'S02-nomor',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text) || text.options.bodyOnly) return [];
    const { head } = releaseParts(text);
    if (head.some(({ start, end }) => isNumbered(text.raw.slice(start, end)))) return [];
    return [{ ...emptyAt(0), message: copy.message, fix: null, severity: 'warning' as const }];
  },
};
