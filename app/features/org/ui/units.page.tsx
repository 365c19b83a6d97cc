import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { Menu, MenuItem } from '#app/ui/menu.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { signalsOf } from '../queries/unit-signals.server.ts';
import { listUnits, type UnitFilters } from '../queries/units.server.ts';
import { UNIT_KINDS } from '../tables.ts';
import { unitsCopy as copy } from '../units-copy.id.ts';
import { KIND_WORDS } from '../words.id.ts';
import type { Route } from './+types/units.page.ts';
import { todayOf } from './today.server.ts';
import { UnitTable } from './unit-table.tsx';

export const handle: PageHandle = { scripts: true };

const SHOWS = { 'tanpa-petugas': 'without-officer', 'belum-masuk': 'not-joined', tutup: 'closed' } as const;

function filtersOf(url: URL): UnitFilters {
  const show = url.searchParams.get('tampil') ?? '';
  return {
    search: (url.searchParams.get('cari') ?? '').slice(0, 80),
    kind: UNIT_KINDS.find((kind) => kind === url.searchParams.get('jenis')) ?? null,
    show: SHOWS[show as keyof typeof SHOWS] ?? 'live',
  };
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const url = new URL(request.url);
  const filters = filtersOf(url);
  const today = todayOf(context);
  const parts = platformOf(context).contributions('unitSignals');
  const { zone } = requireGovernment(context);
  return readAs(context, actor, async (db) => {
    const { rows, ...list } = await listUnits(db, actor, filters, today);
    const page = pageOf(rows, (row) => row.id, url.searchParams.get(PAGE_START));
    return { filters, ...list, page, zone, today, signals: await signalsOf(db, page.rows, parts) };
  });
}

type Data = Route.ComponentProps['loaderData'];

function addressOf(filters: UnitFilters, show: UnitFilters['show']): string {
  const query = new URLSearchParams();
  if (filters.search) query.set('cari', filters.search);
  if (filters.kind) query.set('jenis', filters.kind);
  const word = Object.entries(SHOWS).find(([, value]) => value === show)?.[0];
  if (word) query.set('tampil', word);
  return query.size > 0 ? `/kerja/unit?${query}` : '/kerja/unit';
}

function HeadActs({ abilities }: Data) {
  return (
    <>
      {abilities.export && (
        <Menu label={copy.export}>
          <MenuItem icon="file-spreadsheet">
            {(inside, className) => (
              <a className={className} href="/kerja/unit/unduh/unit.xlsx" download>
                {inside}
                {copy.exportXlsx}
              </a>
            )}
          </MenuItem>
          <MenuItem icon="file-text">
            {(inside, className) => (
              <a className={className} href="/kerja/unit/unduh/unit.csv" download>
                {inside}
                {copy.exportCsv}
              </a>
            )}
          </MenuItem>
        </Menu>
      )}
      {abilities.import && (
        <LinkButton icon="upload" href="/kerja/impor">
          {copy.import}
        </LinkButton>
      )}
      {abilities.edit && (
        <LinkButton variant="filled" icon="plus" href="/kerja/unit/baru">
          {copy.add}
        </LinkButton>
      )}
    </>
  );
}

function Nothing({ filters, counts, abilities }: Data) {
  if (filters.show === 'without-officer' && !filters.search && !filters.kind)
    return <EmptyState icon="checks" title={copy.allHaveOfficer} />;
  if (counts.live + counts.closed === 0)
    return (
      <EmptyState
        icon="building"
        title={copy.emptyTitle}
        acts={
          abilities.import && (
            <LinkButton variant="filled" icon="upload" href="/kerja/impor">
              {copy.import}
            </LinkButton>
          )
        }
      >
        {copy.empty}
      </EmptyState>
    );
  const named = [
    filters.search && `“${filters.search}”`,
    filters.kind && KIND_WORDS[filters.kind],
    filters.show !== 'live' && copy.shows[filters.show],
  ];
  return (
    <EmptyState
      icon="zoom-question"
      title={copy.noneTitle}
      acts={<LinkButton href="/kerja/unit">{copy.dropFilters}</LinkButton>}
    >
      {copy.none(named.filter(Boolean).join(', '))}
    </EmptyState>
  );
}

export default function UnitsPage({ loaderData }: Route.ComponentProps) {
  const { filters, counts, page } = loaderData;
  const shows = ['live', 'without-officer', 'not-joined', 'closed'] as const;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(counts.live, counts['without-officer'])}
        acts={<HeadActs {...loaderData} />}
      />
      <Tabs
        label={copy.show}
        items={shows.map((show) => ({
          href: addressOf(filters, show),
          label: copy.shows[show],
          count: counts[show],
          current: filters.show === show,
        }))}
      />
      <FilterBar
        label={copy.filter}
        submitLabel={copy.apply}
        keep={{ tampil: Object.entries(SHOWS).find(([, value]) => value === filters.show)?.[0] }}
      >
        <FilterSearch name="cari" label={copy.search} value={filters.search} />
        <FilterSelect
          name="jenis"
          label={copy.kind}
          all={copy.all}
          value={filters.kind ?? ''}
          options={UNIT_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        />
      </FilterBar>
      <PageBody>
        {page.total > 0 ? (
          <>
            <UnitTable
              rows={page.rows}
              edit={loaderData.abilities.edit}
              signals={{ of: loaderData.signals, zone: loaderData.zone, today: loaderData.today }}
            />
            <ListPager page={page} noun={copy.noun} />
          </>
        ) : (
          <Nothing {...loaderData} />
        )}
      </PageBody>
    </>
  );
}
