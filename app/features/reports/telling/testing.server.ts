import { aChannel, anActivity, aTask } from '#app/features/monitoring/testing.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Office } from '#app/testing/office.server.ts';

export { aChannel, anActivity, aTask };

/** A post of a unit's own; confirmed for an activity where one is named. @returns its id */
export async function givenPost(
  office: Office,
  unitId: string,
  given: {
    at: string;
    activityId?: string;
    kind?: 'original' | 'amplification' | 'copied';
    text?: string;
    network?: string;
    channelId?: string;
  },
): Promise<string> {
  const id = newId();
  const { tenantId } = office;
  const kind = given.kind ?? 'original';
  await office.write(async (tx) => {
    await tx
      .insertInto('monitoring_post')
      .values({
        tenant_id: tenantId,
        id,
        channel_id: given.channelId ?? null,
        unit_id: unitId,
        network: given.network ?? 'instagram',
        remote_id: id,
        address: `https://www.instagram.com/p/${id}/`,
        address_key: `instagram:${id}`,
        collab_key: null,
        published_at: given.at,
        first_seen_at: given.at,
        edited_at: null,
        gone_at: null,
        title: null,
        text: given.text ?? 'Pangan murah di Lapangan Sukamulya',
        share_of: null,
        copy_of_id: null,
        grade: 'A',
        kind,
        source: 'collected',
        reported_by: null,
        reported_assignment_id: null,
        screenshot_file_id: null,
        content_hash: id,
      })
      .execute();
    if (!given.activityId) return;
    await tx
      .insertInto('monitoring_match')
      .values({
        tenant_id: tenantId,
        post_id: id,
        subject_type: 'activity',
        subject_id: given.activityId,
        unit_id: unitId,
        score: 1,
        band: 'sure',
        kind,
        hard_evidence: null,
        state: 'confirmed',
        decided_by_kind: 'person',
        decided_by: null,
        decided_at: given.at,
        published_at: given.at,
        grade: 'A',
      })
      .execute();
  });
  return id;
}
