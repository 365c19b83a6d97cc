import { dateIn } from '#app/platform/clock/local-time.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { IconLink, LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx';
import { formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { may } from '../../policy.ts';
import { PURPOSES } from '../../tables.ts';
import { movePiece } from '../actions/put-away.server.ts';
import { calendarCopy as copy, monthName } from '../calendar-copy.id.ts';
import { PURPOSE_WORDS, refusalSentence } from '../copy.id.ts';
import { calendarView } from '../queries/calendar.server.ts';
import { CALENDAR_VIEWS, type CalendarSpan, spanAsked } from '../rules/calendar.ts';
import { PURPOSE_PARAMS, readFilters } from '../rules/filters.ts';
import type { Route } from './+types/calendar.page.ts';
import './calendar.css';
import { CalendarGrid } from './calendar-grid.tsx';
import { CalendarList, TODAY } from './calendar-list.tsx';
import { CalendarPanel } from './calendar-panel.tsx';
import { CalendarWarnings } from './calendar-warnings.tsx';
import { NETWORKS } from './list-parts.tsx';
import { planHref } from './plan-href.ts';
import { PlanTabs } from './plan-tabs.tsx';
import { channelName, pieceHref } from './words.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-calendar')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  const today = dateIn(now, zone);
  const span = spanAsked(url.searchParams, today);
  const { unit, network, purpose } = readFilters(url.searchParams);
  const filters = { unit, network, purpose: purpose && PURPOSE_PARAMS[purpose] };
  const data = await readAs(context, actor, (db) => calendarView(db, { actor, now, zone }, span, filters));
  const chosen = url.searchParams.get('naskah');
  return { span, filters, data, chosen, zone, today, query: url.searchParams.toString() };
}

/** `url` is the page's own address; the request's may be that of its data. */
export async function action({ context, request, url }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const moved = await movePiece(call, { pieceId: form.get('pieceId'), plannedOn: form.get('plannedOn') });
  const params = new URLSearchParams(url.search);
  params.delete('naskah');
  const here = `${url.pathname}?${params}`;
  if (moved.ok) return redirectWith(here, { text: copy.moved });
  thrownFor(moved.error);
  const said = moved.error.type === 'invalid' ? moved.error.faults[0]?.message : undefined;
  return redirectWith(here, { text: said ?? refusalSentence(moved.error), tone: 'bad' });
}

const periodOf = ({ view, from, to }: CalendarSpan) =>
  view === 'pekan' ? formatRange(from, to) : monthName(from);

function Filters({ view }: { view: Route.ComponentProps['loaderData'] }) {
  const { filters, span, data, query } = view;
  const { filter } = copy;
  return (
    <FilterBar
      label={filter.label}
      submitLabel={filter.submit}
      keep={{ tampilan: span.view === 'bulan' ? undefined : span.view, tanggal: span.anchor }}
      end={
        <Segmented
          label={copy.views.label}
          value={span.view}
          options={CALENDAR_VIEWS.map((value) => ({
            value,
            label: copy.views[value],
            href: planHref(query, { tampilan: value }),
          }))}
        />
      }
    >
      <FilterSelect
        name="unit"
        label={filter.unit}
        all={filter.all}
        options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.unit ?? ''}
      />
      <FilterSelect
        name="kanal"
        label={filter.network}
        all={filter.all}
        options={NETWORKS.map((network) => ({ value: network, label: channelName(network) }))}
        value={filters.network ?? ''}
      />
      <FilterSelect
        name="tujuan"
        label={filter.purpose}
        all={filter.all}
        options={PURPOSES.map((one) => ({ value: PURPOSE_PARAMS[one], label: PURPOSE_WORDS[one] }))}
        value={filters.purpose ?? ''}
      />
    </FilterBar>
  );
}

/** What is planned, by day, with the agenda behind it. */
export default function CalendarPage({ loaderData: view }: Route.ComponentProps) {
  const { span, data, query, today, zone } = view;
  const period = periodOf(span);
  const chosen = data.days.flatMap(({ entries }) => entries).find(({ id }) => id === view.chosen);
  const asList = span.view === 'daftar';
  const empty = data.days.every(({ entries, activities }) => entries.length + activities.length === 0);
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(period, data.total)}
        acts={
          <>
            <IconLink
              icon="chevron-left"
              label={copy.previous[span.view]}
              href={planHref(query, { tanggal: span.previous })}
            />
            <LinkButton href={`${planHref(query, { tanggal: null })}#${TODAY}`}>{copy.today}</LinkButton>
            <IconLink
              icon="chevron-right"
              label={copy.next[span.view]}
              href={planHref(query, { tanggal: span.next })}
            />
            <LinkButton variant="filled" icon="plus" href={pieceHref('baru')}>
              {copy.new}
            </LinkButton>
          </>
        }
      />
      <PlanTabs current="calendar" />
      <Filters view={view} />
      <PageBody>
        <CalendarWarnings warnings={data.warnings} zone={zone} />
        {empty && asList ? (
          <EmptyState icon="calendar" title={copy.nothing}>
            {copy.nothingText}
          </EmptyState>
        ) : (
          <>
            {!asList && (
              <CalendarGrid
                data={data}
                period={period}
                today={today}
                query={query}
                tall={span.view === 'pekan'}
              />
            )}
            <CalendarList data={data} today={today} query={query} always={asList} />
          </>
        )}
      </PageBody>
      {chosen && <CalendarPanel entry={chosen} closeHref={planHref(query, {})} today={today} />}
    </>
  );
}
