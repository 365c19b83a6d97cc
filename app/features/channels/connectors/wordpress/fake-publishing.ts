import type { IncomingMessage, ServerResponse } from 'node:http';
import { load } from 'cheerio';
import type { FakePublishing, PublishTrouble } from '../contract-publishing.ts';
import { formOf, jsonOf, sendJson, startFakeHost } from '../fake-host.ts';
import { readHtml } from '../html-text.ts';
import { wordpressConnector } from './client.server.ts';
import { wordpressPublisher } from './publish.server.ts';

const USER = 'admin-dinkes';
const PASSWORD = 'rahasia sandi aplikasi';
const AT = '2026-11-23T03:00:00';

type Article = {
  readonly id: number;
  slug: string;
  status: string;
  title: string;
  content: string;
  featured: number;
};
type Picture = { readonly id: number; readonly slug: string; readonly alt: string };

const refuse = (response: ServerResponse, status: number, code: string, headers = {}) =>
  sendJson(response, { code, message: code, data: { status } }, headers, status);

const wordsIn = (content: string): string => {
  const page = load(content, null, false);
  page('br').replaceWith('\n');
  return page('p')
    .toArray()
    .map((node) => page(node).text())
    .join('\n\n');
};

/** A WordPress with one user: drafts, pictures, names that get a number when they are taken. */
export async function startFakeWordpressPublishing(): Promise<
  FakePublishing & { pictures(): readonly Picture[]; role(mayPublish: boolean): void }
> {
  const articles = new Map<number, Article>();
  const pictures = new Map<number, Picture>();
  let trouble: PublishTrouble | null = null;
  let mayPublish = true;
  let number = 0;

  const shown = ({ id, slug, status, title, content }: Article) => ({
    id,
    slug,
    status,
    link: `${host.url}/${slug}/`,
    date: AT,
    date_gmt: AT,
    modified_gmt: AT,
    title: { rendered: title },
    content: { rendered: content },
  });
  const pictureOf = ({ id, slug }: Picture) => ({ id, source_url: `${host.url}/unggahan/${slug}.png` });
  const free = (slug: string) =>
    [...articles.values()].some((each) => each.slug === slug) ? `${slug}-2` : slug;

  async function writeArticle(id: number | null, request: IncomingMessage, response: ServerResponse) {
    const given = (await jsonOf(request)) as Partial<Article> & { featured_media?: number };
    if (given.status === 'publish') {
      if (trouble === 'asked-to-wait') return refuse(response, 429, 'too_many', { 'retry-after': '20' });
      if (!mayPublish) return refuse(response, 403, 'rest_cannot_publish');
    }
    number += 1;
    const known = id === null ? null : articles.get(id);
    if (known === undefined) return refuse(response, 404, 'rest_post_invalid_id');
    const before = known ?? {
      id: number,
      slug: free(given.slug ?? ''),
      status: 'draft',
      title: '',
      content: '',
      featured: 0,
    };
    const { id: _, slug: __, featured_media: featured = before.featured, ...rest } = given;
    const article = { ...before, ...rest, featured };
    articles.set(article.id, article);
    if (given.status === 'publish' && trouble === 'accepted-then-silent') return;
    if (given.status === 'publish' && trouble === 'accepted-then-500')
      return refuse(response, 500, 'internal_server_error');
    sendJson(response, shown(article), {}, id === null ? 201 : 200);
  }

  async function writePicture(request: IncomingMessage, response: ServerResponse) {
    const form = await formOf(request);
    if (!articles.has(Number(form.get('post'))) || !form.has('file'))
      return refuse(response, 400, 'rest_upload_no_data');
    number += 1;
    const picture = { id: number, slug: String(form.get('slug')), alt: String(form.get('alt_text') ?? '') };
    pictures.set(number, picture);
    sendJson(response, pictureOf(picture), {}, 201);
  }

  function list(url: URL, response: ServerResponse) {
    const slug = url.searchParams.get('slug');
    const wanted = (url.searchParams.get('status') ?? 'publish').split(',');
    if (url.pathname.endsWith('/media')) {
      const found = [...pictures.values()].filter((each) => each.slug === slug);
      return sendJson(response, found.map(pictureOf));
    }
    const found = [...articles.values()].filter(
      (each) => wanted.includes(each.status) && (slug === null || each.slug === slug),
    );
    sendJson(response, found.toReversed().map(shown), { 'x-wp-totalpages': '1' });
  }

  const host = await startFakeHost((request, response, url) => {
    const [, path = '', id] = /^\/wp-json\/wp\/v2\/(posts|media|users)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    const given = request.headers.authorization;
    const wanted = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
    // As WordPress itself: who has a wrong password is a visitor.
    const isVisitor = given !== wanted || trouble === 'leave-ended';
    if (isVisitor && url.searchParams.get('status')) {
      const details = { status: { code: 'rest_forbidden_status', data: { status: 401 } } };
      return sendJson(response, { code: 'rest_invalid_param', data: { status: 400, details } }, {}, 400);
    }
    if (isVisitor && (request.method === 'POST' || url.searchParams.get('context') === 'edit'))
      return refuse(response, 401, 'rest_forbidden_context');
    if (path === 'users')
      return sendJson(response, {
        id: 1,
        name: 'Dinkes',
        slug: USER,
        capabilities: { publish_posts: mayPublish, upload_files: true },
      });
    if (request.method === 'POST' && path === 'media') return void writePicture(request, response);
    if (request.method === 'POST')
      return void writeArticle(id === undefined ? null : Number(id), request, response);
    if (id === undefined) return list(url, response);
    if (trouble === 'prepared-expired') articles.delete(Number(id));
    const article = articles.get(Number(id));
    if (!article) return refuse(response, 404, 'rest_post_invalid_id');
    sendJson(response, shown(article));
  });
  const credential = {
    secret: { user: USER, password: PASSWORD },
    remoteId: null,
    settings: {},
    app: null,
    expiresAt: null,
  };
  const altsOf = ({ content, featured }: Article) => [
    ...(pictures.has(featured) ? [pictures.get(featured)?.alt ?? ''] : []),
    ...readHtml(content, null).images.map(({ alt }) => alt ?? ''),
  ];
  return {
    host,
    publisher: wordpressPublisher,
    collector: wordpressConnector,
    channel: { address: `${host.url}/`, handle: null, remoteId: null },
    credential,
    otherCredential: null,
    posts: () =>
      [...articles.values()]
        .filter(({ status }) => status === 'publish')
        .map((article) => ({
          remoteId: String(article.id),
          title: readHtml(article.title, null).text,
          text: wordsIn(article.content),
          alts: altsOf(article),
        })),
    trouble: (next) => {
      trouble = next;
    },
    clear: () => {
      articles.clear();
      pictures.clear();
      mayPublish = true;
    },
    pictures: () => [...pictures.values()],
    role: (may) => {
      mayPublish = may;
    },
  };
}
