import { waLink, waMessages } from '#app/platform/notify/whatsapp.ts';
import { readAs, requireGovernment, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { may } from '../policy.ts';
import { paperOf } from '../queries/papers.server.ts';
import { papersCopy as copy } from '../screens-copy.id.ts';
import type { Route } from './+types/paper.page.ts';
import { partHref } from './clipping-tabs.tsx';
import './clippings.css';

export const handle: PageHandle = { scripts: true };
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-clippings')) throw new Response(null, { status: 403 });
  const paper = DATE.test(params.date)
    ? await readAs(context, actor, (db) => paperOf(db, params.date))
    : null;
  if (!paper) throw new Response(null, { status: 404 });
  const { zone } = requireGovernment(context);
  return {
    date: params.date,
    period: copy.period(formatInstant(paper.fromAt, zone), formatInstant(paper.toAt, zone)),
    text: paper.text ?? '',
    parts: waMessages(paper.text ?? ''),
  };
}

/** The clipping of one day: the text to send round, and the file. */
export default function PaperPage({ loaderData: view }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={copy.day(formatDate(view.date, 'plain'))}
        summary={view.period}
        back={{ href: partHref('papers'), label: copy.title }}
        acts={
          <LinkButton
            variant="filled"
            icon="download"
            href={`${partHref('papers')}/${view.date}/kliping.pdf`}
            download
          >
            {copy.pdf}
          </LinkButton>
        }
      />
      <PageBody>
        <Card title={copy.whatsapp}>
          {view.parts.map((part) => (
            <div key={part} className="stack">
              <p className="clip-text">{part}</p>
              <Acts>
                <CopyButton
                  text={part}
                  label={copy.copyText}
                  doneLabel={copy.copied}
                  byHandLabel={copy.copyByHand}
                />
                <LinkButton icon="brand-whatsapp" href={waLink({ text: part })} newTab>
                  {copy.share}
                </LinkButton>
              </Acts>
            </div>
          ))}
        </Card>
      </PageBody>
    </>
  );
}
