import { answerOr } from '#app/platform/request/answer-or.ts';
import { tasksCopy } from '../tasks-copy.id.ts';
import type { AnswerFaults } from './answer-form.server.ts';

/** The answer to a task's act, or the page as it is with a sentence, where nothing answers. */
export async function stayUnanswered<Answer>(request: Request, answer: () => Promise<Answer>) {
  const form = await request.clone().formData();
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ) as Record<string, string>;
  return answerOr(
    answer,
    (): AnswerFaults => ({ errors: {}, general: tasksCopy.refusals.unanswered, values }),
  );
}
