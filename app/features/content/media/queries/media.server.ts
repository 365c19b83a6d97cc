import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { VariantState } from '../../states.ts';
import { UNUSABLE_WORDS } from '../copy.id.ts';
import { unusable } from '../rules/usable.ts';

export type MediaUse = {
  readonly variantId: string;
  readonly pieceId: string;
  readonly title: string;
  readonly network: string;
  readonly account: string | null;
  readonly state: VariantState;
  readonly address: string | null;
  /** It is out with a picture that may not be shown any more. */
  readonly takeDown: boolean;
  readonly mayTakeDown: boolean;
};

/** A medium with its rights, its consent and every variant that shows it; null where it may not be seen. */
export async function mediaView(db: Tx, actor: PersonActor, id: string) {
  const row = await db
    .selectFrom('content_media as m')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.id', '=', 'm.unit_id'),
    )
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.uploaded_by'),
    )
    .leftJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'm.tenant_id').onRef('w.id', '=', 'm.withdrawn_by'),
    )
    .leftJoin('agenda_read_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 'm.tenant_id').onRef('a.id', '=', 'm.activity_id'),
    )
    .selectAll('m')
    .select(['u.short_name', 'p.name as uploader', 'w.name as withdrawer', 'a.title as activity'])
    .where('m.id', '=', id)
    .executeTakeFirst();
  if (!row || !may(actor, 'see-media', { unitId: row.unit_id })) return null;
  const why = unusable({ people: row.people, consent: row.consent, archived: row.archived_at !== null });
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    alt: row.alt,
    credit: row.credit ?? '',
    place: row.place ?? '',
    people: row.people,
    consent: row.consent,
    consentNote: row.consent_note ?? '',
    rights: row.rights,
    rightsNote: row.rights_note ?? '',
    width: row.width,
    height: row.height,
    seconds: row.seconds === null ? null : Number(row.seconds),
    bytes: Number(row.bytes),
    unitName: row.short_name,
    uploader: row.uploader,
    createdAt: row.created_at,
    noteId: row.note_id,
    activity: row.activity,
    activityId: row.activity_id,
    archived: row.archived_at !== null,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at, by: row.withdrawer ?? '', reason: row.withdrawn_reason ?? '' },
    unusable: why && UNUSABLE_WORDS[why],
    uses: await usesOf(db, actor, id, row.consent === 'withdrawn'),
    abilities: {
      edit: may(actor, 'edit-media', { unitId: row.unit_id }),
      withdraw: row.consent !== 'withdrawn' && may(actor, 'withdraw-consent', { unitId: row.unit_id }),
    },
  };
}
export type MediaView = NonNullable<Awaited<ReturnType<typeof mediaView>>>;

async function usesOf(db: Tx, actor: PersonActor, id: string, withdrawn: boolean): Promise<MediaUse[]> {
  const rows = await db
    .selectFrom('content_variant_media as vm')
    .innerJoin('content_variant as v', (join) =>
      join.onRef('v.tenant_id', '=', 'vm.tenant_id').onRef('v.id', '=', 'vm.variant_id'),
    )
    .innerJoin('content_piece as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.piece_id'),
    )
    .leftJoin('channels_read_channel as c', (join) =>
      join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.channel_id'),
    )
    .select(['v.id', 'v.piece_id', 'v.network', 'v.state', 'v.published_address', 'v.unit_id', 'p.title'])
    .select(['c.handle', 'c.label'])
    .where('vm.media_id', '=', id)
    .orderBy('v.created_at')
    .orderBy('v.id')
    .execute();
  return rows.map((row) => {
    const takeDown = withdrawn && (row.state === 'published' || row.state === 'publishing');
    return {
      variantId: row.id,
      pieceId: row.piece_id,
      title: row.title,
      network: row.network,
      account: row.handle ?? row.label,
      state: row.state,
      address: row.published_address,
      takeDown,
      mayTakeDown: takeDown && row.state === 'published' && may(actor, 'withdraw', { unitId: row.unit_id }),
    };
  });
}
