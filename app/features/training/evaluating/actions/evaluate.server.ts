import { sql } from 'kysely';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import { may } from '../../policy.ts';
import { lockBatch } from '../../programmes/batch-rows.server.ts';
import '../../tables.ts';
import type { EvaluationQuestion } from '../../tables.ts';
import { evaluatingCopy } from '../copy.id.ts';
import { formState, releases } from '../rules/anonymity.ts';
import { type Answers, questionsOf } from '../rules/questions.ts';
import { evaluateInput } from '../schema.ts';

type Refusal = TrainingRefusal | CommonRefusal;

/** Answers to the form's own questions; a scale wants one of its steps, a text may be left empty. */
function checked(questions: readonly EvaluationQuestion[], given: Readonly<Record<string, string>>) {
  const answers: Record<string, number | string> = {};
  const faults: { path: string; message: string }[] = [];
  for (const { id, kind } of questions) {
    const typed = (given[id] ?? '').trim();
    if (kind === 'text') {
      if (typed !== '') answers[id] = typed;
    } else if (/^[1-5]$/.test(typed)) answers[id] = Number(typed);
    else faults.push({ path: `answer-${id}`, message: evaluatingCopy.answerScale });
  }
  return { answers, faults };
}

type Place = { tenantId: string; batchId: string; registrationId: string };

/**
 * Writes all answers of the batch anew, in random order under random ids, and so the list of who has answered, in the order of
 * registrations. Rows of one transaction, and rows that were added to two tables in the same order, could be put together again by
 * anybody who reads the database; after this neither table knows which row came when.
 */
async function mixIn(tx: Tx, place: Place, answers: Answers): Promise<void> {
  const { tenantId, batchId } = place;
  const before = await tx
    .deleteFrom('training_evaluation_answer')
    .where('batch_id', '=', batchId)
    .returning(['answers', 'shown'])
    .execute();
  const all = [...before, { answers, shown: false }];
  const release = releases(all.filter(({ shown }) => !shown).length);
  const rows = JSON.stringify(all.map((row) => ({ answers: row.answers, shown: row.shown || release })));
  await sql`insert into training_evaluation_answer (tenant_id, id, batch_id, answers, shown)
    select ${tenantId}::uuid, gen_random_uuid(), ${batchId}::uuid, r.answers, r.shown
    from jsonb_to_recordset(${rows}::jsonb) as r (answers jsonb, shown boolean) order by random()`.execute(
    tx,
  );
  const done = await tx
    .deleteFrom('training_evaluation_done')
    .where('batch_id', '=', batchId)
    .returning('registration_id')
    .execute();
  const registrations = [...done.map((row) => row.registration_id), place.registrationId].sort();
  await tx
    .insertInto('training_evaluation_done')
    .values(registrations.map((id) => ({ tenant_id: tenantId, batch_id: batchId, registration_id: id })))
    .execute();
}

/** One participant's anonymous evaluation. No event tells of it, and what is stored has neither person nor time. */
export const evaluate = defineAction({
  name: 'training.evaluate',
  input: evaluateInput,
  async run({ tx, actor, input, now, authorize, notFound }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    const place = await tx
      .selectFrom('training_registration')
      .select(['id', 'person_id'])
      .where('batch_id', '=', batch.id)
      .where('person_id', '=', actor.kind === 'person' ? actor.personId : null)
      .where('state', '=', 'confirmed')
      .executeTakeFirst();
    authorize(may(actor, 'evaluate', { personId: place?.person_id ?? null, confirmed: place !== undefined }));
    if (!place) return notFound();
    const state = formState({ state: batch.state, toDate: batch.to_date }, dateIn(now, batch.zone));
    if (state !== 'open') return refuse<Refusal>({ type: 'evaluation-not-open' });
    const done = await tx
      .selectFrom('training_evaluation_done')
      .select('registration_id')
      .where('batch_id', '=', batch.id)
      .where('registration_id', '=', place.id)
      .executeTakeFirst();
    if (done) return refuse<Refusal>({ type: 'already-evaluated' });
    // Held, so that the questions do not change under the answers.
    const programme = await tx
      .selectFrom('training_programme')
      .select('evaluation')
      .where('id', '=', batch.programme_id)
      .forShare()
      .executeTakeFirstOrThrow();
    const { answers, faults } = checked(questionsOf(programme.evaluation), input.answers);
    if (faults.length > 0) return refuse<Refusal>({ type: 'invalid', faults });
    await mixIn(tx, { tenantId: actor.tenantId, batchId: batch.id, registrationId: place.id }, answers);
    return ok();
  },
});
