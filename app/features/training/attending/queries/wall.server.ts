import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { type SessionRow, sessionsOf } from '../../programmes/queries/sessions.server.ts';
import { batchHead } from '../../queries/batch-head.server.ts';
import { qrPath } from '../qr-path.server.ts';
import { wasThere } from '../rules/attendance.ts';
import {
  type Direction,
  printedLetters,
  scanPath,
  WINDOWS_AHEAD,
  windowAt,
  windowStart,
} from '../rules/codes.ts';
import type { Seals } from '../seals.server.ts';
import { attendanceOf } from './attendance.server.ts';

export type WallCode = {
  /** Epoch milliseconds from which it stands on the wall. */
  readonly from: number;
  readonly letters: string;
  readonly size: number;
  /** The picture as one SVG path over `size` squares. */
  readonly path: string;
};

export type WallView = {
  readonly programmeId: string;
  readonly sessionId: string;
  readonly subject: string;
  readonly batch: string;
  readonly room: string;
  readonly zone: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isOpen: boolean;
  readonly there: number;
  readonly gone: number;
  readonly all: number;
  readonly now: number;
  readonly codes: readonly WallCode[];
};

/** The session asked for, else the one that runs or comes next. */
async function chosenSession(
  db: Tx,
  batchId: string,
  { sessionId, now }: { sessionId: string | null; now: number },
): Promise<SessionRow | null> {
  const sessions = (await sessionsOf(db, batchId)).filter(({ kind }) => kind !== 'break');
  if (sessionId !== null) return sessions.find(({ id }) => id === sessionId) ?? null;
  return sessions.find(({ endsAt }) => Date.parse(endsAt) >= now) ?? sessions.at(-1) ?? null;
}

/** What the wall shows now and in the next two minutes; null for who may not show it. */
export async function wallView(
  db: Tx,
  actor: PersonActor,
  asked: {
    batchId: string;
    sessionId: string | null;
    direction: Direction;
    origin: string;
    now: number;
    seals: Seals;
  },
): Promise<WallView | null> {
  const { direction, now, seals } = asked;
  const head = await batchHead(db, asked.batchId);
  if (!head || !may(actor, 'mark-attendance', { speakerIds: head.speakerIds })) return null;
  const session = await chosenSession(db, head.id, asked);
  if (!session) return null;
  const sessionId = session.id;
  const attendance = await attendanceOf(db, head);
  const confirmed = await db
    .selectFrom('training_registration')
    .select('id')
    .where('batch_id', '=', head.id)
    .where('state', '=', 'confirmed')
    .execute();
  const noted = confirmed.flatMap(({ id }) => attendance(id).sessions[sessionId] ?? []);
  const first = windowAt(now);
  const codes = await Promise.all(
    Array.from({ length: WINDOWS_AHEAD + 1 }, async (_, step): Promise<WallCode> => {
      const of = { sessionId, direction, window: first + step };
      return {
        from: windowStart(of.window),
        letters: printedLetters(seals.short(of)),
        ...(await qrPath(asked.origin + scanPath(seals.token(of)))),
      };
    }),
  );
  return {
    programmeId: head.programmeId,
    sessionId,
    subject: session.subject,
    batch: `${head.programmeTitle}, ${head.name}`,
    room: session.room ?? head.place,
    zone: head.zone,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    isOpen: head.state === 'open',
    there: noted.filter(wasThere).length,
    gone: noted.filter((one) => wasThere(one) && one.outAt !== null).length,
    all: confirmed.length,
    now,
    codes: head.state === 'open' ? codes : [],
  };
}
