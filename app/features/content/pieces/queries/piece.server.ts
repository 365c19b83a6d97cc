import { tidyHashtags } from '#app/features/agenda/index.ts';
import { accountName, networkName } from '#app/features/channels/index.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { unsourced } from '../../reviewing/rules/figures.ts';
import { moved, pieceState } from '../../states.ts';
import '../../tables.ts';
import { canGoOut } from '../rules/flags.ts';
import { channelsOf } from '../store/add-variants.server.ts';
import { changeOfNarrative } from './narrative-change.server.ts';

export type Where = { readonly actor: PersonActor; readonly now: string; readonly zone: string };

async function pieceRow(db: Tx, id: string) {
  return db
    .selectFrom('content_piece as p')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .leftJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'p.tenant_id').onRef('w.id', '=', 'p.created_by'),
    )
    .leftJoin('agenda_read_programme as g', (join) =>
      join.onRef('g.tenant_id', '=', 'p.tenant_id').onRef('g.id', '=', 'p.programme_id'),
    )
    .leftJoin('agenda_read_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 'p.tenant_id').onRef('n.id', '=', 'p.narrative_id'),
    )
    .leftJoin('agenda_read_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 'p.tenant_id').onRef('a.id', '=', 'p.activity_id'),
    )
    .leftJoin('content_note as c', (join) =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.id', '=', 'p.note_id'),
    )
    .selectAll('p')
    .select([
      'u.short_name as unit',
      'w.name as writer',
      'g.name as programme',
      'n.title as narrative',
      'n.state as narrative_state',
      'n.version_id as current_version_id',
      'n.hashtags as narrative_tags',
      'a.title as activity',
      'a.date as activity_date',
      'a.state as activity_state',
      'a.leader',
      'a.hashtags as activity_tags',
      'c.title as note',
    ])
    .where('p.id', '=', id)
    .executeTakeFirst();
}

async function variantRows(db: Tx, pieceId: string) {
  return db
    .selectFrom('content_variant as v')
    .leftJoin('channels_read_channel as c', (join) =>
      join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.channel_id'),
    )
    .leftJoin('channels_read_connection as k', (join) =>
      join.onRef('k.tenant_id', '=', 'v.tenant_id').onRef('k.channel_id', '=', 'v.channel_id'),
    )
    .selectAll('v')
    .select(['c.handle', 'c.address', 'k.state as connection'])
    .where('v.piece_id', '=', pieceId)
    .orderBy('v.created_at')
    .orderBy('v.id')
    .execute();
}

export async function mediaOf(db: Tx, variantIds: readonly string[]) {
  if (variantIds.length === 0) return [];
  return db
    .selectFrom('content_variant_media as v')
    .innerJoin('content_media as m', (join) =>
      join.onRef('m.tenant_id', '=', 'v.tenant_id').onRef('m.id', '=', 'v.media_id'),
    )
    .select([
      'v.variant_id',
      'v.media_id',
      'v.alt',
      'm.alt as own_alt',
      'm.title',
      'm.kind',
      'm.consent',
      'm.people',
      'm.withdrawn_at',
    ])
    .where('v.variant_id', 'in', [...variantIds])
    .orderBy('v.variant_id')
    .orderBy('v.position')
    .execute();
}

type MediaRow = Awaited<ReturnType<typeof mediaOf>>[number];
type VariantRow = Awaited<ReturnType<typeof variantRows>>[number];

function variantView(row: VariantRow, media: readonly MediaRow[]) {
  const newsroom = row.channel_id === null;
  return {
    id: row.id,
    channelId: row.channel_id,
    network: row.network,
    networkName: newsroom ? null : networkName(row.network),
    account: newsroom
      ? null
      : accountName({ network: row.network, handle: row.handle, address: row.address }),
    connected: newsroom || row.connection === 'live',
    way: row.way,
    title: row.title,
    text: row.text,
    link: row.link,
    state: row.state,
    version: row.version,
    approvedVersion: row.approved_version,
    reviewed: row.reviewed,
    scheduledAt: row.scheduled_at,
    dueAt: row.due_at,
    publishedAt: row.published_at,
    publishedAddress: row.published_address,
    heldReason: row.held_reason,
    excusedReason: row.excused_reason,
    problem: row.problem,
    editable: moved(row.state, 'edit') !== null,
    media: media
      .filter((one) => one.variant_id === row.id)
      .map((one) => ({
        mediaId: one.media_id,
        alt: one.alt,
        ownAlt: one.own_alt,
        title: one.title,
        kind: one.kind,
        withdrawn: one.withdrawn_at !== null,
      })),
  };
}

