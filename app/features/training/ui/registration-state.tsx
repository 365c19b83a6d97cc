import { Badge, type Tone } from '#app/ui/badge.tsx';
import { registeringCopy as copy } from '../registering/copy.id.ts';
import type { ParticipantRow } from '../registering/queries/participants.server.ts';
import type { RegistrationState } from '../tables.ts';

export const STATE_TONES: Partial<Record<RegistrationState, Tone>> = {
  confirmed: 'good',
  pending: 'warn',
  offered: 'info',
  rejected: 'bad',
};

/** Where a registration stands, with the place in the queue or the end of the offer. */
export function RegistrationStateCell({ row, zone }: { row: ParticipantRow; zone: string }) {
  return (
    <>
      <Badge tone={STATE_TONES[row.state] ?? 'neutral'}>{copy.states[row.state]}</Badge>
      {row.queue !== null && <span className="sm mut"> {copy.place(row.queue)}</span>}
      {row.offeredUntil && <span className="sm mut"> {copy.offeredUntil(row.offeredUntil, zone)}</span>}
    </>
  );
}
