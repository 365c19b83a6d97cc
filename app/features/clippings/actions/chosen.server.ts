import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';

/** The items that were chosen: by themselves, or as all of a story. Locked, in one order for every act. */
export async function chosenItems(
  tx: Tx,
  chosen: { itemIds: readonly string[]; storyIds: readonly string[] },
): Promise<{ id: string; story_id: string }[]> {
  return tx
    .selectFrom('clippings_item')
    .select(['id', 'story_id'])
    .where((eb) =>
      eb.or([
        ...(chosen.itemIds.length > 0 ? [eb('id', 'in', [...chosen.itemIds])] : []),
        ...(chosen.storyIds.length > 0 ? [eb('story_id', 'in', [...chosen.storyIds])] : []),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
}

export const personOf = (actor: { kind: string; personId?: string }): string | null =>
  actor.kind === 'person' ? (actor.personId ?? null) : null;
