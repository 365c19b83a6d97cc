import { z } from 'zod';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { formData } from '#app/platform/http/multipart.ts';
import {
  answerOf,
  type GraphCall,
  graphGet,
  graphPost,
  idAnswer,
  unreadableAnswer,
} from '../graph/client.server.ts';
import { GRAPH_VERSION } from '../graph/services.ts';
import { refusalOf } from '../message-limits.ts';
import { ownAccount } from '../own-account.ts';
import { failed } from '../publish-failure.ts';
import type {
  CheckResult,
  Failed,
  FinaliseResult,
  LookResult,
  MessageMedia,
  PrepareResult,
  Publisher,
  PublishInput,
  WhoResult,
} from '../publishing.ts';
import { facebookOauth } from './oauth.server.ts';
import { FACEBOOK_SUBCODES } from './publish-failures.ts';
import { FACEBOOK_LIMITS } from './publish-limits.ts';
import { facebookStageOf, feedForm, findPublished, textOf } from './publish-mapping.ts';

export type FacebookServices = { readonly graph: string; readonly dialog: string };

const SERVICES: FacebookServices = {
  graph: `https://graph.facebook.com/${GRAPH_VERSION}`,
  dialog: `https://www.facebook.com/${GRAPH_VERSION}/dialog/oauth`,
};
const SCOPES = ['pages_show_list', 'pages_read_engagement', 'pages_manage_posts'];
/** Pictures that are not published stay about a day. */
const STAGE_HOURS = 20;
const EARLIER_SECONDS = 60;
const PAGES = 4;
const UPLOAD_MS = 120_000;

type Ready = { readonly call: GraphCall; readonly page: string };

const permalink = z.object({ permalink_url: z.string().optional() });

export function createFacebookPublisher(services: FacebookServices = SERVICES): Publisher {
  const openOf = (input: Pick<PublishInput, 'credential' | 'outside' | 'now'>): Ready | Failed => {
    const { secret, remoteId } = input.credential;
    if (!secret.token || !remoteId) return failed('reconnect', 'not-connected');
    const { outside, now } = input;
    const call = { base: services.graph, token: secret.token, outside, now, subcodes: FACEBOOK_SUBCODES };
    return { call, page: remoteId };
  };
  const opened =
    <T>(run: (ready: Ready, input: PublishInput) => Promise<T | Failed>) =>
    async (input: PublishInput): Promise<T | Failed> => {
      const open = openOf(input);
      return 'ok' in open ? open : run(open, input);
    };
  return {
    network: 'facebook',
    limits: FACEBOOK_LIMITS,
    connect: { by: 'oauth', scopes: SCOPES },
    oauth: facebookOauth(services, SCOPES),
    pace: { gapMs: 2_000 },
    prepare: async (input) =>
      refusalOf(input.message, FACEBOOK_LIMITS, textOf(input.message)) ??
      (await opened<PrepareResult>(prepare)(input)),
    check: async ({ stage, now }) => checkStage(stage, now),
    finalise: opened<FinaliseResult>(finalise),
    look: opened<LookResult>(look),
    who: async (input) => {
      const open = openOf({ ...input, credential: { ...input.credential, remoteId: 'me' } });
      return 'ok' in open ? open : ownAccount('facebook', input.channel, await whoIs(open.call));
    },
  };
}

async function prepare(ready: Ready, input: PublishInput): Promise<PrepareResult> {
  const known = facebookStageOf(input.stage);
  const photos: string[] = [];
  for (const media of input.message.media) {
    const bytes = await input.readMedia(media);
    if (bytes === null) return failed('refused', 'media-missing');
    const photo = await uploadPhoto(ready, media, bytes, `${input.marker}${photos.length}`);
    if (!('id' in photo)) return photo;
    photos.push(photo.id);
  }
  // Of an earlier try the beginning is kept: looking goes back to it.
  return {
    ok: true,
    stage: { photos, since: known?.since ?? input.now.toString(), at: input.now.toString() },
    ready: true,
  };
}

