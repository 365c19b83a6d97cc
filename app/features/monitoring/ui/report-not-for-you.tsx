import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { reportCopy as copy } from '../reporting/copy.id.ts';

/** A person without a unit to report for: who can help. */
export function NotForYou() {
  return (
    <>
      <PageHead title={copy.title} />
      <PageBody>
        <EmptyState icon="user-off" title={copy.noUnit}>
          {copy.noUnitText}
        </EmptyState>
      </PageBody>
    </>
  );
}
