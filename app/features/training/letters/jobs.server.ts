import { sql } from 'kysely';
import { z } from 'zod';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { attachFile } from '#app/platform/documents/documents.server.ts';
import { signedOrDraft } from '#app/platform/documents/signing.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import type * as crafts from '../crafts.server.ts';
import '../tables.ts';
import { DRAW_LETTERS_JOB } from './actions/make-letters.server.ts';
import { lettersCopy as copy } from './copy.id.ts';
import { letterFileName } from './file-name.ts';
import { letterPaper } from './letter-paper.ts';
import { type LetterRow, lettersOf } from './queries/letters-of.server.ts';

async function drawLetter(platform: Platform, tenantId: string, letter: LetterRow): Promise<void> {
  const { facts } = letter;
  const { pdf, signed } = await signedOrDraft(
    platform.signer,
    { number: letter.number, title: copy.documentTitle(copy.kinds[letter.kind], facts.training) },
    (draft) => workshop<typeof crafts.paperAsPdf>('training.paperAsPdf', letterPaper(facts, draft)),
    (err) => platform.log.error({ err, documentId: letter.documentId }, 'letter not signed'),
  );
  await writeTenant(platform.db, tenantId, async (tx) => {
    const file = await platform.files.store(tx, tenantId, platform.clock.now().toString(), {
      bytes: pdf,
      mime: 'application/pdf',
      name: letterFileName(letter, 'pdf'),
      purpose: 'training.letter',
      createdBy: null,
    });
    await attachFile(tx, letter.documentId, file.id, signed);
  });
}

async function drawLetters(platform: Platform, tenantId: string, batchId: string): Promise<void> {
  const letters = await readTenant(platform.db, tenantId, (db) => lettersOf(db, batchId));
  let failed: unknown;
  for (const letter of letters.filter(({ ready, state }) => !ready && state !== 'revoked'))
    try {
      await drawLetter(platform, tenantId, letter);
    } catch (err) {
      // One that fails holds up no other; the job is tried again for those that are left.
      failed = err;
      platform.log.error({ err, documentId: letter.documentId }, 'letter not drawn');
    }
  if (failed) throw failed;
}

/** Draws the letters of a batch that have a number and no paper yet, one by one: a killed worker goes on where it was. */
export const drawLettersJob = defineJob({
  name: DRAW_LETTERS_JOB,
  payload: z.object({ tenantId: z.uuid(), batchId: z.uuid() }),
  handle: (platform, { tenantId, batchId }) => drawLetters(platform, tenantId, batchId),
});

/** Once an hour, for letters whose job is gone or failed for good: a number without a paper helps nobody. */
export const sweepLettersJob = defineJob({
  name: 'training.sweep-letters',
  payload: z.object({}),
  cron: '37 * * * *',
  async handle(platform) {
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id: tenantId } of rows) {
      const batches = await readTenant(platform.db, tenantId, (db) =>
        db
          .selectFrom('training_letter as l')
          .innerJoin('document as d', 'd.id', 'l.document_id')
          .select('l.batch_id')
          .distinct()
          .where('d.file_id', 'is', null)
          .where('d.state', '=', 'draft')
          .execute(),
      );
      for (const { batch_id } of batches) await drawLetters(platform, tenantId, batch_id);
    }
  },
});
