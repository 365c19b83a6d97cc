import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { deviceNow } from '#app/platform/clock/device-clock.ts';
import type { NoteFormView } from '../queries/note-form.server.ts';
import { isBlank, type NoteDraft, prefilled } from '../rules/draft.ts';
import { draftBox } from './draft-box.ts';
import { typedBefore, withTyped } from './typed-before.ts';

/** `starting`: nothing is known of the phone yet; `blocked`: it keeps nothing; `full`: it kept the last change no more. */
export type Keeping = 'starting' | 'ready' | 'kept' | 'blocked' | 'full';

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
const known = (page: NoteFormView, taskId: string | null) =>
  page.tasks.find(({ id }) => id === taskId)?.known ?? {};

export function newDraft(page: NoteFormView, taskId: string | null): NoteDraft {
  const task = page.tasks.find(({ id }) => id === taskId) ?? null;
  return {
    id: crypto.randomUUID(),
    ...page.person,
    unitId: task?.unitId ?? page.units[0]?.id ?? '',
    assignmentId: task?.id ?? null,
    title: '',
    answers: prefilled({}, task?.known ?? {}, {}),
    dictation: '',
    quotes: [],
    photos: [],
    keepsPlace: false,
    capturedAt: new Date(deviceNow()).toISOString(),
    changedAt: 0,
  };
}

/** Writes one after the other, always the newest: what was typed while the phone wrote is written next. */
function useWriting(onKept: (kept: Keeping) => void): (draft: NoteDraft) => void {
  const next = useRef<NoteDraft | null>(null);
  const busy = useRef(false);
  return useCallback(
    (draft: NoteDraft) => {
      next.current = draft;
      if (busy.current) return;
      busy.current = true;
      const write = async () => {
        while (next.current) {
          const one = next.current;
          next.current = null;
          await draftBox.put(one).then(
            () => onKept('kept'),
            (error: unknown) => onKept(isFull(error) ? 'full' : 'blocked'),
          );
        }
        busy.current = false;
      };
      void write();
    },
    [onKept],
  );
}

/** The phone's own copy of this note, or a new one. */
async function firstDraft(page: NoteFormView) {
  const query = new URLSearchParams(window.location.search);
  const task = query.get('tugas');
  const asked = page.tasks.some(({ id }) => id === task) ? task : null;
  const mine = await draftBox.mine(page.person).catch(() => null);
  const found =
    mine?.find(({ id }) => id === query.get('draf')) ??
    (query.has('baru') ? undefined : mine?.find(({ assignmentId }) => assignmentId === asked));
  const keeping: Keeping = !mine ? 'blocked' : found ? 'kept' : 'ready';
  return {
    first: found ?? newDraft(page, asked),
    keeping,
    goesOn: found !== undefined && !query.has('draf'),
  };
}

/**
 * The note that is being written. What the phone has of this person and this task is gone on with; a change is kept at once. Until the
 * phone has answered, and without scripts, `draft` is null and the plain form stands: what was typed into it comes along.
 */
export function useNoteDraft(page: NoteFormView) {
  const [draft, setDraft] = useState<NoteDraft | null>(null);
  const [keeping, setKeeping] = useState<Keeping>('starting');
  const [goesOn, setGoesOn] = useState(false);
  const [chosenBefore, setChosenBefore] = useState<readonly File[]>([]);
  const write = useWriting(setKeeping);
  const begun = useRef(false);

  const start = useCallback(async () => {
    const { first, ...phone } = await firstDraft(page);
    const typed = typedBefore(document.querySelector<HTMLFormElement>('form.note-form'));
    const withWords = withTyped(first, typed.values);
    flushSync(() => {
      setDraft(withWords ?? first);
      setGoesOn(phone.goesOn);
      setKeeping(phone.keeping);
      setChosenBefore(typed.files);
    });
    if (typed.at) document.getElementById(typed.at)?.focus();
    if (withWords) write({ ...withWords, changedAt: deviceNow() });
  }, [page, write]);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void start();
  }, [start]);

  const change = useCallback(
    (patch: Partial<NoteDraft> | ((draft: NoteDraft) => Partial<NoteDraft>)) =>
      setDraft((before) => {
        if (!before) return before;
        const next = {
          ...before,
          ...(typeof patch === 'function' ? patch(before) : patch),
          changedAt: deviceNow(),
        };
        write(next);
        return next;
      }),
    [write],
  );
  const chooseTask = (taskId: string | null) =>
    change((before) => ({
      assignmentId: taskId,
      unitId: page.tasks.find(({ id }) => id === taskId)?.unitId ?? before.unitId,
      answers: prefilled(before.answers, known(page, taskId), known(page, before.assignmentId)),
    }));
  const restart = async () => {
    setGoesOn(false);
    const next = newDraft(page, draft?.assignmentId ?? null);
    setDraft(next);
    setKeeping('ready');
  };
  const forget = async () => {
    if (draft) await draftBox.remove(draft.id).catch(() => undefined);
  };
  return {
    draft,
    keeping,
    goesOn,
    /** Photos that were put into the plain form, to be drawn as any other. */
    chosenBefore,
    blank: draft === null || isBlank(draft, known(page, draft.assignmentId)),
    known: known(page, draft?.assignmentId ?? null),
    change,
    chooseTask,
    restart,
    forget,
  };
}
export type DraftState = ReturnType<typeof useNoteDraft>;
