import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { formatRange } from '#app/ui/format-date.ts';
import { may } from '../../policy.ts';
import { type BatchPage, batchPage } from '../../queries/batch-page.server.ts';
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

type Seen = {
  readonly actor: PersonActor;
  readonly head: BatchPage;
  readonly letters: readonly LetterRow[];
  readonly origin: string;
};

const runs = ({ state }: Pick<BatchPage, 'state'>): boolean => state === 'open' || state === 'finished';

const mayMake = ({ actor, head }: Seen, kind: LetterKind, unitId: string): boolean =>
  runs(head) && may(actor, 'make-letters', { unitId: kind === 'undangan' ? null : unitId });

/** The letter of a unit that holds, or the last that was withdrawn. */
function cellOf(seen: Seen, unit: LetterUnit, kind: LetterKind): LetterCell | null {
  const { head, letters, origin } = seen;
  const last = letters.find((one) => one.unitId === unit.id && one.kind === kind);
  const letter = holding(letters, unit.id, kind) ?? last;
  if (!letter) return null;
  const revoked = letter.state === 'revoked';
  const changes = !revoked && mayMake(seen, kind, unit.id);
  const batch = { days: formatRange(head.fromDate, head.toDate), place: head.place };
  const register = `${origin}/kerja/pelatihan/${head.programmeId}/${head.id}/peserta`;
  return {
    documentId: letter.documentId,
    number: letter.number,
    ready: letter.ready,
    docx: letter.facts.blanked !== true,
    revoked,
    reason: letter.reason,
    changed: revoked ? null : changedIn(letter, unit, batch),
    mayRevoke: changes,
    whatsapp: kind === 'undangan' && changes ? invitationText(letter.facts, { register }) : null,
  };
}

function rowOf(seen: Seen, unit: LetterUnit): LetterUnitRow {
  const due = { undangan: unit.places > 0, 'surat-tugas': unit.people.length > 0 };
  const isMissing = (kind: LetterKind) => due[kind] && !holding(seen.letters, unit.id, kind);
  return {
    id: unit.id,
    unit: unit.shortName,
    people: unit.people.length,
    letters: {
      undangan: cellOf(seen, unit, 'undangan'),
      'surat-tugas': cellOf(seen, unit, 'surat-tugas'),
    },
    make: LETTER_KINDS.filter((kind) => isMissing(kind) && mayMake(seen, kind, unit.id)),
  };
}

function maySee({ actor, head }: Seen, unitId: string): boolean {
  const confirmed = head.own?.state === 'confirmed' && head.own.unitId === unitId;
  return may(actor, 'see-letter', { unitId, personId: confirmed ? actor.personId : null, confirmed });
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
    .selectFrom('training_batch as b')
    .innerJoin('training_programme as p', 'p.id', 'b.programme_id')
    .select(['b.id', 'b.unit_kinds', 'b.quota_per_unit', 'b.by_invitation', 'p.basis'])
    .where('b.id', '=', batchId)
    .executeTakeFirstOrThrow();
  const seen: Seen = { actor, head, letters: await lettersOf(db, batchId), origin: where.origin };
  const units = await letterUnits(db, batch);
  const rows = units.filter(({ id }) => maySee(seen, id)).map((unit) => rowOf(seen, unit));
  const cells = rows.flatMap(({ letters }) => Object.values(letters)).filter((cell) => cell && !cell.revoked);
  return {
    head,
    rows,
    made: cells.length,
    ready: cells.filter((cell) => cell?.ready).length,
    signing: where.signing,
    today: dateIn(where.now, head.zone),
    basis: batch.basis ?? '',
    abilities: {
      makeAll: runs(head) && may(actor, 'make-letters'),
      service: runs(head) && rows.some(({ id }) => may(actor, 'make-letters', { unitId: id })),
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
