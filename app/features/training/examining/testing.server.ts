import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { TestPart } from '../tables.ts';
import '../tables.ts';

const CREATED = '2026-11-01T00:00:00Z';

/** Rows of tests for database tests, without asking the acts. */
export async function givenQuestions(
  tx: Tx,
  tenantId: string,
  count: number,
  topic = 'Berita',
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, at) => ({
    tenant_id: tenantId,
    id: newId(),
    topic,
    text: `Soal ${topic} ${at + 1}?`,
    options: jsonb(['pilihan satu', 'pilihan dua', 'pilihan tiga']) as never,
    answer: 1,
    written_by: null,
    created_at: CREATED,
  }));
  await tx.insertInto('training_question').values(rows).execute();
  return rows.map(({ id }) => id);
}

export async function givenTest(
  tx: Tx,
  given: { tenantId: string; programmeId: string; formA: string[]; formB: string[]; minutes?: number },
): Promise<void> {
  await tx
    .insertInto('training_test')
    .values({
      tenant_id: given.tenantId,
      id: newId(),
      programme_id: given.programmeId,
      minutes: given.minutes ?? 20,
      form_a: given.formA,
      form_b: given.formB,
      created_at: CREATED,
    })
    .execute();
}

export async function givenWindow(
  tx: Tx,
  given: { tenantId: string; batchId: string; part: TestPart; opensAt: string; closesAt: string },
): Promise<void> {
  await tx
    .insertInto('training_test_window')
    .values({
      tenant_id: given.tenantId,
      batch_id: given.batchId,
      part: given.part,
      opens_at: given.opensAt,
      closes_at: given.closesAt,
    })
    .execute();
}
