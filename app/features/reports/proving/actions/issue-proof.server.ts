import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { issueDocument, revokeDocument } from '#app/platform/documents/documents.server.ts';
import { numberUnit } from '#app/platform/documents/number-pattern.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ProofRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { provingCopy } from '../copy.id.ts';
import { digestOf } from '../digest.server.ts';
import type { ProofFacts } from '../facts.ts';
import { printedFields } from '../printed-fields.ts';
import { proofFacts } from '../queries/proof-facts.server.ts';
import { type StandingProof, standingProof } from '../queries/standing-proof.server.ts';
import { daysOf, monthName, readMonth, standingOf } from '../rules/month.ts';

export type Issued = { readonly facts: ProofFacts; readonly proof: StandingProof };

/** One at a time for a person and month: two taps make one paper. */
const lockProof = (tx: Tx, tenantId: string, personId: string, month: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`proof ${tenantId} ${personId} ${month}`}, 0))`.execute(
    tx,
  );

async function supersede(
  tx: Tx,
  where: { now: string; by: string | null },
  former: StandingProof,
  number: string,
): Promise<void> {
  await tx
    .updateTable('reports_proof')
    .set({ superseded_at: where.now })
    .where('id', '=', former.id)
    .execute();
  await revokeDocument(tx, where, former.documentId, provingCopy.document.superseded(number));
}

/**
 * Issues the paper of a month that is over: a number, a check code, and what the check page shows. The same evidence gives the paper
 * that stands; other evidence gives a new edition, and the former says on its check page which number took its place.
 */
export const issueProof = defineAction<
  z.ZodObject<{ personId: z.ZodUUID; month: z.ZodString }>,
  Issued,
  ProofRefusal
>({
  name: 'reports.issue-proof',
  input: z.object({ personId: z.uuid(), month: z.string() }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const month = readMonth(input.month);
    if (!month) return notFound();
    await lockProof(tx, actor.tenantId, input.personId, month);
    const facts = await proofFacts(tx, { personId: input.personId, month, now });
    const subject = { personId: input.personId, unitIds: facts?.units.map(({ id }) => id) ?? [] };
    const asksForAll = actor.kind === 'system' && may(actor, 'run-jobs');
    authorize(asksForAll || may(actor, 'see-own-proof', subject) || may(actor, 'see-unit-proof', subject));
    if (!facts) return refuse({ type: 'not-an-officer' });
    if (standingOf(month, dateIn(now, facts.zone)) !== 'over')
      return refuse({ type: 'month-not-over', month });
    const digest = digestOf(facts);
    const former = await standingProof(tx, input.personId, month);
    if (former?.digest === digest) return ok({ facts, proof: former });
    const by = actor.kind === 'person' ? actor.personId : null;
    const where = { tenantId: actor.tenantId, now, by };
    const id = newId();
    const edition = (former?.edition ?? 0) + 1;
    const unit = facts.units[0]!;
    const supersedes = former?.number ?? null;
    const issued = await issueDocument(tx, where, {
      kind: 'bukti-kinerja',
      kindMark: provingCopy.document.kindMark,
      unitId: unit.id,
      unitMark: numberUnit(unit.shortName),
      title: provingCopy.document.title(monthName(month)),
      subject: { type: 'reports-proof', id },
      fields: printedFields(facts, { edition, supersedes, digest, madeAt: now }),
      date: dateIn(now, facts.zone),
    });
    if (former) await supersede(tx, where, former, issued.number);
    await tx
      .insertInto('reports_proof')
      .values({
        tenant_id: actor.tenantId,
        id,
        person_id: input.personId,
        month: daysOf(month).from,
        edition,
        digest,
        document_id: issued.id,
        pdf_file_id: null,
        xlsx_file_id: null,
        made_by: by,
        made_at: now,
        superseded_at: null,
      })
      .execute();
    await emit({
      name: 'reports.proof-issued',
      subject: { type: 'reports-proof', id },
      data: { month, edition, supersededId: former?.id ?? null },
    });
    return ok({ facts, proof: (await standingProof(tx, input.personId, month))! });
  },
});
