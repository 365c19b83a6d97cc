import { load } from 'cheerio';
import type { CollectedImage } from './connector.ts';

export type HtmlContent = {
  readonly text: string;
  readonly images: readonly CollectedImage[];
  readonly links: readonly string[];
};

const MAX_TEXT = 50_000;
const MAX_LIST = 50;
const BLOCKS =
  'p,div,li,h1,h2,h3,h4,h5,h6,blockquote,figcaption,tr,section,article,header,footer,ul,ol,table,pre';

/** Plain text of a piece of HTML with its pictures and links, addresses made absolute against `base`. */
export function readHtml(html: string, base: string | null): HtmlContent {
  const $ = load(html.slice(0, 2_000_000), null, false);
  $('script,style,noscript,template,iframe').remove();
  const images = $('img')
    .toArray()
    .flatMap((node): CollectedImage[] => {
      const image = $(node);
      const address = absolute(
        image.attr('data-src') ?? image.attr('data-lazy-src') ?? image.attr('src'),
        base,
      );
      const alt = image.attr('alt')?.trim();
      return address ? [{ address, ...(alt ? { alt } : {}) }] : [];
    });
  const links = $('a[href]')
    .toArray()
    .flatMap((node) => absolute($(node).attr('href'), base) ?? []);
  $('br').replaceWith('\n');
  $(BLOCKS).each((_, node) => {
    $(node).before('\n').after('\n');
  });
  return {
    text: tidy($.root().text()),
    images: unique(images, ({ address }) => address).slice(0, MAX_LIST),
    links: unique(links, (link) => link).slice(0, MAX_LIST),
  };
}

/** Spaces and empty lines put in order. */
export function tidy(text: string): string {
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
    .slice(0, MAX_TEXT);
}

/** Hashtags of a text: lower case, without `#`, in order, each once. */
export function hashtagsIn(text: string): string[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}_&/])#([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu)].map(
    (match) => match[1]!.toLowerCase(),
  );
  return unique(found, (tag) => tag).slice(0, MAX_LIST);
}

/** An http(s) address, absolute, or null. */
export function absolute(address: string | undefined | null, base: string | null): string | null {
  if (!address) return null;
  const trimmed = address.trim();
  if (!URL.canParse(trimmed, base ?? undefined)) return null;
  const url = new URL(trimmed, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

export function unique<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.toReversed().map((value) => [key(value), value])).values()].reverse();
}
