import { freePort, startProcess } from './process.ts';

export type PdsAccount = { readonly did: string; readonly handle: string; readonly token: string };

/** A real Bluesky PDS with its own PLC directory. */
export async function startPds() {
  const port = await freePort();
  const { said, stop } = await startProcess('pds-process.mjs', {
    PDS_TEST_PORT: String(port),
    LOG_ENABLED: 'false',
  });
  const url = said.url ?? '';
  return { url, plc: said.plc ?? '', ...pdsAt(url), stop };
}

/** What accounts of a running PDS do. */
export function pdsAt(url: string) {
  async function call(method: string, body: unknown, token?: string): Promise<Record<string, string>> {
    const response = await fetch(`${url}/xrpc/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return text === '' ? {} : (JSON.parse(text) as Record<string, string>);
  }

  const record = (text: string, at: string) => ({ $type: 'app.bsky.feed.post', text, createdAt: at });
  const keyOf = (uri: string) => uri.split('/').at(-1) ?? '';

  return {
    createAccount: async (name: string): Promise<PdsAccount> => {
      const made = await call('com.atproto.server.createAccount', {
        handle: `${name}.test`,
        email: `${name}@contoh.test`,
        password: 'sandi-untuk-uji',
      });
      return { did: made.did ?? '', handle: made.handle ?? '', token: made.accessJwt ?? '' };
    },
    newPassword: async (account: PdsAccount, name: string): Promise<string> =>
      (await call('com.atproto.server.createAppPassword', { name }, account.token)).password ?? '',
    revokePassword: async (account: PdsAccount, name: string): Promise<void> => {
      await call('com.atproto.server.revokeAppPassword', { name }, account.token);
    },
    records: async (
      account: PdsAccount,
    ): Promise<readonly { uri: string; value: Record<string, unknown> }[]> => {
      const query = `repo=${account.did}&collection=app.bsky.feed.post`;
      const response = await fetch(`${url}/xrpc/com.atproto.repo.listRecords?${query}`);
      return ((await response.json()) as { records: { uri: string; value: Record<string, unknown> }[] })
        .records;
    },
    createPost: async (
      account: PdsAccount,
      text: string,
      at: string,
    ): Promise<{ uri: string; cid: string }> => {
      const made = await call(
        'com.atproto.repo.createRecord',
        { repo: account.did, collection: 'app.bsky.feed.post', record: record(text, at) },
        account.token,
      );
      return { uri: made.uri ?? '', cid: made.cid ?? '' };
    },
    updatePost: async (account: PdsAccount, uri: string, text: string, at: string): Promise<void> => {
      await call(
        'com.atproto.repo.putRecord',
        { repo: account.did, collection: 'app.bsky.feed.post', rkey: keyOf(uri), record: record(text, at) },
        account.token,
      );
    },
    deletePost: async (account: PdsAccount, uri: string): Promise<void> => {
      await call(
        'com.atproto.repo.deleteRecord',
        { repo: account.did, collection: 'app.bsky.feed.post', rkey: keyOf(uri) },
        account.token,
      );
    },
    repost: async (account: PdsAccount, subject: { uri: string; cid: string }, at: string): Promise<void> => {
      const passedOn = { $type: 'app.bsky.feed.repost', subject, createdAt: at };
      await call(
        'com.atproto.repo.createRecord',
        { repo: account.did, collection: 'app.bsky.feed.repost', record: passedOn },
        account.token,
      );
    },
  };
}
