import { freePort, startProcess } from './process.ts';

export type WordPressPost = { readonly title: string; readonly content: string; readonly date?: string };

export type WordPressArticle = {
  readonly id: number;
  readonly link: string;
  readonly title: { readonly rendered: string };
  readonly content: { readonly rendered: string };
  readonly _embedded?: {
    readonly 'wp:featuredmedia'?: readonly { readonly alt_text?: string; readonly source_url?: string }[];
  };
};

/** A real WordPress of its own, empty, with an administrator's application password. */
export async function startWordPress() {
  const port = await freePort();
  const { said, stop } = await startProcess('wordpress-process.mjs', { WORDPRESS_TEST_PORT: String(port) });
  const url = said.url ?? '';
  const authorization = `Basic ${Buffer.from(`${said.user}:${said.password}`).toString('base64')}`;

  async function call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const response = await fetch(`${url}/wp-json/wp/v2/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  }

  return {
    url,
    user: said.user ?? '',
    password: said.password ?? '',
    createPost: async (post: WordPressPost): Promise<string> =>
      String((await call('POST', 'posts', { ...post, status: 'publish' })).id),
    updatePost: async (id: string, post: Partial<WordPressPost>): Promise<void> => {
      await call('POST', `posts/${id}`, post);
    },
    /** What anyone can see of the posts, with the picture above each. */
    publicPosts: async (): Promise<readonly WordPressArticle[]> => {
      const response = await fetch(`${url}/wp-json/wp/v2/posts?_embed=wp:featuredmedia&per_page=100`);
      return (await response.json()) as WordPressArticle[];
    },
    pictures: async (): Promise<number> =>
      ((await call('GET', 'media?per_page=100')) as unknown as unknown[]).length,
    newPassword: async (): Promise<{ uuid: string; password: string }> => {
      const made = await call('POST', 'users/me/application-passwords', { name: `uji-${Math.random()}` });
      return { uuid: String(made.uuid), password: String(made.password) };
    },
    revokePassword: async (uuid: string): Promise<void> => {
      await call('DELETE', `users/me/application-passwords/${uuid}`);
    },
    deletePost: async (id: string): Promise<void> => {
      await call('DELETE', `posts/${id}?force=true`);
    },
    stop,
  };
}
