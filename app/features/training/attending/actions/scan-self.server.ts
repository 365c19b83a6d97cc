import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { may } from '../../policy.ts';
import type { ScanReason } from '../../tables.ts';
import { type Direction, FRESH_SECONDS, readCode, WINDOW_SECONDS, windowAt } from '../rules/codes.ts';
import { notedAlready, placeRefuses, sessionTakes, whenScanned } from '../rules/judge-scan.ts';
import type { ScanOutcome } from '../scan-outcome.ts';
import { type Seals, sealsOf } from '../seals.server.ts';
import {
  eventsOf,
  hasPlaceElsewhere,
  holdPlace,
  type ScanSession,
  sessionOf,
  sessionsAround,
} from '../store/scans.server.ts';
import { keepRefused, noteScan } from './note-scan.server.ts';

export const scanSelfInput = z.object({
  code: z.string('Isi kode di layar.').trim().min(1, 'Isi kode di layar.').max(500, 'Kode terlalu panjang.'),
  /** The phone's own time of the scan. */
  at: z.iso.datetime({ offset: true, error: 'Waktu pindai tidak dapat dibaca.' }),
});

type Found = { session: ScanSession; direction: Direction; window: number };

/** Half an hour in which a typed code is still recognised as one that is over. */
const REMEMBERED = (30 * 60) / WINDOW_SECONDS;
const AROUND = Math.ceil(FRESH_SECONDS / WINDOW_SECONDS) + 6;

/** Windows in which a typed code can have stood on the wall: near now, near the phone's time, then the last half hour. */
function windowsFor(now: number, stated: number): number[] {
  const near = (moment: number, back: number, ahead: number) =>
    Array.from({ length: back + ahead + 1 }, (_, step) => windowAt(moment) + ahead - step);
  return [...new Set([...near(now, 3, 0), ...near(stated, AROUND, AROUND), ...near(now, REMEMBERED, 0)])];
}

function findTyped(
  seals: Seals,
  letters: string,
  sessions: readonly ScanSession[],
  windows: readonly number[],
): Found | null {
  for (const window of windows)
    for (const session of sessions)
      for (const direction of ['in', 'out'] as const)
        if (seals.short({ sessionId: session.id, direction, window }) === letters)
          return { session, direction, window };
  return null;
}

/** Which session, direction and window a code stands for; null for a code that was never on a wall of this government. */
async function findCode(tx: Tx, seals: Seals, text: string, now: number, stated: number) {
  const code = readCode(text);
  if (code?.form === 'wall') {
    if (!seals.isSeal(code, code.seal)) return null;
    const session = await sessionOf(tx, code.sessionId);
    return session && { session, direction: code.direction, window: code.window };
  }
  if (code?.form !== 'short') return null;
  const sessions = await sessionsAround(tx, [now, stated]);
  return findTyped(seals, code.letters, sessions, windowsFor(now, stated));
}

/** An unknown code is kept with the only session that the person can have meant. */
async function meantSession(tx: Tx, personId: string, now: number): Promise<ScanSession | null> {
  const meant: ScanSession[] = [];
  for (const session of await sessionsAround(tx, [now])) {
    const mine = await tx
      .selectFrom('training_registration')
      .select('id')
      .where('batch_id', '=', session.batchId)
      .where('person_id', '=', personId)
      .where('state', '=', 'confirmed')
      .executeTakeFirst();
    if (mine && sessionTakes(session, 'in', now) === null) meant.push(session);
  }
  return meant.length === 1 ? meant[0]! : null;
}

async function judge(
  context: ActionContext<z.output<typeof scanSelfInput>>,
  found: Found,
  actor: PersonActor,
): Promise<ScanOutcome> {
  const { tx, now, input, authorize } = context;
  const { session, direction: kind } = found;
  const held = await holdPlace(tx, session.batchId, actor.personId);
  const elsewhere = held ? false : await hasPlaceElsewhere(tx, session.programmeId, actor.personId);
  const when = whenScanned(found.window, Date.parse(input.at), Date.parse(now));
  const at = when.ok ? new Date(when.at).toISOString() : now;
  const reason: ScanReason | null =
    placeRefuses(held?.state ?? null, elsewhere) ??
    (session.isOpen ? null : 'batch-closed') ??
    (when.ok ? sessionTakes(session, kind, when.at) : when.reason);
  const scan = { session, kind, how: 'wall' as const, at, offline: when.ok && when.offline };
  const isOld = reason === 'expired' || reason === 'clock-off';
  if (held && isOld) {
    // Who looks at an old code once more, after being noted, need not be frightened.
    const noted = notedAlready(await eventsOf(tx, session.id, held.id), kind, now);
    authorize(may(actor, 'scan-self', { personId: held.personId, confirmed: true }));
    if (noted !== null) return noteScan(context, { ...scan, at: now, registrationId: held.id });
  }
  if (reason || !held) {
    // Whoever is signed in may hold a phone to the wall; that it does not count is kept.
    authorize(may(actor, 'see-training'));
    return keepRefused(
      context,
      { reason: reason ?? 'not-participant', held, personId: actor.personId },
      scan,
    );
  }
  authorize(may(actor, 'scan-self', { personId: held.personId, confirmed: held.state === 'confirmed' }));
  return noteScan(context, { ...scan, registrationId: held.id });
}

/**
 * A participant scans the code on the wall, or types the letters below it. What is refused is kept with its reason, so the act
 * commits and answers with the outcome.
 */
export const scanSelf = defineAction({
  name: 'training.scan-self',
  input: scanSelfInput,
  async run(context) {
    const { tx, actor, input, now, platform, authorize } = context;
    if (actor.kind !== 'person') return refuse({ type: 'forbidden' as const });
    const [at, stated] = [Date.parse(now), Date.parse(input.at)];
    const found = await findCode(tx, sealsOf(platform, actor.tenantId), input.code, at, stated);
    if (found) return ok(await judge(context, found, actor));
    authorize(may(actor, 'see-training'));
    const session = await meantSession(tx, actor.personId, at);
    const held = session && (await holdPlace(tx, session.batchId, actor.personId));
    const scan = { session, kind: 'in' as const, how: 'wall' as const, at: now, offline: false };
    return ok(await keepRefused(context, { reason: 'unknown-code', held, personId: actor.personId }, scan));
  },
});
