import { z } from 'zod';
import type { Message, MessageMedia } from '../publishing.ts';
import { withLink } from '../same-text.ts';
import { linksIn } from '../text-measure.ts';

const MOST_SLUG = 60;
const MOST_EXCERPT = 240;
const TAIL = 10;

/** A square bracket could begin a shortcode, which WordPress would carry out. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
  '[': '&#091;',
  ']': '&#093;',
};
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"'[\]]/g, (letter) => ENTITIES[letter]!);

function linked(text: string): string {
  let html = '';
  let from = 0;
  for (const { at, link } of linksIn(text)) {
    const href = /^https?:\/\//i.test(link) ? link : `https://${link}`;
    html += `${escapeHtml(text.slice(from, at))}<a href="${escapeHtml(href)}">${escapeHtml(link)}</a>`;
    from = at + link.length;
  }
  return html + escapeHtml(text.slice(from));
}

/** Paragraphs as the block editor keeps them; nothing of the text is taken for a tag. */
export const paragraphsHtml = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => {
      const html = linked(paragraph).replaceAll('\n', '<br>');
      return `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`;
    })
    .join('\n\n');

export type Uploaded = {
  readonly id: number;
  readonly address: string;
  readonly alt: string;
  readonly kind: MessageMedia['kind'];
};

function figureHtml({ id, address, alt, kind }: Uploaded): string {
  const source = escapeHtml(address);
  if (kind === 'video')
    return `<!-- wp:video {"id":${id}} -->\n<figure class="wp-block-video"><video controls src="${source}"></video></figure>\n<!-- /wp:video -->`;
  return `<!-- wp:image {"id":${id}} -->\n<figure class="wp-block-image"><img src="${source}" alt="${escapeHtml(alt)}" class="wp-image-${id}"/></figure>\n<!-- /wp:image -->`;
}

/** The first picture stands above the article by itself; the others follow its words. */
export function contentOf({ text, link }: Message, uploaded: readonly Uploaded[]): string {
  const featured = featuredOf(uploaded);
  const figures = uploaded.filter((each) => each !== featured).map(figureHtml);
  return [paragraphsHtml(withLink(text, link)), ...figures].join('\n\n');
}

export const featuredOf = (uploaded: readonly Uploaded[]): Uploaded | undefined =>
  uploaded.find(({ kind }) => kind === 'image');

/** The first paragraph, ended at a word. */
export function excerptOf(text: string): string {
  const first = text.trim().split(/\n/)[0] ?? '';
  if (first.length <= MOST_EXCERPT) return first;
  const cut = first.slice(0, MOST_EXCERPT);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : undefined)}…`;
}

const tailOf = (marker: string): string =>
  marker
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(-TAIL);

/** The address of the article: its title's words and the end of the marker, by which it is found again. */
export function slugOf(title: string | null, marker: string): string {
  const words = (title ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_SLUG)
    .replaceAll(/^-+|-+$/g, '');
  return [words, tailOf(marker)].filter((part) => part !== '').join('-');
}

export const mediaSlug = (marker: string, at: number): string => `simpul-${tailOf(marker)}-${at + 1}`;
export const mediaFile = ({ mime }: MessageMedia, slug: string): string =>
  `${slug}.${mime.split('/')[1]?.replace('jpeg', 'jpg') ?? 'bin'}`;

/** Numbers of categories as the office wrote them. */
export const categoriesOf = (text: string): number[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .filter((part) => /^\d{1,9}$/.test(part))
      .map(Number),
  ),
];

export const keptPost = z.object({
  id: z.number().int(),
  status: z.string(),
  link: z.string().catch(''),
  slug: z.string().catch(''),
  date_gmt: z.string().nullish(),
});
export type KeptPost = z.infer<typeof keptPost>;
export const keptMedia = z.object({ id: z.number().int(), source_url: z.string() });
export const ownUser = z.object({
  id: z.number().int(),
  name: z.string().catch(''),
  slug: z.string().catch(''),
  capabilities: z.record(z.string(), z.unknown()).catch({}),
});
export const stageOf = z.object({ root: z.url(), postId: z.number().int().positive() });
export type WordpressStage = z.infer<typeof stageOf>;
