import { tidyHashtags } from '#app/features/agenda/index.ts';
import { requestDelivery } from '#app/features/channels/index.server.ts';
import { writableNetwork } from '#app/features/content/pieces/rules/limits.ts';
import { proposedText, proposedTitle } from '#app/features/content/pieces/rules/proposal.ts';
import { settledSubject } from '#app/features/content/pieces/rules/subject.ts';
import type { VariantState } from '#app/features/content/states.ts';
import type { PieceKind, Purpose } from '#app/features/content/tables.ts';
import type { PieceFlag } from '#app/features/content/types.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { jsonb, type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { PIECES, type SamplePiece } from '../pieces.ts';

const ZONE = 'Asia/Jakarta';

type Writer = { unitId: string; personId: string; channel: { id: string; network: string } | null };

/** Units with an officer, in their order, the one of the sample's sign-in first; with an account to post on. */
async function writersOf(tx: Tx): Promise<Writer[]> {
  const officers = await tx
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select(['r.unit_id', 'r.person_id'])
    .where('r.role', '=', 'officer')
    .where('r.ended_at', 'is', null)
    .where('u.state', '=', 'live')
    .orderBy((eb) => eb.case().when('p.name', 'like', '%Bagas Prakoso%').then(0).else(1).end())
    .orderBy('u.position')
    .orderBy('u.slug')
    .orderBy('p.name')
    .execute();
  const channels = await tx
    .selectFrom('channels_read_channel')
    .select(['id', 'unit_id', 'network'])
    .where('state', '=', 'approved')
    .orderBy('network')
    .orderBy('address_key')
    .execute();
  const units = new Map(officers.map((row) => [row.unit_id, row] as const).toReversed());
  return [...units.values()].toReversed().map((row) => ({
    unitId: row.unit_id,
    personId: row.person_id,
    channel:
      channels.find(
        (one) => one.unit_id === row.unit_id && writableNetwork(one.network) && one.network !== 'website',
      ) ?? null,
  }));
}

async function basisOf(tx: Tx, today: string) {
  const narratives = await tx
    .selectFrom('agenda_read_narrative')
    .select(['id', 'version_id', 'programme_id', 'hashtags'])
    .where('state', '=', 'live')
    .where('version_id', 'is not', null)
    .where('embargo_until', 'is', null)
    .orderBy('title')
    .execute();
  const activities = await tx
    .selectFrom('agenda_read_activity')
    .select(['id', 'leader', 'hashtags'])
    .where('visibility', '=', 'public')
    .where('state', '=', 'planned')
    .where('date', '>=', today)
    .orderBy('date')
    .orderBy('title')
    .limit(12)
    .execute();
  const reviewer = await tx
    .selectFrom('org_read_role')
    .select('person_id')
    .where('role', '=', 'reviewer')
    .where('ended_at', 'is', null)
    .orderBy('person_id')
    .executeTakeFirst();
  return { narratives, activities, reviewerId: reviewer?.person_id ?? null };
}

type Where = { tx: Tx; platform: Platform; tenantId: string; now: string; today: string };
type Basis = Awaited<ReturnType<typeof basisOf>>;

const dayOf = (today: string, days: number) => Temporal.PlainDate.from(today).add({ days }).toString();
const before = (now: string, hours: number) => Temporal.Instant.from(now).subtract({ hours }).toString();
const APPROVED: readonly VariantState[] = ['approved', 'scheduled', 'published', 'failed', 'held', 'excused'];

async function addReviews(
  { tx, tenantId, now }: Where,
  variant: { id: string; state: VariantState; text: string },
  people: { writer: string; reviewer: string | null },
): Promise<void> {
  if (variant.state === 'draft' || variant.state === 'withdrawn') return;
  const review = (
    verdict: 'submitted' | 'approved' | 'returned',
    personId: string | null,
    hours: number,
    note: string | null,
  ) => ({
    tenant_id: tenantId,
    id: newId(),
    variant_id: variant.id,
    version: 1,
    verdict,
    person_id: personId,
    via: 'console' as const,
    note,
    at: before(now, hours),
  });
  const rows = [review('submitted', people.writer, 30, null)];
  if (APPROVED.includes(variant.state)) rows.push(review('approved', people.reviewer, 26, null));
  if (variant.state === 'returned')
    rows.push(review('returned', people.reviewer, 26, 'Mohon sebutkan sumber angkanya.'));
  await tx.insertInto('content_review').values(rows).execute();
  if (variant.state !== 'returned' || people.reviewer === null) return;
  const excerpt = variant.text.split(' ').slice(0, 4).join(' ');
  await tx
    .insertInto('content_remark')
    .values({
      tenant_id: tenantId,
      id: newId(),
      variant_id: variant.id,
      version: 1,
      starts: 0,
      ends: excerpt.length,
      excerpt,
      text: 'Kalimat pembuka belum menyebut kapan dan di mana.',
      written_by: people.reviewer,
      written_at: before(now, 26),
      settled_by: null,
      settled_at: null,
    })
    .execute();
}

