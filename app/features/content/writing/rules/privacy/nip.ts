import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { numbersIn, partsOf } from './numbers.ts';

const copy = PRIVACY_COPY.nip;
const FORM = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:19|20)\d{2}(?:0[1-9]|1[0-2])[12]\d{3}$/;

/**
 * Only in a release: letters carry the NIP under the signature by rule, and a caption or note may speak of one. Also in a release
 * a line of its own is a signature, and stays.
 */
export const nip: WritingRule = {
  id: 'P05-nip',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  find: (text) => {
    if (!text.isRelease) return [];
    return numbersIn(text).flatMap((run) =>
      partsOf(run, text.raw, (digits) => FORM.test(digits))
        .filter(
          ({ start }) =>
            !/(?:^|[\r\n])[ \t]*nip\.?[ \t:]*$/i.test(text.raw.slice(Math.max(0, start - 24), start)),
        )
        .map(({ start, end }) => ({
          start,
          end,
          message: copy.message,
          fix: null,
          severity: 'warning' as const,
        })),
    );
  },
};
