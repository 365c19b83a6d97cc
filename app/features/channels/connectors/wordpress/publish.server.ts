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
import { fieldOf, withoutSecrets } from '../steps.ts';
import { wordpressConnect as copy } from './copy.id.ts';
import { type Asking, ask, type Door, doorOf, uploadAll } from './door.server.ts';
import { isGone, wordpressPublishFailure } from './publish-failures.ts';
import { WEBSITE_LIMITS } from './publish-limits.ts';
import {
  categoriesOf,
  contentOf,
  escapeHtml,
  excerptOf,
  featuredOf,
  type KeptPost,
  keptPost,
  ownUser,
  slugOf,
  stageOf,
  type Uploaded,
} from './publish-mapping.ts';

const FIELDS = '_fields=id,status,link,slug,date_gmt';
const ANY_STATUS = 'status=publish,future,draft,pending,private';

const kept = async <T extends { ok: boolean }>(input: Pick<PublishInput, 'credential'>, step: Promise<T>) =>
  withoutSecrets(await step, input.credential);

/** Lays an article ready as a draft under a name of its own, and publishes that draft: by its number, so that it is published once. */
export const wordpressPublisher: Publisher = {
  network: 'website',
  limits: WEBSITE_LIMITS,
  connect: {
    by: 'form',
    fields: [
      { name: 'user', label: copy.user, hint: copy.userHint, secret: false },
      { name: 'password', label: copy.password, hint: copy.passwordHint, secret: true },
      {
        name: 'categories',
        label: copy.categories,
        hint: copy.categoriesHint,
        secret: false,
        optional: true,
      },
    ],
  },
  pace: { gapMs: 2_000 },
  prepare: (input) => kept(input, prepare(input)),
  check: (input) => kept(input, check(input)),
  finalise: (input) => kept(input, finalise(input)),
  look: (input) => kept(input, look(input)),
  who: (input) => kept(input, who(input)),
};

async function prepare(input: PublishInput): Promise<PrepareResult> {
  const { message } = input;
  const refusal = refusalOf(message, WEBSITE_LIMITS, withLink(message.text, message.link));
  if (refusal) return refusal;
  const door = await doorOf(input);
  if (!door.ok) return door;
  const draft = await draftOf(input, door);
  if (!draft.ok) return draft;
  const { post } = draft;
  // What is public already is left as it is: an earlier try got further than was known.
  if (post.status !== 'publish') {
    const uploaded = await uploadAll(input, door, post.id);
    if (!uploaded.ok) return uploaded;
    const filled = await fill(input, door, post.id, uploaded.all);
    if (!filled.ok) return filled;
  }
  return { ok: true, ready: true, stage: { root: door.root, postId: post.id } };
}

type Post = { ok: true; post: KeptPost } | Failed;

/** The draft of an earlier try, found by its name, or a new one. */
async function draftOf(input: PublishInput, door: Door): Promise<Post> {
  const slug = slugOf(input.message.title, input.marker);
  const known = await ask(
    input,
    door,
    'GET',
    'wp/v2/posts',
    `slug=${slug}&${ANY_STATUS}&context=edit&${FIELDS}`,
  );
  if (!known.ok) return { ok: false, failure: wordpressPublishFailure(known.error, 'prepare') };
  const list = keptPost.array().safeParse(known.value);
  if (!list.success) return failed('later', 'unreadable-answer');
  const [found] = list.data;
  if (found) return { ok: true, post: found };
  const body = { ...wordsOf(input), slug, status: 'draft', content: contentOf(input.message, []) };
  const made = await ask(input, door, 'POST', 'wp/v2/posts', FIELDS, body);
  if (!made.ok) return { ok: false, failure: wordpressPublishFailure(made.error, 'prepare') };
  const post = keptPost.safeParse(made.value);
  return post.success ? { ok: true, post: post.data } : failed('later', 'unreadable-answer');
}

