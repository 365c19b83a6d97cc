import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Office } from '#app/testing/office.server.ts';
import { aPiece, aVariant, type VariantGiven } from '../testing.server.ts';
import { decideReview } from './actions/decide-review.server.ts';

/** What database tests of reviews do and look at; the office is opened after this is asked for. */
export function reviewsOf(office: () => Office) {
  const as = (who: keyof Office['actors'] | PersonActor) => ({
    platform: office().platform,
    actor: typeof who === 'string' ? office().actors[who] : who,
  });
  const variantOf = (id: string) =>
    office().write((tx) =>
      tx
        .selectFrom('content_variant')
        .select(['state', 'version', 'approved_version', 'reviewed', 'submitted_at'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
  const verdictsOf = (id: string) =>
    office().write(async (tx) =>
      (
        await tx
          .selectFrom('content_review')
          .select(['verdict', 'version', 'person_id', 'via'])
          .where('variant_id', '=', id)
          .orderBy('id')
          .execute()
      ).map(({ verdict, version, via }) => `${verdict} ${version} ${via}`),
    );
  async function given(more: VariantGiven & { subject?: 'narrative' } = {}) {
    const pieceId = await aPiece(office(), more.subject ? { subject: more.subject } : {});
    const variantId = await aVariant(office(), pieceId, { title: 'Posyandu keliling', ...more });
    return { pieceId, variantId, versions: [{ variantId, version: more.version ?? 1 }] };
  }
  const approve = (who: keyof Office['actors'] | PersonActor, piece: Awaited<ReturnType<typeof given>>) =>
    decideReview(as(who), { pieceId: piece.pieceId, verdict: 'approve', versions: piece.versions });
  return { as, variantOf, verdictsOf, given, approve };
}
