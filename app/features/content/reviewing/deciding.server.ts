import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal, ReviewRefusal } from '../errors.ts';
import '../events.ts';
import { moveVariant, type Piece, type Variant } from '../variants.server.ts';
import { readDrafts } from './drafts.server.ts';
import { recordReviews } from './recording.server.ts';
import { tellAuthors } from './telling.server.ts';

export type Deciding = {
  readonly piece: Piece;
  readonly variants: readonly Variant[];
  readonly asked: readonly { readonly variantId: string; readonly version: number }[];
  readonly verdict: 'approve' | 'return';
  readonly note: string | null;
  readonly personId: string;
  readonly via: 'console' | 'link';
  readonly linkId?: string;
};
type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send' | 'emit'>;
export type DecisionRefusal = PieceRefusal | ReviewRefusal;

/** The variants asked about, as long as each stands exactly as it was shown and waits. */
function chosen({ variants, asked }: Deciding): Result<Variant[], DecisionRefusal> {
  const found: Variant[] = [];
  for (const { variantId, version } of asked) {
    const variant = variants.find(({ id }) => id === variantId);
    if (!variant || variant.version !== version) return refuse({ type: 'changed-meanwhile' });
    if (variant.state !== 'submitted') return refuse({ type: 'decided-meanwhile' });
    found.push(variant);
  }
  return ok(found);
}

/** A return without a word helps nobody: a note, or an open remark at each text. */
async function hasWords({ tx }: Context, { note }: Deciding, returned: readonly Variant[]): Promise<boolean> {
  if (note) return true;
  const rows = await tx
    .selectFrom('content_remark')
    .select('variant_id')
    .distinct()
    .where(
      'variant_id',
      'in',
      returned.map(({ id }) => id),
    )
    .where('settled_at', 'is', null)
    .execute();
  return rows.length === returned.length;
}

/** What forbids an approval: facts that changed since the submission, such as a withdrawn consent or a new word of the office. */
async function stillBlocked({ tx }: Context, piece: Piece, variants: readonly Variant[]) {
  const readings = await readDrafts(tx, piece, variants);
  return [...readings].flatMap(([variantId, reading]) =>
    reading.blockers.map((blocker) => ({ ...blocker, variantId })),
  );
}

/** Approves or returns exactly the versions that were shown, in the caller's transaction and after its policy. */
export async function decide(
  context: Context,
  deciding: Deciding,
): Promise<Result<{ variants: number }, DecisionRefusal>> {
  const { tx, actor, now, emit } = context;
  const { piece, verdict, note, personId, via, linkId } = deciding;
  const found = chosen(deciding);
  if (!found.ok) return found;
  if (verdict === 'return' && !(await hasWords(context, deciding, found.value)))
    return refuse({ type: 'remarks-missing' });
  if (verdict === 'approve') {
    const blockers = await stillBlocked(context, piece, found.value);
    if (blockers.length > 0) return refuse({ type: 'blocked', blockers });
  }
  for (const variant of found.value) {
    const change =
      verdict === 'approve' ? { approved_version: variant.version, reviewed: true } : { reviewed: false };
    const state = await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, verdict, {
      ...change,
      submitted_at: null,
    });
    if (!state) return refuse({ type: 'wrong-state', state: variant.state });
  }
  const word = verdict === 'approve' ? 'approved' : 'returned';
  await recordReviews(context, found.value, { verdict: word, personId, via, note });
  await emit({
    name: `content.${word}`,
    subject: { type: 'piece', id: piece.id },
    data: { unitId: piece.unit_id, variants: found.value.length, via, ...(linkId ? { linkId } : {}) },
  });
  await tellAuthors(
    context,
    piece,
    found.value.map(({ id }) => id),
    word,
  );
  return ok({ variants: found.value.length });
}
