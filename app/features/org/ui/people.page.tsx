import { Link } from 'react-router';
import { ROLES } from '#app/platform/authz/actor.ts';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { mayOpenPeople } from '../policy.ts';
import { recoveryRequests } from '../queries/access.server.ts';
import { listPeople, type PeopleFilters, type PersonRow } from '../queries/people.server.ts';
import { HUMAS_LEVELS } from '../tables.ts';
import { unitsCopy } from '../units-copy.id.ts';
import { LEVEL_WORDS, ROLE_WORDS } from '../words.id.ts';
import type { Route } from './+types/people.page.ts';
import { todayOf } from './today.server.ts';

const copy = unitsCopy.people;
export const handle: PageHandle = { scripts: true };

const SHOWS = { 'belum-masuk': 'not-joined', 'tanpa-peran': 'without-role' } as const;

function filtersOf(url: URL): PeopleFilters {
  const level = url.searchParams.get('jenjang');
  return {
    search: (url.searchParams.get('cari') ?? '').slice(0, 80),
    role: ROLES.find((role) => role === url.searchParams.get('peran')) ?? null,
    level: level === 'semua' ? 'any' : (HUMAS_LEVELS.find((one) => one === level) ?? null),
    show: SHOWS[(url.searchParams.get('tampil') ?? '') as keyof typeof SHOWS] ?? 'all',
  };
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!mayOpenPeople(actor)) throw new Response(null, { status: 403 });
  const url = new URL(request.url);
  const filters = filtersOf(url);
  const today = todayOf(context);
  const now = platformOf(context).clock.now().toString();
  return readAs(context, actor, async (db) => {
    const { rows, ...list } = await listPeople(db, actor, filters, today);
    return {
      filters,
      ...list,
      page: pageOf(rows, (row) => row.id, url.searchParams.get(PAGE_START)),
      requests: (await recoveryRequests(db, actor, now)).length,
    };
  });
}

const columns: Column<PersonRow>[] = [
  {
    key: 'person',
    head: copy.heads.person,
    main: true,
    cell: (row) => <Link to={`/kerja/orang/${row.id}`}>{row.name}</Link>,
  },
  {
    key: 'roles',
    head: copy.heads.roles,
    phone: 'bare',
    cell: (row) =>
      row.roles.length === 0
        ? copy.noRole
        : row.roles.map((role) => `${ROLE_WORDS[role.role]}, ${role.unit}`).join(' · '),
  },
  {
    key: 'level',
    head: copy.heads.level,
    phone: 'bare',
    cell: (row) => (row.level ? LEVEL_WORDS[row.level] : ''),
  },
  {
    key: 'contact',
    head: copy.heads.contact,
    phone: 'bare',
    cell: (row) => (
      <span className={row.contact?.includes('@') ? 'any' : 'tn nowrap'}>{row.contact ?? ''}</span>
    ),
  },
  {
    key: 'state',
    head: copy.heads.state,
    phone: 'bare',
    cell: (row) =>
      row.joined ? (
        <Badge tone="good">{copy.joined}</Badge>
      ) : row.roles.length > 0 ? (
        <Badge icon="hourglass">{copy.notJoined}</Badge>
      ) : null,
  },
];

function HeadActs({ loaderData }: Pick<Route.ComponentProps, 'loaderData'>) {
  const { abilities, requests, notJoined } = loaderData;
  return (
    <>
      <LinkButton icon="shield-lock" href="/kerja/orang/pemulihan" count={requests}>
        {copy.requests}
      </LinkButton>
      {abilities.export && (
        <LinkButton icon="download" href="/kerja/orang/unduh/orang.xlsx" download>
          {unitsCopy.export}
        </LinkButton>
      )}
      {abilities.edit && (
        <LinkButton icon="plus" href="/kerja/orang/baru">
          {copy.add}
        </LinkButton>
      )}
      {abilities.invite && notJoined > 0 && (
        <LinkButton variant="filled" icon="send" href="/kerja/orang/undang">
          {copy.inviteAll}
        </LinkButton>
      )}
    </>
  );
}

export default function PeoplePage({ loaderData }: Route.ComponentProps) {
  const { page, total, notJoined, filters } = loaderData;
  const show = Object.entries(SHOWS).find(([, value]) => value === filters.show)?.[0] ?? '';
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(total, notJoined)}
        acts={<HeadActs loaderData={loaderData} />}
      />
      <FilterBar label={copy.filter} submitLabel={unitsCopy.apply}>
        <FilterSearch name="cari" label={copy.search} value={filters.search} />
        <FilterSelect
          name="peran"
          label={copy.role}
          all={unitsCopy.all}
          value={filters.role ?? ''}
          options={ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
        />
        <FilterSelect
          name="jenjang"
          label={copy.level}
          all={unitsCopy.all}
          value={filters.level === 'any' ? 'semua' : (filters.level ?? '')}
          options={[
            { value: 'semua', label: copy.levelAny },
            ...HUMAS_LEVELS.map((level) => ({ value: level, label: LEVEL_WORDS[level] })),
          ]}
        />
        <FilterSelect
          name="tampil"
          label={copy.show}
          all={unitsCopy.all}
          value={show}
          options={Object.entries(SHOWS).map(([value, key]) => ({ value, label: copy.shows[key] }))}
        />
      </FilterBar>
      <PageBody>
        <DataTable
          caption={copy.table}
          columns={columns}
          rows={page.rows}
          rowKey={(row) => row.id}
          empty={
            total === 0 ? (
              <EmptyState icon="users" title={copy.emptyTitle}>
                {copy.empty}
              </EmptyState>
            ) : (
              <EmptyState
                icon="zoom-question"
                title={copy.noneTitle}
                acts={<LinkButton href="/kerja/orang">{unitsCopy.dropFilters}</LinkButton>}
              />
            )
          }
        />
        <ListPager page={page} noun={copy.noun} />
      </PageBody>
    </>
  );
}
