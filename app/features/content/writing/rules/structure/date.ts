import type { WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { emptyAt, isDated, isWhole, releaseParts } from './release-parts.ts';

const copy = STRUCTURE_COPY.date;
/** The dateline's date is enough. */
const OPENING = 80;

export const date: WritingRule = {
  id: 'S03-tanggal',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text) || text.options.bodyOnly) return [];
    const { head, lead } = releaseParts(text);
    const lines = head.map(({ start, end }) => text.raw.slice(start, end));
    const opening = lead ? text.raw.slice(lead.start, Math.min(lead.end, lead.start + OPENING)) : '';
    if ([...lines, opening].some(isDated)) return [];
    return [{ ...emptyAt(0), message: copy.message, fix: null, severity: 'warning' as const }];
  },
};
