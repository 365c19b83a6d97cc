import { randomUUID } from 'node:crypto';
import { usualQuestions } from '#app/features/training/index.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '#app/features/training/tables.ts';
import { MATERIALS, OPINIONS, POINTS, RELEASE, SAID, TASK } from '../learning.ts';
import { BATCHES } from '../trainings.ts';
import type { Sample } from '../types.ts';
import type { SampleIds } from './ids.server.ts';
import { type Batch, loadAttempts, loadTest, type Participant, ZONE } from './learning-tests.server.ts';
import { samplePdf } from './sample-pdf.ts';

async function firstBatch(tx: Tx, tenantId: string): Promise<Batch | null> {
  const row = await tx
    .selectFrom('training_batch')
    .select(['id', 'programme_id', 'from_date'])
    .where('name', '=', BATCHES[0]!.name)
    .orderBy('id')
    .executeTakeFirst();
  if (!row) return null;
  const first = Temporal.PlainDate.from(row.from_date);
  return {
    tenantId,
    id: row.id,
    programmeId: row.programme_id,
    dayOf: (at) => first.add({ days: at }).toString(),
  };
}

/** The desk's coordinator and its reviewer. */
async function markersOf(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('org_read_role')
    .select(['person_id', 'role'])
    .where('role', 'in', ['coordinator', 'reviewer'])
    .where('ended_at', 'is', null)
    .execute();
  const of = (role: string) => rows.find((row) => row.role === role)?.person_id;
  return [of('coordinator'), of('reviewer')].flatMap((id) => id ?? []);
}

type Store = { platform: Platform; now: string };

async function storePdf(tx: Tx, batch: Batch, { platform, now }: Store, name: string, purpose: string) {
  const file = { bytes: samplePdf(name), mime: 'application/pdf', name, purpose, createdBy: null };
  return (await platform.files.store(tx, batch.tenantId, now, file)).id;
}

async function loadTask(tx: Tx, batch: Batch, people: readonly Participant[], store: Store): Promise<void> {
  const { tenantId } = batch;
  const taskId = newId();
  await tx
    .insertInto('training_task')
    .values({
      tenant_id: tenantId,
      id: taskId,
      batch_id: batch.id,
      title: TASK.title,
      kind: 'release',
      instructions: TASK.instructions,
      rubric: jsonb(TASK.rubric) as never,
      due_at: instantAt(batch.dayOf(9), '16:00', ZONE)!,
      created_at: store.now,
    })
    .execute();
  const markers = await markersOf(tx);
  const at = instantAt(batch.dayOf(7), '10:00', ZONE)!;
  for (const [index, person] of people.slice(0, POINTS.length * 3).entries()) {
    const id = newId();
    const fileId =
      index === 0 ? await storePdf(tx, batch, store, 'siaran-pers.pdf', 'training.submission') : null;
    await tx
      .insertInto('training_submission')
      .values({
        tenant_id: tenantId,
        id,
        task_id: taskId,
        registration_id: person.id,
        text: RELEASE(person.unit),
        url: null,
        file_id: fileId,
        submitted_at: at,
        updated_at: at,
      })
      .execute();
    for (const [marker, points] of (POINTS[index % POINTS.length] ?? []).entries()) {
      const markerId = markers[marker];
      if (!markerId) continue;
      await tx
        .insertInto('training_grading')
        .values({
          tenant_id: tenantId,
          submission_id: id,
          marker_id: markerId,
          points: jsonb(points) as never,
          note: null,
          at,
        })
        .execute();
    }
  }
}

async function loadMaterials(tx: Tx, batch: Batch, store: Store): Promise<void> {
  for (const material of MATERIALS) {
    const session = material.session
      ? await tx
          .selectFrom('training_session')
          .select('id')
          .where('batch_id', '=', batch.id)
          .where('subject', '=', material.session)
          .executeTakeFirst()
      : undefined;
    await tx
      .insertInto('training_material')
      .values({
        tenant_id: batch.tenantId,
        id: newId(),
        batch_id: batch.id,
        session_id: session?.id ?? null,
        title: material.title,
        file_id: material.file ? await storePdf(tx, batch, store, material.file, 'training.material') : null,
        url: material.url,
        visible_from: null,
        added_by: null,
        created_at: store.now,
      })
      .execute();
  }
}

async function loadEvaluation(tx: Tx, batch: Batch, people: readonly Participant[]): Promise<void> {
  const answering = people.filter((_, person) => person % 5 !== 2);
  if (answering.length < 5) return;
  const place = { tenant_id: batch.tenantId, batch_id: batch.id };
  await tx
    .insertInto('training_evaluation_answer')
    .values(
      answering.map((_, at) => ({
        ...place,
        id: randomUUID(),
        answers: jsonb(
          Object.fromEntries(
            usualQuestions.flatMap(({ id, kind }, question): [string, number | string][] => {
              if (kind === 'scale') return [[id, OPINIONS[(at * 3 + question * 2) % OPINIONS.length]!]];
              const said = SAID[id]?.[at % 9];
              return said ? [[id, said]] : [];
            }),
          ),
        ) as never,
        shown: true,
      })),
    )
    .execute();
  await tx
    .insertInto('training_evaluation_done')
    .values(answering.map(({ id }) => ({ ...place, registration_id: id })))
    .execute();
}

/** Tests, a task, material and the evaluation of the first batch, as they were while it was held. */
export async function loadLearning(
  platform: Platform,
  tx: Tx,
  sample: Sample,
  ids: SampleIds,
  now: string,
): Promise<void> {
  const batch = await firstBatch(tx, ids.tenantId);
  if (!batch) return;
  const names = new Map(sample.units.map((unit) => [ids.of('unit', unit.key), unit.shortName]));
  const rows = await tx
    .selectFrom('training_registration')
    .select(['id', 'unit_id'])
    .where('batch_id', '=', batch.id)
    .orderBy('id')
    .execute();
  const people = rows.map((row) => ({ id: row.id, unit: names.get(row.unit_id) ?? '' }));
  const forms = await loadTest(tx, batch, now);
  await loadAttempts(tx, batch, people, forms);
  await loadTask(tx, batch, people, { platform, now });
  await loadMaterials(tx, batch, { platform, now });
  await loadEvaluation(tx, batch, people);
}
