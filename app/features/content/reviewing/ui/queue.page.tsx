import { Link } from 'react-router';
import { Temporal } from '#app/platform/clock/temporal.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { DoneState, EmptyState } from '#app/ui/states.tsx';
import { may } from '../../policy.ts';
import { SUBJECTS } from '../../tables.ts';
import { reviewCopy } from '../copy.id.ts';
import { queueCopy as copy } from '../pages-copy.id.ts';
import { countMine, type QueueRow, reviewQueue, waitingUnits } from '../queries/queue.server.ts';
import type { Route } from './+types/queue.page.ts';
import './review.css';

export const handle: PageHandle = { scripts: true };
const HERE = '/kerja/periksa';
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-queue')) throw new Response(null, { status: 403 });
  const now = platformOf(context).clock.now().toString();
  const params = url.searchParams;
  const desk = may(actor, 'edit-words');
  const unit = params.get('unit') ?? '';
  const filters = {
    view: desk && params.get('lihat') === 'semua' ? ('all' as const) : ('mine' as const),
    unit: ID.test(unit) ? unit : null,
    subject: SUBJECTS.find((one) => one === params.get('isi')) ?? null,
    search: params.get('cari')?.trim().slice(0, 80) ?? '',
  };
  return readAs(context, actor, async (db) => {
    const rows = await reviewQueue(db, actor, now, filters);
    return {
      page: pageOf(rows, (row) => row.id, params.get(PAGE_START)),
      all: rows.length,
      mine: await countMine(db, actor, now),
      units: await waitingUnits(db, actor, now),
      filters,
      desk,
      rules: may(actor, 'set-review-policy'),
      now,
      zone: requireGovernment(context).zone,
    };
  });
}

type View = Route.ComponentProps['loaderData'];

function UrgentClock({ row, now }: { row: QueueRow; now: string }) {
  const hours = Temporal.Instant.from(now)
    .until(Temporal.Instant.from(row.due ?? now))
    .total('hours');
  return (
    <Badge tone="bad" icon="clock">
      {hours > 0 ? copy.urgentLeft(Math.floor(hours)) : copy.urgentOver(Math.floor(-hours))}
    </Badge>
  );
}

function columnsOf(view: View): readonly Column<QueueRow>[] {
  const { now, zone, filters } = view;
  const when = (at: string) => formatInstant(at, zone, 'brief', now.slice(0, 10));
  return [
    {
      key: 'title',
      head: copy.heads.title,
      main: true,
      width: '42%',
      cell: (row) => (
        <>
          <Link className="any" to={`${HERE}/${row.id}`}>
            {row.title}
          </Link>
          <span className="sub any">{copy.by(row.writer, row.unit)}</span>
          <span className="row wrap">
            {row.kind === 'urgent' && <Badge tone="warn">{copy.urgent}</Badge>}
            {row.kind === 'urgent' && <UrgentClock row={row} now={now} />}
            {row.wrote && <Badge>{copy.wrote}</Badge>}
          </span>
        </>
      ),
    },
    {
      key: 'subject',
      head: copy.heads.subject,
      cell: (row) =>
        row.subject === 'ordinary' ? (
          reviewCopy.subjects.ordinary
        ) : (
          <Badge tone="info">{reviewCopy.subjects[row.subject]}</Badge>
        ),
    },
    ...(filters.view === 'all'
      ? [
          {
            key: 'reader',
            head: copy.heads.reader,
            cell: (row: QueueRow) => copy.readers[row.reader],
          },
        ]
      : []),
    { key: 'since', head: copy.heads.since, nowrap: true, cell: (row) => when(row.since) },
    {
      key: 'due',
      head: copy.heads.due,
      nowrap: true,
      cell: (row) => (row.kind === 'urgent' ? copy.released : row.due === null ? copy.noDue : when(row.due)),
    },
  ];
}

function Filters({ view }: { view: View }) {
  const { filters, units, desk } = view;
  const to = (all: boolean) => (all ? `${HERE}?lihat=semua` : HERE);
  return (
    <FilterBar
      label={copy.filter.label}
      submitLabel={copy.filter.apply}
      keep={{ lihat: filters.view === 'all' ? 'semua' : undefined }}
      end={
        desk && (
          <Segmented
            label={copy.views.label}
            value={filters.view}
            options={[
              { value: 'mine', label: copy.views.mine, href: to(false) },
              { value: 'all', label: copy.views.all, href: to(true) },
            ]}
          />
        )
      }
    >
      <FilterSelect
        name="unit"
        label={copy.filter.unit}
        all={copy.filter.allUnits}
        value={filters.unit ?? ''}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect
        name="isi"
        label={copy.filter.subject}
        all={copy.filter.allSubjects}
        value={filters.subject ?? ''}
        options={SUBJECTS.map((value) => ({ value, label: reviewCopy.subjects[value] }))}
      />
      <FilterSearch name="cari" label={copy.filter.search} value={filters.search} />
    </FilterBar>
  );
}

/** What waits to be read: serta merta by its clock, then what goes out soon, then the oldest. */
export default function QueuePage({ loaderData: view }: Route.ComponentProps) {
  const { filters } = view;
  const filtered = filters.unit !== null || filters.subject !== null || filters.search !== '';
  return (
    <>
      <PageHead
        title={copy.title}
        summary={
          filters.view === 'all' && !filtered
            ? copy.summary(view.mine, view.all)
            : copy.summaryMine(view.mine)
        }
        acts={
          view.rules && (
            <LinkButton icon="settings" href={`${HERE}/aturan`}>
              {copy.rules}
            </LinkButton>
          )
        }
      />
      {(view.all > 0 || filtered || view.desk) && <Filters view={view} />}
      <PageBody>
        <DataTable
          caption={copy.caption}
          columns={columnsOf(view)}
          rows={view.page.rows}
          rowKey={(row) => `${row.kind}-${row.id}`}
          empty={
            filtered ? (
              <EmptyState
                icon="zoom-question"
                title={copy.emptyFilter}
                acts={<LinkButton href={HERE}>{copy.dropFilters}</LinkButton>}
              >
                {copy.emptyFilterText}
              </EmptyState>
            ) : (
              <DoneState title={copy.empty}>{copy.emptyText}</DoneState>
            )
          }
        />
        <ListPager page={view.page} noun={copy.noun} />
      </PageBody>
    </>
  );
}
