import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type CommonRefusal, ok, refuse } from '#app/platform/errors/result.ts';
import { documentKind, documentName } from '#app/platform/files/safe-document.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import type { TaskKind } from '../../tables.ts';
import { taskingCopy } from '../copy.id.ts';
import { handInInput } from '../schema.ts';

type Refusal = TrainingRefusal | CommonRefusal;
type HandedIn = { text: string | null; url: string | null; hasFile: boolean };

/** What is missing for a task of this kind, at the field where it is put right. */
function missing(kind: TaskKind, given: HandedIn): { path: string; message: string } | null {
  const { faults } = taskingCopy;
  if (kind === 'link') return given.url ? null : { path: 'url', message: faults.needsUrl };
  if (kind === 'release')
    return given.text || given.hasFile ? null : { path: 'text', message: faults.needsText };
  return given.text || given.url || given.hasFile ? null : { path: 'text', message: faults.needsAny };
}

async function ownPlace(tx: Tx, batchId: string, personId: string | null) {
  return tx
    .selectFrom('training_registration')
    .select(['id', 'person_id as personId'])
    .where('batch_id', '=', batchId)
    .where('person_id', '=', personId)
    .where('state', '=', 'confirmed')
    .forUpdate()
    .executeTakeFirst();
}

async function isMarked(tx: Tx, submissionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('training_grading')
    .select('marker_id')
    .where('submission_id', '=', submissionId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Hands a task in, or changes what was handed in, until it is due or somebody has marked it. */
export const handIn = defineAction({
  name: 'training.hand-in',
  input: handInInput,
  async run({ tx, actor, input, now, platform, authorize, notFound, emit }) {
    const task = await tx
      .selectFrom('training_task as t')
      .innerJoin('training_batch as b', 'b.id', 't.batch_id')
      .select(['t.id', 't.batch_id', 't.kind', 't.due_at', 'b.state'])
      .where('t.id', '=', input.taskId)
      .forShare('t')
      .executeTakeFirst();
    if (!task) return notFound();
    const personId = actor.kind === 'person' ? actor.personId : null;
    const place = await ownPlace(tx, task.batch_id, personId);
    authorize(may(actor, 'hand-in', { personId: place?.personId ?? null, confirmed: place !== undefined }));
    if (!place) return notFound();
    if (task.state === 'cancelled') return refuse<Refusal>({ type: 'batch-closed' });
    if (Date.parse(now) >= Date.parse(task.due_at)) return refuse<Refusal>({ type: 'task-overdue' });
    const before = await tx
      .selectFrom('training_submission')
      .select(['id', 'file_id'])
      .where('task_id', '=', task.id)
      .where('registration_id', '=', place.id)
      .forUpdate()
      .executeTakeFirst();
    if (before && (await isMarked(tx, before.id))) return refuse<Refusal>({ type: 'task-marked' });
    const kind = input.file && documentKind(input.file.bytes, input.file.name);
    if (kind && !kind.ok) return refuse<Refusal>(kind.error);
    const given = { text: input.text, url: input.url, hasFile: kind !== null || Boolean(before?.file_id) };
    const fault = missing(task.kind, given);
    if (fault) return refuse<Refusal>({ type: 'invalid', faults: [fault] });
    const file =
      input.file && kind
        ? await platform.files.store(tx, actor.tenantId, now, {
            bytes: input.file.bytes,
            mime: kind.value.mime,
            name: documentName(input.file.name, kind.value),
            purpose: 'training.submission',
            createdBy: personId,
          })
        : null;
    const columns = {
      text: input.text,
      url: input.url,
      file_id: file?.id ?? before?.file_id ?? null,
      updated_at: now,
    };
    const id = before?.id ?? newId();
    if (before) await tx.updateTable('training_submission').set(columns).where('id', '=', id).execute();
    else
      await tx
        .insertInto('training_submission')
        .values({
          tenant_id: actor.tenantId,
          id,
          task_id: task.id,
          registration_id: place.id,
          ...columns,
          submitted_at: now,
        })
        .execute();
    if (file && before?.file_id) await tx.deleteFrom('file').where('id', '=', before.file_id).execute();
    await emit({
      name: 'training.task-handed-in',
      subject: { type: 'training-submission', id },
      data: { taskId: task.id, changed: before !== undefined },
    });
    return ok({ submissionId: id });
  },
});
