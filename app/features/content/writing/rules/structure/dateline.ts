import type { WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { DATELINE, emptyAt, isWhole, releaseParts } from './release-parts.ts';

const copy = STRUCTURE_COPY.dateline;

export const dateline: WritingRule = {
  id: 'S06-tempat-tanggal',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text)) return [];
    const { lead } = releaseParts(text);
    if (!lead || DATELINE.test(text.raw.slice(lead.start, Math.min(lead.end, lead.start + 120)))) return [];
    return [{ ...emptyAt(lead.start), message: copy.message, fix: null, severity: 'warning' as const }];
  },
};
