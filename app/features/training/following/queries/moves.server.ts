import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';

/** The last day on which a participant served the unit he or she came for (null where the register does not say), and where now. */
export type Move = { readonly last: string | null; readonly to: string | null };

type Participant = {
  readonly registrationId: string;
  readonly personId: string;
  readonly personState: string;
  readonly unitId: string;
};

/** Participants without a living role in their unit, by registration. */
export async function movesOf(
  db: Tx,
  participants: readonly Participant[],
  moment: { today: string; zone: string },
): Promise<Map<string, Move>> {
  if (participants.length === 0) return new Map();
  const roles = await db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select([
      'r.person_id as personId',
      'r.unit_id as unitId',
      'u.short_name as unit',
      'r.from_date as fromDate',
      'r.to_date as toDate',
      'r.ended_at as endedAt',
    ])
    .where(
      'r.person_id',
      'in',
      participants.map((one) => one.personId),
    )
    .orderBy('r.from_date', 'desc')
    .execute();
  const lives = (role: (typeof roles)[number]) =>
    role.endedAt === null && (role.toDate === null || role.toDate >= moment.today);
  const moves = new Map<string, Move>();
  for (const one of participants) {
    const own = roles.filter((role) => role.personId === one.personId);
    const here = own.filter((role) => role.unitId === one.unitId);
    if (one.personState === 'live' && here.some(lives)) continue;
    const ends = here
      .map((role) => role.toDate ?? (role.endedAt ? dateIn(role.endedAt, moment.zone) : ''))
      .sort();
    const next = own.find((role) => role.unitId !== one.unitId && lives(role));
    moves.set(one.registrationId, { last: ends.at(-1) || null, to: next?.unit ?? null });
  }
  return moves;
}
