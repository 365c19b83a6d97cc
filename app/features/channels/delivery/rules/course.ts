import type { DeliveryFailure, DeliveryReason } from '../../connectors/publishing.ts';
import type { DeliveryState } from '../tables.ts';
import {
  ABSENCES_PROVE,
  backoffSeconds,
  GIVE_UP_HOURS,
  LOOKS_BEFORE_PERSON,
  lookSeconds,
  processingSeconds,
  SECOND_LOOK_SECONDS,
} from './waiting.ts';

export type Step = 'prepare' | 'check' | 'finalise' | 'look';

/** `reconnect`: until the account is connected again. `stale`, `unsettled`, `restored`: until a person says what is to happen. */
export const HELD_REASONS = ['reconnect', 'stale', 'unsettled', 'restored'] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

/** What the course of a delivery is decided by. */
export type Facts = {
  readonly id: string;
  readonly state: DeliveryState;
  readonly hasStage: boolean;
  readonly tries: number;
  readonly looks: number;
  readonly absences: number;
  readonly dueAt: string;
};

/** What is stored. `nextInSeconds` null: nothing happens by itself any more. */
export type Change = {
  readonly state: DeliveryState;
  readonly dropStage: boolean;
  readonly nextInSeconds: number | null;
  readonly tries: number;
  readonly looks: number;
  readonly absences: number;
  readonly failure: { readonly class: DeliveryFailure['class']; readonly reason: DeliveryReason } | null;
  readonly heldReason: HeldReason | null;
};

/** What to do with a delivery that was claimed; `lost`: whoever made the irreversible call died with it. */
export function stepOf(state: DeliveryState): Step | 'lost' | null {
  switch (state) {
    case 'waiting':
    case 'preparing':
      return 'prepare';
    case 'prepared':
      return 'check';
    case 'finalising':
      return 'lost';
    case 'unconfirmed':
      return 'look';
    default:
      return null;
  }
}

const changed = (
  facts: Facts,
  change: Partial<Change> & Pick<Change, 'state' | 'nextInSeconds'>,
): Change => ({
  dropStage: false,
  tries: facts.tries,
  looks: facts.looks,
  absences: facts.absences,
  failure: null,
  heldReason: null,
  ...change,
});

/** Nobody knows whether it went out: look first, and never send before that is known. */
export const unconfirmed = (facts: Facts, reason: DeliveryReason): Change =>
  changed(facts, {
    state: 'unconfirmed',
    nextInSeconds: lookSeconds(0),
    looks: 0,
    absences: 0,
    failure: { class: 'unconfirmed', reason },
  });

/** What was prepared is of no use any more. */
const SPOILT: ReadonlySet<DeliveryReason> = new Set([
  'prepared-expired',
  'processing-failed',
  'media-unreachable',
]);

/** After a step that did not happen. `now` and `dueAt` decide when trying is over. */
export function afterFailure(facts: Facts, step: Step, failure: DeliveryFailure, now: string): Change {
  if (step === 'look') return afterUnclearLook(facts, failure.reason, failure.retryAfterSeconds);
  const { reason } = failure;
  switch (failure.class) {
    case 'refused':
      return changed(facts, { state: 'refused', nextInSeconds: null, failure: { class: 'refused', reason } });
    case 'reconnect':
      return changed(facts, {
        state: 'held',
        nextInSeconds: null,
        failure: { class: 'reconnect', reason },
        heldReason: 'reconnect',
      });
    case 'unconfirmed':
      // Preparing and checking change nothing that can be seen: not to know how they ended is no harm.
      return step === 'finalise' ? unconfirmed(facts, reason) : later(facts, step, failure, now);
    case 'later':
      return later(facts, step, failure, now);
  }
}

function later(facts: Facts, step: Step, failure: DeliveryFailure, now: string): Change {
  const tries = facts.tries + 1;
  const seconds = backoffSeconds(facts.id, tries, failure.retryAfterSeconds);
  const end = Date.parse(facts.dueAt) + GIVE_UP_HOURS * 3_600_000;
  if (Date.parse(now) + seconds * 1000 > end)
    return changed(facts, {
      state: 'refused',
      nextInSeconds: null,
      tries,
      failure: { class: 'refused', reason: 'given-up' },
    });
  const again = step === 'prepare' || SPOILT.has(failure.reason) || !facts.hasStage;
  return changed(facts, {
    state: again ? 'waiting' : 'prepared',
    dropStage: again,
    nextInSeconds: seconds,
    tries,
    failure: { class: 'later', reason: failure.reason },
  });
}

/** The network is still working at what was prepared. */
export function afterProcessing(facts: Facts, waitSeconds: number | undefined, now: string): Change {
  const end = Date.parse(facts.dueAt) + GIVE_UP_HOURS * 3_600_000;
  return Date.parse(now) > end
    ? changed(facts, {
        state: 'refused',
        nextInSeconds: null,
        failure: { class: 'refused', reason: 'still-processing' },
      })
    : changed(facts, { state: 'prepared', nextInSeconds: processingSeconds(waitSeconds) });
}

/** What was prepared is gone: it is prepared again. */
export const afterGone = (facts: Facts, now: string): Change =>
  later(facts, 'check', { class: 'later', reason: 'prepared-expired' }, now);

/** A look that found nothing. Only a network that can prove it says `certain`, and only twice in a row it is believed. */
export function afterAbsence(facts: Facts, certain: boolean): Change {
  if (!certain) return afterUnclearLook(facts, 'no-answer');
  const absences = facts.absences + 1;
  const looks = facts.looks + 1;
  if (absences < ABSENCES_PROVE)
    return changed(facts, {
      state: 'unconfirmed',
      nextInSeconds: SECOND_LOOK_SECONDS,
      looks,
      absences,
      failure: { class: 'unconfirmed', reason: 'no-answer' },
    });
  const tries = facts.tries + 1;
  return changed(facts, {
    state: facts.hasStage ? 'prepared' : 'waiting',
    nextInSeconds: backoffSeconds(facts.id, tries),
    tries,
    looks: 0,
    absences: 0,
  });
}

function afterUnclearLook(facts: Facts, reason: DeliveryReason, askedSeconds = 0): Change {
  const looks = facts.looks + 1;
  const next = lookSeconds(looks);
  return changed(facts, {
    state: 'unconfirmed',
    nextInSeconds: next === null ? null : Math.max(next, Math.min(askedSeconds, 24 * 3600)),
    looks,
    absences: 0,
    failure: { class: 'unconfirmed', reason },
    heldReason: looks >= LOOKS_BEFORE_PERSON ? 'unsettled' : null,
  });
}

/** Who asked for it does not want it any more. What is cancelled is never sent again: a new delivery is asked for. */
export const takenBack = (facts: Facts): Change =>
  changed(facts, { state: 'cancelled', nextInSeconds: null, dropStage: true });

/** A person looked and saw that it is not there. */
export const sendAgain = (facts: Facts): Change =>
  changed(facts, {
    state: facts.hasStage ? 'prepared' : 'waiting',
    nextInSeconds: 0,
    looks: 0,
    absences: 0,
  });
