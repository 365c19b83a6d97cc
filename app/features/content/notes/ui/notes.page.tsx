import { Link } from 'react-router';
import { dateIn } from '#app/platform/clock/local-time.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { may } from '../../policy.ts';
import { noteCopy as copy } from '../copy.id.ts';
import { type NoteRow, notesFilterOf, notesPage, unitsSeen } from '../queries/notes-list.server.ts';
import type { Route } from './+types/notes.page.ts';
import './notes.css';
import { PhoneNotes } from './phone-notes.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (unitsSeen(actor)?.length === 0) throw new Response(null, { status: 403 });
  const query = new URL(request.url).searchParams;
  const filter = notesFilterOf(query);
  const page = await readAs(context, actor, (db) => notesPage(db, actor, filter));
  const { zone } = requireGovernment(context);
  const rest = new URLSearchParams(query);
  rest.set('setelah', page.next ?? '');
  return {
    ...page,
    filter,
    nextHref: page.next ? `/kerja/catat?${rest}` : null,
    writes: actor.roles.some(({ unitId }) => may(actor, 'write-note', { unitId })),
    person: { personId: actor.personId, tenantId: actor.tenantId },
    zone,
    today: dateIn(platformOf(context).clock.now().toString(), zone),
  };
}

type RowProps = { row: NoteRow; zone: string; today: string; severalUnits: boolean };

function Row({ row, zone, today, severalUnits }: RowProps) {
  const when = formatInstant(row.capturedAt, zone, 'short', today);
  return (
    <li className="card pad">
      <Link to={`/kerja/catat/${row.id}`}>
        {row.thumb ? (
          <img src={row.thumb} alt="" width={64} height={64} loading="lazy" />
        ) : (
          <span className="no-picture">
            <Icon name="notes" />
          </span>
        )}
        <span className="sp">
          <span className="t">{row.title || copy.untitled}</span>
          <span className="sub">
            {[when, severalUnits && row.unitName, row.author].filter(Boolean).join(' · ')}
          </span>
          <span className="row wrap">
            <Badge tone={row.gaps === 0 ? 'good' : 'warn'}>{copy.gaps(row.gaps)}</Badge>
            {row.pictures > 0 && <Badge>{copy.pictures(row.pictures)}</Badge>}
            {row.state === 'used' && <Badge tone="info">{copy.used}</Badge>}
          </span>
        </span>
      </Link>
    </li>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

/** Worth its room only where there is something to choose from. */
const FEW = 10;

function Filters({ filter, units, total }: Pick<Loaded, 'filter' | 'units' | 'total'>) {
  const stands = filter.words !== '' || filter.unitId !== null;
  if (!stands && total < FEW && units.length < 2) return null;
  return (
    <FilterBar
      label={copy.filter}
      submitLabel={copy.apply}
      keep={{ arsip: filter.archived ? '1' : undefined }}
    >
      <FilterSearch name="cari" label={copy.search} value={filter.words} />
      {units.length > 1 && (
        <FilterSelect
          name="unit"
          label={copy.unit}
          all={copy.all}
          value={filter.unitId ?? ''}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterBar>
  );
}

function Nothing({ filter }: Pick<Loaded, 'filter'>) {
  const base = filter.archived ? '/kerja/catat?arsip=1' : '/kerja/catat';
  if (filter.words === '' && filter.unitId === null)
    return (
      <EmptyState icon="notes" title={copy.emptyTitle}>
        {filter.archived ? copy.emptyArchive : copy.empty}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="zoom-question"
      title={copy.noneTitle}
      acts={<LinkButton href={base}>{copy.dropFilters}</LinkButton>}
    >
      {copy.none}
    </EmptyState>
  );
}

/** Notes of one's units, and what waits on this phone. */
export default function NotesPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, units, nextHref, filter, writes, person, zone, today } = loaderData;
  const { archived } = filter;
  const add = writes && (
    <LinkButton variant="filled" icon="plus" href="/kerja/catat/baru">
      {copy.add}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={copy.title} summary={copy.listSummary(total, archived)} acts={add} />
      <Filters filter={filter} units={units} total={total} />
      <PageBody>
        <PhoneNotes sender={person} />
        {rows.length === 0 ? (
          <div className="card">
            <Nothing filter={filter} />
          </div>
        ) : (
          <ul className="note-list">
            {rows.map((row) => (
              <Row key={row.id} row={row} zone={zone} today={today} severalUnits={units.length > 1} />
            ))}
          </ul>
        )}
        <div className="acts">
          {nextHref && (
            <LinkButton iconAfter="chevron-right" href={nextHref}>
              {copy.more}
            </LinkButton>
          )}
          <LinkButton
            variant="subtle"
            icon="archive"
            href={archived ? '/kerja/catat' : '/kerja/catat?arsip=1'}
          >
            {archived ? copy.showKept : copy.showArchive}
          </LinkButton>
        </div>
      </PageBody>
    </>
  );
}
