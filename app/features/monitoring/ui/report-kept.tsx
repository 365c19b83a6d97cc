import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { reportCopy as copy } from '../reporting/copy.id.ts';
import type { Kept } from './use-sending.ts';

/** The report lies in the phone's outbox. */
export function KeptReport({ kept, onAgain }: { kept: Kept; onAgain: () => void }) {
  return (
    <EmptyState
      icon={kept === 'held' ? 'alert-triangle' : 'cloud-off'}
      title={copy.offline.title}
      acts={
        <>
          <Button type="button" variant="filled" onClick={onAgain}>
            {copy.done.again}
          </Button>
          <LinkButton variant="subtle" href="/kerja/kotak-keluar">
            {copy.offline.queue}
          </LinkButton>
        </>
      }
    >
      {copy.offline.saved[kept]}
    </EmptyState>
  );
}
