import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import type { AttemptTable } from '../../tables.ts';
import { closeRow } from '../close-row.server.ts';
import { CLOSE_JOB } from '../jobs.server.ts';
import { earlierForm, rankOf, testOfBatch } from '../queries/test-rows.server.ts';
import { formFor, shuffled } from '../rules/forms.ts';
import { deadlineOf, isLate, windowState } from '../rules/times.ts';
import { answersInput, TEST_PARTS } from '../schema.ts';

/** The confirmed place of the actor, held, so that two phones begin one attempt. */
async function lockOwnPlace(tx: Tx, batchId: string, personId: string | null) {
  return tx
    .selectFrom('training_registration')
    .select(['id', 'person_id as personId'])
    .where('batch_id', '=', batchId)
    .where('person_id', '=', personId)
    .where('state', '=', 'confirmed')
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Begins a test. Beginning again while the time runs, on another phone too, leads back to the attempt; after that it is refused.
 */
export const startTest = defineAction({
  name: 'training.start-test',
  input: z.object({ batchId: z.uuid(), part: z.enum(TEST_PARTS) }),
  async run({ tx, actor, input, now, authorize, notFound, emit, send }) {
    const test = await testOfBatch(tx, input.batchId);
    if (!test) return notFound();
    const place = await lockOwnPlace(tx, input.batchId, actor.kind === 'person' ? actor.personId : null);
    authorize(may(actor, 'take-test', { personId: place?.personId ?? null, confirmed: place !== undefined }));
    if (!place) return notFound();
    const before = await tx
      .selectFrom('training_attempt')
      .select(['id', 'deadline_at', 'submitted_at'])
      .where('registration_id', '=', place.id)
      .where('part', '=', input.part)
      .executeTakeFirst();
    if (before && !before.submitted_at && !isLate(before.deadline_at, now))
      return ok({ attemptId: before.id, resumed: true });
    if (before) return refuse<TrainingRefusal>({ type: 'already-taken' });
    if (test.batchState !== 'open') return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const window = test.windows[input.part];
    if (!window || windowState(window, now) !== 'open')
      return refuse<TrainingRefusal>({ type: 'window-not-open' });
    const rank = await rankOf(tx, input.batchId, place.id);
    const form = formFor(input.part, rank, await earlierForm(tx, place.id));
    const asked = form === 'A' ? test.formA : test.formB;
    if (asked.length === 0) return refuse<TrainingRefusal>({ type: 'form-without-questions' });
    // Held, so that the bank's editor sees that they are asked now.
    await tx.selectFrom('training_question').select('id').where('id', 'in', asked).forShare().execute();
    const id = newId();
    const deadlineAt = deadlineOf(now, test.minutes, window.closesAt);
    await tx
      .insertInto('training_attempt')
      .values({
        tenant_id: actor.tenantId,
        id,
        batch_id: input.batchId,
        registration_id: place.id,
        part: input.part,
        form,
        questions: shuffled(asked, id),
        answers: '{}',
        started_at: now,
        deadline_at: deadlineAt,
        submitted_at: null,
        closed_by: null,
        correct: null,
      })
      .execute();
    await send(CLOSE_JOB, { tenantId: actor.tenantId, attemptId: id }, { startAfter: deadlineAt });
    await emit({
      name: 'training.test-started',
      subject: { type: 'training-attempt', id },
      data: { batchId: input.batchId, part: input.part },
    });
    return ok({ attemptId: id, resumed: false });
  },
});

type Answers = z.output<typeof answersInput>;

async function lockAttempt(tx: Tx, attemptId: string) {
  return tx
    .selectFrom('training_attempt as a')
    .innerJoin('training_registration as r', 'r.id', 'a.registration_id')
    .selectAll('a')
    .select(['r.person_id', 'r.state as place'])
    .where('a.id', '=', attemptId)
    .forUpdate('a')
    .executeTakeFirst();
}

/** The answers, checked against what this attempt asks. Null when one is no option of a question of it. */
async function checked(tx: Tx, attempt: Pick<AttemptTable, 'questions'>, answers: Answers['answers']) {
  const ids = Object.keys(answers);
  if (ids.length === 0) return {};
  if (ids.some((id) => !attempt.questions.includes(id))) return null;
  const rows = await tx
    .selectFrom('training_question')
    .select(['id', 'options'])
    .where('id', 'in', ids)
    .execute();
  const many = new Map(rows.map((row) => [row.id, row.options.length]));
  return ids.every((id) => answers[id]! < (many.get(id) ?? 0)) ? answers : null;
}

type Held = NonNullable<Awaited<ReturnType<typeof lockAttempt>>>;

/** Stores what was chosen in an attempt whose time still runs. What is not named stays as it was. */
async function store(
  context: ActionContext<Answers>,
): Promise<{ ok: true; value: Held } | { ok: false; error: TrainingRefusal }> {
  const { tx, actor, input, now, authorize, notFound } = context;
  const attempt = await lockAttempt(tx, input.attemptId);
  if (!attempt) return notFound();
  authorize(
    may(actor, 'take-test', { personId: attempt.person_id, confirmed: attempt.place === 'confirmed' }),
  );
  if (attempt.closed_by === 'person') return refuse<TrainingRefusal>({ type: 'already-handed-in' });
  if (attempt.submitted_at || isLate(attempt.deadline_at, now))
    return refuse<TrainingRefusal>({ type: 'time-over' });
  const answers = await checked(tx, attempt, input.answers);
  if (!answers) return notFound();
  const all = { ...attempt.answers, ...answers };
  if (Object.keys(answers).length > 0)
    await tx
      .updateTable('training_attempt')
      .set({ answers: jsonb(all) as never })
      .where('id', '=', attempt.id)
      .execute();
  return ok({ ...attempt, answers: all });
}

/** Keeps answers as they are chosen. No event tells of each: the attempt holds them. */
export const saveAnswers = defineAction({
  name: 'training.save-answers',
  input: answersInput,
  async run(context) {
    const stored = await store(context);
    return stored.ok ? ok({ saved: Object.keys(context.input.answers).length }) : stored;
  },
});

/** Keeps the last answers and hands the test in. */
export const finishTest = defineAction({
  name: 'training.finish-test',
  input: answersInput,
  async run(context) {
    const stored = await store(context);
    if (!stored.ok) return stored;
    await closeRow(context.tx, stored.value, { by: 'person', at: context.now });
    await context.emit({
      name: 'training.test-closed',
      subject: { type: 'training-attempt', id: stored.value.id },
      data: { batchId: stored.value.batch_id, by: 'person' },
    });
    return ok();
  },
});
