import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import type { TestPart } from '../../tables.ts';
import { isLate, type Window, type WindowState, windowState } from '../rules/times.ts';
import { testOfBatch } from './test-rows.server.ts';

export type PartStanding = {
  readonly part: TestPart;
  readonly window: Window | null;
  readonly state: WindowState;
  /** Of the viewer; null when he or she takes no part. */
  readonly own: 'not-begun' | 'running' | 'handed-in' | 'time-over' | null;
  /** Attempts begun and closed, for the committee only. */
  readonly begun: number;
  readonly closed: number;
};

/** The page of a batch's tests. Null for who neither takes part nor sees the scores. */
export async function batchTestView(db: Tx, actor: PersonActor, batchId: string, now: string) {
  const head = await batchPage(db, actor, batchId);
  if (!head?.tabs.includes('tests')) return null;
  const test = await testOfBatch(db, batchId);
  const seesScores = may(actor, 'see-scores', { speakerIds: head.speakerIds });
  const attempts = await db
    .selectFrom('training_attempt')
    .select(['registration_id', 'part', 'deadline_at', 'submitted_at', 'closed_by'])
    .where('batch_id', '=', batchId)
    .execute();
  const takes = head.own?.state === 'confirmed';
  const standing = (part: TestPart): PartStanding => {
    const window = test?.windows[part] ?? null;
    const of = attempts.filter((one) => one.part === part);
    const mine = takes ? of.find((one) => one.registration_id === head.own?.registrationId) : undefined;
    const own = !mine
      ? 'not-begun'
      : mine.closed_by === 'person'
        ? 'handed-in'
        : mine.submitted_at || isLate(mine.deadline_at, now)
          ? 'time-over'
          : 'running';
    return {
      part,
      window,
      state: windowState(window, now),
      own: takes ? own : null,
      begun: seesScores ? of.length : 0,
      closed: seesScores ? of.filter((one) => one.submitted_at).length : 0,
    };
  };
  return {
    head,
    test: test && { minutes: test.minutes, questions: Math.max(test.formA.length, test.formB.length) },
    parts: [standing('pre'), standing('post')],
    abilities: {
      seeResults: seesScores,
      setWindows:
        test !== null &&
        head.state !== 'cancelled' &&
        head.state !== 'finished' &&
        may(actor, 'manage-training'),
      saveTest: may(actor, 'manage-training'),
    },
  };
}
