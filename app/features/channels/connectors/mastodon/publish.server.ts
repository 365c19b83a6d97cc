import { formData } from '#app/platform/http/multipart.ts';
import type { OutsideAnswer, OutsideError, OutsideResult } from '#app/platform/http/outside.ts';
import { refusalOf } from '../message-limits.ts';
import { failed } from '../publish-failure.ts';
import type {
  CheckResult,
  Failed,
  FinaliseResult,
  Message,
  PrepareResult,
  Publisher,
  PublishInput,
  WhoResult,
} from '../publishing.ts';
import { withLink } from '../same-text.ts';
import { fieldOf, jsonBody, type Step, withoutSecrets } from '../steps.ts';
import { placeOf } from './account.server.ts';
import { mastodonConnect as copy } from './copy.id.ts';
import { lookFor } from './look.server.ts';
import { budgetsOf, mastodonPublishFailure } from './publish-failures.ts';
import { MASTODON_LIMITS } from './publish-limits.ts';
import {
  descriptionOf,
  fileNameOf,
  limitsOfInstance,
  ownAccount,
  published,
  stageOf,
  statusAnswer,
  statusBody,
  uploadAnswer,
} from './publish-mapping.ts';

const UPLOAD_MS = 60_000;
const WAIT_SECONDS = 5;
const JSON_TYPE = { 'content-type': 'application/json' };

const kept = async <T extends { ok: boolean }>(input: Pick<PublishInput, 'credential'>, step: Promise<T>) =>
  withoutSecrets(await step, input.credential);

/** Sends under the delivery's own Idempotency-Key, and finds a status by its pictures or its exact words. */
export const mastodonPublisher: Publisher = {
  network: 'mastodon',
  limits: MASTODON_LIMITS,
  connect: { by: 'form', fields: [{ name: 'token', label: copy.token, hint: copy.tokenHint, secret: true }] },
  pace: { gapMs: 1_000 },
  prepare: (input) => kept(input, prepare(input)),
  check: (input) => kept(input, check(input)),
  finalise: (input) => kept(input, finalise(input)),
  look: (input) => kept(input, lookFor(input, withLink(input.message.text, input.message.link))),
  who: (input) => kept(input, who(input)),
};

type Asking = Pick<PublishInput, 'channel' | 'credential' | 'outside' | 'now'>;

const bearer = ({ credential }: Asking) => ({ authorization: `Bearer ${fieldOf(credential, 'token')}` });
const get = (input: Asking, url: string): Promise<OutsideResult> =>
  input.outside.get(url, { own: true, headers: bearer(input), accept: 'application/json' });
const failedBy = (error: OutsideError, { now }: Asking, step: Step): Failed => ({
  ok: false,
  ...mastodonPublishFailure(error, step, now.epochMilliseconds),
});

type Own =
  | { ok: true; instance: string; account: { id: string; username: string; url: string | null } }
  | Failed;

/** The account behind the token, which must be the registered one. */
async function ownOf(input: Asking, step: Step): Promise<Own> {
  const place = placeOf(input.channel.address, input.channel.handle);
  if (!place) return failed('refused', 'account-closed');
  const answer = await get(input, `${place.instance}/api/v1/accounts/verify_credentials`);
  if (!answer.ok) return failedBy(answer.error, input, step);
  const read = ownAccount.safeParse(jsonBody(answer));
  if (!read.success) return failed('later', 'unreadable-answer');
  const { id, username, url } = read.data;
  if (username.toLowerCase() !== place.user.toLowerCase()) return failed('refused', 'other-account');
  return { ok: true, instance: place.instance, account: { id, username, url: url ?? null } };
}

