import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Segmented } from '#app/ui/segmented.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { shift } from '../effect/rules/windows.ts';
import { finishCoaching, noteCoaching } from '../following/actions/coaching.server.ts';
import { followingCopy as copy } from '../following/copy.id.ts';
import { followUp } from '../following/queries/follow-up.server.ts';
import { HORIZONS } from '../following/rules/need.ts';
import type { Route } from './+types/follow-up.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { CoachingCard } from './coaching-card.tsx';
import { FollowUpTable } from './follow-up-table.tsx';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const days = Number(url.searchParams.get('hari'));
  const asked = {
    now: platformOf(context).clock.now().toString(),
    horizon: HORIZONS.find((one) => one === days) ?? null,
  };
  const view = await readAs(context, actor, (db) => followUp(db, actor, params.batchId, asked));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return { ...view, chosen: url.searchParams.get('peserta') };
}

export async function action({ context, request, params, url }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const here = `${batchHref({ id: params.batchId, programmeId: params.id }, 'followUp')}${url.search}`;
  if (typed.intent === 'finish') {
    const finished = await finishCoaching(call, { coachingId: typed.coachingId });
    if (finished.ok) return redirectWith(here, { text: copy.coach.finished });
    return data({ typed, ...faultsOf(finished.error) }, { status: 422 });
  }
  const noted = await noteCoaching(call, typed);
  if (noted.ok) return redirectWith(here, { text: copy.coach.added });
  return data({ typed, ...faultsOf(noted.error) }, { status: 422 });
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** What participants' units covered afterwards, who needs help, and what help they got. */
export default function FollowUpPage({ loaderData: view, actionData: said }: Route.ComponentProps) {
  const { head, rows, horizon, today, from } = view;
  const tab = batchHref(head, 'followUp');
  const here = `${tab}?hari=${horizon}`;
  const needs = rows.filter((row) => row.standing === 'needs').length;
  const chosen = view.abilities.coach ? rows.find((row) => row.registrationId === view.chosen) : undefined;
  const only = rows.length === 1 && !view.abilities.coach ? rows[0] : undefined;
  const summary =
    view.collected &&
    rows.length > 0 &&
    (only ? copy.own(only.tally, horizon) : copy.summary(needs, rows.length, horizon));
  const ends = (days: number) => earlier(shift(head.toDate, days), today);
  if (!view.begun)
    return (
      <BatchFrame head={head} current="followUp">
        <EmptyState icon="hourglass" title={copy.notBegunTitle}>
          {copy.notBegun(formatDate(from, 'plain'))}
        </EmptyState>
      </BatchFrame>
    );
  return (
    <BatchFrame head={head} current="followUp" {...(summary ? { summary } : {})}>
      {rows.length === 0 ? (
        <EmptyState icon="users" title={copy.emptyTitle}>
          {copy.empty}
        </EmptyState>
      ) : (
        <>
          {!view.collected && (
            <Alert title={copy.notCollectedTitle}>{copy.notCollected(formatRange(from, ends(90)))}</Alert>
          )}
          {view.collected && (
            <div className="row wrap">
              <Segmented
                label={copy.horizonLabel}
                value={String(horizon)}
                options={HORIZONS.map((days) => ({
                  value: String(days),
                  label: copy.horizons(days),
                  href: `${tab}?hari=${days}`,
                }))}
              />
              <span className="mut sm">
                {view.wholeTo > today
                  ? copy.soFar(formatRange(from, view.to), formatDate(view.wholeTo, 'plain'))
                  : formatRange(from, view.to)}
              </span>
            </div>
          )}
          {chosen && (
            <CoachingCard
              row={chosen}
              zone={head.zone}
              back={here}
              said={said?.typed.registrationId === chosen.registrationId ? said : undefined}
            />
          )}
          <FollowUpTable view={view} here={here} days={{ 30: ends(30), 60: ends(60), 90: ends(90) }} />
          {view.collected && <p className="mut sm">{copy.rule}</p>}
        </>
      )}
    </BatchFrame>
  );
}
