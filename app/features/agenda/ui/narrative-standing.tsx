import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { narrativesCopy } from '../narratives-copy.id.ts';
import type { NarrativeDetail } from '../queries/narratives.server.ts';

const copy = narrativesCopy.detail;

/** What has to be known before a narrative is read: that it is withdrawn, not yet decided, old, or that a newer text waits. */
export function Standing({ view }: { view: NarrativeDetail }) {
  const { shown } = view;
  if (shown.state === 'withdrawn')
    return <Alert tone="bad">{`${copy.withdrawnNote} ${shown.note ?? ''}`}</Alert>;
  if (shown.state === 'submitted') return <Alert>{shown.writtenByMe ? copy.waitingOwn : copy.waiting}</Alert>;
  if (shown.state === 'returned')
    return (
      <Alert tone="warn" title={copy.returnedNote}>
        {shown.note}
      </Alert>
    );
  if (shown.embargoed && shown.embargoUntil)
    return <Alert tone="warn">{copy.embargoed(formatInstant(shown.embargoUntil, view.zone))}</Alert>;
  if (view.pending)
    return (
      <Alert
        act={
          <LinkButton size="sm" href={`/kerja/narasi/${view.id}?versi=${view.pending.version}`}>
            {copy.toPending(view.pending.version)}
          </LinkButton>
        }
      >
        {copy.pending[view.pending.state]}
      </Alert>
    );
  if (view.currentVersionId && shown.id !== view.currentVersionId)
    return (
      <Alert
        tone="warn"
        act={
          <LinkButton size="sm" href={`/kerja/narasi/${view.id}`}>
            {copy.toCurrent}
          </LinkButton>
        }
      >
        {copy.oldVersion}
      </Alert>
    );
  return null;
}
