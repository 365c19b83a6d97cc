import { Temporal } from '#app/platform/clock/temporal.ts';
import { failed } from '../publish-failure.ts';
import type { LookResult, PublishInput } from '../publishing.ts';
import { sameText } from '../same-text.ts';
import { fieldOf, jsonBody } from '../steps.ts';
import { mastodonPublishFailure } from './publish-failures.ts';
import {
  hasOwnMedia,
  type MastodonStage,
  published,
  type Status,
  sourceAnswer,
  stageOf,
  statusAnswer,
} from './publish-mapping.ts';

const PER_PAGE = 40;
const MOST_PAGES = 5;
/** Clocks of instances differ from ours by so much at most. */
const CLOCK_MINUTES = 5;

/**
 * The account's own statuses since the irreversible call was begun, newest first: ours is the one with our pictures, else the one whose
 * source has exactly our words. Absence is proved only when the listing reached back to that moment.
 */
export async function lookFor(input: PublishInput, text: string): Promise<LookResult> {
  const parsed = stageOf.safeParse(input.stage);
  if (!parsed.success || input.finalisedAt === null) return { ok: true, found: null, certain: false };
  const stage = parsed.data;
  const since = Temporal.Instant.from(input.finalisedAt).subtract({ minutes: CLOCK_MINUTES });
  let before = '';
  for (let number = 0; number < MOST_PAGES; number += 1) {
    const page = await statusesOf(input, stage, before);
    if (!page.ok) return page;
    for (const status of page.statuses) {
      if (isBefore(status, since)) return { ok: true, found: null, certain: true };
      const ours = await isOurs(input, stage, { status, text });
      if (ours === 'unknown') return { ok: true, found: null, certain: false };
      if (ours) return { ok: true, found: published(status) };
    }
    const last = page.statuses.at(-1)?.id;
    if (last === undefined || page.statuses.length < PER_PAGE)
      return { ok: true, found: null, certain: true };
    before = last;
  }
  return { ok: true, found: null, certain: false };
}

async function ask(input: PublishInput, path: string) {
  const { instance } = stageOf.parse(input.stage);
  return input.outside.get(`${instance}${path}`, {
    own: true,
    accept: 'application/json',
    headers: { authorization: `Bearer ${fieldOf(input.credential, 'token')}` },
  });
}

async function statusesOf(input: PublishInput, { accountId }: MastodonStage, before: string) {
  const from = before === '' ? '' : `&max_id=${encodeURIComponent(before)}`;
  const query = `limit=${PER_PAGE}&exclude_reblogs=true${from}`;
  const answer = await ask(input, `/api/v1/accounts/${encodeURIComponent(accountId)}/statuses?${query}`);
  if (!answer.ok)
    return {
      ok: false as const,
      ...mastodonPublishFailure(answer.error, 'look', input.now.epochMilliseconds),
    };
  const read = statusAnswer.array().safeParse(jsonBody(answer));
  return read.success ? { ok: true as const, statuses: read.data } : failed('later', 'unreadable-answer');
}

async function isOurs(
  input: PublishInput,
  stage: MastodonStage,
  { status, text }: { status: Status; text: string },
): Promise<boolean | 'unknown'> {
  if (stage.media.length > 0) return hasOwnMedia(status, stage);
  const answer = await ask(input, `/api/v1/statuses/${encodeURIComponent(status.id)}/source`);
  const read = answer.ok ? sourceAnswer.safeParse(jsonBody(answer)) : null;
  return read?.success ? sameText(read.data.text, text) : 'unknown';
}

function isBefore({ created_at }: Status, since: Temporal.Instant): boolean {
  const at = Date.parse(created_at);
  return !Number.isNaN(at) && at < since.epochMilliseconds;
}
