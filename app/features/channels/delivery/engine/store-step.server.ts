import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import type { BudgetReading, DeliveryFailure, Stage } from '../../connectors/publishing.ts';
import { may } from '../../policy.ts';
import type { Telling } from '../contributors.ts';
import {
  afterAbsence,
  afterFailure,
  afterGone,
  afterProcessing,
  type Change,
  type Step,
} from '../rules/course.ts';
import { loseConnection } from './connection-state.server.ts';
import { freeLane, storeBudgets } from './lanes.server.ts';
import {
  applyChange,
  type DeliveryRow,
  endFinalise,
  factsOf,
  inSeconds,
  lockDelivery,
  storeDelivered,
  writeAttempt,
} from './store.server.ts';

/** How a step ended. */
export type StepEnd =
  | { readonly kind: 'ready'; readonly stage?: Stage }
  | { readonly kind: 'processing'; readonly stage?: Stage; readonly waitSeconds?: number }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'out';
      readonly remoteId: string;
      readonly address: string | null;
      readonly publishedAt?: string;
    }
  | { readonly kind: 'absent'; readonly certain: boolean }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure };

export type StepReport = {
  readonly deliveryId: string;
  readonly leaseKey: string;
  readonly step: Step;
  readonly startedAt: string;
  readonly end: StepEnd;
  readonly budgets: readonly BudgetReading[];
  /** Pause that the network wants between two messages of an account. */
  readonly gapMs: number;
  /** Which secret was used: a connection that was renewed meanwhile is not lost. */
  readonly secretFrom: string | null;
  /** The network gives a new leave for the old one. */
  readonly canRefresh: boolean;
};

const input = z.custom<StepReport>((value) => typeof value === 'object' && value !== null);
const RAW_MOST = 500;

/** What the network calls the moment of publishing, unless it is nonsense. */
function momentOf(said: string | undefined, now: string): string {
  const at = Date.parse(said ?? '');
  return Number.isNaN(at) || at > Date.parse(now) || at < Date.parse(now) - 7 * 86_400_000
    ? now
    : new Date(at).toISOString();
}

async function storeFailure(
  context: Telling,
  row: DeliveryRow,
  report: StepReport,
  failure: DeliveryFailure,
): Promise<Change> {
  const { tx, now } = context;
  const renewed =
    failure.class === 'reconnect' &&
    !(await loseConnection(context, row, { reason: failure.reason, ...report }));
  const counted: DeliveryFailure = renewed ? { class: 'later', reason: failure.reason } : failure;
  const change = afterFailure(factsOf(row), report.step, counted, now);
  await applyChange(context, row, change, { raw: failure.raw?.slice(0, RAW_MOST) });
  const asked = failure.reason === 'asked-to-wait' || failure.reason === 'quota-used';
  await freeLane(tx, row, inSeconds(now, asked ? Math.min(failure.retryAfterSeconds ?? 0, 86_400) : 0));
  return change;
}

async function storeEnd(
  context: Telling,
  row: DeliveryRow,
  report: StepReport,
): Promise<'goes-on' | 'rests'> {
  const { tx, now } = context;
  const { end } = report;
  switch (end.kind) {
    case 'ready':
      await tx
        .updateTable('channels_delivery')
        .set({
          state: 'prepared',
          updated_at: now,
          ...(end.stage ? { stage: jsonb(end.stage) as never } : {}),
        })
        .where('id', '=', row.id)
        .execute();
      return 'goes-on';
    case 'processing':
      await applyChange(
        context,
        row,
        afterProcessing(factsOf(row), end.waitSeconds, now),
        end.stage ? { stage: end.stage } : {},
      );
      break;
    case 'gone':
      await applyChange(context, row, afterGone(factsOf(row), now));
      break;
    case 'absent':
      await applyChange(context, row, afterAbsence(factsOf(row), end.certain));
      break;
    case 'out':
      await storeDelivered(context, row, {
        remoteId: end.remoteId,
        address: end.address,
        at: momentOf(end.publishedAt, now),
      });
      break;
    case 'failed':
      await storeFailure(context, row, report, end.failure);
      return 'rests';
  }
  await freeLane(tx, row, inSeconds(now, end.kind === 'out' ? report.gapMs / 1000 : 0));
  return 'rests';
}

/** One line of the story a step; that the network is still working is no news. */
async function tellStory({ tx, now }: Telling, row: DeliveryRow, report: StepReport): Promise<void> {
  const { end, step } = report;
  const failure = end.kind === 'failed' ? end.failure : null;
  const words = {
    outcome: failure ? failure.class : end.kind === 'absent' && !end.certain ? 'unclear' : end.kind,
    reason: failure?.reason ?? null,
    status: failure?.status ?? null,
  };
  if (step === 'finalise') await endFinalise(tx, row, now, words);
  else if (end.kind !== 'processing' || step === 'prepare')
    await writeAttempt(tx, row, { step, startedAt: report.startedAt, finishedAt: now, ...words });
}

/**
 * Stores how a step ended. A worker that lost its lease meanwhile stores nothing, except that the message is out: that is a fact, whoever
 * brings it.
 */
export const storeStep = defineAction<typeof input, { next: 'goes-on' | 'rests' | 'lost' }>({
  name: 'channels.store-delivery-step',
  input,
  async run(context) {
    const { tx, actor, now, authorize } = context;
    const report = context.input;
    const row = await lockDelivery(tx, report.deliveryId);
    authorize(may(actor, 'run-deliveries'));
    if (!row || row.state === 'delivered') return ok({ next: 'lost' as const });
    const mine = row.lease_key === report.leaseKey;
    if (!mine && report.end.kind !== 'out') return ok({ next: 'lost' as const });
    await tellStory(context, row, report);
    const next = await storeEnd(context, row, report);
    await storeBudgets(tx, row, report.budgets, now);
    return ok({ next });
  },
});
