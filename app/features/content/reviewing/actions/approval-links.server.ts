import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ReviewRefusal } from '../../errors.ts';
import '../../events.ts';
import { may, needsSecondPerson } from '../../policy.ts';
import { lockPiece } from '../../variants.server.ts';
import { headsOf, isWriter, unitMode, writersOf } from '../facts.server.ts';
import { hashOfCode, newCode } from '../link-code.server.ts';
import { readerOf } from '../rules/mode.ts';
import { makeLinkInput, revokeLinkInput } from '../schema.ts';

export type MadeLink = {
  readonly linkId: string;
  /** Shown once; the database knows only its hash. */
  readonly code: string;
  readonly expiresAt: string;
};

/** A link with which one head decides once on exactly what waits now. An older one for the same head stops working. */
export const makeApprovalLink = defineAction<typeof makeLinkInput, MadeLink, ReviewRefusal>({
  name: 'content.make-approval-link',
  input: makeLinkInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked || actor.kind !== 'person') return notFound();
    const { piece, variants } = locked;
    authorize(may(actor, 'make-approval-link', { unitId: piece.unit_id }));
    const waiting = variants.filter(({ state }) => state === 'submitted');
    if (waiting.length === 0) return refuse({ type: 'nothing-to-submit' });
    const ids = waiting.map(({ id }) => id);
    const head = (await headsOf(tx, piece.unit_id, now)).find(({ id }) => id === input.personId);
    if (!head) return refuse({ type: 'head-unfit', why: 'not-head' });
    const { mode } = await unitMode(tx, piece.unit_id);
    if (readerOf(mode, piece.subject) === 'desk') return refuse({ type: 'head-unfit', why: 'desk-reviews' });
    const writers = await writersOf(tx, piece, ids);
    if (isWriter(head, writers)) return refuse({ type: 'head-unfit', why: 'own-text' });
    // The maker holds the code too: where a second person is a must, it is not the writer who holds it.
    const maker = { id: actor.personId, accountId: actor.accountId, name: actor.name };
    if (needsSecondPerson(piece.subject) && isWriter(maker, writers))
      return refuse({ type: 'head-unfit', why: 'must-sign-in' });
    await tx
      .updateTable('content_approval_link')
      .set({ revoked_at: now })
      .where('piece_id', '=', piece.id)
      .where('person_id', '=', head.id)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
    const [linkId, code] = [newId(), newCode()];
    const expiresAt = Temporal.Instant.from(now)
      .add({ hours: input.days * 24 })
      .toString();
    await tx
      .insertInto('content_approval_link')
      .values({
        tenant_id: actor.tenantId,
        id: linkId,
        piece_id: piece.id,
        versions: jsonb(waiting.map(({ id, version }) => ({ variantId: id, version }))) as never,
        person_id: head.id,
        code_hash: hashOfCode(code),
        made_by: actor.personId,
        made_at: now,
        expires_at: expiresAt,
        used_at: null,
        verdict: null,
        revoked_at: null,
      })
      .execute();
    await emit({
      name: 'content.approval-link-made',
      subject: { type: 'piece', id: piece.id },
      data: { unitId: piece.unit_id, linkId, personId: head.id },
    });
    return ok({ linkId, code, expiresAt });
  },
});

/** Makes an unused link worthless; again changes nothing. */
export const revokeApprovalLink = defineAction({
  name: 'content.revoke-approval-link',
  input: revokeLinkInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const link = await tx
      .selectFrom('content_approval_link as l')
      .innerJoin('content_piece as p', (join) =>
        join.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.id', '=', 'l.piece_id'),
      )
      .select(['l.id', 'l.piece_id', 'p.unit_id'])
      .where('l.id', '=', input.linkId)
      .forUpdate('l')
      .executeTakeFirst();
    if (!link) return notFound();
    authorize(may(actor, 'make-approval-link', { unitId: link.unit_id }));
    const { numUpdatedRows } = await tx
      .updateTable('content_approval_link')
      .set({ revoked_at: now })
      .where('id', '=', link.id)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (Number(numUpdatedRows) > 0)
      await emit({
        name: 'content.approval-link-revoked',
        subject: { type: 'piece', id: link.piece_id },
        data: { unitId: link.unit_id, linkId: link.id },
      });
    return ok({ pieceId: link.piece_id });
  },
});
