import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';
import { headsOf, isWriter, unitMode, writersOf } from './facts.server.ts';
import { type LinkFacts, type LinkFault, linkFault } from './rules/link-fault.ts';
import { readerOf } from './rules/mode.ts';
import type { Known } from './rules/same-person.ts';

export async function linkRow(db: Tx, linkId: string) {
  return db.selectFrom('content_approval_link').selectAll().where('id', '=', linkId).executeTakeFirst();
}
/** The same, held until the decision or the revocation is stored: the one that comes second sees the first. */
export async function lockLink(db: Tx, linkId: string): Promise<LinkRow | undefined> {
  return db
    .selectFrom('content_approval_link')
    .selectAll()
    .where('id', '=', linkId)
    .forUpdate()
    .executeTakeFirst();
}
export type LinkRow = NonNullable<Awaited<ReturnType<typeof linkRow>>>;

type PieceRow = {
  id: string;
  unit_id: string;
  subject: 'ordinary' | 'narrative' | 'leader' | 'hoax';
  created_by: string;
  urgent_by: string | null;
};
type VariantRow = { id: string; version: number; state: string };

/** `openerId`: the person whom the browser is signed in as, if any. */
type Asked = { pieceId: string; now: string; openerId?: string | null };

/** Holding the code is the right to decide; a browser that tells that it is somebody else's loses it. */
async function isOthers(
  db: Tx,
  link: LinkRow,
  writers: readonly Known[],
  openerId: string,
): Promise<boolean> {
  if (openerId === link.person_id) return false;
  if (openerId === link.made_by) return true;
  const opener = await db
    .selectFrom('org_read_person')
    .select(['id', 'account_id as accountId', 'name'])
    .where('id', '=', openerId)
    .executeTakeFirst();
  return opener !== undefined && isWriter(opener, writers);
}

/** Everything that a link's working depends on, as it is at this moment. */
export async function linkFacts(
  db: Tx,
  link: LinkRow,
  { piece, variants }: { piece: PieceRow; variants: readonly VariantRow[] },
  asked: Asked,
): Promise<LinkFacts> {
  const ids = link.versions.map(({ variantId }) => variantId);
  const unit = await db
    .selectFrom('org_read_unit')
    .select('state')
    .where('id', '=', piece.unit_id)
    .executeTakeFirst();
  const head = (await headsOf(db, piece.unit_id, asked.now)).find(({ id }) => id === link.person_id);
  const writers = await writersOf(db, piece, ids);
  const { mode } = await unitMode(db, piece.unit_id);
  return {
    revokedAt: link.revoked_at,
    usedAt: link.used_at,
    expiresAt: link.expires_at,
    pieceId: link.piece_id,
    askedPieceId: asked.pieceId,
    unitLive: unit?.state === 'live',
    isHead: head !== undefined,
    mode: readerOf(mode, piece.subject),
    isWriter: head !== undefined && isWriter(head, writers),
    openedByOther: asked.openerId ? await isOthers(db, link, writers, asked.openerId) : false,
    variants: link.versions.map(({ variantId, version }) => {
      const variant = variants.find(({ id }) => id === variantId);
      return { linkVersion: version, version: variant?.version ?? -1, state: variant?.state ?? 'gone' };
    }),
  };
}

/** @returns why the link does not work now, or null */
export const faultNow = async (
  db: Tx,
  link: LinkRow,
  locked: { piece: PieceRow; variants: readonly VariantRow[] },
  asked: Asked,
): Promise<LinkFault | null> => linkFault(await linkFacts(db, link, locked, asked), asked.now);
