import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type IssuedDocument, issueDocument } from '#app/platform/documents/documents.server.ts';
import { numberUnit } from '#app/platform/documents/number-pattern.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { sessionsOf } from '../../programmes/queries/sessions.server.ts';
import { lessonHours } from '../../programmes/rules/lesson-hours.ts';
import { batchHead } from '../../queries/batch-head.server.ts';
import { certifyingCopy as copy } from '../copy.id.ts';
import { reachedIn } from '../queries/reached.server.ts';
import { missingFor } from '../rules/eligible.ts';

async function participant(tx: Tx, registrationId: string) {
  return tx
    .selectFrom('training_registration as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select(['r.id', 'r.batch_id as batchId', 'r.state', 'p.name as person', 'u.name as unit'])
    .where('r.id', '=', registrationId)
    .executeTakeFirst();
}

async function organiserOf(tx: Tx, unitId: string) {
  return tx
    .selectFrom('org_read_unit')
    .select(['id', 'name', 'short_name'])
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
}

/**
 * Gives one participant the certificate: number, what is printed, lesson hours. The paper and the credential are drawn from
 * these afterwards. A second call finds the first one's: nobody is certified twice.
 */
export const issueCertificate = defineAction({
  name: 'training.issue-certificate',
  input: z.object({ registrationId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const found = await participant(tx, input.registrationId);
    const head = found && (await batchHead(tx, found.batchId));
    if (!found || !head) return notFound();
    authorize(may(actor, 'run-jobs'));
    const known = await tx
      .selectFrom('training_certificate')
      .select('document_id')
      .where('registration_id', '=', found.id)
      .executeTakeFirst();
    if (known) return ok({ documentId: known.document_id, isNew: false });
    const reached = (await reachedIn(tx, head))(found.id);
    if (found.state !== 'confirmed' || missingFor(reached, head.rule).length > 0)
      return refuse<TrainingRefusal>({ type: 'rule-not-met' });
    const organiser = await organiserOf(tx, head.organiserUnitId);
    const jp = lessonHours(await sessionsOf(tx, head.id));
    const date = dateIn(now, head.zone);
    const { fields } = copy;
    const document: IssuedDocument = await issueDocument(
      tx,
      { tenantId: actor.tenantId, now, by: null },
      {
        kind: 'certificate',
        kindMark: 'SERT',
        unitId: organiser.id,
        unitMark: numberUnit(organiser.short_name),
        title: copy.documentTitle(head.programmeTitle),
        subject: { type: 'training-registration', id: found.id },
        date,
        fields: [
          { label: fields.person, value: found.person },
          { label: fields.unit, value: found.unit },
          { label: fields.training, value: head.programmeTitle },
          { label: fields.batch, value: head.name },
          { label: fields.organiser, value: organiser.name },
          { label: fields.place, value: head.place },
          { label: fields.days, value: formatRange(head.fromDate, head.toDate) },
          { label: fields.jp, value: `${jp} JP` },
          { label: fields.issuedOn, value: formatDate(date, 'full') },
        ],
      },
    );
    await tx
      .insertInto('training_certificate')
      .values({
        tenant_id: actor.tenantId,
        registration_id: found.id,
        batch_id: head.id,
        document_id: document.id,
        jp,
        held_until: head.toDate,
        credential: null,
        issued_at: now,
      })
      .execute();
    await emit({
      name: 'training.certificate-issued',
      subject: { type: 'training-registration', id: found.id },
      data: { documentId: document.id, batchId: head.id },
    });
    return ok({ documentId: document.id, isNew: true });
  },
});
