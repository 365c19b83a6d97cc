import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type CommonRefusal, ok, refuse } from '#app/platform/errors/result.ts';
import { documentKind, documentName } from '#app/platform/files/safe-document.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockBatch } from '../../programmes/batch-rows.server.ts';
import { batchHead } from '../../queries/batch-head.server.ts';
import '../../tables.ts';
import { materialsCopy } from '../copy.id.ts';
import { materialInput } from '../schema.ts';

type Refusal = TrainingRefusal | CommonRefusal;
type Input = z.output<typeof materialInput>;
type Material = { id: string; file_id: string | null; url: string | null };

async function lockMaterial(tx: Tx, batchId: string, materialId: string): Promise<Material | null> {
  const row = await tx
    .selectFrom('training_material')
    .select(['id', 'file_id', 'url'])
    .where('id', '=', materialId)
    .where('batch_id', '=', batchId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

async function isSessionOf(tx: Tx, batchId: string, sessionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('training_session')
    .select('id')
    .where('id', '=', sessionId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A file or a link, never both; what was there stays where nothing new is given. */
function sourceFault(input: Input, before: Material | null): Refusal | null {
  const at = (path: string, message: string): Refusal => ({ type: 'invalid', faults: [{ path, message }] });
  if (input.file && input.url) return at('url', materialsCopy.faults.both);
  if (!input.file && !input.url && !before?.file_id) return at('file', materialsCopy.faults.one);
  const kind = input.file && documentKind(input.file.bytes, input.file.name);
  return kind && !kind.ok ? kind.error : null;
}

async function storeFile({ tx, actor, input, now, platform }: ActionContext<Input>) {
  const kind = input.file && documentKind(input.file.bytes, input.file.name);
  if (!input.file || !kind?.ok) return null;
  return platform.files.store(tx, actor.tenantId, now, {
    bytes: input.file.bytes,
    mime: kind.value.mime,
    name: documentName(input.file.name, kind.value),
    purpose: 'training.material',
    createdBy: actor.kind === 'person' ? actor.personId : null,
  });
}

/** Puts a file or a link on the table of a batch, or changes it. Material is given after a training too, not after it was called off. */
export const saveMaterial = defineAction({
  name: 'training.save-material',
  input: materialInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const batch = await lockBatch(tx, input.batchId);
    const head = batch && (await batchHead(tx, batch.id));
    if (!batch || !head) return notFound();
    authorize(may(actor, 'edit-material', { speakerIds: head.speakerIds }));
    if (batch.state === 'cancelled') return refuse<Refusal>({ type: 'batch-closed' });
    const before = input.materialId ? await lockMaterial(tx, batch.id, input.materialId) : null;
    if (input.materialId && !before) return notFound();
    if (input.sessionId && !(await isSessionOf(tx, batch.id, input.sessionId))) return notFound();
    const fault = sourceFault(input, before);
    if (fault) return refuse<Refusal>(fault);
    const file = await storeFile(context);
    const fileId = input.url ? null : (file?.id ?? before?.file_id ?? null);
    const visible = input.visibleFrom;
    const columns = {
      session_id: input.sessionId,
      title: input.title,
      file_id: fileId,
      url: input.url,
      visible_from: visible && instantAt(visible.slice(0, 10), visible.slice(11), batch.zone),
    };
    const id = before?.id ?? newId();
    if (before) await tx.updateTable('training_material').set(columns).where('id', '=', id).execute();
    else
      await tx
        .insertInto('training_material')
        .values({
          tenant_id: actor.tenantId,
          id,
          batch_id: batch.id,
          ...columns,
          added_by: actor.kind === 'person' ? actor.personId : null,
          created_at: now,
        })
        .execute();
    if (before?.file_id && before.file_id !== fileId)
      await tx.deleteFrom('file').where('id', '=', before.file_id).execute();
    await emit({
      name: 'training.material-saved',
      subject: { type: 'training-material', id },
      data: { batchId: batch.id },
    });
    return ok({ materialId: id });
  },
});

/** Takes a material away, with its file. */
export const removeMaterial = defineAction({
  name: 'training.remove-material',
  input: z.object({ batchId: z.uuid(), materialId: z.uuid() }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const head = await batchHead(tx, input.batchId);
    if (!head) return notFound();
    authorize(may(actor, 'edit-material', { speakerIds: head.speakerIds }));
    const material = await lockMaterial(tx, head.id, input.materialId);
    if (!material) return notFound();
    await tx.deleteFrom('training_material').where('id', '=', material.id).execute();
    if (material.file_id) await tx.deleteFrom('file').where('id', '=', material.file_id).execute();
    await emit({
      name: 'training.material-removed',
      subject: { type: 'training-material', id: material.id },
      data: { batchId: head.id },
    });
    return ok();
  },
});
