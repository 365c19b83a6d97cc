import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { formatRange } from '#app/ui/format-date.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import { LETTER_KINDS, type LetterKind } from '../../tables.ts';
import { invitationText } from '../whatsapp.ts';
import { holding, type LetterRow, lettersOf } from './letters-of.server.ts';
import { type LetterUnit, letterUnits } from './units.server.ts';

export type LetterCell = {
  readonly documentId: string;
  readonly number: string;
  readonly ready: boolean;
  readonly docx: boolean;
  readonly revoked: boolean;
  readonly reason: string | null;
  /** What is no longer as the letter says. */
  readonly changed: 'days' | 'people' | null;
  readonly mayRevoke: boolean;
  /** The invitation as a message. */
  readonly whatsapp: string | null;
};

export type LetterUnitRow = {
  readonly id: string;
  readonly unit: string;
  readonly people: number;
  readonly letters: Readonly<Record<LetterKind, LetterCell | null>>;
  /** Which kinds may be made for this unit now. */
  readonly make: readonly LetterKind[];
};

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && new Set([...a, ...b]).size === a.length;

function changedIn(
  letter: LetterRow,
  unit: LetterUnit,
  batch: { days: string; place: string },
): LetterCell['changed'] {
  if (letter.facts.days !== batch.days || letter.facts.place !== batch.place) return 'days';
  if (letter.kind === 'undangan') return null;
  const ids = (people: readonly { registrationId: string }[]) => people.map((one) => one.registrationId);
  return sameSet(ids(letter.facts.people), ids(unit.people)) ? null : 'people';
}

/** Units of a batch with their letters, as far as this person may see them. */
export async function lettersView(
  db: Tx,
  actor: PersonActor,
  batchId: string,
  where: { origin: string; now: string; signing: boolean },
) {
  const head = await batchPage(db, actor, batchId);
  if (!head?.tabs.includes('letters')) return null;
  const batch = await db
    .selectFrom('training_batch')
    .select(['id', 'unit_kinds', 'quota_per_unit', 'by_invitation'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  const programme = await db
    .selectFrom('training_programme')
    .select('basis')
    .where('id', '=', head.programmeId)
    .executeTakeFirstOrThrow();
  const letters = await lettersOf(db, batchId);
  const days = formatRange(head.fromDate, head.toDate);
  const runs = head.state === 'open' || head.state === 'finished';
  const register = `${where.origin}/kerja/pelatihan/${head.programmeId}/${head.id}/peserta`;
  const mayMake = (kind: LetterKind, unitId: string) =>
    runs && may(actor, 'make-letters', { unitId: kind === 'undangan' ? null : unitId });
  const confirmedIn = head.own?.state === 'confirmed' ? head.own.unitId : null;
  const cellOf = (unit: LetterUnit, kind: LetterKind): LetterCell | null => {
    const letter =
      holding(letters, unit.id, kind) ??
      letters.find((one) => one.unitId === unit.id && one.kind === kind) ??
      null;
    if (!letter) return null;
    const revoked = letter.state === 'revoked';
    return {
      documentId: letter.documentId,
      number: letter.number,
      ready: letter.ready,
      docx: letter.facts.blanked !== true,
      revoked,
      reason: letter.reason,
      changed: revoked ? null : changedIn(letter, unit, { days, place: head.place }),
      mayRevoke: !revoked && mayMake(kind, unit.id),
      whatsapp:
        kind === 'undangan' && !revoked && mayMake(kind, unit.id)
          ? invitationText(letter.facts, { register })
          : null,
    };
  };
  const rows = (await letterUnits(db, batch))
    .filter((unit) =>
      may(actor, 'see-letter', {
        unitId: unit.id,
        personId: confirmedIn === unit.id ? actor.personId : null,
        confirmed: confirmedIn === unit.id,
      }),
    )
    .map((unit): LetterUnitRow => {
      const due = { undangan: unit.places > 0, 'surat-tugas': unit.people.length > 0 };
      return {
        id: unit.id,
        unit: unit.shortName,
        people: unit.people.length,
        letters: { undangan: cellOf(unit, 'undangan'), 'surat-tugas': cellOf(unit, 'surat-tugas') },
        make: LETTER_KINDS.filter(
          (kind) => due[kind] && !holding(letters, unit.id, kind) && mayMake(kind, unit.id),
        ),
      };
    });
  const cells = rows
    .flatMap(({ letters: own }) => Object.values(own))
    .filter((cell) => cell && !cell.revoked);
  return {
    head,
    rows,
    made: cells.length,
    ready: cells.filter((cell) => cell?.ready).length,
    signing: where.signing,
    today: dateIn(where.now, head.zone),
    basis: programme.basis ?? '',
    abilities: {
      makeAll: runs && may(actor, 'make-letters'),
      service: runs && rows.some(({ id }) => may(actor, 'make-letters', { unitId: id })),
    },
  };
}
export type LettersView = NonNullable<Awaited<ReturnType<typeof lettersView>>>;

export type ServiceRow = {
  readonly registrationId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly person: string;
  readonly nip: string | null;
  readonly rank: string | null;
  readonly post: string | null;
};

/** NIP, rank and post of the participants whose letters this person makes. */
export async function serviceView(db: Tx, actor: PersonActor, batchId: string) {
  const head = await batchPage(db, actor, batchId);
  if (!head) return null;
  const rows: ServiceRow[] = await db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .leftJoin('training_service as s', 's.registration_id', 'r.id')
    .select([
      'r.id as registrationId',
      'r.unit_id as unitId',
      'u.short_name as unit',
      'p.name as person',
      's.nip',
      's.rank',
      's.post',
    ])
    .where('r.batch_id', '=', batchId)
    .where('r.state', 'in', ['confirmed', 'pending'])
    .orderBy('u.position')
    .orderBy('p.name')
    .execute();
  const own = rows.filter(({ unitId }) => may(actor, 'make-letters', { unitId }));
  if (own.length === 0 && !may(actor, 'make-letters')) return null;
  return { head, rows: own };
}
