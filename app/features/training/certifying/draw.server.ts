import { dateIn } from '#app/platform/clock/local-time.ts';
import { jsonb, readTenant, type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import { checkPath } from '#app/platform/documents/check-code.ts';
import { attachFile, type PrintedField } from '#app/platform/documents/documents.server.ts';
import { governmentSeed } from '#app/platform/documents/government-key.server.ts';
import { signedOrDraft } from '#app/platform/documents/signing.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import type * as crafts from '../crafts.server.ts';
import { sessionsOf } from '../programmes/queries/sessions.server.ts';
import { batchHead } from '../queries/batch-head.server.ts';
import '../tables.ts';
import type { CertificateFacts } from './certificate-document.ts';
import { certifyingCopy as copy } from './copy.id.ts';
import type { CredentialFacts } from './credential.server.ts';
import { certificateFileName } from './file-name.ts';

type Drawn = { paper: CertificateFacts; credential: CredentialFacts };

async function certificateRow(db: Tx, registrationId: string) {
  return db
    .selectFrom('training_certificate as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .select([
      'c.batch_id as batchId',
      'c.jp',
      'c.issued_at as issuedAt',
      'd.id as documentId',
      'd.number',
      'd.check_code as checkCode',
      'd.fields',
      'd.state',
      'd.file_id as fileId',
    ])
    .where('c.registration_id', '=', registrationId)
    .executeTakeFirstOrThrow();
}

/** What is drawn: the printed values as they were kept, never as they are now. */
async function factsOf(
  db: Tx,
  registrationId: string,
  origin: string,
): Promise<{ documentId: string; facts: Drawn | null }> {
  const row = await certificateRow(db, registrationId);
  if (row.fileId !== null || row.state === 'revoked') return { documentId: row.documentId, facts: null };
  const head = (await batchHead(db, row.batchId))!;
  const { name: government } = await db
    .selectFrom('org_read_government')
    .select('name')
    .executeTakeFirstOrThrow();
  const printed = new Map(
    ((row.fields as { printed: PrintedField[] }).printed ?? []).map(({ label, value }) => [label, value]),
  );
  const value = (label: string) => printed.get(label) ?? '';
  const lessons = (await sessionsOf(db, row.batchId)).filter(({ kind }) => kind === 'lesson');
  const checkUrl = `${origin}${checkPath(row.checkCode)}`;
  const { fields } = copy;
  return {
    documentId: row.documentId,
    facts: {
      paper: {
        government,
        organiser: value(fields.organiser),
        number: row.number,
        person: value(fields.person),
        unit: value(fields.unit),
        training: value(fields.training),
        batch: value(fields.batch),
        place: value(fields.place),
        days: formatRange(head.fromDate, head.toDate),
        jp: row.jp,
        issuedOn: formatDate(dateIn(row.issuedAt, head.zone), 'full'),
        checkUrl,
        checkCode: row.checkCode,
        draft: true,
        lessons: lessons.map(({ subject, speaker, startsAt, endsAt }) => ({
          subject,
          speaker,
          minutes: Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
        })),
      },
      credential: {
        id: row.documentId,
        achievementId: head.id,
        issuerName: government,
        personName: value(fields.person),
        training: value(fields.training),
        criteria: copy.criteria(head.rule.attendancePercent, head.rule.postTest, head.rule.tasks),
        jp: row.jp,
        number: row.number,
        checkUrl,
        heldUntil: head.toDate,
        issuedAt: row.issuedAt.replace(/\.\d+Z$/, 'Z'),
      },
    },
  };
}

/** Draws paper and credential of one certificate, once; what was drawn before stays. */
export async function drawCertificate(
  platform: Platform,
  where: { tenantId: string; origin: string },
  registrationId: string,
): Promise<void> {
  const { tenantId, origin } = where;
  const { documentId, facts } = await readTenant(platform.db, tenantId, (db) =>
    factsOf(db, registrationId, origin),
  );
  if (!facts) return;
  const { number, training: title } = facts.paper;
  let credential: object = {};
  const { pdf, signed } = await signedOrDraft(
    platform.signer,
    { number, title },
    async (draft) => {
      const made = await workshop<typeof crafts.certificate>('training.certificate', {
        ...facts,
        paper: { ...facts.paper, draft },
        seed: governmentSeed(platform, tenantId),
      });
      credential = made.credential;
      return made.pdf;
    },
    (err) => platform.log.error({ err, documentId }, 'certificate not signed'),
  );
  await writeTenant(platform.db, tenantId, async (tx) => {
    const now = platform.clock.now().toString();
    const name = certificateFileName(facts.paper.number, 'pdf');
    const file = await platform.files.store(tx, tenantId, now, {
      bytes: pdf,
      mime: 'application/pdf',
      name,
      purpose: 'training.certificate',
      createdBy: null,
    });
    await attachFile(tx, documentId, file.id, signed);
    await tx
      .updateTable('training_certificate')
      .set({ credential: jsonb(credential) as never })
      .where('registration_id', '=', registrationId)
      .execute();
  });
}
