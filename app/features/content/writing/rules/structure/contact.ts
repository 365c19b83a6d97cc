import type { WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { emptyAt, isWhole, releaseParts } from './release-parts.ts';

const copy = STRUCTURE_COPY.contact;
const CONTACT =
  /(?<!\p{L})(?:nara ?hubung|kontak(?: media| humas| person)?|contact person|informasi lebih lanjut|media contact|cp)(?!\p{L})/iu;

export const contact: WritingRule = {
  id: 'S12-narahubung',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text)) return [];
    const { lead } = releaseParts(text);
    if (!lead || CONTACT.test(text.raw.slice(lead.end))) return [];
    return [{ ...emptyAt(text.raw.length), message: copy.message, fix: null, severity: 'warning' as const }];
  },
};
