import { z } from 'zod';
import { apart } from '#app/platform/apart/apart.server.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import { type FailureReason, failureOf, unreadable } from '../connectors/failure.ts';
import { decodeText } from '../connectors/feed/decode.ts';
import type * as readers from '../readers.ts';
import type { PageLink } from './links.ts';

/** What a public profile says: its words, and where it links. */
export type Profile =
  | { readonly ok: true; readonly text: string; readonly links: readonly PageLink[] }
  | { readonly ok: false; readonly reason: FailureReason };

export type ProfileSource = {
  readonly outside: Outside;
  /** Service that shows profiles of Bluesky, by the operator's settings. */
  readonly blueskyApi: string;
};

const MAX_BYTES = 3 * 1024 * 1024;

const blueskyProfile = z.object({ description: z.string().optional(), website: z.string().optional() });
const mastodonProfile = z.object({
  note: z.string().catch(''),
  fields: z.array(z.object({ name: z.string().catch(''), value: z.string().catch('') })).catch([]),
});

type Account = { network: string; handle: string | null; address: string | null };

/** Text and links of HTML that a stranger wrote. */
async function readMarkup(html: string, url: string): Promise<Profile> {
  const read = await apart<typeof readers.linksAndText>('channels.linksAndText', { html, url });
  return read.ok ? { ok: true, ...read.value } : { ok: false, reason: unreadable(read.error).reason };
}

/** A page as text and links, or why it could not be read. */
export async function readHtmlPage(
  url: string,
  outside: Outside,
): Promise<
  | { ok: true; text: string; links: readonly PageLink[]; finalUrl: string }
  | { ok: false; reason: FailureReason }
> {
  const answer = await outside.get(url, { accept: 'text/html', maxBytes: MAX_BYTES, timeoutMs: 15_000 });
  if (!answer.ok) return { ok: false, reason: failureOf(answer.error).reason };
  const read = await readMarkup(decodeText(answer.body, answer.headers['content-type']), answer.finalUrl);
  return read.ok ? { ...read, finalUrl: answer.finalUrl } : read;
}

/** Reads the profile of an account whose network shows it to everybody. */
export async function readProfile(account: Account, source: ProfileSource): Promise<Profile> {
  switch (account.network) {
    case 'bluesky':
      return readBluesky(account.handle ?? '', source);
    case 'mastodon':
      return readMastodon(account, source.outside);
    default:
      return readHtmlPage(account.address ?? '', source.outside);
  }
}

async function readBluesky(handle: string, { outside, blueskyApi }: ProfileSource): Promise<Profile> {
  const url = `${blueskyApi}/xrpc/app.bsky.actor.getProfile?actor=${encodeURIComponent(handle)}`;
  const read = await getJson(url, outside);
  if (!read.ok) return read;
  const profile = blueskyProfile.safeParse(read.value);
  if (!profile.success) return { ok: false, reason: 'unreadable-answer' };
  const text = `${profile.data.description ?? ''} ${profile.data.website ?? ''}`;
  return { ok: true, text, links: addressesIn(text).map((href) => ({ href, me: false })) };
}

async function readMastodon({ handle, address }: Account, outside: Outside): Promise<Profile> {
  const [user, host] = handle?.split('@') ?? [];
  if (!user || !host) return { ok: false, reason: 'bad-address' };
  const origin = address && URL.canParse(address) ? new URL(address).origin : `https://${host}`;
  const read = await getJson(`${origin}/api/v1/accounts/lookup?acct=${encodeURIComponent(user)}`, outside);
  if (!read.ok) return read;
  const profile = mastodonProfile.safeParse(read.value);
  if (!profile.success) return { ok: false, reason: 'unreadable-answer' };
  const html = [
    profile.data.note,
    ...profile.data.fields.map((field) => `<p>${field.name} ${field.value}</p>`),
  ].join('\n');
  return readMarkup(html, origin);
}

async function getJson(
  url: string,
  outside: Outside,
): Promise<{ ok: true; value: unknown } | { ok: false; reason: FailureReason }> {
  const answer = await outside.get(url, {
    accept: 'application/json',
    maxBytes: 1_000_000,
    timeoutMs: 15_000,
  });
  if (!answer.ok) return { ok: false, reason: failureOf(answer.error).reason };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(answer.body)) };
  } catch {
    return { ok: false, reason: 'unreadable-answer' };
  }
}

/** Web addresses written in a plain bio, with or without https. */
function addressesIn(text: string): string[] {
  return [...text.matchAll(/(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?/gi)].map(([written]) =>
    /^https?:/i.test(written) ? written : `https://${written}`,
  );
}
