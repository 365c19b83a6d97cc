import { instantAt } from '#app/platform/clock/local-time.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '#app/features/training/tables.ts';
import { QUESTIONS } from '../learning.ts';

export const ZONE = 'Asia/Jakarta';
const MINUTES = 20;

export type Batch = { tenantId: string; id: string; programmeId: string; dayOf: (at: number) => string };
export type Participant = { id: string; unit: string };

/** Questions, both forms and the windows of both tests. */
export async function loadTest(tx: Tx, batch: Batch, now: string): Promise<Record<'A' | 'B', string[]>> {
  const { tenantId } = batch;
  const rows = QUESTIONS.map((question) => ({
    tenant_id: tenantId,
    id: newId(),
    ...question,
    options: jsonb(question.options) as never,
    written_by: null,
    created_at: now,
  }));
  await tx.insertInto('training_question').values(rows).execute();
  const ids = rows.map(({ id }) => id);
  const forms = { A: ids.filter((_, at) => at % 2 === 0), B: ids.filter((_, at) => at % 2 === 1) };
  await tx
    .insertInto('training_test')
    .values({
      tenant_id: tenantId,
      id: newId(),
      programme_id: batch.programmeId,
      minutes: MINUTES,
      form_a: forms.A,
      form_b: forms.B,
      created_at: now,
    })
    .execute();
  const window = (part: 'pre' | 'post', day: number, opens: string, closes: string) => ({
    tenant_id: tenantId,
    batch_id: batch.id,
    part,
    opens_at: instantAt(batch.dayOf(day), opens, ZONE)!,
    closes_at: instantAt(batch.dayOf(day), closes, ZONE)!,
  });
  await tx
    .insertInto('training_test_window')
    .values([window('pre', 0, '08:00', '08:30'), window('post', 2, '15:30', '16:00')])
    .execute();
  return forms;
}

/** How many of six are right: about half before, more afterwards, not for all. */
const rightOf = (person: number, part: 'pre' | 'post'): number =>
  part === 'pre' ? 2 + (person % 3) : Math.min(6, 3 + ((person * 5) % 4));

/** Nearly all took both tests, some only one. */
export async function loadAttempts(
  tx: Tx,
  batch: Batch,
  people: readonly Participant[],
  forms: Record<'A' | 'B', string[]>,
) {
  const keys = new Map([...forms.A, ...forms.B].map((id) => [id, 0]));
  QUESTIONS.forEach((question, at) => {
    keys.set((at % 2 === 0 ? forms.A : forms.B)[Math.floor(at / 2)]!, question.answer);
  });
  const attempt = (person: number, part: 'pre' | 'post') => {
    const form = (person % 2 === 0) === (part === 'pre') ? ('A' as const) : ('B' as const);
    const questions = forms[form];
    const wanted = rightOf(person, part);
    const answers = Object.fromEntries(
      questions.map((id, at) => {
        const isRight = (at * 5 + person) % questions.length < wanted;
        return [id, isRight ? keys.get(id)! : (keys.get(id)! + 1) % 4];
      }),
    );
    const startedAt = instantAt(
      batch.dayOf(part === 'pre' ? 0 : 2),
      part === 'pre' ? '08:03' : '15:32',
      ZONE,
    )!;
    const after = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
    return {
      tenant_id: batch.tenantId,
      id: newId(),
      batch_id: batch.id,
      registration_id: people[person]!.id,
      part,
      form,
      questions,
      answers: JSON.stringify(answers),
      started_at: startedAt,
      deadline_at: after(MINUTES),
      submitted_at: after(9 + (person % 8)),
      closed_by: 'person' as const,
      correct: questions.filter((id) => answers[id] === keys.get(id)).length,
    };
  };
  const rows = people.flatMap((_, person) => [
    ...(person % 17 === 9 ? [] : [attempt(person, 'pre')]),
    ...(person % 9 === 4 ? [] : [attempt(person, 'post')]),
  ]);
  if (rows.length > 0) await tx.insertInto('training_attempt').values(rows).execute();
}
