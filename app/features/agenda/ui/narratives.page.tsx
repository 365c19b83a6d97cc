import { Link } from 'react-router';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { narrativesCopy } from '../narratives-copy.id.ts';
import { type NarrativeRow, narrativeList } from '../queries/narratives.server.ts';
import type { VersionState } from '../tables.ts';
import type { Route } from './+types/narratives.page.ts';

export const handle: PageHandle = { scripts: true };
const copy = narrativesCopy.list;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  return readAs(context, actor, (db) => narrativeList(db, { actor, now, zone }));
}

export const stateTone: Record<VersionState, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  approved: 'good',
  returned: 'warn',
  superseded: 'neutral',
  withdrawn: 'bad',
};

function State({ row }: { row: NarrativeRow }) {
  return (
    <span className="row wrap">
      <Badge tone={row.expired ? 'neutral' : stateTone[row.state]}>
        {row.expired ? copy.expired : narrativesCopy.states[row.state]}
      </Badge>
      {row.embargoed && <Badge icon="lock">{copy.embargoed}</Badge>}
      {row.next && (
        <Badge tone={stateTone[row.next.state]}>
          {copy.next(row.next.version, narrativesCopy.states[row.next.state])}
        </Badge>
      )}
    </span>
  );
}

const columns: Column<NarrativeRow>[] = [
  {
    key: 'title',
    head: copy.columns.title,
    main: true,
    cell: (row) => (
      <>
        <Link to={`/kerja/narasi/${row.id}`}>{row.title}</Link>
        <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
          {[row.programme, copy.version(row.version), row.mine ? copy.mine : null]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    ),
  },
  { key: 'state', head: copy.columns.state, phone: 'bare', cell: (row) => <State row={row} /> },
  {
    key: 'valid',
    head: copy.columns.valid,
    phone: 'hidden',
    cell: (row) => copy.from(formatDate(row.validFrom, 'date')),
  },
  ...(['seen', 'used', 'published'] as const).map(
    (key): Column<NarrativeRow> => ({
      key,
      head: copy.columns[key],
      figure: true,
      cell: (row) => copy.ofUnits(row[key], row.units),
    }),
  ),
];

/** Narratives that the person may read, with how many units have seen, used and published each. */
export default function NarrativesPage({ loaderData: view }: Route.ComponentProps) {
  const add = (
    <LinkButton variant="filled" icon="plus" href="/kerja/narasi/baru">
      {copy.add}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={copy.title}
        summary={view.rows.length > 0 ? copy.summary(view.rows.length) : undefined}
        {...(view.abilities.write && view.rows.length > 0 ? { acts: add } : {})}
      />
      <PageBody>
        <DataTable
          caption={copy.caption}
          columns={columns}
          rows={view.rows}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="bulb" title={copy.emptyTitle} {...(view.abilities.write ? { acts: add } : {})}>
              {view.abilities.write ? copy.empty : copy.emptyUnit}
            </EmptyState>
          }
        />
      </PageBody>
    </>
  );
}
