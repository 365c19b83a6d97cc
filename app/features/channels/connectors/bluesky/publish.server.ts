import type { ConnectorFailure } from '../failure.ts';
import { refusalOf } from '../message-limits.ts';
import { failed } from '../publish-failure.ts';
import type {
  CheckResult,
  Failed,
  FinaliseResult,
  LookResult,
  PrepareResult,
  Publisher,
  PublishInput,
  WhoResult,
} from '../publishing.ts';
import { withLink } from '../same-text.ts';
import { failureAt, fieldOf, jsonBody, secondsOf, withoutSecrets } from '../steps.ts';
import { type BlueskyServices, findAccount } from './account.server.ts';
import { blueskyConnect as copy } from './copy.id.ts';
import type { Account } from './mapping.ts';
import { blueskyPublishFailure, budgetsOf, xrpcName } from './publish-failures.ts';
import { BLUESKY_LIMITS } from './publish-limits.ts';
import {
  addressOf,
  type BlueskyStage,
  mentionsIn,
  recordKey,
  recordOf,
  stageOf,
  uploadAnswer,
  uriOf,
} from './publish-mapping.ts';
import { createSessions } from './session.server.ts';

const COLLECTION = 'app.bsky.feed.post';
const MOST_MENTIONS = 10;
const UPLOAD_MS = 60_000;

type Sessions = ReturnType<typeof createSessions>;

/** Writes into the account's own repository under a key chosen before, so that a post can be made only once and found for certain. */
export function createBlueskyPublisher(services: BlueskyServices): Publisher {
  const sessions = createSessions();
  const kept = async <T extends { ok: boolean }>(input: Pick<PublishInput, 'credential'>, step: Promise<T>) =>
    withoutSecrets(await step, input.credential);
  return {
    network: 'bluesky',
    limits: BLUESKY_LIMITS,
    connect: {
      by: 'form',
      fields: [
        {
          name: 'identifier',
          label: copy.identifier,
          hint: copy.identifierHint,
          secret: false,
          optional: true,
        },
        { name: 'password', label: copy.password, hint: copy.passwordHint, secret: true },
      ],
    },
    pace: { gapMs: 1_000 },
    prepare: (input) => kept(input, prepare(input, services, sessions)),
    check: async ({ stage }): Promise<CheckResult> =>
      stageOf.safeParse(stage).success ? { ok: true, ready: true } : { ok: true, ready: false, gone: true },
    finalise: (input) => kept(input, finalise(input, sessions)),
    look: (input) => kept(input, look(input)),
    who: (input) => kept(input, who(input, services, sessions)),
  };
}

/** Why an account can't be found, in the words of publishing. */
function asFailed({ class: kind, reason, retryAfterSeconds }: ConnectorFailure): Failed {
  if (kind === 'later' || kind === 'broken')
    return failed('later', reason === 'asked-to-wait' ? 'asked-to-wait' : 'no-answer', {
      raw: reason,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    });
  return failed('refused', kind === 'refused' ? 'not-allowed' : 'account-closed', { raw: reason });
}

async function accountFor(
  { channel, outside }: Pick<PublishInput, 'channel' | 'outside'>,
  services: BlueskyServices,
): Promise<{ ok: true; account: Account } | Failed> {
  const found = await findAccount(channel.remoteId ?? channel.handle, services, outside);
  return found.ok ? { ok: true, account: found.value } : asFailed(found.failure);
}

async function prepare(
  input: PublishInput,
  services: BlueskyServices,
  sessions: Sessions,
): Promise<PrepareResult> {
  const { message } = input;
  const refusal = refusalOf(message, BLUESKY_LIMITS, withLink(message.text, message.link));
  if (refusal) return refusal;
  const found = await accountFor(input, services);
  if (!found.ok) return found;
  const { account } = found;
  const images: BlueskyStage['images'] = [];
  for (const media of message.media) {
    const bytes = await input.readMedia(media);
    if (!bytes) return failed('refused', 'media-missing');
    const blob = await upload(input, { account, bytes, mime: media.mime }, sessions);
    if (!blob.ok) return blob;
    images.push({ blob: blob.blob, alt: media.alt, width: media.width, height: media.height });
  }
  if (images.length === 0) {
    const opened = await sessions.open(account, { ...input, step: 'prepare' });
    if (!opened.ok) return opened;
  }
  const mentions = await resolveMentions(input, services);
  const rkey = recordKey(input.deliveryId);
  return { ok: true, ready: true, stage: { ...account, rkey, images, mentions } };
}

async function upload(
  input: PublishInput,
  { account, bytes, mime }: { account: Account; bytes: Uint8Array; mime: string },
  sessions: Sessions,
) {
  const outside: PublishInput['outside'] = {
    ...input.outside,
    post: (url, body, options) => input.outside.post(url, body, { ...options, timeoutMs: UPLOAD_MS }),
  };
  const asking = { ...input, outside, step: 'prepare' as const };
  const answer = await sessions.call(account, asking, 'com.atproto.repo.uploadBlob', bytes, mime);
  if (!answer.ok) return 'failure' in answer ? answer : failureFrom(answer.error, input, 'prepare');
  const read = uploadAnswer.safeParse(jsonBody(answer));
  return read.success ? { ok: true as const, blob: read.data.blob } : failed('later', 'unreadable-answer');
}

