import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';

export type SpeakerRow = {
  readonly id: string;
  readonly name: string;
  readonly institution: string | null;
  readonly expertise: string | null;
  readonly personId: string | null;
  readonly sessions: number;
};

/** Speakers by name with the number of their sessions, and persons who could be given the roster. */
export async function speakersView(db: Tx) {
  const rows = await db
    .selectFrom('training_speaker as k')
    .select((eb) => [
      'k.id',
      'k.name',
      'k.institution',
      'k.expertise',
      'k.person_id as personId',
      eb
        .selectFrom('training_session as s')
        .select((inside) => inside.fn.countAll<number>().as('n'))
        .whereRef('s.speaker_id', '=', 'k.id')
        .as('sessions'),
    ])
    .where('k.state', '=', 'live')
    .orderBy('k.name')
    .execute();
  const people = await db
    .selectFrom('org_read_person as p')
    .innerJoin('org_read_role as r', 'r.person_id', 'p.id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('r.role', '=', 'trainer')
    .where('r.ended_at', 'is', null)
    .where('p.state', '=', 'live')
    .orderBy('p.name')
    .execute();
  const speakers: SpeakerRow[] = rows.map((row) => ({ ...row, sessions: Number(row.sessions ?? 0) }));
  return { speakers, people };
}
