import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import type { Actor, PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { checkPath } from '#app/platform/documents/check-code.ts';
import { attachFile } from '#app/platform/documents/documents.server.ts';
import { signedOrDraft } from '#app/platform/documents/signing.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import type * as crafts from '../crafts.server.ts';
import type { ProofRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import { type Issued, issueProof } from './actions/issue-proof.server.ts';
import { provingCopy } from './copy.id.ts';
import type { ProofFacts } from './facts.ts';
import type { IssueMarks, ProofPaper } from './proof-document.ts';
import { picturesOf } from './queries/pictures.server.ts';
import { placeOf, proofFacts } from './queries/proof-facts.server.ts';
import { monthName, standingOf } from './rules/month.ts';

export type ProofForm = 'pdf' | 'xlsx';
export type ProofFiles = {
  readonly facts: ProofFacts;
  readonly pdf: Uint8Array;
  readonly xlsx: Uint8Array;
  readonly edition: number | null;
};

const MIME = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A name for a file: letters and digits only, since a header refuses others. */
export const fileStem = (month: string, person: string): string =>
  provingCopy.paper.fileName(
    month,
    person
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60),
  );

const drawPdf = (paper: ProofPaper) => workshop<typeof crafts.proofPdf>('reports.proofPdf', paper);
const drawXlsx = ({ pictures: _, ...paper }: ProofPaper) =>
  workshop<typeof crafts.proofXlsx>('reports.proofXlsx', paper);

const marksOf = (origin: string, { proof }: Issued): IssueMarks => ({
  number: proof.number,
  edition: proof.edition,
  supersedes: proof.supersedes,
  checkUrl: `${origin}${checkPath(proof.checkCode)}`,
  checkCode: proof.checkCode,
  digest: proof.digest,
});

/** Draws an edition and keeps its files, so that whoever asks again gets the same bytes. */
async function drawEdition(
  platform: Platform,
  where: { tenantId: string; origin: string },
  issued: Issued,
): Promise<ProofFiles> {
  const { tenantId, origin } = where;
  const { facts, proof } = issued;
  const paper: ProofPaper = {
    facts,
    issue: marksOf(origin, issued),
    madeAt: proof.madeAt,
    maker: proof.maker,
    unsigned: true,
    pictures: await picturesOf(platform, tenantId, facts),
  };
  const title = provingCopy.document.title(monthName(facts.month));
  const { pdf, signed } = await signedOrDraft(
    platform.signer,
    { number: proof.number, title },
    (unsigned) => drawPdf({ ...paper, unsigned }),
    (err) => platform.log.error({ err, documentId: proof.documentId }, 'proof of work not signed'),
  );
  const xlsx = await drawXlsx(paper);
  const now = platform.clock.now().toString();
  await writeTenant(platform.db, tenantId, async (tx) => {
    const store = (form: ProofForm, bytes: Uint8Array) =>
      platform.files.store(tx, tenantId, now, {
        bytes,
        mime: MIME[form],
        name: `${fileStem(facts.month, facts.person.name)}.${form}`,
        purpose: 'reports.proof',
        createdBy: null,
      });
    const kept = { pdf: await store('pdf', pdf), xlsx: await store('xlsx', xlsx) };
    await tx
      .updateTable('reports_proof')
      .set({ pdf_file_id: kept.pdf.id, xlsx_file_id: kept.xlsx.id })
      .where('id', '=', proof.id)
      .execute();
    await attachFile(tx, proof.documentId, kept.pdf.id, signed);
  });
  return { facts, pdf, xlsx, edition: proof.edition };
}

/**
 * The paper of a month that is over: what stands, or a new edition where the evidence is another.
 * @param asked.origin where citizens reach the check page
 */
export async function issuedProof(
  call: ActionCall,
  asked: { personId: string; month: string; origin: string },
): Promise<Result<ProofFiles, ProofRefusal | CommonRefusal>> {
  const issued = await issueProof(call, { personId: asked.personId, month: asked.month });
  if (!issued.ok) return issued;
  const { platform, actor } = call;
  const { facts, proof } = issued.value;
  const kept = async (id: string | null) => (id ? platform.files.read(actor.tenantId, id) : null);
  const [pdf, xlsx] = [await kept(proof.pdfFileId), await kept(proof.xlsxFileId)];
  if (pdf && xlsx) return ok({ facts, pdf, xlsx, edition: proof.edition });
  return ok(await drawEdition(platform, { tenantId: actor.tenantId, origin: asked.origin }, issued.value));
}

const maySee = (actor: Actor, facts: ProofFacts): boolean => {
  const subject = { personId: facts.person.id, unitIds: facts.units.map(({ id }) => id) };
  return may(actor, 'see-own-proof', subject) || may(actor, 'see-unit-proof', subject);
};

/** A paper of the running month: a draft without number and code, drawn anew each time. */
async function runningProof(
  platform: Platform,
  actor: PersonActor,
  facts: ProofFacts,
  form: ProofForm,
): Promise<Uint8Array> {
  const paper: ProofPaper = {
    facts,
    issue: null,
    madeAt: platform.clock.now().toString(),
    maker: actor.name,
    unsigned: true,
    pictures: form === 'pdf' ? await picturesOf(platform, actor.tenantId, facts) : {},
  };
  return form === 'pdf' ? drawPdf(paper) : drawXlsx(paper);
}

/**
 * The paper of an officer and month as one file.
 * @returns `not-found` for another government's person, and for whoever may not see it: the address tells nothing
 */
export async function openProof(
  call: ActionCall & { readonly actor: PersonActor },
  asked: { personId: string; month: string; form: ProofForm; origin: string },
): Promise<Result<{ bytes: Uint8Array; name: string; mime: string }, ProofRefusal | CommonRefusal>> {
  const { platform, actor } = call;
  const now = platform.clock.now().toString();
  const found = await readTenant(platform.db, actor.tenantId, async (db) => {
    const { zone } = await placeOf(db);
    const standing = standingOf(asked.month, dateIn(now, zone));
    return { standing, facts: standing === 'to-come' ? null : await proofFacts(db, { ...asked, now }) };
  });
  const own = asked.personId === actor.personId;
  if (found.standing === 'to-come')
    return own || may(actor, 'see-unit-proof', {})
      ? refuse({ type: 'month-to-come', month: asked.month })
      : refuse({ type: 'not-found' });
  if (!found.facts) return own ? refuse({ type: 'not-an-officer' }) : refuse({ type: 'not-found' });
  if (!maySee(actor, found.facts)) return refuse({ type: 'not-found' });
  const file = (bytes: Uint8Array, facts: ProofFacts) => ({
    bytes,
    name: `${fileStem(asked.month, facts.person.name)}.${asked.form}`,
    mime: MIME[asked.form],
  });
  if (found.facts.running)
    return ok(file(await runningProof(platform, actor, found.facts, asked.form), found.facts));
  const issued = await issuedProof(call, asked);
  return issued.ok ? ok(file(issued.value[asked.form], issued.value.facts)) : issued;
}
