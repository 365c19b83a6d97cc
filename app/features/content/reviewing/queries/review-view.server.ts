import { accountName, networkName } from '#app/features/channels/index.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { moved, pieceState } from '../../states.ts';
import '../../tables.ts';
import { readDrafts } from '../drafts.server.ts';
import { headsOf, isWriter, unitMode, writersOf } from '../facts.server.ts';
import { anchor } from '../rules/anchor.ts';
import { readerOf } from '../rules/mode.ts';
import { mediaShown, variantsOf } from './approval-page.server.ts';

export async function pieceRow(db: Tx, pieceId: string) {
  return db
    .selectFrom('content_piece as p')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .leftJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'p.tenant_id').onRef('w.id', '=', 'p.created_by'),
    )
    .leftJoin('org_read_person as r', (join) =>
      join.onRef('r.tenant_id', '=', 'p.tenant_id').onRef('r.id', '=', 'p.urgent_by'),
    )
    .selectAll('p')
    .select(['u.short_name as unit', 'u.state as unit_state', 'w.name as writer', 'r.name as urgent_name'])
    .where('p.id', '=', pieceId)
    .executeTakeFirst();
}

async function remarksOf(db: Tx, variantIds: readonly string[]) {
  if (variantIds.length === 0) return [];
  return db
    .selectFrom('content_remark as r')
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.tenant_id', '=', 'r.tenant_id')
        .onRef('v.variant_id', '=', 'r.variant_id')
        .onRef('v.version', '=', 'r.version'),
    )
    .leftJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'r.tenant_id').onRef('w.id', '=', 'r.written_by'),
    )
    .select((eb) => [
      'r.id',
      'r.variant_id',
      'r.version',
      'r.starts',
      'r.ends',
      'r.excerpt',
      'r.text',
      'r.written_at',
      'r.settled_at',
      'w.name as by',
      eb.fn<number>('char_length', ['v.text']).as('length'),
    ])
    .where('r.variant_id', 'in', [...variantIds])
    .orderBy('r.written_at')
    .execute();
}

async function historyOf(db: Tx, variantIds: readonly string[]) {
  if (variantIds.length === 0) return [];
  return db
    .selectFrom('content_review as r')
    .leftJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'r.tenant_id').onRef('w.id', '=', 'r.person_id'),
    )
    .select([
      'r.id',
      'r.variant_id as variantId',
      'r.version',
      'r.verdict',
      'r.via',
      'r.note',
      'r.at',
      'w.name as by',
    ])
    .where('r.variant_id', 'in', [...variantIds])
    .orderBy('r.at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(100)
    .execute();
}

export const channelWords = (one: {
  channel_id: string | null;
  network: string;
  handle: string | null;
  address: string | null;
}): string | null => (one.channel_id === null ? null : `${networkName(one.network)} ${accountName(one)}`);

