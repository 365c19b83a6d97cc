import { useEffect } from 'react';
import { data, Form, Link, useRevalidator } from 'react-router';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { askPaper } from '../actions/ask-paper.server.ts';
import { saveSettings } from '../actions/settings.server.ts';
import { may } from '../policy.ts';
import { type PaperRow, papersView } from '../queries/papers.server.ts';
import { papersCopy as copy } from '../screens-copy.id.ts';
import type { Route } from './+types/papers.page.ts';
import { ClippingTabs, partHref } from './clipping-tabs.tsx';
import { faultOf, faultSentence } from './fault-of.ts';
import { SettingsPanel } from './settings-panel.tsx';

export const handle: PageHandle = { scripts: true };
const HERE = partHref('papers');
const AGAIN_MS = 3_000;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-clippings')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => papersView(db, now));
  const edits = may(actor, 'make-paper');
  return { ...view, edits, zone, today: dateIn(now, zone), asked: edits && url.searchParams.has('atur') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  if (typed.intent === 'buat') {
    const asked = await askPaper(call, { date: typed.date });
    return asked.ok
      ? redirectWith(HERE, { text: copy.asked })
      : redirectWith(HERE, { text: faultSentence(asked.error), tone: 'bad' });
  }
  const saved = await saveSettings(call, typed);
  if (saved.ok) return redirectWith(HERE, { text: copy.settingsSaved });
  return data({ typed, ...faultOf(saved.error) }, { status: 422 });
}

function Make({ date, label, filled }: { date: string; label: string; filled?: boolean }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="date" value={date} />
      <Button
        name="intent"
        value="buat"
        icon={filled ? 'file-text' : 'refresh'}
        {...(filled ? { variant: 'filled' as const } : { size: 'sm' as const })}
      >
        {label}
      </Button>
    </Form>
  );
}

function columnsOf(zone: string, today: string, edits: boolean): readonly Column<PaperRow>[] {
  return [
    {
      key: 'date',
      head: copy.heads.date,
      main: true,
      cell: ({ date, state }) =>
        state === 'done' ? (
          <Link className="any" to={`${HERE}/${date}`}>
            {formatDate(date, 'day', today)}
          </Link>
        ) : (
          formatDate(date, 'day', today)
        ),
    },
    {
      key: 'content',
      head: copy.heads.content,
      phone: 'bare',
      cell: ({ state, stories, items }) => {
        if (state === 'making') return <Badge tone="info">{copy.making}</Badge>;
        return state === 'failed' ? copy.failed : copy.content(stories, items);
      },
    },
    {
      key: 'made',
      head: copy.heads.made,
      cell: ({ madeAt, by }) =>
        madeAt &&
        `${formatInstant(madeAt, zone, 'brief', today)}, ${by === null ? copy.bySchedule : copy.by(by)}`,
    },
    {
      key: 'file',
      head: copy.heads.file,
      acts: true,
      cell: ({ date, state }) => (
        <>
          {state === 'done' && (
            <LinkButton size="sm" icon="download" href={`${HERE}/${date}/kliping.pdf`} download>
              {copy.pdf}
            </LinkButton>
          )}
          {edits && state !== 'making' && <Make date={date} label={copy.remake} />}
        </>
      ),
    },
  ];
}

/** While a clipping is being made the page looks again. */
function useLookAgain(making: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!making) return;
    const timer = setInterval(() => void revalidate(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [making, revalidate]);
}

/** The daily clippings: made each morning, kept by day. */
export default function PapersPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const making = view.papers.some(({ state }) => state === 'making');
  useLookAgain(making);
  const hour = `${String(view.hour).padStart(2, '0')}.00`;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(hour)}
        acts={
          view.edits && (
            <>
              <LinkButton icon="settings" href={`${HERE}?atur`}>
                {copy.settings}
              </LinkButton>
              {!making && <Make date={view.today} label={copy.make} filled />}
            </>
          )
        }
      />
      <ClippingTabs current="papers" edits={view.edits} />
      <PageBody>
        {making && <Alert live>{copy.asked}</Alert>}
        <DataTable
          caption={copy.caption}
          columns={columnsOf(view.zone, view.today, view.edits)}
          rows={view.papers}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="file-text" title={copy.empty}>
              {copy.emptyText}
            </EmptyState>
          }
        />
      </PageBody>
      {(view.asked || actionData) && (
        <SettingsPanel hour={view.hour} ownWords={view.ownWords} faults={actionData} />
      )}
    </>
  );
}
