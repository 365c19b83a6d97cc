import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import { certificateFileName } from './file-name.ts';

/** The paper or the credential of one certificate, for those who may see it. @returns null for nobody's, another's and unready ones */
export async function openCertificate(
  platform: Platform,
  actor: PersonActor,
  registrationId: string,
  kind: 'pdf' | 'json',
): Promise<{ bytes: Uint8Array; name: string } | null> {
  const row = await readTenant(platform.db, actor.tenantId, (db) =>
    db
      .selectFrom('training_certificate as c')
      .innerJoin('training_registration as r', 'r.id', 'c.registration_id')
      .innerJoin('document as d', 'd.id', 'c.document_id')
      .select([
        'r.person_id as personId',
        'r.unit_id as unitId',
        'd.number',
        'd.file_id as fileId',
        'c.credential',
      ])
      .where('c.registration_id', '=', registrationId)
      .executeTakeFirst(),
  );
  if (!row || !may(actor, 'see-certificate', row)) return null;
  const name = certificateFileName(row.number, kind);
  if (kind === 'json')
    return row.credential ? { bytes: Buffer.from(JSON.stringify(row.credential, null, 2)), name } : null;
  const bytes = row.fileId ? await platform.files.read(actor.tenantId, row.fileId) : null;
  return bytes && { bytes, name };
}
