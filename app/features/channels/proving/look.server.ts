import { FAILURE_REASON_COPY } from '../connectors/copy.id.ts';
import { PROOF_DETAIL } from '../copy.id.ts';
import { codeText, isUnderDomain, profileIsReadable } from '../rules/proof-method.ts';
import type { ProofMethod } from '../tables.ts';
import { linksTo, linksUnder } from './links.ts';
import { type ProfileSource, readHtmlPage, readProfile } from './profile.server.ts';

/** What is to be proved: the account, its code, and the government's own domain. */
export type ProofTarget = {
  readonly network: string;
  readonly handle: string | null;
  readonly address: string | null;
  readonly key: string;
  readonly code: string;
  readonly rootDomain: string;
  /** Page under the root domain; null for its front page. */
  readonly page: string | null;
};

export type ProofSource = ProfileSource & {
  readonly resolveTxt: (name: string) => Promise<readonly (readonly string[])[]>;
};

export type Looked = {
  readonly holds: boolean;
  readonly detail: string;
  readonly evidenceAddress: string | null;
};

/** Looks for one proof outside. Trouble of the network is an answer: not found, and why. */
export function lookFor(
  method: Exclude<ProofMethod, 'link-back'>,
  target: ProofTarget,
  source: ProofSource,
): Promise<Looked> {
  switch (method) {
    case 'official-page':
      return lookAtPage(target, source, false);
    case 'rel-me':
      return lookAtPage(target, source, true);
    case 'dns-txt':
      return lookAtDns(target, source);
    case 'bio-code':
    case 'connected-api':
      return lookAtBio(target, source);
  }
}

/** A short or empty code would be found anywhere. */
const isCode = (code: string): boolean => code.length >= 8;

const missing = (detail: string, evidenceAddress: string | null): Looked => ({
  holds: false,
  detail,
  evidenceAddress,
});

async function lookAtPage(target: ProofTarget, source: ProofSource, me: boolean): Promise<Looked> {
  const asked = target.page ?? `https://${target.rootDomain.replace(/^\*?\./, '')}/`;
  const page = await readHtmlPage(asked, source.outside);
  if (!page.ok) return missing(PROOF_DETAIL.unreadable(asked, FAILURE_REASON_COPY[page.reason]), asked);
  if (!isUnderDomain(new URL(page.finalUrl).hostname, target.rootDomain))
    return missing(PROOF_DETAIL.noLink(page.finalUrl), page.finalUrl);
  const links = page.links.filter((link) => !me || link.me);
  if (!linksTo(links, target.key))
    return missing((me ? PROOF_DETAIL.relMeMissing : PROOF_DETAIL.noLink)(page.finalUrl), page.finalUrl);
  if (!profileIsReadable(target.network))
    return { holds: true, detail: PROOF_DETAIL.linked(page.finalUrl), evidenceAddress: page.finalUrl };
  const profile = await readProfile(target, source);
  if (!profile.ok)
    return missing(PROOF_DETAIL.profileUnreadable(FAILURE_REASON_COPY[profile.reason]), target.address);
  const back = linksUnder(
    profile.links.filter((link) => !me || link.me),
    target.rootDomain,
  );
  if (!back)
    return missing(
      me ? PROOF_DETAIL.relMeNotBack() : PROOF_DETAIL.linkedNotBack(page.finalUrl),
      page.finalUrl,
    );
  const detail = me ? PROOF_DETAIL.relMe(page.finalUrl) : PROOF_DETAIL.linkedBothWays(page.finalUrl);
  return { holds: true, detail, evidenceAddress: page.finalUrl };
}

async function lookAtDns(target: ProofTarget, source: ProofSource): Promise<Looked> {
  const name = dnsNameOf(target);
  const wanted = codeText(target.code);
  const records = await source.resolveTxt(name).catch(() => []);
  const found = isCode(target.code) && records.some((parts) => parts.join('').trim() === wanted);
  return {
    holds: found,
    detail: (found ? PROOF_DETAIL.dns : PROOF_DETAIL.noDns)(name),
    evidenceAddress: null,
  };
}

/** Where the DNS record stands: the account's own domain. */
export function dnsNameOf(account: { handle: string | null; address: string | null }): string {
  if (account.address && URL.canParse(account.address) && !account.address.startsWith('https://bsky.app/'))
    return new URL(account.address).hostname;
  return (account.handle ?? '').split('/')[0] ?? '';
}

async function lookAtBio(target: ProofTarget, source: ProofSource): Promise<Looked> {
  const profile = await readProfile(target, source);
  if (!profile.ok)
    return missing(PROOF_DETAIL.profileUnreadable(FAILURE_REASON_COPY[profile.reason]), target.address);
  const found = isCode(target.code) && profile.text.includes(codeText(target.code));
  return {
    holds: found,
    detail: found ? PROOF_DETAIL.bio() : PROOF_DETAIL.noBio(),
    evidenceAddress: target.address,
  };
}
