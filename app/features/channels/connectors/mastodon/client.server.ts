import { apart } from '#app/platform/apart/apart.server.ts';
import type * as readers from '../../readers.ts';
import type { CollectInput, CollectResult, Connector } from '../connector.ts';
import { failure, unreadable } from '../failure.ts';
import { compare, cursorText, readLedger } from '../ledger.ts';
import { reachOf } from '../reach.ts';
import { byId, closed, lookUp, placeOf, statuses } from './account.server.ts';
import { MASTODON_MANIFEST } from './manifest.ts';
import { measure } from './measure.server.ts';

const FIRST_VISIT_PAGES = 10;
const LATER_PAGES = 2;

/** Reads an account's public posts and boosts from its own instance, no key needed. */
export const mastodonConnector: Connector = { manifest: MASTODON_MANIFEST, collect, measure };

async function collect({ channel, cursor, outside, now }: CollectInput): Promise<CollectResult> {
  const place = placeOf(channel.address, channel.handle);
  if (!place) return failure('broken', 'bad-address');
  const { instance, user } = place;
  const known = cursorText(cursor?.accountId);
  const account = known ? await byId(instance, known, outside) : await lookUp(instance, user, outside);
  if (!account.ok) return account;
  const why = closed(account.value);
  if (why) return why;
  const listed = await statuses(
    instance,
    account.value.id,
    { most: cursor === null ? FIRST_VISIT_PAGES : LATER_PAGES, replies: false },
    outside,
  );
  if (!listed.ok) return listed;
  const read = await apart<typeof readers.mastodonItems>('channels.mastodonItems', {
    statuses: listed.value.statuses,
    instance,
    now: now.toString(),
  });
  if (!read.ok) return { ok: false, failure: unreadable(read.error) };
  const items = read.value;
  if (items.length === 0 && listed.value.statuses.length > 0) return failure('broken', 'unreadable-answer');
  const compared = compare(readLedger(cursor?.seen), { items, complete: listed.value.complete });
  return {
    ok: true,
    items: compared.items,
    gone: compared.gone,
    reach: reachOf(`${instance} ${account.value.id}`, items, listed.value.complete),
    cursor: { accountId: account.value.id, seen: compared.ledger },
  };
}
