import type { CheckOptions } from '../finding.ts';
import type { CheckAnswer } from './check-answer.ts';

export type Checker = {
  /** Asks; the answer of an earlier question is dropped when a later one was asked. */
  ask(text: string, options: CheckOptions, done: (answer: CheckAnswer) => void): void;
  close(): void;
};

type Asked = { id: number; text: string; options: CheckOptions; done: (answer: CheckAnswer) => void };

/**
 * The check in a worker. Where workers are refused (an old browser, a policy), the rules are loaded into the page; where that fails
 * too, nothing is said and the plain field stays, since submission checks anyway.
 */
export function createChecker(): Checker {
  let asked: Asked | null = null;
  let worker = openWorker(
    (id, answer) => {
      if (asked?.id === id) asked.done(answer);
    },
    () => {
      worker = null;
      if (asked) void answerHere(asked);
    },
  );
  const answerHere = async (question: Asked) => {
    try {
      const { answerOf } = await import('./check-answer.ts');
      if (asked?.id === question.id) question.done(answerOf(question.text, question.options));
    } catch {
      // Offline before the rules were ever loaded: the server checks at submission.
    }
  };
  return {
    ask(text, options, done) {
      asked = { id: (asked?.id ?? 0) + 1, text, options, done };
      if (worker) worker.postMessage({ id: asked.id, text, options });
      else void answerHere(asked);
    },
    close() {
      asked = null;
      worker?.terminate();
      worker = null;
    },
  };
}

function openWorker(
  onAnswer: (id: number, answer: CheckAnswer) => void,
  onBroken: () => void,
): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: CheckAnswer }>) =>
      onAnswer(data.id, data.answer);
    worker.onerror = () => {
      worker.terminate();
      onBroken();
    };
    return worker;
  } catch {
    return null;
  }
}
