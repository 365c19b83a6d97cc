import type { Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../contributors.ts';
import '../tables.ts';

export type HandoverPreview = { key: string; label: string; count: number }[];

/** What would move with a person's leaving a unit: asked of every feature that keeps something for officers. */
export async function handoverPreview(
  platform: Platform,
  db: Tx,
  who: { tenantId: string; unitId: string; fromPersonId: string },
): Promise<HandoverPreview> {
  const preview: HandoverPreview = [];
  for (const part of platform.contributions('handover'))
    preview.push({ key: part.key, label: part.label, count: await part.count(db, who) });
  return preview;
}
