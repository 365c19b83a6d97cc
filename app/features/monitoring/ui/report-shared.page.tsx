import { useEffect, useState } from 'react';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { reportCopy as copy } from '../reporting/copy.id.ts';
import { EMPTY, sharedText } from '../reporting/form.ts';
import { reportPage } from '../reporting/report-page.server.ts';
import type { Route } from './+types/report-shared.page.ts';
import { ReportForm } from './report-form.tsx';
import { NotForYou } from './report-not-for-you.tsx';

export const handle: PageHandle = { scripts: true };

/** Where another app's "Bagikan" leads: the same form, filled. Nothing is stored until the officer says so. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now();
  const page = await readAs(context, actor, (db) => reportPage(db, actor, now, null));
  return { page, address: sharedText(new URL(request.url).searchParams) };
}

export default function SharedPage({ loaderData }: Route.ComponentProps) {
  const { page } = loaderData;
  const [address, setAddress] = useState(loaderData.address);
  // Without a network the kept page comes back with what was shared before: the address bar knows better.
  useEffect(() => {
    const shared = sharedText(new URLSearchParams(window.location.search));
    if (shared) setAddress(shared);
  }, []);
  if (!page.mayReport) return <NotForYou />;
  return (
    <>
      <PageHead title={copy.title} summary={copy.summary} />
      <PageBody>
        <ReportForm
          key={address}
          page={page}
          values={{ ...EMPTY, address }}
          refused={null}
          look={null}
          note={address ? copy.shared : undefined}
        />
      </PageBody>
    </>
  );
}
