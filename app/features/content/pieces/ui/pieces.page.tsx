import { Link } from 'react-router';
import { hasRole } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { BulkArea } from '#app/ui/bulk-area.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { KIND_WORDS, PURPOSE_WORDS, piecesCopy } from '../copy.id.ts';
import { type ListedPiece, listPieces } from '../queries/list.server.ts';
import { MOST_PIECES, type PieceFilters, readFilters } from '../rules/filters.ts';
import type { Route } from './+types/pieces.page.ts';
import { listActs } from './list-acts.server.ts';
import { ListFiles, ListFilters, NoPieces, sortHref } from './list-parts.tsx';
import './pieces.css';
import { StateBadge } from '../../ui/state-badge.tsx';
import { channelIcon, channelName, pieceHref } from './words.ts';

export const handle: PageHandle = { scripts: true };
const copy = piecesCopy.list;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const filters = readFilters(url.searchParams);
  const view = await readAs(context, actor, (db) =>
    listPieces(db, actor, filters, url.searchParams.get(PAGE_START)),
  );
  const query = url.searchParams.toString();
  const today = dateIn(platformOf(context).clock.now().toString(), zone);
  return { view, filters, zone, today, query, writes: hasRole(actor, 'coordinator', 'officer', 'head') };
}

/** `url` is the page's own address; the request's may be that of its data. */
export const action = ({ context, request, url }: Route.ActionArgs) => listActs(context, request, url);

function Channels({ networks }: { networks: readonly string[] }) {
  if (networks.length === 0) return <span className="mut">{copy.noChannel}</span>;
  return (
    <span className="nets">
      {networks.map((network) => (
        <span key={network} title={channelName(network)}>
          <Icon name={channelIcon(network)} size={16} />
          <span className="sr">{channelName(network)}</span>
        </span>
      ))}
    </span>
  );
}

const columnsOf = (
  filters: PieceFilters,
  query: string,
  zone: string,
  today: string,
): readonly Column<ListedPiece>[] => [
  {
    key: 'piece',
    head: copy.heads.piece,
    main: true,
    width: '36%',
    sort: sortHref(filters, query, 'judul'),
    cell: (piece) => (
      <>
        <Link className="any" to={pieceHref(piece.id)}>
          {piece.title}
        </Link>
        <span className="sub">{KIND_WORDS[piece.kind]}</span>
      </>
    ),
  },
  { key: 'unit', head: copy.heads.unit, phone: 'bare', cell: ({ unit }) => unit },
  { key: 'purpose', head: copy.heads.purpose, phone: 'bare', cell: ({ purpose }) => PURPOSE_WORDS[purpose] },
  {
    key: 'channels',
    head: copy.heads.channels,
    phone: 'bare',
    cell: ({ networks }) => <Channels networks={networks} />,
  },
  {
    key: 'planned',
    head: copy.heads.planned,
    phone: 'bare',
    sort: sortHref(filters, query, 'rencana'),
    cell: ({ plannedOn, firstAt }) =>
      firstAt ? (
        <span className="nowrap">{formatInstant(firstAt, zone, 'short', today)}</span>
      ) : plannedOn ? (
        <span className="nowrap">{formatDate(plannedOn, 'short', today)}</span>
      ) : (
        <span className="mut">{copy.unplanned}</span>
      ),
  },
  {
    key: 'state',
    head: copy.heads.state,
    phone: 'bare',
    cell: ({ state, flags }) => (
      <span className="row wrap">
        <StateBadge state={state} />
        {flags > 0 && (
          <Badge tone="warn" icon="flag">
            {copy.flags(flags)}
          </Badge>
        )}
      </span>
    ),
  },
];

function Acts({ archived }: { archived: boolean }) {
  return (
    <Button name="intent" value={archived ? 'pulihkan' : 'arsipkan'} icon="archive">
      {archived ? copy.restoreChosen : copy.archiveChosen}
    </Button>
  );
}

/** All pieces that the person may see. */
export default function PiecesPage({ loaderData }: Route.ComponentProps) {
  const { view, filters, zone, today, query, writes } = loaderData;
  const { page } = view;
  // Other units' pieces stand here too, when they are out; there is nothing to choose among them.
  const picks = writes && page.rows.some((piece) => piece.writes);
  const pick = {
    form: 'pilih',
    name: 'naskah',
    value: (piece: ListedPiece) => piece.id,
    label: (piece: ListedPiece) => copy.choose(piece.title),
    head: copy.chooseHead,
    of: (piece: ListedPiece) => piece.writes,
  };
  const table = (
    <DataTable
      caption={copy.caption}
      columns={columnsOf(filters, query, zone, today)}
      rows={page.rows}
      rowKey={(piece) => piece.id}
      empty={<NoPieces view={view} filters={filters} writes={writes} />}
      {...(picks ? { pick } : {})}
    />
  );
  return (
    <>
      <PageHead
        title={piecesCopy.title}
        summary={filters.archived ? copy.archivedSummary(page.total) : copy.summary(page.total)}
        acts={
          <>
            <LinkButton icon="calendar" href="/kerja/rencana">
              {copy.calendar}
            </LinkButton>
            {writes && (
              <LinkButton variant="filled" icon="plus" href={pieceHref('baru')}>
                {copy.new}
              </LinkButton>
            )}
          </>
        }
      />
      <ListFilters filters={filters} choices={view.choices} />
      <PageBody>
        {view.capped && <Alert tone="warn">{copy.capped(MOST_PIECES)}</Alert>}
        {picks ? (
          <BulkArea formId="pilih" words={copy.chosen} acts={<Acts archived={filters.archived} />}>
            {table}
          </BulkArea>
        ) : (
          table
        )}
        <ListPager page={page} noun={copy.noun} />
        {page.rows.length > 0 && <ListFiles query={query} />}
      </PageBody>
    </>
  );
}
