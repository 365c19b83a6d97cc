import type { Connectors, VisitedChannel } from '#app/features/channels/index.server.ts';
import type { CollectResult, ConnectorFailure, ConnectorName } from '#app/features/channels/index.ts';
import type { Clock } from '#app/platform/clock/clock.ts';
import {
  MOST_BYTES,
  type Outside,
  type OutsideOptions,
  type OutsideResult,
} from '#app/platform/http/outside.ts';

export type Visit = { readonly connector: ConnectorName; readonly result: CollectResult };

/** A whole visit of one channel may take this long and ask this often; a site that drips or never ends costs no more. */
const VISIT_MS = 120_000;
const VISIT_REQUESTS = 80;
/** All answers of a visit together: many pages just below the limit of one would still fill the worker's memory. */
const VISIT_BYTES = 24 * 1024 * 1024;

/** What says that a site has no WordPress door, rather than that it is in trouble: then its feed is tried. */
const NO_DOOR: readonly ConnectorFailure['class'][] = ['broken', 'gone', 'refused'];
/** The network is at fault, not the door: another connector would fare no better. */
const SAME_FOR_ALL: readonly ConnectorFailure['reason'][] = [
  'private-address',
  'certificate',
  'bad-address',
  'timeout',
];

/** One visit: never throws for what the other side does, and ends in time. */
export async function visitChannel(
  channel: VisitedChannel,
  world: { outside: Outside; clock: Clock; connectors: Connectors },
): Promise<Visit> {
  const outside = limited(world.outside, world.clock);
  const collect = async (name: ConnectorName, cursor: VisitedChannel['cursor']): Promise<Visit> => ({
    connector: name,
    result: await world.connectors[name].collect({
      channel: channel.target,
      cursor,
      outside,
      now: world.clock.now(),
    }),
  });
  const known = channel.connector === 'website' ? 'wordpress' : channel.connector;
  const first = await collect(known, channel.cursor);
  const lostDoor = channel.network === 'website' && known === 'wordpress' && hasNoDoor(first.result);
  if (!lostDoor) return first;
  const second = await collect('feed', null);
  return second.result.ok || channel.connector === 'website' ? second : first;
}

function hasNoDoor(result: CollectResult): boolean {
  return (
    !result.ok && NO_DOOR.includes(result.failure.class) && !SAME_FOR_ALL.includes(result.failure.reason)
  );
}

/** The same way out with an end in time, requests and bytes, for one visit. */
export function limited(outside: Outside, clock: Clock): Outside {
  const ends = clock.now().epochMilliseconds + VISIT_MS;
  let requests = 0;
  let bytes = VISIT_BYTES;
  const late: OutsideResult = { ok: false, error: { type: 'timeout', afterMs: VISIT_MS } };
  const full: OutsideResult = { ok: false, error: { type: 'too-large', limit: VISIT_BYTES } };
  async function within(
    options: OutsideOptions = {},
    ask: (options: OutsideOptions) => Promise<OutsideResult>,
  ): Promise<OutsideResult> {
    requests += 1;
    const milliseconds = ends - clock.now().epochMilliseconds;
    if (requests > VISIT_REQUESTS || milliseconds <= 0) return late;
    if (bytes <= 0) return full;
    const result = await ask({
      ...options,
      timeoutMs: Math.min(options.timeoutMs ?? 20_000, milliseconds),
      maxBytes: Math.min(options.maxBytes ?? MOST_BYTES, bytes),
    });
    bytes -= result.ok ? result.body.byteLength : 0;
    return result;
  }
  return {
    get: (url, options) => within(options, (limits) => outside.get(url, limits)),
    post: (url, body, options) => within(options, (limits) => outside.post(url, body, limits)),
    send: (method, url, body, options) =>
      within(options, (limits) => outside.send(method, url, body, limits)),
  };
}
