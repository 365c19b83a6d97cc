import type { PostTable } from '#app/features/monitoring/tables.ts';
import type { Role } from '#app/platform/authz/actor.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Office } from '#app/testing/office.server.ts';

type Given = Partial<
  Pick<
    PostTable,
    'network' | 'address' | 'title' | 'grade' | 'reported_by' | 'gone_at' | 'screenshot_file_id'
  >
> & {
  unitId: string;
  at: string;
  text?: string;
  known?: boolean;
  kind?: 'original' | 'amplification' | 'copied';
  images?: readonly string[];
  /** Activity that it covers, confirmed. */
  covers?: string;
};

/** A post of a unit on a moment, evidence A. @returns its id */
export async function aPost(office: Office, given: Given): Promise<string> {
  const id = newId();
  const { unitId, at, text, known, kind, images, covers, ...columns } = given;
  await office.write(async (tx) => {
    await tx
      .insertInto('monitoring_post')
      .values({
        tenant_id: office.tenantId,
        id,
        channel_id: null,
        unit_id: unitId,
        network: 'instagram',
        remote_id: id,
        address: `https://www.instagram.com/p/${id.slice(-8)}/`,
        address_key: `instagram:${id}`,
        collab_key: null,
        published_at: at,
        published_known: known ?? true,
        first_seen_at: at,
        edited_at: null,
        gone_at: null,
        title: null,
        text: text ?? 'Imunisasi anak di Posyandu Melati',
        images: JSON.stringify((images ?? []).map((address) => ({ address }))),
        kind: kind ?? 'original',
        share_of: null,
        copy_of_id: null,
        grade: 'A',
        source: columns.reported_by ? 'reported' : 'collected',
        reported_by: null,
        reported_assignment_id: null,
        screenshot_file_id: null,
        content_hash: id,
        ...columns,
      })
      .execute();
    if (covers)
      await tx
        .insertInto('monitoring_match')
        .values({
          tenant_id: office.tenantId,
          post_id: id,
          subject_type: 'activity',
          subject_id: covers,
          unit_id: unitId,
          score: 0.99,
          band: 'sure',
          kind: kind ?? 'original',
          hard_evidence: null,
          state: 'confirmed',
          decided_by_kind: 'person',
          decided_by: null,
          decided_at: at,
          published_at: at,
          grade: columns.grade ?? 'A',
          published_known: known ?? true,
        })
        .execute();
  });
  return id;
}

/** Another person with a role for these days. @returns the person's id */
export async function aServant(
  office: Office,
  given: { name: string; unitId: string; role?: Role; from: string; to?: string },
): Promise<string> {
  const id = newId();
  const now = office.clock.now().toString();
  await office.write((tx) =>
    tx
      .insertInto('org_person')
      .values({
        tenant_id: office.tenantId,
        id,
        account_id: null,
        name: given.name,
        email: `${id}@wanasari.example`,
        phone: null,
        humas_level: null,
        created_at: now,
      })
      .execute(),
  );
  await aRole(office, { personId: id, ...given });
  return id;
}

export async function aRole(
  office: Office,
  given: { personId: string; unitId: string; role?: Role; from: string; to?: string },
): Promise<void> {
  await office.write((tx) =>
    tx
      .insertInto('org_role')
      .values({
        tenant_id: office.tenantId,
        id: newId(),
        person_id: given.personId,
        unit_id: given.unitId,
        role: given.role ?? 'officer',
        from_date: given.from,
        to_date: given.to ?? null,
        ended_at: null,
        created_at: office.clock.now().toString(),
      })
      .execute(),
  );
}