function wordsOf({ message, credential }: PublishInput): object {
  const categories = categoriesOf(fieldOf(credential, 'categories'));
  return {
    title: escapeHtml(message.title ?? ''),
    excerpt: escapeHtml(excerptOf(message.text)),
    ...(categories.length > 0 ? { categories } : {}),
  };
}

async function fill(
  input: PublishInput,
  door: Door,
  id: number,
  uploaded: readonly Uploaded[],
): Promise<{ ok: true } | Failed> {
  if (uploaded.length === 0) return { ok: true };
  const featured = featuredOf(uploaded);
  const body = {
    content: contentOf(input.message, uploaded),
    ...(featured ? { featured_media: featured.id } : {}),
  };
  const filled = await ask(input, door, 'POST', `wp/v2/posts/${id}`, FIELDS, body);
  return filled.ok ? { ok: true } : { ok: false, failure: wordpressPublishFailure(filled.error, 'prepare') };
}

/** What stands under the number that was kept: null where it is no more. */
async function standing(
  input: PublishInput,
  step: 'check' | 'look',
): Promise<{ ok: true; post: KeptPost | null } | Failed> {
  const stage = stageOf.safeParse(input.stage);
  if (!stage.success) return { ok: true, post: null };
  const answer = await ask(
    input,
    stage.data,
    'GET',
    `wp/v2/posts/${stage.data.postId}`,
    `context=edit&${FIELDS}`,
  );
  if (!answer.ok)
    return isGone(answer.error)
      ? { ok: true, post: null }
      : { ok: false, failure: wordpressPublishFailure(answer.error, step) };
  const post = keptPost.safeParse(answer.value);
  return post.success ? { ok: true, post: post.data } : failed('later', 'unreadable-answer');
}

async function check(input: PublishInput): Promise<CheckResult> {
  const seen = await standing(input, 'check');
  if (!seen.ok) return seen;
  const isThere = seen.post !== null && seen.post.status !== 'trash';
  return isThere ? { ok: true, ready: true } : { ok: true, ready: false, gone: true };
}

const published = ({ id, link, date_gmt }: KeptPost) => ({
  remoteId: String(id),
  address: link === '' ? null : link,
  ...(date_gmt && !Number.isNaN(Date.parse(`${date_gmt}Z`)) ? { publishedAt: `${date_gmt}Z` } : {}),
});

async function finalise(input: PublishInput): Promise<FinaliseResult> {
  const stage = stageOf.safeParse(input.stage);
  if (!stage.success) return failed('later', 'prepared-expired');
  const answer = await ask(input, stage.data, 'POST', `wp/v2/posts/${stage.data.postId}`, FIELDS, {
    status: 'publish',
  });
  if (!answer.ok) return { ok: false, failure: wordpressPublishFailure(answer.error, 'finalise') };
  const post = keptPost.safeParse(answer.value);
  if (!post.success || post.data.status !== 'publish') return failed('unconfirmed', 'unreadable-answer');
  return { ok: true, ...published(post.data) };
}

/** The draft says by itself that it was not published; an article that somebody has removed proves nothing. */
async function look(input: PublishInput): Promise<LookResult> {
  const seen = await standing(input, 'look');
  if (!seen.ok) return seen;
  if (seen.post?.status === 'publish') return { ok: true, found: published(seen.post) };
  return { ok: true, found: null, certain: ['draft', 'pending'].includes(seen.post?.status ?? '') };
}

async function who(input: Asking): Promise<WhoResult> {
  const door = await doorOf(input);
  if (!door.ok) return door;
  const answer = await ask(
    input,
    door,
    'GET',
    'wp/v2/users/me',
    'context=edit&_fields=id,name,slug,capabilities',
  );
  if (!answer.ok) return { ok: false, failure: wordpressPublishFailure(answer.error, 'who') };
  const user = ownUser.safeParse(answer.value);
  if (!user.success) return failed('later', 'unreadable-answer');
  const { id, name, slug, capabilities } = user.data;
  if (!capabilities.publish_posts || !capabilities.upload_files) return failed('reconnect', 'not-allowed');
  return { ok: true, accountName: name || slug, remoteId: String(id), address: input.channel.address };
}
