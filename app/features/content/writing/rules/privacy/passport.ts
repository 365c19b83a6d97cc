import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { before } from './labels.ts';

const copy = PRIVACY_COPY.passport;
const NUMBER = /(?<![\p{L}\p{N}])([A-Z]{1,2})[ -]?(\d{6,9}|\d{3} \d{3,4})(?![\p{L}\p{N}])/gu;
const LABEL = /(?<!\p{L})(?:paspor(?:nya|ku|mu)?|passport|pasport)(?!\p{L})/iu;

export const passport: WritingRule = {
  id: 'P09-paspor',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: ({ raw }) =>
    [...raw.matchAll(NUMBER)].flatMap((match) => {
      const [whole, letters = '', digits = ''] = match;
      if (!LABEL.test(before(raw, match.index, 60))) return [];
      const fix = letters + '*'.repeat(digits.length - 2) + digits.slice(-2);
      const span = { start: match.index, end: match.index + whole.length };
      return [{ ...span, message: copy.message, fix, severity: 'error' as const }];
    }),
};
