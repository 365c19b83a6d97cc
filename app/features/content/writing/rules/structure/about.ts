import type { WritingRule } from '../../finding.ts';
import { STRUCTURE_COPY } from './copy.id.ts';
import { emptyAt, isWhole, releaseParts } from './release-parts.ts';

const copy = STRUCTURE_COPY.about;
const ABOUT = /(?:^|\n)\W{0,4}(?:tentang|sekilas|profil)(?: tentang)? \p{L}/iu;

export const about: WritingRule = {
  id: 'S11-tentang',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  wide: true,
  find: (text) => {
    if (!isWhole(text)) return [];
    const { lead } = releaseParts(text);
    if (!lead || ABOUT.test(text.raw.slice(lead.end))) return [];
    return [{ ...emptyAt(text.raw.length), message: copy.message, fix: null, severity: 'warning' as const }];
  },
};
