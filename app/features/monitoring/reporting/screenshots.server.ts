import { z } from 'zod';
import { type ActionCall, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Actor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { type ImageRefusal, type SafeImage, safeImage } from '#app/platform/files/safe-image.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import './events.ts';
import { mayReport } from './policy.ts';
import '../tables.ts';

export type StoredScreenshot = {
  readonly fileId: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
};

const keep = defineAction<z.ZodType<SafeImage>, StoredScreenshot>({
  name: 'monitoring.store-screenshot',
  input: z.custom<SafeImage>(),
  async run({ tx, actor, input, now, authorize, platform, emit }) {
    authorize(mayReport(actor, 'store-screenshot'));
    const file = await platform.files.store(tx, actor.tenantId, now, {
      bytes: input.bytes,
      mime: input.mime,
      name: 'tangkapan-layar.webp',
      purpose: 'screenshot',
      createdBy: actor.kind === 'person' ? actor.personId : null,
    });
    await emit({
      name: 'monitoring.screenshot-stored',
      subject: { type: 'file', id: file.id },
      data: { bytes: file.bytes },
    });
    return ok({ fileId: file.id, bytes: file.bytes, width: input.width, height: input.height });
  },
});

/** Takes a screenshot: drawn anew without its hidden facts, then kept. Drawing stands outside the transaction. */
export async function storeScreenshot(
  call: ActionCall,
  bytes: Uint8Array,
): Promise<Result<StoredScreenshot, ImageRefusal | CommonRefusal>> {
  if (!mayReport(call.actor, 'store-screenshot')) return refuse({ type: 'forbidden' });
  const image = await safeImage(bytes);
  return image.ok ? keep(call, image.value) : image;
}

/** The picture, for those who may see it: the desk, the reviewer, the unit it belongs to, and who brought it. */
export async function openScreenshot(
  platform: Platform,
  actor: Actor,
  fileId: string,
): Promise<{ bytes: Uint8Array; mime: string } | null> {
  const row = await readTenant(platform.db, actor.tenantId, (db) =>
    db
      .selectFrom('file as f')
      .leftJoin('monitoring_post as p', (join) =>
        join.onRef('p.tenant_id', '=', 'f.tenant_id').onRef('p.screenshot_file_id', '=', 'f.id'),
      )
      .select(['f.mime', 'f.created_by', 'p.unit_id'])
      .where('f.id', '=', fileId)
      .where('f.purpose', '=', 'screenshot')
      .executeTakeFirst(),
  );
  if (!row || !mayReport(actor, 'see-screenshot', { unitId: row.unit_id, createdBy: row.created_by }))
    return null;
  const bytes = await platform.files.read(actor.tenantId, fileId);
  return bytes ? { bytes, mime: row.mime } : null;
}
