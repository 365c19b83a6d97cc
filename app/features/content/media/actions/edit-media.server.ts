import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { MediaRefusal } from '../../errors.ts';
import { may } from '../../policy.ts';
import { guardianMissing, impliedConsent } from '../rules/usable.ts';
import { mediaFields } from '../schema.ts';

const input = z.object({ mediaId: z.uuid(), ...mediaFields.shape });

/** Which of the kept values differ from what is said now. */
function changed(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter((key) => before[key] !== after[key]);
}

/**
 * What is said of a medium: words, rights, who is in it and whether they agreed. Consent that was withdrawn is not given again by an edit:
 * who withdrew it must be able to rely on that.
 */
export const editMedia = defineAction<typeof input, { mediaId: string }, MediaRefusal>({
  name: 'content.edit-media',
  input,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const media = await tx
      .selectFrom('content_media')
      .selectAll()
      .where('id', '=', input.mediaId)
      .forUpdate()
      .executeTakeFirst();
    authorize(may(actor, 'edit-media', { unitId: media?.unit_id ?? null }));
    if (!media) return notFound();
    if (media.consent === 'withdrawn' && input.consent === 'given')
      return refuse({ type: 'already-withdrawn' });
    const implied = impliedConsent(input.people);
    const consent =
      media.consent === 'withdrawn'
        ? 'withdrawn'
        : implied === 'not-needed' || input.consent === 'not-needed'
          ? implied
          : input.consent;
    if (guardianMissing(input.people, consent, input.consentNote)) return refuse({ type: 'guardian-needed' });
    const after = {
      title: input.title ?? input.alt.slice(0, 80),
      alt: input.alt,
      credit: input.credit,
      place: input.place,
      people: input.people,
      consent,
      consent_note: input.consentNote,
      rights: input.rights,
      rights_note: input.rightsNote,
    };
    const fields = changed(media, after);
    if (fields.length === 0) return ok({ mediaId: media.id });
    const given = consent === 'given' ? (media.consent_at ?? now) : null;
    await tx
      .updateTable('content_media')
      .set({ ...after, consent_at: given })
      .where('id', '=', media.id)
      .execute();
    await emit({
      name: 'content.media-edited',
      subject: { type: 'media', id: media.id },
      data: { unitId: media.unit_id, fields },
    });
    return ok({ mediaId: media.id });
  },
});
