import { answerOf, type CheckQuestion } from './check-answer.ts';

/** The rules beside the page: typing never waits for them. */
const scope = globalThis as unknown as {
  onmessage: ((event: { data: CheckQuestion }) => void) | null;
  postMessage(message: unknown): void;
};

scope.onmessage = ({ data: { id, text, options } }) =>
  scope.postMessage({ id, answer: answerOf(text, options) });
