import type { ProofMethod } from '../tables.ts';

/** How a proof comes about: a machine reads it, or a person says he has seen it. */
export type ProofWay = 'machine' | 'person';

const BIO_READABLE: readonly string[] = ['bluesky', 'mastodon', 'website'];

/** The methods that can prove an account of a network, strongest first. A telephone has no profile: who answers says the code. */
export function methodsFor(network: string): readonly ProofMethod[] {
  if (network === 'phone') return ['official-page', 'bio-code'];
  if (network === 'website') return ['dns-txt', 'rel-me', 'official-page', 'bio-code'];
  if (network === 'mastodon') return ['rel-me', 'official-page', 'bio-code'];
  if (network === 'bluesky') return ['dns-txt', 'official-page', 'bio-code'];
  return ['official-page', 'link-back', 'bio-code'];
}

/** Who can see it: where a network shows a profile to nobody who has not signed in, only a person. */
export function wayOf(network: string, method: ProofMethod): ProofWay {
  if (method === 'link-back') return 'person';
  return method === 'bio-code' && !BIO_READABLE.includes(network) ? 'person' : 'machine';
}

/** Networks whose profile can be read for the way back from the account to the government's page. */
export const profileIsReadable = (network: string): boolean => BIO_READABLE.includes(network);

/** Is this host the government's own: its root domain or below it? */
export function isUnderDomain(host: string, rootDomain: string): boolean {
  const [own, asked] = [rootDomain, host].map((name) =>
    name
      .toLowerCase()
      .replace(/^\*?\./, '')
      .replace(/\.$/, ''),
  ) as [string, string];
  return own !== '' && (asked === own || asked.endsWith(`.${own}`));
}

/** What stands in the bio, in the DNS record and on the page: it belongs to one account of one government. */
export const codeText = (code: string): string => `simpul=${code}`;
