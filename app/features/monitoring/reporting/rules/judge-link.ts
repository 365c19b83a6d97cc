import type { ParsedAddress } from '#app/features/channels/index.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { LinkRefusal } from '../errors.ts';

/** A pasted link must lead to a post. A short link is judged only after it was opened. */
export function judgeLink(parsed: ParsedAddress): Result<ParsedAddress, LinkRefusal> {
  if (parsed.network === 'phone' || parsed.network === 'whatsapp')
    return refuse({ type: 'not-a-post', network: parsed.network });
  switch (parsed.kind) {
    case 'post':
      return ok(parsed);
    case 'short-link':
      return refuse({ type: 'short-link-closed' });
    case 'account':
      if (parsed.network !== null && (parsed.handle ?? parsed.id))
        return refuse({
          type: 'account-address',
          network: parsed.network,
          handle: parsed.handle ?? parsed.id ?? '',
        });
      return refuse({ type: 'not-a-post', network: parsed.network });
    case 'unknown':
      if (parsed.address === null && parsed.network === null) return refuse({ type: 'no-address' });
      return refuse({ type: 'not-a-post', network: parsed.network });
  }
}
