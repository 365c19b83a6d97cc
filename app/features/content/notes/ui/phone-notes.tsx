import { useCallback, useEffect, useState } from 'react';
import type { OutboxEntry, Sender } from '#app/platform/outbox/entry.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { SectionHead } from '#app/ui/page-head.tsx';
import { noteCopy as copy } from '../copy.id.ts';
import type { NoteDraft } from '../rules/draft.ts';

type OnPhone = { drafts: readonly NoteDraft[]; entries: readonly OutboxEntry[] };

const titleOf = ({ title, answers }: Pick<NoteDraft, 'title' | 'answers'>): string =>
  title.trim() || answers.what?.trim().slice(0, 80) || copy.untitled;

/** What lies on this phone of this person; read in the browser, because only the browser has it. */
function useOnPhone({ personId, tenantId }: Sender) {
  const [held, setHeld] = useState<OnPhone>({ drafts: [], entries: [] });
  const read = useCallback(async () => {
    const sender = { personId, tenantId };
    const [{ draftBox }, { outboxEntries }] = await Promise.all([
      import('./draft-box.ts'),
      import('#app/platform/outbox/client.ts'),
    ]);
    setHeld({
      drafts: await draftBox.mine(sender),
      entries: (await outboxEntries(sender)).filter(({ act }) => act === 'content.keep-note'),
    });
  }, [personId, tenantId]);
  useEffect(() => {
    let stop: () => void = () => undefined;
    let gone = false;
    void import('#app/platform/outbox/client.ts').then(({ onOutboxChange }) => {
      if (!gone) stop = onOutboxChange(() => void read());
    });
    void read().catch(() => undefined);
    return () => {
      gone = true;
      stop();
    };
  }, [read]);
  return { held, read };
}

/** A held note goes back into the form, with its photos: under a new key once it is saved. */
async function reopen(entry: OutboxEntry): Promise<void> {
  const { draftBox } = await import('./draft-box.ts');
  const draft = entry.draft as NoteDraft;
  await draftBox.put(draft);
  window.location.assign(`/kerja/catat/baru?draf=${draft.id}`);
}

/** Over the list: drafts that were not saved, and notes that wait for the network or are held. */
export function PhoneNotes({ sender }: { sender: Sender }) {
  const { held, read } = useOnPhone(sender);
  const drop = async (draft: NoteDraft) => {
    if (!window.confirm(copy.dropSure)) return;
    const { draftBox } = await import('./draft-box.ts');
    await draftBox.remove(draft.id);
    await read();
  };
  if (held.drafts.length + held.entries.length === 0) return null;
  return (
    <section className="note-part">
      <SectionHead icon="device-mobile" title={copy.onPhone} />
      {held.entries.map((entry) => (
        <div key={entry.key} className="card pad note-draft">
          <p>
            <span className="t">{titleOf(entry.draft as NoteDraft)}</span>{' '}
            <Badge tone={entry.state === 'held' ? 'warn' : 'info'}>
              {entry.state === 'held' ? copy.held : copy.waiting}
            </Badge>
          </p>
          {entry.reason && <Alert tone="warn">{entry.reason}</Alert>}
          <Acts>
            {entry.state === 'held' && (
              <Button type="button" onClick={() => void reopen(entry)}>
                {copy.open}
              </Button>
            )}
            <LinkButton variant="subtle" href="/kerja/kotak-keluar">
              {copy.queue}
            </LinkButton>
          </Acts>
        </div>
      ))}
      {held.drafts.map((draft) => (
        <div key={draft.id} className="card pad note-draft">
          <p>
            <span className="t">{titleOf(draft)}</span> <Badge>{copy.draft}</Badge>
          </p>
          <p className="sm mut">{copy.pictures(draft.photos.length)}</p>
          <Acts>
            <LinkButton href={`/kerja/catat/baru?draf=${draft.id}`}>{copy.open}</LinkButton>
            <Button type="button" variant="danger-subtle" onClick={() => void drop(draft)}>
              {copy.dropDraft}
            </Button>
          </Acts>
        </div>
      ))}
    </section>
  );
}
