import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { sessionsOf } from '../../programmes/queries/sessions.server.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';

export type RoomCheck = {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly rows: readonly {
    readonly registrationId: string;
    readonly person: string;
    readonly unit: string;
    readonly seen: boolean | null;
  }[];
};

async function checksOf(db: Tx, sessionId: string): Promise<RoomCheck[]> {
  const checks = await db
    .selectFrom('training_room_check as c')
    .leftJoin('org_read_person as p', 'p.id', 'c.by_person_id')
    .select(['c.id', 'c.at', 'p.name as by'])
    .where('c.session_id', '=', sessionId)
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
  const rows = await db
    .selectFrom('training_room_check as c')
    .innerJoin('training_room_check_row as w', 'w.check_id', 'c.id')
    .innerJoin('training_registration as r', 'r.id', 'w.registration_id')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select([
      'w.check_id as checkId',
      'w.registration_id as registrationId',
      'p.name as person',
      'u.short_name as unit',
      'w.seen',
    ])
    .where('c.session_id', '=', sessionId)
    .orderBy('p.name')
    .execute();
  const by = Map.groupBy(rows, ({ checkId }) => checkId);
  return checks.map((check) => ({
    ...check,
    rows: (by.get(check.id) ?? []).map(({ checkId: _, ...row }) => row),
  }));
}

/** The checks of the room in one session, newest first. Without a wish: the session that runs, or the last that did. */
export async function roomCheckView(
  db: Tx,
  actor: PersonActor,
  batchId: string,
  asked: { session: string | null; now: string },
) {
  const head = await batchPage(db, actor, batchId);
  if (!head || !may(actor, 'mark-attendance', { speakerIds: head.speakerIds })) return null;
  const sessions = (await sessionsOf(db, batchId)).filter(({ kind }) => kind !== 'break');
  const begun = sessions.filter(({ startsAt }) => startsAt <= asked.now);
  const session = sessions.find(({ id }) => id === asked.session) ?? begun.at(-1) ?? sessions[0] ?? null;
  return {
    head,
    sessions,
    session,
    checks: session ? await checksOf(db, session.id) : [],
    abilities: { check: head.state === 'open' },
  };
}
export type RoomCheckView = NonNullable<Awaited<ReturnType<typeof roomCheckView>>>;
