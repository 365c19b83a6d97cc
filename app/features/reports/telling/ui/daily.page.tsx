import { data, Form } from 'react-router';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { waLink, waMessages } from '#app/platform/notify/whatsapp.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { formatDate, formatInstant, formatTime } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { may } from '../../policy.ts';
import { makeDaily } from '../actions/make-daily.server.ts';
import { pagesCopy } from '../pages-copy.id.ts';
import { dailyOf } from '../queries/daily.server.ts';
import { tellingSettings } from '../queries/settings.server.ts';
import { clockOf, dayBefore, isDay, nextDay } from '../rules/days.ts';
import type { Route } from './+types/daily.page.ts';
import { faultsOf } from './form-faults.ts';
import './reports.css';

const copy = pagesCopy.daily;

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-daily')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const today = dateIn(platformOf(context).clock.now().toString(), zone);
  const { date: day } = params;
  if (!isDay(day) || day > today) throw new Response(null, { status: 404 });
  const { made, settings } = await readAs(context, actor, async (db) => ({
    made: await dailyOf(db, day),
    settings: await tellingSettings(db),
  }));
  return {
    day,
    isToday: day === today,
    parts: made ? waMessages(made.text) : [],
    madeAt: made ? formatInstant(made.madeAt, zone, 'plain') : null,
    hour: settings.daily ? formatTime(clockOf(settings.dailyMinute), zone) : null,
    before: dayBefore(day),
    after: day === today ? null : nextDay(day),
    mayMake: may(actor, 'make-report'),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const made = await makeDaily(callOf(context, requirePerson(context, request)), { day: params.date });
  if (!made.ok) return data(faultsOf(made.error), { status: 422 });
  return redirectWith(`/kerja/laporan/harian/${params.date}`, { text: copy.madeNow });
}

function Make({ label, filled }: { label: string; filled?: boolean }) {
  return (
    <Form method="post">
      <Button icon="refresh" {...(filled ? { variant: 'filled' as const } : {})}>
        {label}
      </Button>
    </Form>
  );
}

type View = Route.ComponentProps['loaderData'];

function Empty({ isToday, hour, mayMake }: View) {
  const text = hour === null ? copy.noneOff : copy.noneText(hour);
  return (
    <EmptyState
      icon="brand-whatsapp"
      title={isToday ? copy.none : copy.nonePast}
      acts={mayMake && <Make label={copy.make} filled />}
    >
      {isToday ? text : copy.nonePastText}
    </EmptyState>
  );
}

function Parts({ parts }: { parts: readonly string[] }) {
  return parts.map((text, at) => (
    <div key={text} className="stack">
      {parts.length > 1 && <p className="xs mut">{copy.part(at + 1, parts.length)}</p>}
      <p className="daily-text">{text}</p>
      <Acts>
        <LinkButton
          {...(at === 0 ? { variant: 'filled' as const } : {})}
          icon="brand-whatsapp"
          newTab
          href={waLink({ text })}
        >
          {copy.send}
        </LinkButton>
        <CopyButton text={text} label={copy.copy} doneLabel={copy.copied} byHandLabel={copy.byHand} />
      </Acts>
    </div>
  ));
}

/** The text of a day: to read, to copy, to share. */
export default function DailyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { day, parts, madeAt, before, after, mayMake } = loaderData;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={formatDate(day, 'full')}
        back={{ href: '/kerja/laporan', label: pagesCopy.back }}
        acts={
          <>
            <LinkButton href={`/kerja/laporan/harian/${before}`} icon="chevron-left">
              {copy.before}
            </LinkButton>
            {after && (
              <LinkButton href={`/kerja/laporan/harian/${after}`} iconAfter="chevron-right">
                {copy.after}
              </LinkButton>
            )}
          </>
        }
      />
      <PageBody>
        {actionData?.general && <Alert tone="bad">{actionData.general}</Alert>}
        {parts.length === 0 ? (
          <Empty {...loaderData} />
        ) : (
          <Card title={copy.text} icon="brand-whatsapp">
            <p className="hint">
              {copy.made(madeAt ?? '')}. {copy.privacy}
            </p>
            <Parts parts={parts} />
            {mayMake && <Make label={copy.again} />}
          </Card>
        )}
      </PageBody>
    </>
  );
}
