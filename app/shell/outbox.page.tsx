import { useCallback, useEffect, useState } from 'react';
import type { OutboxEntry, Sender } from '#app/platform/outbox/entry.ts';
import type { OutboxCounts } from '#app/platform/outbox/order.ts';
import { requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { DoneState } from '#app/ui/states.tsx';
import type { Route } from './+types/outbox.page.ts';
import { outboxCopy as copy } from './outbox-copy.id.ts';

export const handle: PageHandle = { scripts: true };

export function loader({ context, request }: Route.LoaderArgs) {
  const { personId, tenantId } = requirePerson(context, request);
  return { personId, tenantId };
}

/** A held link can be reported anew with what was missing. */
const REPORT = 'monitoring.report-link';
/** A held note is opened again from the list of notes. */
const NOTE = 'content.keep-note';

type Held = { entries: OutboxEntry[]; counts: OutboxCounts };

/** What lies on this phone; read in the browser, because only the browser has it. */
function useOutbox({ personId, tenantId }: Sender): { held: Held | null; blocked: boolean } {
  const [held, setHeld] = useState<Held | null>(null);
  const [blocked, setBlocked] = useState(false);
  const read = useCallback(async () => {
    const sender = { personId, tenantId };
    try {
      const { outboxCounts, outboxEntries } = await import('#app/platform/outbox/client.ts');
      setHeld({ entries: await outboxEntries(sender), counts: await outboxCounts(sender) });
    } catch {
      setBlocked(true);
    }
  }, [personId, tenantId]);
  useEffect(() => {
    let stop: () => void = () => undefined;
    void import('#app/platform/outbox/client.ts').then(({ onOutboxChange }) => {
      stop = onOutboxChange(() => void read());
    });
    void read();
    return () => stop();
  }, [read]);
  return { held, blocked };
}

function Entry({ entry, sender }: { entry: OutboxEntry; sender: Sender }) {
  const act = async (what: 'retry' | 'drop') => {
    const { dropEntry, retryEntry } = await import('#app/platform/outbox/client.ts');
    if (what === 'retry') await retryEntry(entry.key, sender);
    else if (window.confirm(copy.dropSure)) await dropEntry(entry.key);
  };
  const isHeld = entry.state === 'held';
  return (
    <Card
      title={entry.title}
      act={<Badge tone={isHeld ? 'warn' : 'info'}>{isHeld ? copy.held : copy.waiting}</Badge>}
    >
      {entry.reason && <Alert tone="warn">{entry.reason}</Alert>}
      <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: '8px 0 12px' }}>{entry.text}</p>
      {entry.media && entry.media.length > 0 && (
        <p className="sm mut">
          {copy.files(entry.media.filter(({ sent }) => sent).length, entry.media.length)}
        </p>
      )}
      {entry.file && <p className="sm mut">{copy.photo}</p>}
      <Acts>
        <CopyButton
          text={entry.text}
          label={copy.copyText}
          doneLabel={copy.copied}
          byHandLabel={copy.byHand}
        />
        {isHeld && entry.act === REPORT && (
          <LinkButton
            href={`/kerja/lapor/bagikan?${new URLSearchParams({ text: entry.text.split('\n')[0] ?? '' })}`}
          >
            {copy.mend}
          </LinkButton>
        )}
        {isHeld && entry.act === NOTE && <LinkButton href="/kerja/catat">{copy.mend}</LinkButton>}
        <Button type="button" variant="default" onClick={() => void act('retry')}>
          {isHeld ? copy.retry : copy.sendNow}
        </Button>
        <Button type="button" variant="danger" onClick={() => void act('drop')}>
          {copy.drop}
        </Button>
      </Acts>
    </Card>
  );
}

export default function OutboxPage({ loaderData }: Route.ComponentProps) {
  const { held, blocked } = useOutbox(loaderData);
  return (
    <>
      <PageHead title={copy.title} summary={copy.summary} />
      <PageBody>
        {blocked && <Alert tone="warn">{copy.blocked}</Alert>}
        {!held && !blocked && <p className="mut">{copy.looking}</p>}
        {held && held.counts.ofOthers > 0 && <Alert>{copy.others(held.counts.ofOthers)}</Alert>}
        {held && held.entries.length === 0 && (
          <div className="card">
            <DoneState
              title={copy.emptyTitle}
              acts={
                <LinkButton icon="link-plus" href="/kerja/lapor">
                  {copy.report}
                </LinkButton>
              }
            >
              {copy.empty}
            </DoneState>
          </div>
        )}
        <div style={{ display: 'grid', gap: 12, maxWidth: 560 }}>
          {held?.entries.map((entry) => (
            <Entry key={entry.key} entry={entry} sender={loaderData} />
          ))}
        </div>
      </PageBody>
    </>
  );
}
