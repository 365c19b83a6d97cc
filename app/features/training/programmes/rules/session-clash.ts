/** What the clash rule looks at. Instants are ISO strings. */
export type ClashSession = {
  readonly id: string;
  readonly batchId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kind: string;
  readonly speakerId: string | null;
  /** The session's room, or the batch's place. */
  readonly room: string | null;
};

export type SessionClash = {
  readonly firstId: string;
  readonly secondId: string;
  readonly kind: 'speaker' | 'room';
};

/** "Aula Setda II" and "aula  setda ii." are one room. */
export const roomKey = (room: string): string =>
  room
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const meet = (a: ClashSession, b: ClashSession): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/**
 * One speaker at two places, or one room for two batches, at the same time. Two parallel sessions of one batch in one room
 * clash too, but a break or ceremony beside a lesson of its own batch does not.
 */
export function sessionClashes(sessions: readonly ClashSession[]): SessionClash[] {
  const sorted = [...sessions].sort((a, b) =>
    a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0,
  );
  const clashes: SessionClash[] = [];
  for (const [at, first] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length && sorted[next]!.startsAt < first.endsAt; next += 1) {
      const second = sorted[next]!;
      if (!meet(first, second)) continue;
      const pair = { firstId: first.id, secondId: second.id };
      if (first.speakerId !== null && first.speakerId === second.speakerId)
        clashes.push({ ...pair, kind: 'speaker' });
      const rooms = first.room && second.room && roomKey(first.room) === roomKey(second.room);
      const aside = first.batchId === second.batchId && (first.kind !== 'lesson' || second.kind !== 'lesson');
      if (rooms && !aside) clashes.push({ ...pair, kind: 'room' });
    }
  }
  return clashes;
}