async function prepare(input: PublishInput): Promise<PrepareResult> {
  const { message } = input;
  const text = withLink(message.text, message.link);
  const refusal = refusalOf(message, MASTODON_LIMITS, text);
  if (refusal) return refusal;
  const own = await ownOf(input, 'prepare');
  if (!own.ok) return own;
  const taken = await get(input, `${own.instance}/api/v2/instance`);
  // Instances before 4.0 do not have this page; they keep the limits as installed.
  if (!taken.ok && !(taken.error.type === 'status' && taken.error.status === 404))
    return failedBy(taken.error, input, 'prepare');
  const { limits, description } = limitsOfInstance(taken.ok ? jsonBody(taken) : null);
  const stricter = refusalOf(message, limits, text);
  if (stricter) return stricter;
  const media: string[] = [];
  let waits = false;
  for (const [at, each] of message.media.entries()) {
    const sent = await upload(input, own.instance, { each, at, description });
    if (!sent.ok) return sent;
    media.push(sent.id);
    waits ||= sent.waits;
  }
  const stage = { instance: own.instance, accountId: own.account.id, media };
  return waits
    ? { ok: true, ready: false, waitSeconds: WAIT_SECONDS, stage }
    : { ok: true, ready: true, stage };
}

type Upload = { readonly each: Message['media'][number]; readonly at: number; readonly description: number };

/** What is uploaded and not attached is swept away by the instance after a day. */
async function upload(
  input: PublishInput,
  instance: string,
  { each, at, description }: Upload,
): Promise<{ ok: true; id: string; waits: boolean } | Failed> {
  const bytes = await input.readMedia(each);
  if (!bytes) return failed('refused', 'media-missing');
  const { body, contentType } = formData(
    [
      { name: 'description', value: descriptionOf(each.alt, description) },
      { name: 'file', fileName: fileNameOf(each, at), mime: each.mime, bytes },
    ],
    `${input.marker}-${at}`,
  );
  const answer = await input.outside.post(`${instance}/api/v2/media`, body, {
    own: true,
    headers: { ...bearer(input), 'content-type': contentType },
    timeoutMs: UPLOAD_MS,
  });
  if (!answer.ok) return failedBy(answer.error, input, 'prepare');
  const read = uploadAnswer.safeParse(jsonBody(answer));
  if (!read.success) return failed('later', 'unreadable-answer');
  return { ok: true, id: read.data.id, waits: answer.status === 202 || !read.data.url };
}

/** 206 while a file is worked on, 422 where that failed, 404 where it is no more. */
async function check(input: PublishInput): Promise<CheckResult> {
  const parsed = stageOf.safeParse(input.stage);
  if (!parsed.success) return { ok: true, ready: false, gone: true };
  for (const id of parsed.data.media) {
    const answer = await get(input, `${parsed.data.instance}/api/v1/media/${encodeURIComponent(id)}`);
    if (answer.ok && answer.status === 206) return { ok: true, ready: false, waitSeconds: WAIT_SECONDS };
    if (answer.ok) continue;
    const status = answer.error.type === 'status' ? answer.error.status : 0;
    if (status === 404) return { ok: true, ready: false, gone: true };
    if (status === 422) return failed('refused', 'processing-failed', { status });
    return failedBy(answer.error, input, 'check');
  }
  return { ok: true, ready: true };
}

async function finalise(input: PublishInput): Promise<FinaliseResult> {
  const parsed = stageOf.safeParse(input.stage);
  if (!parsed.success) return failed('later', 'prepared-expired');
  const text = withLink(input.message.text, input.message.link);
  const answer = await input.outside.post(
    `${parsed.data.instance}/api/v1/statuses`,
    JSON.stringify(statusBody(text, parsed.data)),
    { own: true, headers: { ...bearer(input), ...JSON_TYPE, 'idempotency-key': input.marker } },
  );
  if (!answer.ok) return failedBy(answer.error, input, 'finalise');
  return finalised(answer, input);
}

function finalised(answer: OutsideAnswer, { now }: PublishInput): FinaliseResult {
  const read = statusAnswer.safeParse(jsonBody(answer));
  if (!read.success) return failed('unconfirmed', 'unreadable-answer');
  const budgets = budgetsOf(answer.headers, now.epochMilliseconds);
  return { ok: true, ...published(read.data), ...(budgets.length > 0 ? { budgets } : {}) };
}

async function who(input: Asking): Promise<WhoResult> {
  const own = await ownOf(input, 'who');
  if (!own.ok) return own;
  const { id, username, url } = own.account;
  return {
    ok: true,
    accountName: `@${username}@${new URL(own.instance).host}`,
    remoteId: id,
    address: url,
  };
}
