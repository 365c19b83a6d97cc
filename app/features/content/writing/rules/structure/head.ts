import type { WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { emptyAt, isOffice, isWhole, LABEL, releaseParts } from './release-parts.ts';

const copy = STRUCTURE_COPY.head;

export const head: WritingRule = {
  id: 'S01-kop',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text) || text.options.bodyOnly) return [];
    const lines = releaseParts(text).head.map(({ start, end }) => text.raw.slice(start, end));
    if (lines.some((line) => isOffice(line.replace(LABEL, '')))) return [];
    return [{ ...emptyAt(0), message: copy.message, fix: null, severity: 'warning' as const }];
  },
};
