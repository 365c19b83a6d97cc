import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import { evaluationBegan } from '../actions/save-evaluation-form.server.ts';
import { closesOn, formState, readable } from '../rules/anonymity.ts';
import { questionsOf, summarize } from '../rules/questions.ts';

async function questionsOfProgramme(db: Tx, programmeId: string) {
  const programme = await db
    .selectFrom('training_programme')
    .select(['id', 'title', 'evaluation'])
    .where('id', '=', programmeId)
    .executeTakeFirst();
  return programme && { ...programme, questions: questionsOf(programme.evaluation) };
}

/** The page of a batch's evaluation: the form for a participant, the figures for who may see them. */
export async function evaluationView(db: Tx, actor: PersonActor, batchId: string, now: string) {
  const head = await batchPage(db, actor, batchId);
  if (!head?.tabs.includes('evaluation')) return null;
  const programme = await questionsOfProgramme(db, head.programmeId);
  const state = formState(head, dateIn(now, head.zone));
  const done = await db
    .selectFrom('training_evaluation_done')
    .select('registration_id')
    .where('batch_id', '=', batchId)
    .execute();
  const takes = head.own?.state === 'confirmed';
  const hasAnswered = done.some((row) => row.registration_id === head.own?.registrationId);
  const questions = programme?.questions ?? [];
  const seesResults = may(actor, 'see-evaluation', { speakerIds: head.speakerIds });
  return {
    head,
    questions,
    state,
    closesOn: closesOn(head),
    own: takes ? (hasAnswered ? ('done' as const) : ('open' as const)) : null,
    results: seesResults ? await results(db, batchId, state, questions) : null,
    abilities: { edit: may(actor, 'manage-training') },
  };
}

type Questions = Parameters<typeof summarize>[0];

async function results(db: Tx, batchId: string, state: Parameters<typeof readable>[1], questions: Questions) {
  const rows = await db
    .selectFrom('training_evaluation_answer')
    .select(['answers', 'shown'])
    .where('batch_id', '=', batchId)
    .execute();
  const shown = readable(rows, state);
  return {
    answered: rows.length,
    shown: shown.length,
    ...summarize(
      questions,
      shown.map(({ answers }) => answers),
    ),
  };
}

/** The questions as the desk edits them. Null when there is no such programme. */
export async function evaluationForm(db: Tx, programmeId: string) {
  const programme = await questionsOfProgramme(db, programmeId);
  if (!programme) return null;
  return {
    programme: { id: programme.id, title: programme.title },
    questions: programme.questions,
    frozen: await evaluationBegan(db, programmeId),
  };
}
