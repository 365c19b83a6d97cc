import type { Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { HandoverRest } from '../contributors.ts';
import '../tables.ts';

export type HandoverPreview = {
  parts: { key: string; label: string; count: number }[];
  rest: HandoverRest[];
};

/** What would move with a person's leaving a unit: asked of every feature that keeps something for officers. */
export async function handoverPreview(
  platform: Platform,
  db: Tx,
  who: { tenantId: string; unitId: string; fromPersonId: string; zone: string },
): Promise<HandoverPreview> {
  const preview: HandoverPreview = { parts: [], rest: [] };
  const now = platform.clock.now().toString();
  for (const part of platform.contributions('handover')) {
    preview.parts.push({ key: part.key, label: part.label, count: await part.count(db, who) });
    const rest = await part.rest?.(db, { ...who, now });
    if (rest) preview.rest.push(rest);
  }
  return preview;
}
