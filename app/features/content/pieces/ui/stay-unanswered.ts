import { answerOr } from '#app/platform/request/answer-or.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { piecesCopy } from '../copy.id.ts';
import type { PieceFaults } from './piece-form.ts';

/** The answer to an act on a piece, or the page as it is with a sentence, where nothing answers. */
export async function stayUnanswered<Answer>(request: Request, answer: () => Promise<Answer>) {
  const form = await request.clone().formData();
  return answerOr(
    answer,
    (): PieceFaults => ({
      errors: {},
      general: piecesCopy.refusals.unanswered ?? '',
      typed: typedOf(form),
      channels: form.getAll('channels').map(String),
    }),
  );
}
