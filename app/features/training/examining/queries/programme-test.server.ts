import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { programmeHead } from '../../programmes/queries/programme.server.ts';
import type { TestForm } from '../../tables.ts';
import { testBegan } from '../actions/save-test.server.ts';
import { areParallel, topicCounts } from '../rules/forms.ts';

export type FormQuestion = {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly form: TestForm | null;
};

/** The test of a programme: what stands in which form, and what could. Null when there is no such programme. */
export async function programmeTest(db: Tx, actor: PersonActor, programmeId: string) {
  const programme = await programmeHead(db, programmeId);
  if (!programme) return null;
  const test = await db
    .selectFrom('training_test')
    .select(['minutes', 'form_a', 'form_b'])
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  const formOf = (id: string): TestForm | null =>
    test?.form_a.includes(id) ? 'A' : test?.form_b.includes(id) ? 'B' : null;
  const rows = await db
    .selectFrom('training_question')
    .select(['id', 'topic', 'text', 'state'])
    .orderBy('topic')
    .orderBy('id')
    .execute();
  const questions = rows.flatMap(({ state, ...row }): FormQuestion[] => {
    const form = formOf(row.id);
    return state === 'live' || form ? [{ ...row, form }] : [];
  });
  const counts = topicCounts(questions);
  const began = await testBegan(db, programmeId);
  return {
    programme,
    minutes: test?.minutes ?? null,
    questions,
    counts,
    parallel: areParallel(counts),
    began,
    abilities: { save: !began && may(actor, 'manage-training') },
  };
}
