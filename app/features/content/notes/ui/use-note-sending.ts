import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { NewEntry, Sender } from '#app/platform/outbox/entry.ts';
import { network } from '#app/platform/outbox/network.ts';
import type { Sent } from '#app/platform/outbox/send.ts';
import { uploadOf } from '../../media/ui/upload-file.ts';
import { noteCopy as copy } from '../copy.id.ts';
import { type NoteDraft, payloadOf } from '../rules/draft.ts';
import { textOf } from '../rules/note-text.ts';

export type Fate = 'waiting' | 'slow' | 'held';
/** How long somebody looks at a turning button before being told that nothing can be lost. */
const PATIENCE_MS = 12_000;

const outbox = () => import('#app/platform/outbox/client.ts');

/** What the phone's outbox keeps of a note: its photos go first, in parts, then the note that names them. */
export const entryOf = (key: string, draft: NoteDraft): NewEntry => ({
  key,
  act: 'content.keep-note',
  path: '/api/v1/content/notes',
  answers: '/api/v1/content/outbox',
  version: 1,
  payload: payloadOf(draft),
  media: draft.photos.map(({ id, blob, name }, place) =>
    uploadOf(id, blob, name, copy.photo(place + 1), draft.unitId),
  ),
  draft,
  personId: draft.personId,
  tenantId: draft.tenantId,
  title: copy.outboxTitle,
  text: textOf(draft),
});

const noteOf = (sent: Sent): string => `/kerja/catat/${(sent.answer.body as { noteId: string }).noteId}`;

/**
 * Sends a note through the outbox: kept first, then sent. A refusal puts the note back into the form with its reason; a phone that can
 * keep nothing sends the plain form.
 */
export function useNoteSending(person: Sender, forget: () => Promise<void>) {
  useEffect(() => void outbox().catch(() => undefined), []);
  const navigate = useNavigate();
  const under = useRef(false);
  const told = useRef<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [part, setPart] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [fate, setFate] = useState<Fate | null>(null);
  useEffect(
    () => () => {
      told.current = null;
    },
    [],
  );

  async function settle(sent: Sent | null): Promise<void> {
    if (sent?.verdict.kind === 'taken') await navigate(noteOf(sent));
    else if (sent?.verdict.kind === 'held') setFate('held');
    else if (sent?.verdict.kind === 'stop' && sent.verdict.why === 'sign-in')
      window.location.assign('/masuk?kembali=/kerja/catat');
    else setFate('waiting');
  }

  async function send(draft: NoteDraft): Promise<void> {
    const { dropEntry, newKey, outboxEntries, putAndSend } = await outbox();
    // A note that was held and is saved anew takes the place of what lies in the outbox.
    const before = (await outboxEntries(person)).filter(({ payload }) => payload.id === draft.id);
    const entry = entryOf(newKey(), draft);
    told.current = entry.key;
    let kept = (): void => undefined;
    const isKept = new Promise<'slow'>((resolve) => {
      kept = () => void setTimeout(resolve, PATIENCE_MS, 'slow');
    });
    const whole = putAndSend(
      entry,
      () => {
        void forget();
        for (const old of before) void dropEntry(old.key);
        kept();
      },
      (key, done) => {
        if (key === entry.key) setPart(done);
      },
    );
    const sent = await Promise.race([whole, isKept]);
    if (sent !== 'slow') return settle(sent);
    setFate('slow');
    void whole.then((late) => (told.current === entry.key ? settle(late) : undefined)).catch(() => undefined);
  }

  return {
    busy,
    part,
    said,
    fate,
    again: () => {
      told.current = null;
      setFate(null);
    },
    say: setSaid,
    async submit(draft: NoteDraft, plainly: () => void): Promise<void> {
      if (under.current) return;
      under.current = true;
      setBusy(true);
      setSaid(null);
      await send(draft)
        .catch(() => {
          if (network() === 'online') plainly();
          else setSaid(copy.cannotKeep);
        })
        .finally(() => {
          under.current = false;
          setBusy(false);
          setPart(null);
        });
    },
  };
}
