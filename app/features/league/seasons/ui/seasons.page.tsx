import { Link } from 'react-router';
import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { may } from '../../policy.ts';
import { STATE_WORDS, seasonsCopy } from '../copy.id.ts';
import { headView } from '../queries/league-view.server.ts';
import { allSeasons } from '../queries/season-head.server.ts';
import type { Route } from './+types/seasons.page.ts';
import { LEAGUE, seasonHref } from './hrefs.ts';

export const handle: PageHandle = { scripts: true };
const copy = seasonsCopy.seasons;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const drafts = may(actor, 'see-draft');
  const seasons = await readAs(context, actor, (db) => allSeasons(db, drafts));
  return { seasons: seasons.map(headView), drafts, add: may(actor, 'run-season') };
}

type Row = Route.ComponentProps['loaderData']['seasons'][number];

const TONES = {
  draft: 'neutral',
  running: 'info',
  provisional: 'warn',
  sealed: 'good',
  cancelled: 'neutral',
} as const;

const columnsFor = (drafts: boolean): Column<Row>[] => [
  {
    key: 'name',
    head: copy.columns.name,
    main: true,
    cell: (row) => (
      <Link className="any" to={row.state === 'draft' ? seasonHref(row.id, '/kelola') : seasonHref(row.id)}>
        {row.name}
      </Link>
    ),
  },
  { key: 'days', head: copy.columns.days, phone: 'bare', cell: (row) => formatRange(row.from, row.to) },
  {
    key: 'rules',
    head: copy.columns.rules,
    cell: (row) => <Link to={`${LEAGUE}/aturan/${row.rules.id}`}>{copy.rules(row.rules.version)}</Link>,
  },
  {
    key: 'state',
    head: copy.columns.state,
    phone: 'bare',
    cell: (row) => <Badge tone={TONES[row.state]}>{STATE_WORDS[row.state]}</Badge>,
  },
  ...(drafts
    ? [
        {
          key: 'acts',
          head: seasonsCopy.page.manage,
          acts: true,
          cell: (row: Row) => (
            <LinkButton size="sm" variant="subtle" href={seasonHref(row.id, '/kelola')}>
              {seasonsCopy.page.manage}
            </LinkButton>
          ),
        },
      ]
    : []),
];

/** Every season of the league. */
export default function SeasonsPage({ loaderData: view }: Route.ComponentProps) {
  const add = view.add && (
    <LinkButton variant="filled" icon="plus" href={`${LEAGUE}/musim/baru`}>
      {copy.add}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.seasons.length)}
        back={{ href: LEAGUE, label: copy.back }}
        acts={
          <>
            <LinkButton href={`${LEAGUE}/aturan`}>{seasonsCopy.page.rulesPage}</LinkButton>
            {view.seasons.length > 0 && add}
          </>
        }
      />
      <PageBody>
        <DataTable
          caption={copy.title}
          columns={columnsFor(view.drafts)}
          rows={view.seasons}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="trophy" title={copy.empty} acts={add}>
              {copy.emptyText}
            </EmptyState>
          }
        />
      </PageBody>
    </>
  );
}
