import { DELIVERY_HELD_COPY, DELIVERY_REASON_COPY } from '#app/features/channels/index.ts';
import { FLAG_WORDS } from '../../pieces/copy.id.ts';
import type { VariantProblem } from '../../types.ts';
import { publishCopy } from '../copy.id.ts';

/** What the network or the account said, as a sentence; where nobody knows whether it went out, that first. */
export function problemSentence({ class: kind, reason }: VariantProblem): string {
  const said =
    (DELIVERY_REASON_COPY as Readonly<Record<string, string>>)[reason] ?? publishCopy.unknownProblem;
  return kind === 'unconfirmed' ? `${publishCopy.unconfirmed} ${said}` : said;
}

const HELD: Readonly<Record<string, string>> = { ...FLAG_WORDS, ...DELIVERY_HELD_COPY };

/** Why it is held: a flag's or a delivery's code as a sentence; what a person wrote stays as it is. */
export const heldSentence = (reason: string): string => HELD[reason] ?? reason;
