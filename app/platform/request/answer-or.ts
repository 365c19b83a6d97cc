import { isNoAnswer, tellNetwork, within } from '../outbox/network.ts';
import type { Unanswered } from './load-anew.ts';

/** How long a page waits for the answer to its own act before it says that nothing answers. */
const PATIENCE_MS = 20_000;

/** The program's answer to an act of this page; where nothing answers, the page's own, so that it stays with what was typed. */
export async function answerOr<Answer, Stays extends object>(
  answer: () => Promise<Answer>,
  stays: () => Stays,
): Promise<Answer | (Stays & Unanswered)> {
  try {
    return await within(answer(), PATIENCE_MS);
  } catch (error) {
    if (!isNoAnswer(error)) throw error;
    tellNetwork(false);
    return { ...stays(), unanswered: true };
  }
}
