import { z } from 'zod';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { refusalOf } from '../message-limits.ts';
import { failed } from '../publish-failure.ts';
import type {
  BudgetReading,
  CheckResult,
  Failed,
  FinaliseResult,
  LookResult,
  PrepareResult,
  PublishInput,
  PublishingLimits,
} from '../publishing.ts';
import { quotaReading } from './budgets.ts';
import { type GraphCall, graphGet, graphPost, idAnswer, unreadableAnswer } from './client.server.ts';
import {
  type ContainerReading,
  checkOf,
  containerReading,
  containerStageOf,
  type Dialect,
  findInList,
  isOld,
  lagOver,
} from './containers.ts';

/** Media objects are made first ("containers"), then published by one call: Instagram and Threads. */
export type ContainerNetwork = {
  readonly base: string;
  readonly dialect: Dialect;
  readonly limits: PublishingLimits;
};
type Ready = { readonly call: GraphCall; readonly account: string };

const FIRST_WAIT_SECONDS = 5;
const HOUR = 3600;
const permalink = z.object({ permalink: z.string().optional(), timestamp: z.string().optional() });

function openOf(network: ContainerNetwork, input: PublishInput): Ready | Failed {
  const { secret, remoteId } = input.credential;
  if (!secret.token || !remoteId) return failed('reconnect', 'not-connected');
  const { base, dialect } = network;
  return {
    account: remoteId,
    call: { base, token: secret.token, outside: input.outside, now: input.now, subcodes: dialect.subcodes },
  };
}

export async function prepareContainer(
  network: ContainerNetwork,
  input: PublishInput,
): Promise<PrepareResult> {
  const refusal = refusalOf(input.message, network.limits, network.dialect.textOf(input.message));
  if (refusal) return refusal;
  const open = openOf(network, input);
  if ('ok' in open) return open;
  const known = containerStageOf(input.stage);
  if (known && !isOld(known, input.now)) {
    const state = await readContainer(open.call, known.container, network.dialect);
    if (!('state' in state)) return state;
    if (state.state !== 'expired' && state.state !== 'broken')
      return {
        ok: true,
        stage: { ...known },
        ready: state.state === 'ready',
        waitSeconds: FIRST_WAIT_SECONDS,
      };
  }
  const quota = await quotaOf(network.dialect, open);
  if ('ok' in quota) return quota;
  const made = await makeContainer(network.dialect, open, input);
  if (!made.ok) return { ...made, budgets: [...quota.budgets, ...(made.budgets ?? [])] };
  return {
    ok: true,
    stage: { container: made.id, madeAt: input.now.toString() },
    ready: false,
    waitSeconds: FIRST_WAIT_SECONDS,
    budgets: [...quota.budgets, ...made.budgets],
  };
}

async function quotaOf(
  dialect: Dialect,
  { call, account }: Ready,
): Promise<{ budgets: readonly BudgetReading[] } | Failed> {
  const answer = await graphGet(call, `${account}/${dialect.quota}`, { fields: 'quota_usage,config' });
  if (!answer.ok) return answer;
  const reading = quotaReading(answer.value, call.now);
  const budgets = [...answer.budgets, ...(reading ? [reading] : [])];
  if (reading && reading.remaining <= 0)
    return { ...failed('later', 'quota-used', { retryAfterSeconds: HOUR }), budgets };
  return { budgets };
}

type Made = { ok: true; id: string; budgets: readonly BudgetReading[] };

async function makeContainer(
  dialect: Dialect,
  ready: Ready,
  { message, mediaAddress }: PublishInput,
): Promise<Made | Failed> {
  const create = async (form: Readonly<Record<string, string>>): Promise<Made | Failed> => {
    const answer = await graphPost(ready.call, `${ready.account}/${dialect.create}`, form);
    if (!answer.ok) return answer;
    const id = idAnswer.safeParse(answer.value);
    return id.success ? { ok: true, id: id.data.id, budgets: answer.budgets } : unreadableAnswer();
  };
  const [first = null, ...others] = message.media;
  if (others.length === 0)
    return create(dialect.single(message, first, first ? await mediaAddress(first) : null));
  const children: string[] = [];
  for (const media of message.media) {
    const child = await create(dialect.child(media, await mediaAddress(media)));
    if (!child.ok) return child;
    children.push(child.id);
  }
  return create(dialect.parent(message, children));
}

