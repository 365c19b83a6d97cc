import { accountName, networkName } from '#app/features/channels/index.ts';
import { type Db, readTenant, type Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import { blockerSentence } from '../blocker-words.id.ts';
import { readDrafts } from '../drafts.server.ts';
import { linkOfCode } from '../link-code.server.ts';
import { faultNow, linkRow } from '../link-facts.server.ts';
import type { Blocker } from '../rules/blockers.ts';
import type { LinkFault } from '../rules/link-fault.ts';

async function pieceOf(db: Tx, pieceId: string) {
  return db
    .selectFrom('content_piece as p')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .innerJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'p.tenant_id').onRef('w.id', '=', 'p.created_by'),
    )
    .selectAll('p')
    .select(['u.name as unit', 'w.name as writer'])
    .where('p.id', '=', pieceId)
    .executeTakeFirstOrThrow();
}

export const variantsOf = (db: Tx, pieceId: string) =>
  db
    .selectFrom('content_variant as v')
    .leftJoin('channels_read_channel as c', (join) =>
      join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.channel_id'),
    )
    .selectAll('v')
    .select(['c.handle', 'c.address'])
    .where('v.piece_id', '=', pieceId)
    .orderBy('v.created_at')
    .orderBy('v.id')
    .execute();

export const mediaShown = (db: Tx, variantIds: readonly string[]) =>
  db
    .selectFrom('content_variant_media as v')
    .innerJoin('content_media as m', (join) =>
      join.onRef('m.tenant_id', '=', 'v.tenant_id').onRef('m.id', '=', 'v.media_id'),
    )
    .select((eb) => [
      'v.variant_id as variantId',
      'm.id as mediaId',
      'm.title',
      'm.kind',
      eb.fn.coalesce('v.alt', 'm.alt').as('alt'),
    ])
    .where('v.variant_id', 'in', [...variantIds])
    .orderBy('v.variant_id')
    .orderBy('v.position')
    .execute();

async function openRemarks(db: Tx, variantIds: readonly string[]) {
  return db
    .selectFrom('content_remark as r')
    .innerJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'r.tenant_id').onRef('w.id', '=', 'r.written_by'),
    )
    .select(['r.id', 'r.variant_id as variantId', 'r.excerpt', 'r.text', 'w.name as by'])
    .where('r.variant_id', 'in', [...variantIds])
    .where('r.settled_at', 'is', null)
    .orderBy('r.written_at')
    .execute();
}

/** A finding is told with the words that it is about: the head has no editor that marks them. */
const blockerWords = (blocker: Blocker): string =>
  blocker.kind === 'finding' && blocker.finding.words
    ? `“${blocker.finding.words}”: ${blockerSentence(blocker)}`
    : blockerSentence(blocker);

export type DeadLink = {
  readonly fault: LinkFault;
  readonly usedAt: string | null;
  readonly verdict: 'approved' | 'returned' | null;
  readonly zone: string;
  /** Of the piece that was decided by it; who holds the code has read it. */
  readonly title: string | null;
};

/** What a head sees behind a link, or why it does not work; reading it uses nothing up. */
export async function approvalPage(db: Db, code: string, now: string, openerId: string | null = null) {
  const known = await linkOfCode(db, code);
  if (!known)
    return {
      tenantId: null,
      dead: { fault: 'unknown', usedAt: null, verdict: null, zone: 'Asia/Jakarta', title: null } as DeadLink,
      view: null,
    };
  return readTenant(db, known.tenantId, async (tx) => {
    const link = await linkRow(tx, known.linkId);
    const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
    const dead = (fault: LinkFault, title: string | null = null) => ({
      tenantId: known.tenantId,
      dead: { fault, usedAt: link?.used_at ?? null, verdict: link?.verdict ?? null, zone, title } as DeadLink,
      view: null,
    });
    if (!link) return dead('unknown');
    const piece = await pieceOf(tx, link.piece_id);
    const all = await variantsOf(tx, piece.id);
    const fault = await faultNow(tx, link, { piece, variants: all }, { pieceId: piece.id, now, openerId });
    if (fault) return dead(fault, fault === 'used' ? piece.title : null);
    const ids = link.versions.map(({ variantId }) => variantId);
    const variants = all.filter(({ id }) => ids.includes(id));
    const readings = await readDrafts(tx, piece, variants);
    const [media, remarks] = [await mediaShown(tx, ids), await openRemarks(tx, ids)];
    const head = await tx
      .selectFrom('org_read_person')
      .select('name')
      .where('id', '=', link.person_id)
      .executeTakeFirstOrThrow();
    return {
      tenantId: known.tenantId,
      dead: null,
      view: {
        pieceId: piece.id,
        title: piece.title,
        unit: piece.unit,
        writer: piece.writer,
        head: head.name,
        subject: piece.subject,
        sources: piece.sources,
        /** What forbids an approval as it stands: a return is still possible. */
        blockers: [...new Set([...readings.values()].flatMap(({ blockers }) => blockers.map(blockerWords)))],
        expiresAt: link.expires_at,
        zone,
        variants: variants.map((one) => ({
          id: one.id,
          channel:
            one.channel_id === null
              ? null
              : `${networkName(one.network)} ${accountName({ network: one.network, handle: one.handle, address: one.address })}`,
          title: one.title,
          text: one.text,
          link: one.link,
          scheduledAt: one.scheduled_at,
          media: media.filter(({ variantId }) => variantId === one.id),
          remarks: remarks.filter(({ variantId }) => variantId === one.id),
          findings: (readings.get(one.id)?.findings ?? []).map(({ message, words }) => ({ message, words })),
          overridden: (readings.get(one.id)?.overridden ?? []).map(({ message, words, reason }) => ({
            message,
            words,
            reason,
          })),
        })),
      },
    };
  });
}
export type ApprovalView = NonNullable<Awaited<ReturnType<typeof approvalPage>>['view']>;

/** The kept file of a picture; a film is only named on the page. */
export const pictureOf = (db: Db, tenantId: string, mediaId: string) =>
  readTenant(db, tenantId, (tx) =>
    tx
      .selectFrom('content_media')
      .select('file_id as fileId')
      .where('id', '=', mediaId)
      .where('kind', '=', 'image')
      .executeTakeFirst(),
  );
