import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { sessionsOf } from '../../programmes/queries/sessions.server.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';
import type { Seals } from '../seals.server.ts';

/** A participant as the committee's phone must know him without a network. */
export type CardHolder = {
  readonly registrationId: string;
  readonly person: string;
  readonly unit: string;
  /** The letters of the card: they also tell a forged one while no server can be asked. */
  readonly letters: string;
};

/** All that the committee's phone needs to scan cards, with or without a network. */
export async function scannerView(
  db: Tx,
  actor: PersonActor,
  batchId: string,
  asked: { session: string | null; now: string; seals: Seals },
) {
  const head = await batchPage(db, actor, batchId);
  if (!head || !may(actor, 'mark-attendance', { speakerIds: head.speakerIds })) return null;
  const sessions = (await sessionsOf(db, batchId)).filter(({ kind }) => kind !== 'break');
  const people = await db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select(['r.id as registrationId', 'p.name as person', 'u.short_name as unit'])
    .where('r.batch_id', '=', batchId)
    .where('r.state', '=', 'confirmed')
    .orderBy('p.name')
    .execute();
  const next = sessions.find(({ endsAt }) => endsAt >= asked.now) ?? sessions.at(-1) ?? null;
  return {
    head,
    sessions: sessions.map(({ id, subject, date, startsAt }) => ({ id, subject, date, startsAt })),
    sessionId: sessions.find(({ id }) => id === asked.session)?.id ?? next?.id ?? null,
    holders: people.map((row): CardHolder => ({ ...row, letters: asked.seals.card(row.registrationId) })),
  };
}
export type ScannerView = NonNullable<Awaited<ReturnType<typeof scannerView>>>;
