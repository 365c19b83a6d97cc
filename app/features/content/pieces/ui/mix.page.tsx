import { data } from 'react-router';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { faultsByField, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { IconLink, LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { may } from '../../policy.ts';
import { setTargets } from '../actions/set-targets.server.ts';
import { calendarCopy, mixCopy as copy, monthName } from '../calendar-copy.id.ts';
import { mixView } from '../queries/mix.server.ts';
import { readFilters } from '../rules/filters.ts';
import { monthAsked } from '../rules/month.ts';
import type { Route } from './+types/mix.page.ts';
import './mix.css';
import { MixChart, MixTable, UnitMixTable } from './mix-parts.tsx';
import { PlanTabs } from './plan-tabs.tsx';
import { TargetForm } from './target-form.tsx';
import { PLAN } from './words.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-calendar')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const today = dateIn(platformOf(context).clock.now().toString(), zone);
  const asked = monthAsked(url.searchParams.get('bulan'), today);
  const { unit } = readFilters(url.searchParams);
  const view = await readAs(context, actor, (db) => mixView(db, { actor, month: asked.month, zone, unit }));
  return { view, ...asked, unit, sets: may(actor, 'set-target') };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const set = await setTargets(call, typed);
  if (set.ok) return redirectWith(`${url.pathname}?bulan=${typed.month}`, { text: copy.saved });
  thrownFor(set.error);
  const errors = set.error.type === 'invalid' ? faultsByField(set.error.faults) : {};
  return data({ typed, errors }, { status: 422 });
}

const hrefOf = (month: string, unit: string | null) =>
  `${PLAN}/komposisi?bulan=${month}${unit ? `&unit=${unit}` : ''}`;
const fileHref = (kind: 'csv' | 'xlsx', month: string, unit: string | null) =>
  `${PLAN}/unduh/komposisi.${kind}?bulan=${month}${unit ? `&unit=${unit}` : ''}`;

/** What a month's content is for, against the plan. */
export default function MixPage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, month, previous, next, unit, sets } = loaderData;
  const name = monthName(month);
  return (
    <>
      <PageHead
        title={calendarCopy.title}
        part={calendarCopy.tabs.mix}
        summary={copy.summary(name, view.mix.total)}
        acts={
          <>
            <IconLink icon="chevron-left" label={copy.previous} href={hrefOf(previous, unit)} />
            <IconLink icon="chevron-right" label={copy.next} href={hrefOf(next, unit)} />
          </>
        }
      />
      <PlanTabs current="mix" />
      <FilterBar
        label={copy.filter.label}
        submitLabel={copy.filter.submit}
        keep={{ bulan: month }}
        end={
          <>
            <LinkButton size="sm" icon="download" href={fileHref('xlsx', month, unit)} download>
              XLSX
            </LinkButton>
            <LinkButton size="sm" icon="download" href={fileHref('csv', month, unit)} download>
              CSV
            </LinkButton>
          </>
        }
      >
        <FilterSelect
          name="unit"
          label={copy.filter.unit}
          all={copy.filter.all}
          options={view.units.map((one) => ({ value: one.id, label: one.name }))}
          value={unit ?? ''}
        />
      </FilterBar>
      <PageBody>
        {view.mix.total === 0 ? (
          <Card pad={false}>
            <EmptyState icon="chart-bar" title={copy.nothing}>
              {copy.nothingText}
            </EmptyState>
          </Card>
        ) : (
          <>
            <Card title={copy.chart} icon="chart-bar">
              <div className="stack tight">
                <MixChart mix={view.mix} label={copy.chartLabel(name)} />
                <p className="hint">
                  {view.partial ? `${copy.explain} ${copy.explainOthers}` : copy.explain}
                </p>
                <MixTable mix={view.mix} />
              </div>
            </Card>
            {unit === null && view.byUnit.length > 0 && <UnitMixTable rows={view.byUnit} />}
          </>
        )}
        {sets && (
          <TargetForm
            key={month}
            month={month}
            targets={view.targets}
            typed={actionData?.typed}
            errors={actionData?.errors ?? {}}
          />
        )}
      </PageBody>
    </>
  );
}
