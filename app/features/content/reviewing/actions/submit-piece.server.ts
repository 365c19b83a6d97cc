import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal, ReviewRefusal } from '../../errors.ts';
import '../../events.ts';
import type { z } from 'zod';
import { may } from '../../policy.ts';
import { moved } from '../../states.ts';
import { lockPiece, moveVariant, type Piece, type Variant } from '../../variants.server.ts';
import { readDrafts } from '../drafts.server.ts';
import { unitMode, writersOf } from '../facts.server.ts';
import { personOf, recordReviews } from '../recording.server.ts';
import type { DraftReading } from '../rules/blockers.ts';
import { readerOf } from '../rules/mode.ts';
import { submitInput } from '../schema.ts';
import { readersOf, tellReaders } from '../telling.server.ts';

type Input = z.output<typeof submitInput>;
type Context = ActionContext<Input>;
type SubmitRefusal = PieceRefusal | ReviewRefusal;
type Ready = {
  piece: Piece;
  chosen: Variant[];
  readings: Map<string, DraftReading>;
};

/** The variants that can go on, read by the writing check; refused with everything that has to be mended. */
async function ready(
  { tx, input }: Context,
  locked: { piece: Piece; variants: Variant[] },
  move: 'submit' | 'release',
): Promise<Result<Ready, SubmitRefusal>> {
  const { piece, variants } = locked;
  const wanted = (id: string) => input.variantIds.length === 0 || input.variantIds.includes(id);
  const chosen = variants.filter((one) => wanted(one.id) && moved(one.state, move) !== null);
  if (chosen.length === 0 || piece.archived_at !== null) return refuse({ type: 'nothing-to-submit' });
  const readings = await readDrafts(tx, piece, chosen, input.overrides);
  const blockers = [...readings].flatMap(([variantId, reading]) =>
    reading.blockers.map((blocker) => ({ ...blocker, variantId })),
  );
  return blockers.length > 0 ? refuse({ type: 'blocked', blockers }) : ok({ piece, chosen, readings });
}

/** Keeps the reasons that let a finding through; one that was given for nothing is forgotten. */
async function keepOverrides(context: Context, { chosen, readings }: Ready): Promise<void> {
  const { tx, actor, input, now } = context;
  const rows = input.overrides.flatMap(({ variantId, rule, excerpt, reason }) => {
    const variant = chosen.find(({ id }) => id === variantId);
    const used = readings
      .get(variantId)
      ?.overridden.some((one) => one.rule === rule && one.excerpt === excerpt);
    const personId = personOf(context);
    if (!variant || !used || !personId) return [];
    return [
      {
        tenant_id: actor.tenantId,
        id: newId(),
        variant_id: variantId,
        version: variant.version,
        rule,
        excerpt,
        reason,
        person_id: personId,
        at: now,
      },
    ];
  });
  if (rows.length > 0) await tx.insertInto('content_override').values(rows).execute();
}

/** Asks for a second person's reading. */
export const submitPiece = defineAction<
  typeof submitInput,
  { variants: number; by: 'head' | 'desk' },
  SubmitRefusal
>({
  name: 'content.submit',
  input: submitInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    authorize(may(actor, 'submit', { unitId: locked.piece.unit_id }));
    const prepared = await ready(context, locked, 'submit');
    if (!prepared.ok) return prepared;
    const { piece, chosen } = prepared.value;
    await keepOverrides(context, prepared.value);
    for (const variant of chosen)
      await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'submit', { submitted_at: now });
    await recordReviews(context, chosen, {
      verdict: 'submitted',
      personId: personOf(context),
      via: 'console',
      note: input.note,
    });
    const { mode } = await unitMode(tx, piece.unit_id);
    const reader = readerOf(mode, piece.subject);
    const writers = await writersOf(
      tx,
      piece,
      chosen.map(({ id }) => id),
    );
    const readers = await readersOf(context, piece.unit_id, reader, writers);
    await tellReaders(context, piece, readers);
    await emit({
      name: 'content.submitted',
      subject: { type: 'piece', id: piece.id },
      data: { unitId: piece.unit_id, variants: chosen.length },
    });
    return ok({ variants: chosen.length, by: readers.by });
  },
});

/** Where the unit's rule asks nobody: ready to go out, and said to be unread wherever it is shown. */
export const releasePiece = defineAction<typeof submitInput, { variants: number }, SubmitRefusal>({
  name: 'content.release',
  input: submitInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    const { unit_id: unitId, subject } = locked.piece;
    const { mode } = await unitMode(tx, unitId);
    authorize(may(actor, 'release', { unitId, mode, subject }));
    const prepared = await ready(context, locked, 'release');
    if (!prepared.ok) return prepared;
    const { chosen, readings } = prepared.value;
    // Who lets an error through is never the only one who has read it.
    if ([...readings.values()].some(({ overridden }) => overridden.length > 0))
      return refuse({ type: 'overrides-need-reader' });
    for (const variant of chosen)
      await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'release', {
        approved_version: variant.version,
        reviewed: false,
      });
    await recordReviews(context, chosen, {
      verdict: 'released-unreviewed',
      personId: personOf(context),
      via: 'console',
      note: input.note,
    });
    await emit({
      name: 'content.released',
      subject: { type: 'piece', id: input.pieceId },
      data: { unitId, variants: chosen.length },
    });
    return ok({ variants: chosen.length });
  },
});
