import type { WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { emptyAt, isStatus, isWhole, releaseParts } from './release-parts.ts';

const copy = STRUCTURE_COPY.status;

export const status: WritingRule = {
  id: 'S04-status',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text) || text.options.bodyOnly) return [];
    const { head, title } = releaseParts(text);
    const lines = [...head, ...(title ? [title] : [])].map(({ start, end }) => text.raw.slice(start, end));
    if (lines.some(isStatus)) return [];
    return [{ ...emptyAt(0), message: copy.message, fix: null, severity: 'warning' as const }];
  },
};
