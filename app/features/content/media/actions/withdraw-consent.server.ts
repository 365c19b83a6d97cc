import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import { requiredText } from '#app/platform/request/form-fields.ts';
import type { MediaRefusal } from '../../errors.ts';
import '../../events.ts';
import { peopleToTell } from '../../people-to-tell.server.ts';
import { may } from '../../policy.ts';
import { libraryCopy as copy } from '../library-copy.id.ts';
import { lockUses, type Reached, reach } from '../withdrawal-store.server.ts';

const input = z.object({
  mediaId: z.uuid(),
  reason: requiredText('siapa yang menarik izin dan mengapa', 500),
});

export type Withdrawn = { readonly lost: number; readonly held: number; readonly takeDown: number };

/** Officers and heads of the units whose variants were reached, and the desk where something is out. */
async function tellPeople(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>,
  mediaId: string,
  reached: readonly Reached[],
): Promise<void> {
  const { tx, actor, now } = context;
  if (reached.length === 0) return;
  const units = [...new Set(reached.map(({ piece }) => piece.unit_id))];
  const isOut = reached.some(({ reach: how }) => how === 'take-down');
  const { zone, personIds } = await peopleToTell(tx, now, { units, coordinators: isOut });
  await tell(context, {
    zone,
    notices: personIds
      .filter((personId) => personId !== (actor as PersonActor).personId)
      .map((personId) => ({
        personId,
        kind: 'content.consent-withdrawn',
        urgency: isOut ? ('urgent' as const) : ('normal' as const),
        title: copy.withdrawnNotice,
        body: copy.withdrawnBody(reached.length, isOut),
        href: `/kerja/media/${mediaId}`,
        key: `content.consent-withdrawn:${mediaId}`,
      })),
  });
}

/**
 * Somebody in the picture, or a child's parent, takes consent back. In one transaction the picture leaves every draft, what was ready to go
 * out is held and its delivery cancelled, what is out is listed to be taken down, and people are told.
 */
export const withdrawConsent = defineAction<typeof input, Withdrawn, MediaRefusal>({
  name: 'content.withdraw-consent',
  input,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const media = await tx
      .selectFrom('content_media')
      .select(['id', 'unit_id', 'consent'])
      .where('id', '=', input.mediaId)
      .forUpdate()
      .executeTakeFirst();
    authorize(may(actor, 'withdraw-consent', { unitId: media?.unit_id ?? null }));
    if (!media) return notFound();
    if (media.consent === 'withdrawn') return refuse({ type: 'already-withdrawn' });
    const uses = await lockUses(tx, actor.tenantId, media.id);
    await tx
      .updateTable('content_media')
      .set({
        consent: 'withdrawn',
        consent_at: null,
        withdrawn_at: now,
        withdrawn_by: (actor as PersonActor).personId,
        withdrawn_reason: input.reason,
      })
      .where('id', '=', media.id)
      .execute();
    const reached: Reached[] = [];
    for (const use of uses) {
      const one = await reach(context, use, media.id, copy.heldReason);
      if (one) reached.push(one);
    }
    const count = (how: Reached['reach']) => reached.filter((one) => one.reach === how).length;
    const withdrawn = { lost: count('lose'), held: count('hold'), takeDown: count('take-down') };
    await emit({
      name: 'content.consent-withdrawn',
      subject: { type: 'media', id: media.id },
      data: {
        unitId: media.unit_id,
        held: withdrawn.held,
        flagged: withdrawn.lost,
        published: withdrawn.takeDown,
      },
    });
    await tellPeople(context, media.id, reached);
    return ok(withdrawn);
  },
});
