import type { SendAnswer, Sender } from './entry.ts';

export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** A sending that hangs must not keep the others waiting for ever. */
const LONGEST_MS = 90_000;

/** One request to the JSON door as this person. `status` 0: nothing of ours came back. */
export async function post(
  fetcher: Fetch,
  path: string,
  sender: Sender,
  init: RequestInit,
): Promise<SendAnswer & { readonly body?: unknown }> {
  try {
    const response = await fetcher(path, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_MS),
      ...init,
      headers: { ...init.headers, 'Simpul-Person': sender.personId },
    });
    const type = response.headers.get('content-type') ?? '';
    const body: unknown = /json/.test(type) ? await response.json() : undefined;
    const said = body as { title?: unknown; detail?: unknown } | undefined;
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      // A success that is not ours (a captive network's page) is no success.
      status: response.ok && body === undefined ? 0 : response.status,
      body,
      ...(type.startsWith('application/problem+json') && typeof said?.detail === 'string'
        ? { problem: { type: String(said.title), detail: said.detail } }
        : {}),
      ...(Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
    };
  } catch {
    return { status: 0 };
  }
}
