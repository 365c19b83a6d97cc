import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { may } from '../../policy.ts';
import { sessionsOf } from '../../programmes/queries/sessions.server.ts';
import { type BatchPage, batchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';
import { isVisible } from '../rules/visible.ts';

export type MaterialRow = {
  readonly id: string;
  readonly title: string;
  readonly sessionId: string | null;
  readonly url: string | null;
  readonly file: string | null;
  readonly visibleFrom: string | null;
  readonly isVisible: boolean;
};

const seesMaterial = (actor: PersonActor, head: BatchPage): boolean =>
  may(actor, 'see-material', {
    personId: head.own ? actor.personId : null,
    confirmed: head.own?.state === 'confirmed',
    speakerIds: head.speakerIds,
  });

/** Material of a batch in the order of its sessions. Participants see what is visible now; who keeps it sees everything. */
export async function materialsView(db: Tx, actor: PersonActor, batchId: string, now: string) {
  const head = await batchPage(db, actor, batchId);
  if (!head || !seesMaterial(actor, head)) return null;
  const keeps = may(actor, 'edit-material', { speakerIds: head.speakerIds });
  const found = await db
    .selectFrom('training_material as m')
    .leftJoin('file as f', 'f.id', 'm.file_id')
    .leftJoin('training_session as s', 's.id', 'm.session_id')
    .select([
      'm.id',
      'm.title',
      'm.session_id as sessionId',
      'm.url',
      'f.name as file',
      'm.visible_from as visibleFrom',
    ])
    .where('m.batch_id', '=', batchId)
    .orderBy('s.starts_at', (order) => order.asc().nullsFirst())
    .orderBy('m.session_id')
    .orderBy('m.created_at')
    .execute();
  const rows = found.map((row): MaterialRow => ({ ...row, isVisible: isVisible(row, now) }));
  const sessions = await sessionsOf(db, batchId);
  return {
    head,
    materials: rows.filter((row) => keeps || row.isVisible),
    sessions: sessions
      .filter(({ kind }) => kind !== 'break')
      .map(({ id, subject, date }) => ({ id, subject, date })),
    abilities: { edit: keeps && head.state !== 'cancelled', keeps },
  };
}

/** The file of a material, for who may open it now. */
export async function openMaterial(
  platform: Platform,
  actor: PersonActor,
  asked: { batchId: string; materialId: string },
): Promise<{ bytes: Uint8Array; name: string } | null> {
  const now = platform.clock.now().toString();
  const found = await readTenant(platform.db, actor.tenantId, async (db) => {
    const view = await materialsView(db, actor, asked.batchId, now);
    if (!view?.materials.some(({ id }) => id === asked.materialId)) return null;
    const row = await db
      .selectFrom('training_material as m')
      .innerJoin('file as f', 'f.id', 'm.file_id')
      .select(['f.id', 'f.name'])
      .where('m.id', '=', asked.materialId)
      .executeTakeFirst();
    return row ?? null;
  });
  const bytes = found && (await platform.files.read(actor.tenantId, found.id));
  return found && bytes ? { bytes, name: found.name } : null;
}
