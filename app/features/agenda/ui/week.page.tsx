import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { IconLink, LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx';
import { formatDate, formatRange, formatTime } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { agendaCopy } from '../copy.id.ts';
import { type WeekView, weekView } from '../queries/week.server.ts';
import type { Route } from './+types/week.page.ts';
import './week.css';
import { WeekBoard } from './week-board.tsx';

const copy = agendaCopy.week;

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const asked = new URL(request.url).searchParams;
  const filters = {
    pekan: asked.get('pekan') ?? undefined,
    pemimpin: asked.get('pemimpin')?.slice(0, 160) ?? undefined,
    unit: asked.get('unit') ?? undefined,
    program: asked.get('program') ?? undefined,
  };
  return readAs(context, actor, (db) => weekView(platformOf(context), db, actor, filters));
}

/** The address of a week with or without the filters that stand. */
function address(view: WeekView, week: string | null, filtered = true): string {
  const said = new URLSearchParams();
  if (week) said.set('pekan', week);
  if (filtered) {
    if (view.filters.leader) said.set('pemimpin', view.filters.leader);
    if (view.filters.unit) said.set('unit', view.filters.unit);
    if (view.filters.programme) said.set('program', view.filters.programme);
  }
  const text = said.toString();
  return text ? `/kerja/minggu?${text}` : '/kerja/minggu';
}

function Clashes({ view }: { view: WeekView }) {
  const [first, ...rest] = view.clashes;
  if (!first || !view.abilities.edit) return null;
  return (
    <Alert
      tone="warn"
      title={copy.clashTitle(view.clashes.length)}
      act={
        <LinkButton size="sm" href={`/kerja/kegiatan/${first.secondId}/ubah#standIn`}>
          {copy.clashAct}
        </LinkButton>
      }
    >
      {copy.clashSentence(
        formatDate(first.day, 'day', view.today),
        formatTime(first.time),
        first.who,
        first.first,
        first.second,
      )}
      {rest.length > 0 && ` ${copy.clashMore(rest.length)}.`}
    </Alert>
  );
}

function Empty({ view }: { view: WeekView }) {
  if (view.unfiltered > 0)
    return (
      <EmptyState
        icon="zoom-question"
        title={copy.emptyFiltered}
        acts={<LinkButton href={address(view, view.week.key, false)}>{copy.dropFilters}</LinkButton>}
      >
        {copy.emptyFilteredText(view.unfiltered)}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="calendar-week"
      title={copy.empty}
      acts={
        view.abilities.paste && (
          <LinkButton icon="clipboard-text" href="/kerja/tempel-agenda">
            {copy.paste}
          </LinkButton>
        )
      }
    >
      {view.abilities.paste ? copy.emptyText : copy.emptyOfficer}
    </EmptyState>
  );
}

export default function WeekPage({ loaderData: view }: Route.ComponentProps) {
  const range = formatRange(view.week.days[0]!, view.week.days[6]!);
  const chosen = (rows: readonly { id: string; name: string }[]) =>
    rows.map((row) => ({ value: row.id, label: row.name }));
  return (
    <>
      <PageHead
        title={view.current ? copy.title : copy.otherTitle}
        summary={copy.summary(range, view.total)}
        acts={
          <>
            <IconLink icon="chevron-left" label={copy.previous} href={address(view, view.previous)} />
            <LinkButton href={address(view, null)}>{copy.today}</LinkButton>
            <IconLink icon="chevron-right" label={copy.next} href={address(view, view.next)} />
            {view.abilities.edit && (
              <LinkButton variant="filled" icon="plus" href="/kerja/kegiatan/baru">
                {copy.add}
              </LinkButton>
            )}
          </>
        }
      />
      <FilterBar
        label={copy.filters}
        submitLabel={copy.apply}
        keep={{ pekan: view.current ? undefined : view.week.key }}
        end={
          <>
            <LinkButton size="sm" variant="subtle" icon="calendar-event" href="/kerja/kalender">
              {copy.subscribe}
            </LinkButton>
            {view.abilities.import && (
              <LinkButton size="sm" variant="subtle" icon="calendar-plus" href="/kerja/impor-kalender">
                {copy.import}
              </LinkButton>
            )}
          </>
        }
      >
        <FilterSelect
          name="pemimpin"
          label={copy.leader}
          all={copy.all}
          value={view.filters.leader}
          options={view.leaders.map((name) => ({ value: name, label: name }))}
        />
        <FilterSelect
          name="unit"
          label={copy.unit}
          all={copy.all}
          value={view.filters.unit}
          options={chosen(view.units)}
        />
        <FilterSelect
          name="program"
          label={copy.programme}
          all={copy.all}
          value={view.filters.programme}
          options={chosen(view.programmes)}
        />
      </FilterBar>
      <PageBody tight>
        <Clashes view={view} />
        {view.total === 0 ? <Empty view={view} /> : <WeekBoard view={view} />}
      </PageBody>
    </>
  );
}
