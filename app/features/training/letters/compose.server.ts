import type { UnitKind } from '#app/features/org/index.ts';
import { dateIn, timeIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { formatDate, formatRange, formatTime } from '#app/ui/format-date.ts';
import type { LockedBatch } from '../programmes/batch-rows.server.ts';
import { sessionsOf } from '../programmes/queries/sessions.server.ts';
import type { LetterKind } from '../tables.ts';
import '../tables.ts';
import { lettersCopy as copy } from './copy.id.ts';
import type { LetterFacts } from './facts.ts';
import type { LetterUnit } from './queries/units.server.ts';
import { headPost } from './rules/head-post.ts';

/** What the desk types for letters, and who leads the unit that issues one. */
export type LetterWords = {
  readonly kind: LetterKind;
  readonly date: string;
  readonly basis: string | null;
  readonly cost: string;
  readonly signerName: string | null;
  readonly signerPost: string | null;
  readonly signerNip: string | null;
  readonly head: string;
};

type Issuer = Pick<LetterUnit, 'id' | 'kind' | 'name' | 'shortName' | 'lines'>;

type Common = {
  readonly government: string;
  readonly city: string;
  readonly organiser: Issuer;
  readonly training: string;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly lessons: readonly string[];
  readonly time: string;
};

/** Everything that the letters of one batch share. */
export async function commonFacts(tx: Tx, batch: LockedBatch): Promise<Common> {
  const government = await tx
    .selectFrom('org_read_government')
    .select(['name', 'short_name'])
    .executeTakeFirstOrThrow();
  const programme = await tx
    .selectFrom('training_programme as p')
    .innerJoin('org_read_unit as u', 'u.id', 'p.organiser_unit_id')
    .select([
      'p.title',
      'p.purpose',
      'p.basis',
      'u.id',
      'u.kind',
      'u.name',
      'u.short_name',
      'u.address',
      'u.phone',
    ])
    .where('p.id', '=', batch.programme_id)
    .executeTakeFirstOrThrow();
  const sessions = await sessionsOf(tx, batch.id);
  const starts = sessions.map(({ startsAt }) => timeIn(startsAt, batch.zone)!).sort();
  const ends = sessions.map(({ endsAt }) => timeIn(endsAt, batch.zone)!).sort();
  return {
    government: government.name,
    city: government.short_name.replace(/^(kota|kabupaten|kab\.|provinsi)\s+/i, ''),
    organiser: {
      id: programme.id,
      kind: programme.kind,
      name: programme.name,
      shortName: programme.short_name,
      lines: [
        ...(programme.address ? [{ what: 'address' as const, text: programme.address }] : []),
        ...(programme.phone ? [{ what: 'phone' as const, text: programme.phone }] : []),
      ],
    },
    training: programme.title,
    purpose: programme.purpose,
    basis: programme.basis,
    lessons: [...new Set(sessions.filter(({ kind }) => kind === 'lesson').map(({ subject }) => subject))],
    time:
      starts.length === 0
        ? copy.paper.none
        : copy.hours(formatTime(starts[0]!), formatTime(ends.at(-1)!, batch.zone)),
  };
}

/** The letterhead of who issues. */
export const officeOf = (issuer: Issuer): Pick<LetterFacts, 'office' | 'officeLines'> => ({
  office: issuer.name,
  officeLines: issuer.lines.map(({ what, text }) => (what === 'phone' ? copy.phone(text) : text)),
});

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*\d+[.)]\s*/, '').trim())
    .filter((line) => line !== '');

/** The last day on which the unit registers, where the batch names one. */
function lastDay(batch: LockedBatch): string | null {
  if (batch.closes_at === null) return null;
  const last = Temporal.Instant.from(batch.closes_at).subtract({ seconds: 1 }).toString();
  return formatDate(dateIn(last, batch.zone), 'full');
}

/** What one letter says, before it has its number. */
export function factsFor(
  common: Common,
  batch: LockedBatch,
  unit: LetterUnit,
  words: LetterWords,
  invitation: LetterFacts | null,
): Omit<LetterFacts, 'number' | 'checkCode' | 'checkUrl' | 'office' | 'officeLines'> {
  const issuer: { kind: UnitKind; name: string } = words.kind === 'undangan' ? common.organiser : unit;
  const basis = [...linesOf(words.basis)];
  if (words.kind === 'surat-tugas' && invitation)
    basis.push(copy.invitationBasis(invitation.office, invitation.number, invitation.date));
  return {
    kind: words.kind,
    government: common.government,
    city: common.city,
    date: formatDate(words.date, 'date'),
    unit: unit.name,
    training: common.training,
    batch: batch.name,
    purpose: common.purpose,
    basis: basis.length > 0 ? basis : [common.basis ?? copy.paper.attend(common.training, batch.name)],
    days: formatRange(batch.from_date, batch.to_date),
    time: common.time,
    place: batch.place,
    cost: words.cost,
    places: unit.places,
    registerUntil: lastDay(batch),
    lessons: words.kind === 'undangan' ? common.lessons : [],
    people: words.kind === 'surat-tugas' ? unit.people : [],
    signer: {
      name: words.signerName ?? words.head,
      post: words.signerPost ?? headPost(issuer.kind, issuer.name),
      nip: words.signerNip,
    },
  };
}
