import { z } from 'zod';
import { approveNarrative, saveNarrative } from '#app/features/agenda/index.server.ts';
import type { DeliveryOutcome } from '#app/features/channels/index.server.ts';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import type { Office } from '#app/testing/office.server.ts';
import type { VariantState } from './states.ts';
import type { PieceTable, VariantTable } from './tables.ts';
import type { Source } from './types.ts';

/** Rows for database tests; made without asking the acts. */
type Given = Pick<Office, 'write' | 'tenantId' | 'units' | 'actors' | 'clock'>;

export type PieceGiven = Partial<
  Pick<PieceTable, 'title' | 'kind' | 'purpose' | 'activity_id' | 'narrative_id' | 'narrative_version_id'>
> & {
  unitId?: string;
  subject?: PieceTable['subject']['__select__'];
  body?: string;
  sources?: readonly Source[];
  createdBy?: string;
  plannedOn?: string;
  assignmentId?: string;
};

/** A piece of Dinkes, written by its officer. @returns its id */
export async function aPiece(office: Given, given: PieceGiven = {}): Promise<string> {
  const id = newId();
  const now = office.clock.now().toString();
  await office.write((tx) =>
    tx
      .insertInto('content_piece')
      .values({
        tenant_id: office.tenantId,
        id,
        unit_id: given.unitId ?? office.units.dinkes,
        title: given.title ?? 'Posyandu keliling menyapa warga',
        kind: given.kind ?? 'post',
        purpose: given.purpose ?? 'informative',
        subject: given.subject ?? 'ordinary',
        programme_id: null,
        narrative_id: given.narrative_id ?? null,
        narrative_version_id: given.narrative_version_id ?? null,
        activity_id: given.activity_id ?? null,
        assignment_id: given.assignmentId ?? null,
        note_id: null,
        audience: null,
        body: given.body ?? '',
        sources: jsonb(given.sources ?? []) as never,
        planned_on: given.plannedOn ?? null,
        urgent_reason: null,
        urgent_by: null,
        urgent_at: null,
        urgent_reviewed_at: null,
        created_by: given.createdBy ?? office.actors.officer.personId,
        created_at: now,
        updated_at: now,
        archived_at: null,
      })
      .execute(),
  );
  return id;
}

export type VariantGiven = Partial<
  Pick<VariantTable, 'channel_id' | 'network' | 'way' | 'title' | 'link' | 'scheduled_at' | 'due_at'>
> & {
  unitId?: string;
  text?: string;
  state?: VariantState;
  version?: number;
  approvedVersion?: number;
  reviewed?: boolean;
  submittedAt?: string;
  publishedAt?: string;
  /** Who made its current version. */
  madeBy?: string;
};

/** A variant for the portal's newsroom unless a channel is named, with the row of its version. @returns its id */
export async function aVariant(office: Given, pieceId: string, given: VariantGiven = {}): Promise<string> {
  const id = newId();
  const now = office.clock.now().toString();
  const state = given.state ?? 'draft';
  const version = given.version ?? 1;
  const text = given.text ?? 'Posyandu keliling hadir di Balai Kelurahan Muara Bening.';
  const out = state === 'published' || given.publishedAt !== undefined;
  await office.write(async (tx) => {
    await tx
      .insertInto('content_variant')
      .values({
        tenant_id: office.tenantId,
        id,
        piece_id: pieceId,
        unit_id: given.unitId ?? office.units.dinkes,
        channel_id: given.channel_id ?? null,
        network: given.network ?? 'portal',
        way: given.way ?? 'automatic',
        title: given.title ?? null,
        text,
        link: given.link ?? null,
        state,
        version,
        approved_version: given.approvedVersion ?? null,
        reviewed: given.reviewed ?? false,
        submitted_at: given.submittedAt ?? (state === 'submitted' ? now : null),
        scheduled_at: given.scheduled_at ?? (state === 'scheduled' ? now : null),
        due_at: given.due_at ?? null,
        delivery_id: null,
        problem: null,
        held_reason: null,
        excused_reason: null,
        excused_by: null,
        excused_at: null,
        published_at: out ? (given.publishedAt ?? now) : null,
        published_address: null,
        remote_id: null,
        reminded_at: null,
        created_at: now,
        updated_at: now,
      })
      .execute();
    await tx
      .insertInto('content_version')
      .values({
        tenant_id: office.tenantId,
        variant_id: id,
        version,
        title: given.title ?? null,
        text,
        link: given.link ?? null,
        made_by: given.madeBy ?? office.actors.officer.personId,
        made_at: now,
      })
      .execute();
  });
  return id;
}

/** An account of a unit in the register, approved. @returns its id */
export async function aChannel(
  office: Given,
  given: { unitId?: string; network?: string; handle?: string } = {},
): Promise<string> {
  const id = newId();
  const network = given.network ?? 'instagram';
  const handle = given.handle ?? `akun.${id.slice(-6)}`;
  const now = office.clock.now().toString();
  await office.write((tx) =>
    tx
      .insertInto('channels_channel')
      .values({
        tenant_id: office.tenantId,
        id,
        unit_id: given.unitId ?? office.units.dinkes,
        network,
        handle,
        remote_id: null,
        address: `https://${network}.example/${handle}`,
        address_key: `${network}:${handle}`,
        label: null,
        state: 'approved',
        proposed_by: null,
        decided_by: null,
        decided_at: now,
        rejected_reason: null,
        opened_on: null,
        closed_on: null,
        custodian_person_id: null,
        recovery_mail_official: null,
        second_factor: null,
        custody_checked_on: null,
        bio_code: null,
        connector: null,
        feed_address: null,
        cursor: null,
        next_collect_at: null,
        collecting_since: null,
        last_collect_at: null,
        last_success_at: null,
        last_post_at: null,
        failure: null,
        failure_detail: null,
        moved_to: null,
        created_at: now,
      } as never)
      .execute(),
  );
  return id;
}

/** What the register of deliveries does with its news. */
export const tellOutcome = defineAction({
  name: 'test.tell-outcome',
  input: z.custom<DeliveryOutcome>(),
  async run(context) {
    context.authorize(true);
    for (const { tell } of context.platform.contributions('deliveryOutcome'))
      await tell(context, context.input);
    return ok();
  },
});

/** A narrative in force, by two persons; with a `narrativeId` its next version. */
export async function narrativeInForce(office: Given & Pick<Office, 'platform'>, change: object = {}) {
  const as = (actor: Office['actors']['coordinator']) => ({ platform: office.platform, actor });
  const saved = await saveNarrative(as(office.actors.coordinator), {
    narrativeId: null,
    title: 'Wanasari Sehat',
    message: 'Berobat dekat rumah, tanpa biaya.',
    points: [1, 2, 3].map((n) => ({
      text: `Pokok ${n}.`,
      figure: `${n} tempat tidur`,
      source: 'Dinkes',
      date: '2026-11-16',
    })),
    hashtags: 'WanasariSehat',
    validFrom: '2026-11-19',
    submit: true,
    ...change,
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const { versionId, revision } = saved.value;
  const approved = await approveNarrative(as(office.actors.reviewer), { versionId, revision });
  if (!approved.ok) throw new Error(JSON.stringify(approved.error));
  return saved.value;
}
