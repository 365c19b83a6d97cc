import { freePort, startProcess } from './process.ts';

export type WordPressPost = { readonly title: string; readonly content: string; readonly date?: string };

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
    deletePost: async (id: string): Promise<void> => {
      await call('DELETE', `posts/${id}?force=true`);
    },
    stop,
  };
}