type PieceRow = NonNullable<Awaited<ReturnType<typeof pieceRow>>>;

function about(row: PieceRow) {
  return {
    id: row.id,
    version: row.version,
    unitId: row.unit_id,
    unit: row.unit,
    title: row.title,
    kind: row.kind,
    purpose: row.purpose,
    subject: row.subject,
    programmeId: row.programme_id,
    programme: row.programme,
    narrative: row.narrative_id
      ? {
          id: row.narrative_id,
          title: row.narrative ?? '',
          versionId: row.narrative_version_id,
          current: row.current_version_id === row.narrative_version_id,
          withdrawn: row.narrative_state === 'withdrawn',
        }
      : null,
    activity: row.activity_id
      ? {
          id: row.activity_id,
          title: row.activity ?? '',
          date: row.activity_date,
          state: row.activity_state,
          leader: row.leader,
        }
      : null,
    assignmentId: row.assignment_id,
    note: row.note_id ? { id: row.note_id, title: row.note ?? '' } : null,
    audience: row.audience,
    body: row.body,
    sources: row.sources,
    gaps: unsourced(row.body, row.sources).map(({ text }) => text),
    plannedOn: row.planned_on,
    flags: row.flags,
    urgentReason: row.urgent_reason,
    archived: row.archived_at !== null,
    writer: row.writer,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    hashtags: tidyHashtags([...(row.narrative_tags ?? []), ...(row.activity_tags ?? [])]),
  };
}

/** Of a piece that is partly out, another unit's people see what the public sees: nothing of what it rests on or still lacks. */
function aboutForOthers(row: PieceRow, rows: readonly VariantRow[]): ReturnType<typeof about> {
  const outAt = rows.flatMap(({ published_at }) => published_at ?? []).sort();
  return {
    ...about(row),
    programmeId: null,
    programme: null,
    narrative: null,
    activity: null,
    assignmentId: null,
    note: null,
    audience: null,
    body: '',
    sources: [],
    gaps: [],
    plannedOn: null,
    flags: [],
    urgentReason: null,
    writer: null,
    createdAt: outAt[0] ?? row.created_at,
    updatedAt: outAt.at(-1) ?? row.created_at,
    hashtags: [],
  };
}

/** A piece as its page shows it; `forbidden` where the person may not see it. */
export async function pieceDetail(db: Tx, { actor, now, zone }: Where, id: string) {
  const row = await pieceRow(db, id);
  if (!row) return null;
  const all = await variantRows(db, id);
  const out = all.some(({ state }) => state === 'published');
  if (!may(actor, 'see-piece', { unitId: row.unit_id, out })) return 'forbidden' as const;
  // Who sees it only because it is out sees what is out.
  const insider = may(actor, 'see-piece', { unitId: row.unit_id });
  const rows = insider ? all : all.filter(({ state }) => state === 'published');
  const media = await mediaOf(
    db,
    rows.map((variant) => variant.id),
  );
  const variants = rows.map((variant) => variantView(variant, media));
  const states = rows.map(({ state }) => state);
  const write = may(actor, 'write-piece', { unitId: row.unit_id });
  const have = new Set(rows.map(({ channel_id }) => channel_id));
  const alone = rows.every(
    ({ state, version, approved_version }) => state === 'draft' && approved_version === null && version > 0,
  );
  return {
    ...(insider ? about(row) : aboutForOthers(row, rows)),
    insider,
    state: pieceState(states),
    variants,
    change:
      insider && row.flags.some(({ kind }) => kind === 'narrative-changed')
        ? await changeOfNarrative(db, row.narrative_version_id, row.current_version_id)
        : null,
    free: write ? (await channelsOf(db, row.unit_id)).filter((one) => !have.has(one.id)) : [],
    zone,
    today: dateIn(now, zone),
    abilities: {
      write: write && row.archived_at === null,
      archive: write && !states.some((state) => canGoOut(state) && state !== 'draft' && state !== 'returned'),
      remove: write && alone,
      withdraw:
        may(actor, 'withdraw', { unitId: row.unit_id }) && states.some((state) => moved(state, 'withdraw')),
      settle: may(actor, 'unhold', { unitId: row.unit_id }),
      settleWithdrawn: may(actor, 'set-target'),
    },
  };
}

export type PieceView = Exclude<NonNullable<Awaited<ReturnType<typeof pieceDetail>>>, 'forbidden'>;
export type VariantView = PieceView['variants'][number];
