import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { askClosing, askSealing } from '../actions/ask-runs.server.ts';
import { chooseRules } from '../actions/create-season.server.ts';
import { cancelSeason, startSeason } from '../actions/season-state.server.ts';
import { STATE_WORDS, seasonsCopy } from '../copy.id.ts';
import { manageView } from '../queries/manage.server.ts';
import type { Route } from './+types/manage.page.ts';
import { faultsOf } from './form-faults.ts';
import { seasonHref } from './hrefs.ts';
import { CancelCard, CloseCard, RulesCard, SealCard, StartCard } from './manage-cards.tsx';

export const handle: PageHandle = { scripts: true };
const copy = seasonsCopy.manage;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => manageView(db, actor, params.id, now));
  if (view === 'forbidden') throw new Response(null, { status: 403 });
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

type Call = ReturnType<typeof callOf>;

async function act(call: Call, typed: Record<string, string>, seasonId: string) {
  switch (typed.act) {
    case 'start': {
      const started = await startSeason(call, { seasonId, fromTomorrow: typed.fromTomorrow });
      return started.ok ? copy.started(started.value.from) : started.error;
    }
    case 'rules': {
      const chosen = await chooseRules(call, { seasonId, rulesId: typed.rulesId });
      return chosen.ok ? copy.changed : chosen.error;
    }
    case 'cancel': {
      const cancelled = await cancelSeason(call, { seasonId, reason: typed.reason });
      return cancelled.ok ? copy.cancelled : cancelled.error;
    }
    case 'close': {
      const asked = await askClosing(call, { seasonId });
      return asked.ok ? copy.closing : asked.error;
    }
    default: {
      const asked = await askSealing(call, { seasonId });
      return asked.ok ? copy.sealing : asked.error;
    }
  }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const call = callOf(context, requirePerson(context, request));
  const told = await act(call, typed, params.id);
  if (typeof told === 'string') return redirectWith(seasonHref(params.id, '/kelola'), { text: told });
  return data({ typed, ...faultsOf(told) }, { status: 422 });
}

/** Where a season is started, closed and sealed. */
export default function ManagePage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { season } = view;
  const said = actionData?.general ?? Object.values(actionData?.errors ?? {})[0];
  return (
    <>
      <PageHead
        title={copy.title(season.name)}
        summary={
          <span className="row wrap">
            {formatRange(season.from, season.to)} <Badge>{STATE_WORDS[season.state]}</Badge>
          </span>
        }
        back={{ href: seasonHref(season.id), label: seasonsCopy.unit.back }}
      />
      <PageBody tight>
        {said && (
          <Alert tone="bad" live>
            {said}
          </Alert>
        )}
        <RulesCard view={view} />
        {season.state === 'draft' && view.abilities.run && <StartCard view={view} />}
        {season.state === 'running' && <CloseCard view={view} />}
        {(season.state === 'provisional' || season.state === 'sealed') && <SealCard view={view} />}
        {view.abilities.run && (season.state === 'draft' || season.state === 'running') && (
          <CancelCard typed={actionData?.typed?.reason} />
        )}
        {season.state === 'cancelled' && (
          <Alert tone="warn">{seasonsCopy.page.cancelled(season.stateReason ?? '')}</Alert>
        )}
      </PageBody>
    </>
  );
}
