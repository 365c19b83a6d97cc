import { data } from 'react-router';
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
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { trainingCopy } from '../copy.id.ts';
import { declarePlan } from '../effect/actions/declare-plan.server.ts';
import { drawLot } from '../effect/actions/draw-lot.server.ts';
import { lotCopy as copy } from '../effect/copy.id.ts';
import { lotPage } from '../effect/queries/lot-page.server.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import type { Route } from './+types/lot.page.ts';
import { faultsOf } from './form-input.ts';
import { DrawForm, PlanForm } from './lot-forms.tsx';
import { LotCard, PlanFacts } from './lot-parts.tsx';
import { ProgrammeTabs, programmeHref } from './programme-tabs.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now();
  const view = await readAs(context, actor, (db) => lotPage(db, actor, params.id, now.toString()));
  if (!view) throw new Response(null, { status: 404 });
  return { ...view, zone };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const here = programmeHref(params.id, 'lot');
  if (typed.intent === 'plan') {
    const declared = await declarePlan(call, { ...typed, programmeId: params.id });
    if (declared.ok) return redirectWith(here, { text: copy.plan.saved });
    return data({ typed, ...faultsOf(declared.error) }, { status: 422 });
  }
  const drawn = await drawLot(call, { ...typed, programmeId: params.id });
  if (drawn.ok) return redirectWith(here, { text: copy.draw.done(drawn.value.first, drawn.value.second) });
  return data({ typed, ...faultsOf(drawn.error) }, { status: 422 });
}

type View = Route.ComponentProps['loaderData'];
type Said = Route.ComponentProps['actionData'];

function PlanCard({ view, said }: { view: View; said: Said }) {
  const { plan, frozen, abilities } = view;
  return (
    <Card title={copy.plan.title}>
      <div className="stack tight">
        {plan && <PlanFacts plan={plan} zone={view.zone} />}
        {plan && <p className="mut sm">{frozen ? copy.plan.frozen : copy.plan.stillOpen}</p>}
        {!plan && frozen && <Alert title={copy.plan.missedTitle}>{copy.plan.missed}</Alert>}
        {!plan && !frozen && !abilities.plan && <p className="mut">{copy.plan.none}</p>}
        {abilities.plan &&
          (plan && said?.typed.intent !== 'plan' ? (
            <details>
              <summary>{copy.plan.change}</summary>
              <PlanForm plan={plan} said={said} />
            </details>
          ) : (
            <PlanForm plan={plan} said={said} />
          ))}
      </div>
    </Card>
  );
}

/** What will be measured, and which units wait: both settled before anything can be seen. */
export default function LotPageView({ loaderData: view, actionData: said }: Route.ComponentProps) {
  const { programme, lots, choices, abilities } = view;
  const open = choices.filter((choice) => !choice.began);
  const late = choices.filter((choice) => choice.began);
  return (
    <>
      <PageHead
        title={programme.title}
        part={copy.part}
        back={{ href: '/kerja/pelatihan', label: programmesCopy.list.title }}
      />
      <ProgrammeTabs programmeId={programme.id} current="lot" />
      <PageBody>
        <ErrorSummary
          title={trainingCopy.errorTitle}
          errors={said?.errors ?? {}}
          general={said && 'general' in said ? said.general : undefined}
        />
        <PlanCard view={view} said={said} />
        {lots.map((lot) => (
          <LotCard key={lot.id} lot={lot} programmeId={programme.id} />
        ))}
        {abilities.draw && open.length > 0 && (
          <DrawForm choices={open} batches={view.batches} said={said} planned={view.plan !== null} />
        )}
        {late.length > 0 && (
          <p className="mut">
            {copy.draw.began(late.map((one) => copy.draw.kindName(one.unitKind)).join(', '))}
          </p>
        )}
        {lots.length === 0 && open.length === 0 && (
          <EmptyState
            icon="arrows-exchange"
            title={abilities.draw && late.length === 0 ? copy.draw.noChoiceTitle : copy.draw.nothingTitle}
          >
            {abilities.draw && late.length === 0 ? copy.draw.noChoice : copy.draw.nothing}
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
