import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import type * as crafts from '../crafts.server.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import type { LetterFacts } from './facts.ts';
import { letterFileName } from './file-name.ts';
import { letterPaper } from './letter-paper.ts';

/** A letter as PDF, or as DOCX to sign by hand, for those who may see it. @returns null for nobody's, another's and unready ones */
export async function openLetter(
  platform: Platform,
  actor: PersonActor,
  documentId: string,
  form: 'pdf' | 'docx',
): Promise<{ bytes: Uint8Array; name: string } | null> {
  const row = await readTenant(platform.db, actor.tenantId, async (db) => {
    const letter = await db
      .selectFrom('training_letter as l')
      .innerJoin('document as d', 'd.id', 'l.document_id')
      .select(['l.batch_id', 'l.unit_id', 'l.kind', 'l.facts', 'd.number', 'd.state', 'd.file_id'])
      .where('l.document_id', '=', documentId)
      .executeTakeFirst();
    if (!letter) return null;
    const own = await db
      .selectFrom('training_registration')
      .select('id')
      .where('batch_id', '=', letter.batch_id)
      .where('unit_id', '=', letter.unit_id)
      .where('person_id', '=', actor.personId)
      .where('state', '=', 'confirmed')
      .executeTakeFirst();
    const subject = {
      unitId: letter.unit_id,
      personId: own ? actor.personId : null,
      confirmed: own !== undefined,
    };
    return may(actor, 'see-letter', subject) ? letter : null;
  });
  if (!row) return null;
  const name = letterFileName(row, form);
  if (form === 'pdf') {
    const bytes = row.file_id ? await platform.files.read(actor.tenantId, row.file_id) : null;
    return bytes && { bytes, name };
  }
  // A withdrawn letter is not signed any more, and what another would say of people is no longer kept.
  if (row.state === 'revoked' || (row.facts as LetterFacts).blanked) return null;
  const paper = letterPaper(row.facts as LetterFacts, row.state !== 'signed');
  return { bytes: await workshop<typeof crafts.paperAsDocx>('training.paperAsDocx', paper), name };
}