async function readContainer(
  call: GraphCall,
  container: string,
  dialect: Dialect,
): Promise<ContainerReading | Failed> {
  const answer = await graphGet(call, container, { fields: dialect.statusFields });
  if (answer.ok) return containerReading(answer.value);
  // A container that the network no longer knows is as good as expired.
  return answer.failure.status === 404 ||
    (answer.failure.raw?.startsWith('100/33') ?? false) ||
    answer.failure.reason === 'media-missing'
    ? { state: 'expired', detail: '' }
    : answer;
}

export async function checkContainer(network: ContainerNetwork, input: PublishInput): Promise<CheckResult> {
  const open = openOf(network, input);
  if ('ok' in open) return open;
  const known = containerStageOf(input.stage);
  if (!known || isOld(known, input.now)) return { ok: true, ready: false, gone: true };
  const reading = await readContainer(open.call, known.container, network.dialect);
  if (!('state' in reading)) return reading;
  const result = checkOf(reading, network.dialect.subcodes);
  // The container is dead either way: what may pass is tried with a new one.
  return !result.ok && result.failure.class === 'later' && reading.state === 'broken'
    ? { ok: true, ready: false, gone: true, waitSeconds: result.failure.retryAfterSeconds ?? HOUR }
    : result;
}

export async function finaliseContainer(
  network: ContainerNetwork,
  input: PublishInput,
): Promise<FinaliseResult> {
  const open = openOf(network, input);
  if ('ok' in open) return open;
  const known = containerStageOf(input.stage);
  if (!known || isOld(known, input.now)) return failed('later', 'prepared-expired');
  const { call, account } = open;
  const path = `${account}/${network.dialect.publish}`;
  const answer = await graphPost(call, path, { creation_id: known.container }, 'once');
  if (!answer.ok) return answer;
  const id = idAnswer.safeParse(answer.value);
  if (!id.success) return unreadableAnswer('once');
  // It is out: the address is a courtesy, and no trouble with it may look like a failure.
  const shown = await graphGet(call, id.data.id, { fields: 'permalink,timestamp' });
  const read = permalink.safeParse(shown.ok ? shown.value : null);
  return {
    ok: true,
    remoteId: id.data.id,
    address: read.data?.permalink ?? null,
    budgets: answer.budgets,
  };
}

export async function lookForContainer(network: ContainerNetwork, input: PublishInput): Promise<LookResult> {
  const open = openOf(network, input);
  if ('ok' in open) return open;
  const known = containerStageOf(input.stage);
  const begun = input.finalisedAt;
  if (!known || begun === null) return { ok: true, found: null, certain: begun === null };
  const { call, account } = open;
  const { dialect } = network;
  const reading = await readContainer(call, known.container, dialect);
  if (!('state' in reading)) return reading;
  const list = await graphGet(call, `${account}/${dialect.list}`, {
    fields: dialect.listFields,
    limit: '50',
  });
  if (!list.ok) return list;
  const since = Temporal.Instant.from(known.madeAt < begun ? known.madeAt : begun);
  const read = findInList(list.value, dialect.textOf(input.message), since);
  if (!read) return unreadableAnswer();
  if (read.found) return { ok: true, found: read.found, budgets: list.budgets };
  const never = reading.state === 'ready' || reading.state === 'broken' || reading.state === 'expired';
  return {
    ok: true,
    found: null,
    certain: never && lagOver(begun, input.now),
    budgets: list.budgets,
  };
}