/** Not published: nobody sees it until the post carries it. */
async function uploadPhoto(
  { call, page }: Ready,
  media: MessageMedia,
  bytes: Uint8Array,
  key: string,
): Promise<{ id: string } | Failed> {
  const { body, contentType } = formData(
    [
      { name: 'published', value: 'false' },
      { name: 'alt_text_custom', value: media.alt },
      { name: 'access_token', value: call.token },
      {
        name: 'source',
        fileName: `foto.${media.mime === 'image/png' ? 'png' : 'jpg'}`,
        mime: media.mime,
        bytes,
      },
    ],
    key,
  );
  const result = await call.outside.post(`${call.base}/${page}/photos`, body, {
    own: true,
    timeoutMs: UPLOAD_MS,
    headers: { 'content-type': contentType },
  });
  const answer = answerOf(call, 'again', result);
  if (!answer.ok) return answer;
  const id = idAnswer.safeParse(answer.value);
  return id.success ? { id: id.data.id } : unreadableAnswer();
}

function checkStage(stage: PublishInput['stage'], now: Temporal.Instant): CheckResult {
  const known = facebookStageOf(stage);
  if (!known) return { ok: true, ready: false, gone: true };
  const at =
    typeof stage?.at === 'string' ? Temporal.Instant.from(stage.at) : Temporal.Instant.from(known.since);
  const old = Temporal.Instant.compare(at.add({ hours: STAGE_HOURS }), now) <= 0;
  return known.photos.length > 0 && old ? { ok: true, ready: false, gone: true } : { ok: true, ready: true };
}

async function finalise(ready: Ready, input: PublishInput): Promise<FinaliseResult> {
  const known = facebookStageOf(input.stage);
  if (!known || known.photos.length !== input.message.media.length)
    return failed('later', 'prepared-expired');
  const { call, page } = ready;
  const answer = await graphPost(call, `${page}/feed`, feedForm(input.message, known.photos), 'once');
  if (!answer.ok) {
    if (answer.failure.reason !== 'duplicate-refused') return answer;
    // The network says that it is there already: only its own list can say whether that is ours.
    const there = await look(ready, { ...input, finalisedAt: known.since });
    if (there.ok && there.found) return { ...there.found, ok: true, address: there.found.address };
    return there.ok ? failed('refused', 'duplicate-refused') : answer;
  }
  const id = idAnswer.safeParse(answer.value);
  if (!id.success) return unreadableAnswer('once');
  const shown = await graphGet(call, id.data.id, { fields: 'permalink_url' });
  const read = permalink.safeParse(shown.ok ? shown.value : null);
  return {
    ok: true,
    remoteId: id.data.id,
    address: read.data?.permalink_url ?? `https://www.facebook.com/${id.data.id}`,
    budgets: answer.budgets,
  };
}

async function look({ call, page }: Ready, input: PublishInput): Promise<LookResult> {
  const begun = input.finalisedAt;
  if (begun === null) return { ok: true, found: null, certain: true };
  const known = facebookStageOf(input.stage);
  const first = known && known.since < begun ? known.since : begun;
  const since = Temporal.Instant.from(first).subtract({ seconds: EARLIER_SECONDS });
  const answer = await graphGet(call, `${page}/published_posts`, {
    fields: 'id,message,created_time,permalink_url',
    since: String(Math.floor(since.epochMilliseconds / 1000)),
    limit: String(PAGES * 25),
  });
  if (!answer.ok) return answer;
  const read = findPublished(answer.value, textOf(input.message), since);
  if (!read) return unreadableAnswer();
  if (read.found) return { ok: true, found: read.found, budgets: answer.budgets };
  // Facebook's lists leave out posts by their own lights: what is not in them may be live all the same, and a person has to look.
  return { ok: true, found: null, certain: false, budgets: answer.budgets ?? [] };
}

const pageAnswer = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string().optional(),
  link: z.string().optional(),
});

/** Asked with the page's own token, `me` is the page. */
async function whoIs(call: GraphCall): Promise<WhoResult> {
  const answer = await graphGet(call, 'me', { fields: 'id,name,username,link' });
  if (!answer.ok) return answer;
  const page = pageAnswer.safeParse(answer.value);
  if (!page.success) return unreadableAnswer();
  const { id, name, username } = page.data;
  const byId = `https://www.facebook.com/profile.php?id=${id}`;
  return {
    ok: true,
    accountName: name,
    remoteId: id,
    address: username ? `https://www.facebook.com/${username}` : byId,
    otherAddresses: [byId],
  };
}
