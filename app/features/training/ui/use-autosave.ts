import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';

/** Where answers of a form wait that have not reached the program yet, so that a page opened again has them too. */
const boxOf = (attemptId: string) => `simpul-tes:${attemptId}`;
const RETRY_MS = 4_000;
export const ANSWER = 'answer.';

type Answers = Record<string, number>;
export type Kept = { kept?: boolean; over?: boolean; unanswered?: boolean };

function answersIn(form: HTMLFormElement): Answers {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      name.startsWith(ANSWER) ? [[name.slice(ANSWER.length), Number(value)]] : [],
    ),
  );
}

const differing = (all: Answers, from: Answers): Answers =>
  Object.fromEntries(Object.entries(all).filter(([id, choice]) => from[id] !== choice));

/** Storage may be full or forbidden; the program keeps the answers then as soon as it is reached. */
function remember(attemptId: string, answers: Answers): void {
  try {
    if (Object.keys(answers).length === 0) localStorage.removeItem(boxOf(attemptId));
    else localStorage.setItem(boxOf(attemptId), JSON.stringify(answers));
  } catch {}
}

function remembered(attemptId: string): Answers {
  try {
    return JSON.parse(localStorage.getItem(boxOf(attemptId)) ?? '{}') as Answers;
  } catch {
    return {};
  }
}

function choose(form: HTMLFormElement, answers: Answers): void {
  for (const [id, choice] of Object.entries(answers)) {
    const radio = form.querySelector<HTMLInputElement>(`input[name="${ANSWER}${id}"][value="${choice}"]`);
    if (radio) radio.checked = true;
  }
}

/**
 * Keeps each answer at the program as it is chosen. What the form shows is compared with what is known to be kept, so answers
 * chosen before the script ran, or while there was no network, are sent as soon as they can be.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  attempt: { id: string; answers: Answers },
  onOver: () => void,
) {
  const fetcher = useFetcher<Kept>();
  const kept = useRef<Answers>({ ...attempt.answers });
  const sent = useRef<Answers | null>(null);
  const [state, setState] = useState({
    answered: Object.keys(attempt.answers).length,
    unsaved: 0,
    lost: false,
  });

  const flush = useCallback(() => {
    if (!form.current) return;
    const all = answersIn(form.current);
    const open = differing(all, kept.current);
    remember(attempt.id, open);
    setState((was) => ({ ...was, answered: Object.keys(all).length, unsaved: Object.keys(open).length }));
    if (sent.current || Object.keys(open).length === 0) return;
    sent.current = open;
    const fields = Object.fromEntries(
      Object.entries(open).map(([id, choice]) => [`${ANSWER}${id}`, String(choice)]),
    );
    void fetcher.submit({ intent: 'keep', attemptId: attempt.id, ...fields }, { method: 'post' });
  }, [fetcher, form, attempt.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script has come
  useEffect(() => {
    if (form.current) choose(form.current, remembered(attempt.id));
    flush();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the program
  useEffect(() => {
    if (fetcher.state !== 'idle' || !sent.current || !fetcher.data) return;
    const arrived = fetcher.data.kept ? sent.current : {};
    sent.current = null;
    kept.current = { ...kept.current, ...arrived };
    setState((was) => ({ ...was, lost: Boolean(fetcher.data?.unanswered) }));
    if (fetcher.data.over) return onOver();
    if (!fetcher.data.unanswered) return flush();
    const timer = setTimeout(flush, RETRY_MS);
    return () => clearTimeout(timer);
  }, [fetcher.state, fetcher.data]);

  useEffect(() => {
    window.addEventListener('online', flush);
    return () => window.removeEventListener('online', flush);
  }, [flush]);

  return { ...state, flush };
}
