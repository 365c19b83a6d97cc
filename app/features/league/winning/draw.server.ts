import { readTenant, type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import { checkPath } from '#app/platform/documents/check-code.ts';
import { attachFile, type PrintedField } from '#app/platform/documents/documents.server.ts';
import { signedOrDraft } from '#app/platform/documents/signing.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import type * as crafts from '../crafts.server.ts';
import '../tables.ts';
import { winningCopy as copy } from './copy.id.ts';
import type { PrizePaper } from './prize-document.ts';

/** "piagam-800-012-PIAGAM-DISKOMINFO-XI-2026.pdf"; an office's pattern may hold signs that no header takes. */
export const prizeFileName = (number: string): string =>
  `piagam-${number.replace(/[^A-Za-z0-9.]+/g, '-')}.pdf`;

/** What is drawn: the printed values as they were kept, never as they are now. Null when it was drawn or withdrawn. */
async function paperOf(
  db: Tx,
  prizeId: string,
): Promise<{ documentId: string; paper: Omit<PrizePaper, 'draft'> } | null> {
  const row = await db
    .selectFrom('league_prize as p')
    .innerJoin('document as d', 'd.id', 'p.document_id')
    .select([
      'd.id',
      'd.number',
      'd.check_code as code',
      'd.fields',
      'd.state',
      'd.file_id as fileId',
      'p.origin',
    ])
    .where('p.id', '=', prizeId)
    .executeTakeFirstOrThrow();
  if (row.fileId !== null || row.state === 'revoked') return null;
  const { name: government } = await db
    .selectFrom('org_read_government')
    .select('name')
    .executeTakeFirstOrThrow();
  const printed = new Map(
    ((row.fields as { printed: PrintedField[] }).printed ?? []).map(({ label, value }) => [label, value]),
  );
  const value = (label: string) => printed.get(label) ?? '';
  const { fields } = copy;
  return {
    documentId: row.id,
    paper: {
      government,
      organiser: value(fields.organiser),
      number: row.number,
      unit: value(fields.unit),
      achieved: value(fields.achieved),
      className: value(fields.class),
      season: value(fields.season),
      days: value(fields.days),
      total: value(fields.total),
      digest: value(fields.digest),
      issuedOn: value(fields.issuedOn),
      checkUrl: `${row.origin}${checkPath(row.code)}`,
      checkCode: row.code,
    },
  };
}

/** Draws the paper of one prize, once; what was drawn before stays. */
export async function drawPrize(platform: Platform, tenantId: string, prizeId: string): Promise<void> {
  const found = await readTenant(platform.db, tenantId, (db) => paperOf(db, prizeId));
  if (!found) return;
  const { documentId, paper } = found;
  const { pdf, signed } = await signedOrDraft(
    platform.signer,
    { number: paper.number, title: copy.documentTitle(paper.season) },
    (draft) => workshop<typeof crafts.prizePdf>('league.prizePdf', { ...paper, draft }),
    (err) => platform.log.error({ err, documentId }, 'prize not signed'),
  );
  await writeTenant(platform.db, tenantId, async (tx) => {
    const file = await platform.files.store(tx, tenantId, platform.clock.now().toString(), {
      bytes: pdf,
      mime: 'application/pdf',
      name: prizeFileName(paper.number),
      purpose: 'league.prize',
      createdBy: null,
    });
    await attachFile(tx, documentId, file.id, signed);
  });
}
