import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import type { NewNotice } from '#app/platform/notify/notices.server.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../tables.ts';
import type { ReviewMode } from '../tables.ts';
import type { Piece } from '../variants.server.ts';
import { deskOf, type Head, headsOf, isWriter } from './facts.server.ts';
import type { Known } from './rules/same-person.ts';
import { tellingCopy as copy } from './telling-copy.id.ts';

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>;

/** Who could read a piece now: the heads that did not write it; the desk where the rule says so or no head is fit. */
export async function readersOf(
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  unitId: string,
  reader: ReviewMode,
  writers: readonly Known[],
): Promise<{ by: 'head'; heads: Head[] } | { by: 'desk' }> {
  if (reader === 'desk') return { by: 'desk' };
  const heads = (await headsOf(tx, unitId, now)).filter((head) => !isWriter(head, writers));
  return heads.length > 0 ? { by: 'head', heads } : { by: 'desk' };
}

async function send(context: Context, notices: readonly NewNotice[]): Promise<void> {
  const { zone } = await context.tx
    .selectFrom('org_read_government')
    .select('zone')
    .executeTakeFirstOrThrow();
  await tell(context, { zone, notices });
}

const reviewHref = (pieceId: string): string => `/kerja/periksa/${pieceId}`;
const pieceHref = (pieceId: string): string => `/kerja/naskah/${pieceId}`;

/** A head is told at once; the desk, which reads for all units, finds it in the day's digest. */
export async function tellReaders(
  context: Context,
  piece: Pick<Piece, 'id' | 'title' | 'unit_id'>,
  readers: Awaited<ReturnType<typeof readersOf>>,
): Promise<void> {
  const people =
    readers.by === 'head' ? readers.heads.map(({ id }) => id) : await deskOf(context.tx, context.now);
  await send(
    context,
    people.map((personId) => ({
      personId,
      kind: 'content.review-asked',
      urgency: readers.by === 'head' ? 'normal' : 'low',
      title: copy.asked,
      body: piece.title,
      href: reviewHref(piece.id),
      key: `content.review-asked:${piece.id}:${context.now}`,
    })),
  );
}

/** Out without a reader: whoever may read it is told at once, day and night. */
export async function tellUrgent(
  context: Context,
  piece: Pick<Piece, 'id' | 'title' | 'unit_id'>,
  writers: readonly Known[],
): Promise<void> {
  const readers = await readersOf(context, piece.unit_id, 'head', writers);
  const heads = readers.by === 'head' ? readers.heads.map(({ id }) => id) : [];
  const people = [...new Set([...heads, ...(await deskOf(context.tx, context.now))])];
  await send(
    context,
    people.map((personId) => ({
      personId,
      kind: 'content.urgent-released',
      urgency: 'urgent',
      title: copy.urgent,
      body: piece.title,
      href: reviewHref(piece.id),
      key: `content.urgent-released:${piece.id}:${context.now}`,
    })),
  );
}

/** Who opened a link nobody can prove, so the head in whose name it decided learns of it at once, and of who made it. */
export async function tellNamedHead(
  context: Context,
  piece: Pick<Piece, 'id' | 'title'>,
  link: { readonly id: string; readonly person_id: string; readonly made_by: string },
  verdict: 'approved' | 'returned',
): Promise<void> {
  const maker = await context.tx
    .selectFrom('org_read_person')
    .select('name')
    .where('id', '=', link.made_by)
    .executeTakeFirst();
  await send(context, [
    {
      personId: link.person_id,
      kind: 'content.decided-by-link',
      urgency: 'urgent',
      title: copy.byLink[verdict],
      body: copy.byLinkBody(piece.title, maker?.name ?? ''),
      href: pieceHref(piece.id),
      key: `content.decided-by-link:${link.id}`,
    },
  ]);
}

/** The author and whoever submitted it learn what was decided. */
export async function tellAuthors(
  context: Context,
  piece: Pick<Piece, 'id' | 'title' | 'created_by'>,
  variantIds: readonly string[],
  verdict: 'approved' | 'returned' | 'corrected' | 'withdrawn',
): Promise<void> {
  const submitted = await context.tx
    .selectFrom('content_review')
    .select('person_id')
    .distinct()
    .where('variant_id', 'in', [...variantIds])
    .where('verdict', '=', 'submitted')
    .where('person_id', 'is not', null)
    .execute();
  const people = [...new Set([piece.created_by, ...submitted.map(({ person_id }) => person_id!)])];
  await send(
    context,
    people.map((personId) => ({
      personId,
      kind: `content.${verdict}`,
      urgency: 'normal',
      title: copy[verdict],
      body: piece.title,
      href: pieceHref(piece.id),
      key: `content.${verdict}:${piece.id}:${context.now}`,
    })),
  );
}
