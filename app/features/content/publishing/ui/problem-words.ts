import { DELIVERY_REASON_COPY } from '#app/features/channels/index.ts';
import type { VariantProblem } from '../../types.ts';
import { publishCopy } from '../copy.id.ts';

/** What the network or the account said, as a sentence; where nobody knows whether it went out, that first. */
export function problemSentence({ class: kind, reason }: VariantProblem): string {
  const said =
    (DELIVERY_REASON_COPY as Readonly<Record<string, string>>)[reason] ?? publishCopy.unknownProblem;
  return kind === 'unconfirmed' ? `${publishCopy.unconfirmed} ${said}` : said;
}
