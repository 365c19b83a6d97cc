import { load } from 'cheerio';
import { parseAddress } from '../addresses/parse-address.ts';
import { absolute } from '../connectors/html-text.ts';
import { accountIn } from '../rules/address-key.ts';
import { isUnderDomain } from '../rules/proof-method.ts';

/** One link of a page. */
export type PageLink = { readonly href: string; readonly me: boolean };

const MAX_LINKS = 3000;
const MAX_HTML = 2_000_000;

/** Links of a page, made absolute; `me` says rel="me". */
export function linksOf(html: string, base: string): PageLink[] {
  const $ = load(html.slice(0, MAX_HTML));
  return $('a[href], link[href]')
    .toArray()
    .slice(0, MAX_LINKS)
    .flatMap((node) => {
      const element = $(node);
      const written = element.attr('href')?.trim() ?? '';
      const me = (element.attr('rel') ?? '').toLowerCase().split(/\s+/).includes('me');
      if (node.tagName === 'link' && !me) return [];
      const href = /^tel:/i.test(written) ? written : absolute(written, base);
      return href ? [{ href, me }] : [];
    });
}

/** Does one of the links lead to the account with that key? */
export function linksTo(links: readonly PageLink[], key: string): PageLink | undefined {
  return links.find(({ href }) => {
    const account = accountIn(parseAddress(href));
    return account.ok && !account.fromPost && account.key === key;
  });
}

/** Does one of the links lead to a page of the government? */
export function linksUnder(links: readonly PageLink[], rootDomain: string): PageLink | undefined {
  return links.find(({ href }) => URL.canParse(href) && isUnderDomain(new URL(href).hostname, rootDomain));
}

/** Text of a page without scripts, for a code that stands in it. */
export function textOf(html: string): string {
  const $ = load(html.slice(0, MAX_HTML));
  $('script,style,noscript').remove();
  const described = $('meta[name="description"]').attr('content') ?? '';
  const tags = $('meta[name="simpul"]').attr('content') ?? '';
  return `${$.root().text()} ${described} simpul=${tags}`;
}