/** Handles of a text that belong to somebody; the others stay words. */
async function resolveMentions(
  { message, outside }: PublishInput,
  services: BlueskyServices,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const handle of mentionsIn(message.text).slice(0, MOST_MENTIONS)) {
    const account = await findAccount(handle, services, outside);
    if (account.ok) found[handle] = account.value.did;
  }
  return found;
}

const failureFrom = (
  error: Parameters<typeof blueskyPublishFailure>[0],
  { now }: Pick<PublishInput, 'now'>,
  step: Parameters<typeof blueskyPublishFailure>[1],
): Failed => ({ ok: false, ...blueskyPublishFailure(error, step, secondsOf(now)) });

async function finalise(input: PublishInput, sessions: Sessions): Promise<FinaliseResult> {
  const parsed = stageOf.safeParse(input.stage);
  if (!parsed.success) return failed('later', 'prepared-expired');
  const stage = parsed.data;
  const record = recordOf(input.message, stage, input.now);
  // `swapRecord: null`: only where nothing stands under this key yet.
  const body = { repo: stage.did, collection: COLLECTION, rkey: stage.rkey, swapRecord: null, record };
  const asking = { ...input, step: 'finalise' as const };
  const answer = await sessions.call(stage, asking, 'com.atproto.repo.putRecord', JSON.stringify(body));
  if (!answer.ok) {
    if ('failure' in answer) return answer;
    if (xrpcName(answer.error) === 'InvalidSwap') return alreadyThere(input);
    return failureFrom(answer.error, input, 'finalise');
  }
  const uri = (jsonBody(answer) as { uri?: unknown } | null)?.uri;
  if (uri !== uriOf(stage)) return failed('unconfirmed', 'unreadable-answer');
  const budgets = budgetsOf(answer.headers, secondsOf(input.now));
  return {
    ok: true,
    remoteId: uri,
    address: addressOf(stage, stage.rkey),
    publishedAt: input.now.toString(),
    ...(budgets.length > 0 ? { budgets } : {}),
  };
}

/** The post of an earlier try stands there: that is what was wanted. */
async function alreadyThere(input: PublishInput): Promise<FinaliseResult> {
  const seen = await look(input);
  if (!seen.ok || !seen.found) return failed('unconfirmed', 'unreadable-answer');
  return { ok: true, ...seen.found };
}

/** A repository answers for every key: what it does not have was not published. */
async function look({ stage: given, outside }: PublishInput): Promise<LookResult> {
  const parsed = stageOf.safeParse(given);
  if (!parsed.success) return { ok: true, found: null, certain: false };
  const stage = parsed.data;
  const query = `repo=${encodeURIComponent(stage.did)}&collection=${COLLECTION}&rkey=${stage.rkey}`;
  const answer = await outside.get(`${stage.pds}/xrpc/com.atproto.repo.getRecord?${query}`, { own: true });
  if (!answer.ok) {
    if (xrpcName(answer.error) === 'RecordNotFound') return { ok: true, found: null, certain: true };
    return { ok: false, failure: failureAt(answer.error, 'look') };
  }
  const said = jsonBody(answer) as { uri?: unknown; value?: { createdAt?: unknown } } | null;
  if (said?.uri !== uriOf(stage)) return failed('later', 'unreadable-answer');
  const createdAt = said.value?.createdAt;
  const publishedAt =
    typeof createdAt === 'string' && !Number.isNaN(Date.parse(createdAt)) ? { publishedAt: createdAt } : {};
  return {
    ok: true,
    found: { remoteId: uriOf(stage), address: addressOf(stage, stage.rkey), ...publishedAt },
  };
}

async function who(
  input: Pick<PublishInput, 'channel' | 'credential' | 'outside' | 'now'>,
  services: BlueskyServices,
  sessions: Sessions,
): Promise<WhoResult> {
  const found = await accountFor(input, services);
  if (!found.ok) return found;
  const { account } = found;
  const named = fieldOf(input.credential, 'identifier').replace(/^@/, '');
  // A mail address may stand for the account too; then the session itself tells whose it is.
  if (
    named !== '' &&
    !named.includes('@') &&
    named.toLowerCase() !== account.handle?.toLowerCase() &&
    named !== account.did
  ) {
    const theirs = await findAccount(named.toLowerCase(), services, input.outside);
    if (!theirs.ok) return asFailed(theirs.failure);
    if (theirs.value.did !== account.did) return failed('refused', 'other-account');
  }
  const opened = await sessions.open(account, { ...input, step: 'who' });
  if (!opened.ok) return opened;
  return {
    ok: true,
    accountName: account.handle ?? account.did,
    remoteId: account.did,
    address: `https://bsky.app/profile/${account.handle ?? account.did}`,
  };
}
