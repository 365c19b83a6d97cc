import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '../tables.ts';
import type { ReviewTable } from '../tables.ts';
import type { Variant } from '../variants.server.ts';

export type Recording = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now'>;

/** Writes what was decided on the versions that stand there now; every one of them is kept for good. */
export async function recordReviews(
  { tx, actor, now }: Recording,
  variants: readonly Pick<Variant, 'id' | 'version'>[],
  what: {
    verdict: ReviewTable['verdict'];
    personId: string | null;
    via: ReviewTable['via'];
    note: string | null;
  },
): Promise<void> {
  if (variants.length === 0) return;
  await tx
    .insertInto('content_review')
    .values(
      variants.map(({ id, version }) => ({
        tenant_id: actor.tenantId,
        id: newId(),
        variant_id: id,
        version,
        verdict: what.verdict,
        person_id: what.personId,
        via: what.via,
        note: what.note,
        at: now,
      })),
    )
    .execute();
}

export const personOf = ({ actor }: Pick<Recording, 'actor'>): string | null =>
  actor.kind === 'person' ? actor.personId : null;
