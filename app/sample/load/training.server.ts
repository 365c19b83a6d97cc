import { instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '#app/features/training/tables.ts';
import { BATCHES, type SampleBatch, SESSIONS, SPEAKERS, TRAINING } from '../trainings.ts';
import type { Sample } from '../types.ts';
import { loadCoaching } from './coaching.server.ts';
import type { SampleIds } from './ids.server.ts';
import { loadDrawn } from './training-lot.server.ts';

const ZONE = 'Asia/Jakarta';

export async function loadSpeakers(tx: Tx, ids: SampleIds, now: string): Promise<string[]> {
  const rows = SPEAKERS.map((speaker) => ({
    tenant_id: ids.tenantId,
    id: newId(),
    ...speaker,
    person_id: null,
    created_at: now,
  }));
  await tx.insertInto('training_speaker').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Officers of the kinds of unit that a batch is for, one a unit; who looks after two units comes once. */
function participantsOf(
  sample: Sample,
  batch: SampleBatch,
  taken: Set<string>,
): { person: string; unit: string }[] {
  const kinds = new Set(batch.kinds);
  const began = Temporal.PlainDate.from(sample.today).subtract({ days: batch.daysAgo }).toString();
  const units = sample.units.filter(
    (unit) => kinds.has(unit.kind) && unit.state === 'live' && (batch.only?.has(unit.key) ?? true),
  );
  return units
    .flatMap((unit) => {
      // Who served the unit then; some have moved on since.
      const role = sample.roles.findLast(
        (held) =>
          held.unit === unit.key &&
          held.kind === 'officer' &&
          (held.to === null || (held.from <= began && held.to >= began)),
      );
      if (!role || taken.has(role.person)) return [];
      taken.add(role.person);
      return [{ person: role.person, unit: unit.key }];
    })
    .slice(0, batch.places);
}

export type Where = { programmeId: string; speakers: readonly string[]; taken: Set<string>; now: string };

/** @returns its id */
export async function loadBatch(
  tx: Tx,
  sample: Sample,
  ids: SampleIds,
  batch: SampleBatch,
  where: Where,
): Promise<string> {
  const first = Temporal.PlainDate.from(sample.today).subtract({ days: batch.daysAgo });
  const dayOf = (at: number) => first.add({ days: at }).toString();
  const ahead = batch.daysAgo < 0;
  // Registration of a batch that lies ahead opened yesterday.
  const yesterday = Temporal.PlainDate.from(sample.today).subtract({ days: 1 });
  const opened = `${ahead ? yesterday : first.subtract({ days: 21 })}T01:00:00Z`;
  const id = newId();
  const { tenantId } = ids;
  await tx
    .insertInto('training_batch')
    .values({
      tenant_id: tenantId,
      id,
      programme_id: where.programmeId,
      name: batch.name,
      unit_kinds: [...batch.kinds],
      from_date: dayOf(0),
      to_date: dayOf(2),
      zone: ZONE,
      place: TRAINING.place,
      quota: batch.places,
      quota_per_unit: 1,
      opens_at: null,
      closes_at: null,
      rule: jsonb({ attendancePercent: 80, postTest: null, tasks: false }) as never,
      rule_frozen_at: opened,
      state: 'open',
      state_reason: null,
      created_at: opened,
      updated_at: opened,
    })
    .execute();
  const sessions = SESSIONS.map((session) => ({ ...session, id: newId() }));
  await tx
    .insertInto('training_session')
    .values(
      sessions.map((session) => ({
        tenant_id: tenantId,
        id: session.id,
        batch_id: id,
        date: dayOf(session.day),
        starts_at: instantAt(dayOf(session.day), session.start, ZONE)!,
        ends_at: instantAt(dayOf(session.day), session.end, ZONE)!,
        kind: session.kind,
        subject: session.subject,
        speaker_id: session.speaker === null ? null : where.speakers[session.speaker]!,
        room: null,
        created_at: opened,
      })),
    )
    .execute();
  const people = participantsOf(sample, batch, where.taken).map((one) => ({ ...one, id: newId() }));
  if (people.length === 0 || ahead) return id;
  await tx
    .insertInto('training_registration')
    .values(
      people.map(({ person, unit, id: registrationId }) => ({
        tenant_id: tenantId,
        id: registrationId,
        programme_id: where.programmeId,
        batch_id: id,
        person_id: ids.of('person', person),
        unit_id: ids.of('unit', unit),
        humas_level: null,
        state: 'confirmed' as const,
        via: 'quota' as const,
        queued_at: null,
        offered_until: null,
        replaces_id: null,
        note: null,
        created_by: null,
        created_at: opened,
        decided_by: null,
        decided_at: null,
        updated_at: opened,
      })),
    )
    .execute();
  await tx
    .insertInto('training_scan')
    .values(
      people.flatMap(({ id: registrationId }, person) =>
        sessions
          .filter((session) => session.kind === 'lesson')
          .map((session, lesson) => {
            const startsAt = instantAt(dayOf(session.day), session.start, ZONE)!;
            const habit = attendanceOf(person, lesson);
            return {
              tenant_id: tenantId,
              id: newId(),
              batch_id: id,
              session_id: session.id,
              registration_id: registrationId,
              kind: habit === 'late' ? ('in' as const) : habit,
              how: 'roster' as const,
              at: habit === 'late' ? startsAt.replace(':30:00Z', ':52:00Z') : startsAt,
              received_at: startsAt,
              by_person_id: null,
              refused: null,
              note: null,
              undone_at: null,
              undone_by: null,
            };
          }),
      ),
    )
    .execute();
  return id;
}

/** Most come; every ninth misses days, every seventh is late once, every eleventh is excused once. */
function attendanceOf(person: number, lesson: number): 'in' | 'late' | 'excused' | 'absent' {
  if (person % 9 === 4 && lesson >= 4) return 'absent';
  if (person % 11 === 6 && lesson === 2) return 'excused';
  return person % 7 === 3 && lesson === 0 ? 'late' : 'in';
}

/** One training with two batches by kind of unit, over and done with. */
export async function loadTraining(tx: Tx, sample: Sample, ids: SampleIds, now: string): Promise<void> {
  const desk = sample.units.find((unit) => unit.shortName === 'Diskominfo');
  if (!desk) return;
  const speakers = await loadSpeakers(tx, ids, now);
  const programmeId = newId();
  const { title, purpose, basis } = TRAINING;
  await tx
    .insertInto('training_programme')
    .values({
      tenant_id: ids.tenantId,
      id: programmeId,
      title,
      purpose,
      basis,
      organiser_unit_id: ids.of('unit', desk.key),
      cloned_from_id: null,
      created_by: null,
      created_at: now,
    })
    .execute();
  const taken = new Set<string>();
  for (const batch of BATCHES) {
    const batchId = await loadBatch(tx, sample, ids, batch, { programmeId, speakers, taken, now });
    await loadCoaching(tx, sample, ids, batchId);
  }
  await loadDrawn(tx, sample, ids, { deskKey: desk.key, speakers, now });
}