async function addVariant(
  where: Where,
  given: {
    pieceId: string;
    state: VariantState;
    sample: SamplePiece;
    writer: Writer;
    reviewer: string | null;
    tags: readonly string[];
    channel: Writer['channel'];
  },
): Promise<void> {
  const { tx, platform, tenantId, now, today } = where;
  const { state, sample, writer } = given;
  const network = given.channel?.network ?? 'portal';
  const id = newId();
  const title = proposedTitle(sample.title, network);
  const hashtags = tidyHashtags(given.tags);
  const text = proposedText({ title: sample.title, body: sample.body, hashtags }, network);
  const dueAt = instantAt(dayOf(today, sample.day), sample.time, ZONE)!;
  const approved = APPROVED.includes(state);
  const order = {
    key: `sample ${id}`,
    origin: 'content' as const,
    originId: id,
    unitId: writer.unitId,
    channelId: null,
    network: 'portal' as const,
  };
  const message = { title, text, link: null, media: [] };
  const send: Parameters<typeof requestDelivery>[1]['send'] = (job, payload, options) =>
    platform.jobs.send(tx, job, payload, options);
  const delivery =
    state === 'scheduled'
      ? await requestDelivery(tx, { tenantId, now, send }, { ...order, message, dueAt })
      : null;
  await tx
    .insertInto('content_variant')
    .values({
      tenant_id: tenantId,
      id,
      piece_id: given.pieceId,
      unit_id: writer.unitId,
      channel_id: given.channel?.id ?? null,
      network,
      way: given.channel ? 'assisted' : 'automatic',
      title,
      text,
      link: null,
      state,
      approved_version: approved ? 1 : null,
      reviewed: approved,
      submitted_at: state === 'submitted' ? before(now, 30) : null,
      scheduled_at: state === 'scheduled' ? dueAt : null,
      due_at: null,
      delivery_id: delivery?.deliveryId ?? null,
      problem: (state === 'failed'
        ? jsonb({ class: 'refused', reason: 'text-refused', at: before(now, 3) })
        : null) as never,
      held_reason: state === 'held' ? 'activity-changed' : null,
      excused_reason: state === 'excused' ? 'Akun sedang dipulihkan.' : null,
      excused_by: state === 'excused' ? writer.personId : null,
      excused_at: state === 'excused' ? before(now, 5) : null,
      published_at: state === 'published' ? before(now, 24 * -sample.day) : null,
      published_address: null,
      remote_id: state === 'published' ? id : null,
      reminded_at: null,
      created_at: before(now, 48),
      updated_at: before(now, 24),
    })
    .execute();
  await tx
    .insertInto('content_version')
    .values({
      tenant_id: tenantId,
      variant_id: id,
      version: 1,
      title,
      text,
      link: null,
      made_by: writer.personId,
      made_at: before(now, 48),
    })
    .execute();
  await addReviews(where, { id, state, text }, { writer: writer.personId, reviewer: given.reviewer });
}

async function addPiece(
  where: Where,
  basis: Basis,
  sample: SamplePiece,
  writer: Writer,
  at: number,
): Promise<void> {
  const { tx, tenantId, now, today } = where;
  const id = newId();
  const narrative =
    sample.on === 'narrative' ? basis.narratives[at % Math.max(1, basis.narratives.length)] : undefined;
  const activity =
    sample.on === 'activity' ? basis.activities[at % Math.max(1, basis.activities.length)] : undefined;
  const flags: PieceFlag[] = sample.states.includes('held')
    ? [{ kind: 'activity-changed', at: before(now, 20) }]
    : [];
  const kind: PieceKind = sample.kind;
  const purpose: Purpose = sample.purpose;
  await tx
    .insertInto('content_piece')
    .values({
      tenant_id: tenantId,
      id,
      unit_id: writer.unitId,
      title: sample.title,
      kind,
      purpose,
      subject: settledSubject('ordinary', {
        kind,
        narrativeId: narrative?.id ?? null,
        ledByLeader: Boolean(activity?.leader),
      }),
      programme_id: narrative?.programme_id ?? null,
      narrative_id: narrative?.id ?? null,
      narrative_version_id: narrative?.version_id ?? null,
      activity_id: activity?.id ?? null,
      assignment_id: null,
      note_id: null,
      audience: sample.audience,
      body: sample.body,
      sources: jsonb(sample.sources) as never,
      planned_on: dayOf(today, sample.day),
      urgent_reason: null,
      urgent_by: null,
      urgent_at: null,
      urgent_reviewed_at: null,
      flags: jsonb(flags) as never,
      created_by: writer.personId,
      created_at: before(now, 48),
      updated_at: before(now, 24 + at),
      archived_at: null,
    })
    .execute();
  const tags = [...(narrative?.hashtags ?? []), ...(activity?.hashtags ?? [])];
  const common = { pieceId: id, sample, writer, reviewer: basis.reviewerId, tags };
  const [newsroom, account] = sample.states;
  await addVariant(where, { ...common, state: newsroom, channel: null });
  if (account && writer.channel)
    await addVariant(where, { ...common, state: account, channel: writer.channel });
}

/** Pieces in every state over the units, with their versions, reviews, a remark and a flag. */
export async function loadPieces(platform: Platform, tenantId: string): Promise<void> {
  const instant = platform.clock.now();
  const now = instant.toString();
  const today = instant.toZonedDateTimeISO(ZONE).toPlainDate().toString();
  await writeTenant(platform.db, tenantId, async (tx) => {
    const writers = await writersOf(tx);
    if (writers.length === 0) return;
    const basis = await basisOf(tx, today);
    const where = { tx, platform, tenantId, now, today };
    for (const [at, sample] of PIECES.entries())
      await addPiece(where, basis, sample, writers[at % writers.length]!, at);
    const month = `${today.slice(0, 7)}-01`;
    const shares = { informative: 50, educative: 30, promotive: 20 } as const;
    await tx
      .insertInto('content_target')
      .values(
        (Object.keys(shares) as Purpose[]).map((purpose) => ({
          tenant_id: tenantId,
          month,
          purpose,
          share: shares[purpose],
          set_by: null,
          set_at: now,
        })),
      )
      .execute();
  });
}
