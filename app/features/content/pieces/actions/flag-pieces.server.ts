import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { moved } from '../../states.ts';
import '../../tables.ts';
import type { PieceFlag } from '../../types.ts';
import { lockPiece, moveVariant, type Variant } from '../../variants.server.ts';
import { canGoOut, withFlag } from '../rules/flags.ts';
import { cancelWaiting } from '../store/cancel-waiting.server.ts';
import { tellOfficersOf } from '../telling.server.ts';

const flagInput = z.object({
  about: z.discriminatedUnion('what', [
    z.object({ what: z.literal('narrative'), narrativeId: z.uuid(), versionId: z.uuid() }),
    z.object({ what: z.literal('narrative-withdrawn'), narrativeId: z.uuid() }),
    z.object({ what: z.literal('activity'), activityId: z.uuid(), cancelled: z.boolean() }),
  ]),
  /** When it happened, for a job that runs late or twice. */
  at: z.iso.datetime({ offset: true }),
});
type About = z.output<typeof flagInput>['about'];

/** Pieces that rest on it and could still go out. */
async function resting(tx: Tx, about: About): Promise<string[]> {
  const query = tx
    .selectFrom('content_piece')
    .select('id')
    .where('archived_at', 'is', null)
    .where((eb) =>
      about.what === 'activity'
        ? eb('activity_id', '=', about.activityId)
        : eb.and([
            eb('narrative_id', '=', about.narrativeId),
            ...(about.what === 'narrative' ? [eb('narrative_version_id', '<>', about.versionId)] : []),
          ]),
    )
    .orderBy('id');
  return (await query.execute()).map(({ id }) => id);
}

function flagOf(about: About, at: string): PieceFlag {
  if (about.what === 'narrative') return { kind: 'narrative-changed', versionId: about.versionId, at };
  if (about.what === 'narrative-withdrawn') return { kind: 'narrative-withdrawn', at };
  return { kind: about.cancelled ? 'activity-cancelled' : 'activity-changed', at };
}

/** What would go out by itself or by an officer's hand waits; what is already on its way waits too, as long as its delivery can be stopped. */
async function hold(context: ActionContext<unknown>, variant: Variant, reason: string): Promise<boolean> {
  const { tx, actor, now } = context;
  if (moved(variant.state, 'hold') === null || !(await cancelWaiting(context, variant))) return false;
  await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'hold', {
    held_reason: reason,
    delivery_id: null,
  });
  return true;
}

/** Flags one piece. @returns its unit where it is newly flagged */
async function flagPiece(
  context: ActionContext<unknown>,
  id: string,
  flag: PieceFlag,
): Promise<string | null> {
  const { tx, actor, now, emit } = context;
  const locked = await lockPiece(tx, actor.tenantId, id);
  if (!locked) return null;
  const { piece, variants } = locked;
  const known = piece.flags.some(({ kind, at }) => kind === flag.kind && at === flag.at);
  if (known || (variants.length > 0 && !variants.some(({ state }) => canGoOut(state)))) return null;
  let held = 0;
  for (const variant of variants) if (await hold(context, variant, flag.kind)) held += 1;
  await tx
    .updateTable('content_piece')
    .set({ flags: jsonb(withFlag(piece.flags, flag)) as never, updated_at: now })
    .where('id', '=', id)
    .execute();
  await emit({
    name: 'content.piece-flagged',
    subject: { type: 'piece', id },
    data: { unitId: piece.unit_id, flag: flag.kind, held },
  });
  return piece.unit_id;
}

/**
 * The agenda changed under pieces: each that could still go out is flagged, what was scheduled or ready is held, and the officers of
 * its unit are told. Asked twice for the same moment it does nothing more.
 */
export const flagPieces = defineAction<typeof flagInput, { flagged: number }>({
  name: 'content.flag-pieces',
  input: flagInput,
  async run(context) {
    const { tx, actor, input, authorize } = context;
    authorize(may(actor, 'run-jobs'));
    const flag = flagOf(input.about, input.at);
    let flagged = 0;
    for (const id of await resting(tx, input.about)) {
      const unitId = await flagPiece(context, id, flag);
      if (unitId === null) continue;
      flagged += 1;
      await tellOfficersOf(context, unitId, id, flag.kind);
    }
    return ok({ flagged });
  },
});