/** A piece as its reviewer sees it; `forbidden` where this person may not see it. */
export async function reviewView(db: Tx, actor: PersonActor, pieceId: string, now: string) {
  const piece = await pieceRow(db, pieceId);
  if (!piece) return null;
  const all = await variantsOf(db, pieceId);
  const out = all.some(({ state }) => state === 'published');
  if (!may(actor, 'see-piece', { unitId: piece.unit_id, out })) return 'forbidden' as const;
  // Who sees it only because it is out sees what is out, and nothing of how it came about.
  const insider = may(actor, 'see-piece', { unitId: piece.unit_id });
  const rows = insider ? all : all.filter(({ state }) => state === 'published');
  const states = rows.map(({ state }) => state);
  const ids = rows.map(({ id }) => id);
  const readings = await readDrafts(db, piece, insider ? rows : []);
  const media = ids.length > 0 ? await mediaShown(db, ids) : [];
  const remarks = await remarksOf(db, insider ? ids : []);
  const history = await historyOf(db, insider ? ids : []);
  const { mode } = await unitMode(db, piece.unit_id);
  const reader = readerOf(mode, piece.subject);
  const writers = await writersOf(db, piece, ids);
  const heads = await headsOf(db, piece.unit_id, now);
  const self = { id: actor.personId, accountId: actor.accountId, name: actor.name };
  const own = isWriter(self, writers);
  const unread = rows.filter(
    (one) =>
      insider &&
      piece.urgent_at !== null &&
      piece.urgent_reviewed_at === null &&
      one.approved_version === one.version &&
      !one.reviewed &&
      one.state !== 'withdrawn' &&
      one.state !== 'excused',
  );
  const subject = { unitId: piece.unit_id, mode: reader, subject: piece.subject };
  const review = may(actor, 'review', subject);
  return {
    piece: {
      id: piece.id,
      title: piece.title,
      unit: piece.unit,
      unitId: piece.unit_id,
      kind: piece.kind,
      subject: piece.subject,
      writer: insider ? (piece.writer ?? '') : '',
      writers: insider ? writers.map(({ name }) => name) : [],
      sources: insider ? piece.sources : [],
      flags: insider ? piece.flags : [],
      state: pieceState(states),
      urgent:
        !insider || piece.urgent_at === null
          ? null
          : {
              at: piece.urgent_at,
              by: piece.urgent_name ?? '',
              reason: piece.urgent_reason ?? '',
              reviewedAt: piece.urgent_reviewed_at,
            },
    },
    insider,
    mode,
    reader,
    heads: (insider ? heads : []).map((head) => ({ name: head.name, fit: !isWriter(head, writers) })),
    own,
    unread: unread.map(({ id, version }) => ({ variantId: id, version })),
    variants: rows.map((one) => {
      const reading = readings.get(one.id);
      return {
        id: one.id,
        channel: channelWords(one),
        network: one.network,
        state: one.state,
        version: one.version,
        approvedVersion: one.approved_version,
        lastApproved:
          history.find(
            ({ variantId, verdict }) =>
              variantId === one.id && (verdict === 'approved' || verdict === 'reviewed-after'),
          )?.version ?? null,
        reviewed: one.reviewed,
        title: one.title,
        text: one.text,
        link: one.link,
        submittedAt: one.submitted_at,
        plannedAt: one.scheduled_at ?? one.due_at,
        media: media.filter(({ variantId }) => variantId === one.id),
        findings: reading?.findings ?? [],
        overridden: reading?.overridden ?? [],
        blockers: reading?.blockers ?? [],
        canSubmit: moved(one.state, 'submit') !== null,
        remarks: remarks
          .filter(({ variant_id }) => variant_id === one.id)
          .map((remark) => ({
            id: remark.id,
            excerpt: remark.excerpt,
            text: remark.text,
            by: remark.by ?? '',
            at: remark.written_at,
            settled: remark.settled_at !== null,
            old: remark.version !== one.version,
            place: anchor(remark, one.text, remark.length),
          })),
        history: history.filter(({ variantId }) => variantId === one.id),
      };
    }),
    can: {
      review: review && !own,
      reviewButOwn: review && own,
      reviewAfter: may(actor, 'review-urgent', subject) && !own && unread.length > 0,
      remark: may(actor, 'remark', subject),
      submit: may(actor, 'submit', subject) && piece.archived_at === null,
      release: may(actor, 'release', { ...subject, mode }),
      urgent: may(actor, 'release-urgent', subject) && piece.archived_at === null,
      link: may(actor, 'make-approval-link', subject) && reader !== 'desk',
    },
  };
}
export type ReviewView = Exclude<NonNullable<Awaited<ReturnType<typeof reviewView>>>, 'forbidden'>;
export type ReviewVariant = ReviewView['variants'][number];

/** Two kept versions of a variant; without numbers the last approved one against today's. None for whom only what is out is open. */
export async function comparedVersions(
  db: Tx,
  actor: PersonActor,
  pieceId: string,
  asked: { variantId: string; from: number | null; to: number | null },
) {
  const piece = await db
    .selectFrom('content_piece')
    .select('unit_id')
    .where('id', '=', pieceId)
    .executeTakeFirst();
  if (!piece || !may(actor, 'see-piece', { unitId: piece.unit_id })) return null;
  const versions = await db
    .selectFrom('content_version as v')
    .innerJoin('content_variant as c', (join) =>
      join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.variant_id'),
    )
    .leftJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'v.tenant_id').onRef('w.id', '=', 'v.made_by'),
    )
    .select(['v.version', 'v.title', 'v.text', 'v.link', 'v.media', 'v.made_at as at', 'w.name as by'])
    .where('v.variant_id', '=', asked.variantId)
    .where('c.piece_id', '=', pieceId)
    .orderBy('v.version', 'desc')
    .execute();
  const reviews = await db
    .selectFrom('content_review')
    .select(['version', 'verdict'])
    .where('variant_id', '=', asked.variantId)
    .execute();
  const approved = new Set(
    reviews
      .filter(({ verdict }) => verdict === 'approved' || verdict === 'reviewed-after')
      .map(({ version }) => version),
  );
  const latest = versions[0];
  if (!latest) return null;
  const to = versions.find(({ version }) => version === asked.to) ?? latest;
  const before = versions.filter(({ version }) => version < to.version);
  const from =
    versions.find(({ version }) => version === asked.from) ??
    before.find(({ version }) => approved.has(version)) ??
    before[0] ??
    to;
  return {
    versions: versions.map(({ version, at, by }) => ({ version, at, by, approved: approved.has(version) })),
    from,
    to,
  };
}
