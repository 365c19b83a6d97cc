import { Temporal } from '#app/platform/clock/temporal.ts';
import { refusalOf } from '../message-limits.ts';
import { ownAccount } from '../own-account.ts';
import { failed } from '../publish-failure.ts';
import type {
  CheckResult,
  Failed,
  FinaliseResult,
  LookResult,
  PrepareResult,
  Publisher,
  PublishInput,
} from '../publishing.ts';
import { unreadable, type XCall, xGet, xPost } from './client.server.ts';
import { refresh, whoIs, X_SCOPES, type XServices, xOauth } from './oauth.server.ts';
import { X_LIMITS } from './publish-limits.ts';
import {
  findPost,
  isPast,
  postAddress,
  postAnswer,
  stageOf,
  textOf,
  uploadState,
  type XUpload,
  xStageOf,
} from './publish-mapping.ts';
import { upload } from './upload.server.ts';

const SERVICES: XServices = { api: 'https://api.x.com', authorize: 'https://x.com/i/oauth2/authorize' };
const EARLIER_SECONDS = 60;
const LIST_LAG_SECONDS = 120;

type Ready = { readonly call: XCall; readonly account: string };

export function createXPublisher(services: XServices = SERVICES): Publisher {
  const opened =
    <T>(run: (ready: Ready, input: PublishInput) => Promise<T | Failed>) =>
    async (input: PublishInput): Promise<T | Failed> => {
      const { secret, remoteId } = input.credential;
      if (!secret.token || !remoteId) return failed('reconnect', 'not-connected');
      const { outside, now } = input;
      return run(
        { account: remoteId, call: { api: services.api, token: secret.token, outside, now } },
        input,
      );
    };
  return {
    network: 'x',
    limits: X_LIMITS,
    connect: { by: 'oauth', scopes: X_SCOPES },
    oauth: xOauth(services),
    pace: { gapMs: 9_000 },
    prepare: async (input) =>
      refusalOf(input.message, X_LIMITS, textOf(input.message, input.credential.settings)) ??
      (await opened<PrepareResult>(prepare)(input)),
    check: opened<CheckResult>(check),
    finalise: opened<FinaliseResult>(finalise),
    look: opened<LookResult>(look),
    who: async ({ channel, credential, outside, now }) =>
      ownAccount('x', channel, await whoIs(services, credential.secret.token, { outside, now })),
    refresh: ({ credential, outside, now }) => refresh(services, credential, { outside, now }),
  };
}

async function prepare({ call }: Ready, input: PublishInput): Promise<PrepareResult> {
  const known = xStageOf(input.stage);
  const media: XUpload[] = [];
  for (const [at, one] of input.message.media.entries()) {
    const bytes = await input.readMedia(one);
    if (bytes === null) return failed('refused', 'media-missing');
    const sent = await upload(call, one, bytes, `${input.marker}${at}`);
    if (!('id' in sent)) return sent;
    media.push(sent);
  }
  const ready = media.every((one) => one.ready);
  return {
    ok: true,
    stage: stageOf({ media, since: known?.since ?? input.now.toString() }),
    ready,
    ...(ready ? {} : { waitSeconds: 5 }),
  };
}

async function check({ call }: Ready, input: PublishInput): Promise<CheckResult> {
  const known = xStageOf(input.stage);
  if (!known || known.media.some(({ until }) => isPast(until, input.now)))
    return { ok: true, ready: false, gone: true };
  for (const { id, ready } of known.media) {
    if (ready) continue;
    const answer = await xGet(call, `/2/media/upload?command=STATUS&media_id=${encodeURIComponent(id)}`);
    if (!answer.ok) return answer;
    const state = uploadState(answer.value);
    if (!state) return unreadable();
    if (state.state === 'failed') return failed('refused', 'processing-failed');
    if (state.state === 'working') return { ok: true, ready: false, waitSeconds: state.waitSeconds };
  }
  return { ok: true, ready: true };
}

async function finalise(ready: Ready, input: PublishInput): Promise<FinaliseResult> {
  const known = xStageOf(input.stage);
  if (!known || known.media.length !== input.message.media.length) return failed('later', 'prepared-expired');
  const text = textOf(input.message, input.credential.settings);
  const body = {
    ...(text === '' ? {} : { text }),
    ...(known.media.length === 0 ? {} : { media: { media_ids: known.media.map(({ id }) => id) } }),
  };
  const answer = await xPost(ready.call, '/2/tweets', body, 'once');
  if (!answer.ok) {
    if (answer.failure.reason !== 'duplicate-refused') return answer;
    // The same words stand there already: only the account's own list can say whether that is ours.
    const there = await look(ready, { ...input, finalisedAt: known.since });
    if (there.ok && there.found) return { ...there.found, ok: true };
    return there.ok ? failed('refused', 'duplicate-refused', { status: 403 }) : answer;
  }
  const posted = postAnswer.safeParse(answer.value);
  if (!posted.success) return unreadable('once');
  const { id } = posted.data.data;
  return {
    ok: true,
    remoteId: id,
    address: postAddress(input.channel.handle, id),
    budgets: answer.budgets ?? [],
  };
}

async function look({ call, account }: Ready, input: PublishInput): Promise<LookResult> {
  const begun = input.finalisedAt;
  if (begun === null) return { ok: true, found: null, certain: true };
  const known = xStageOf(input.stage);
  const first = known && known.since < begun ? known.since : begun;
  const since = Temporal.Instant.from(first).subtract({ seconds: EARLIER_SECONDS });
  const query = new URLSearchParams({
    start_time: since.round('second').toString(),
    max_results: '100',
    'tweet.fields': 'created_at,entities,note_tweet',
    exclude: 'retweets',
  });
  const answer = await xGet(call, `/2/users/${encodeURIComponent(account)}/tweets?${query}`);
  if (!answer.ok) return answer;
  const read = findPost(answer.value, textOf(input.message, input.credential.settings));
  if (!read) return unreadable();
  const budgets = answer.budgets ?? [];
  if (read.found)
    return {
      ok: true,
      found: { ...read.found, address: postAddress(input.channel.handle, read.found.remoteId) },
      budgets,
    };
  const settled = Temporal.Instant.from(begun).add({ seconds: LIST_LAG_SECONDS });
  const certain = read.whole && Temporal.Instant.compare(settled, input.now) <= 0;
  return { ok: true, found: null, certain, budgets };
}
