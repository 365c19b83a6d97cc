import { Link } from 'react-router';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate, localOf } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager } from '#app/ui/pager.tsx';
import { APPEAL_STATE, appealsCopy, CORRECTION_WORDS } from '../appeals-copy.id.ts';
import { type DecisionsView, decisionsView } from '../queries/decisions.server.ts';
import type { Route } from './+types/decisions.page.ts';
import { seasonHref } from './hrefs.ts';
import { dateOf } from './league-words.ts';
import { ProposalActs } from './proposal-acts.tsx';

export const handle: PageHandle = { scripts: true };
const copy = appealsCopy.list;

export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => decisionsView(db, actor, params.id, now));
  if (!view) throw new Response(null, { status: 404 });
  const { excuses, ...rest } = view;
  return { ...rest, excuses: pageOf(excuses, ({ id }) => id, url.searchParams.get('mulai')) };
}

const TONES = { open: 'warn', accepted: 'good', rejected: 'bad', withdrawn: 'neutral' } as const;

const State = ({ state }: { state: keyof typeof TONES }) => (
  <Badge tone={TONES[state]}>{APPEAL_STATE[state]}</Badge>
);

type Appeal = DecisionsView['appeals'][number];
type Proposal = DecisionsView['proposals'][number];
type Excuse = DecisionsView['excuses'][number];

const appealColumns = (seasonId: string): Column<Appeal>[] => [
  {
    key: 'unit',
    head: copy.columns.unit,
    main: true,
    cell: (row) => <Link to={seasonHref(seasonId, `/banding/${row.id}`)}>{row.unit}</Link>,
  },
  {
    key: 'about',
    head: copy.columns.about,
    phone: 'bare',
    cell: (row) => (
      <>
        {row.criterion}
        {row.about && <span className="sub">{row.about}</span>}
      </>
    ),
  },
  { key: 'state', head: copy.columns.state, phone: 'bare', cell: (row) => <State state={row.state} /> },
  {
    key: 'reason',
    head: copy.columns.reason,
    cell: (row) => (
      <>
        {row.note}
        {row.kind && <span className="sub">{CORRECTION_WORDS[row.kind]}</span>}
      </>
    ),
  },
];

const proposalColumns: Column<Proposal>[] = [
  { key: 'unit', head: copy.columns.unit, main: true, cell: (row) => row.unit },
  {
    key: 'about',
    head: copy.columns.about,
    phone: 'bare',
    cell: (row) => (
      <>
        {CORRECTION_WORDS[row.kind]}
        {row.about && <span className="sub">{row.about}</span>}
      </>
    ),
  },
  { key: 'state', head: copy.columns.state, phone: 'bare', cell: (row) => <State state={row.state} /> },
  {
    key: 'reason',
    head: copy.columns.reason,
    cell: (row) => (
      <>
        {row.reason}
        {row.note && <span className="sub">{row.note}</span>}
      </>
    ),
  },
  { key: 'acts', head: appealsCopy.propose.decide, acts: true, cell: (row) => <ProposalActs row={row} /> },
];

const excuseColumns = (zone: string): Column<Excuse>[] => [
  { key: 'unit', head: copy.columns.unit, main: true, cell: (row) => row.unit },
  { key: 'task', head: copy.columns.task, phone: 'bare', cell: (row) => row.task },
  { key: 'reason', head: copy.columns.reason, cell: (row) => row.reason },
  {
    key: 'when',
    head: copy.columns.when,
    nowrap: true,
    cell: (row) => row.at && formatDate(localOf(row.at, zone).date, 'brief'),
  },
];

/** Appeals, corrections and excuses of a season with their reasons: public to all units. */
export default function DecisionsPage({ loaderData: view }: Route.ComponentProps) {
  const { season } = view;
  const until = season.appealsUntil && dateOf(season.appealsUntil, season.zone);
  return (
    <>
      <PageHead
        title={copy.title(season.name)}
        summary={copy.summary}
        back={{ href: seasonHref(season.id), label: copy.back }}
        acts={
          view.mayPropose && (
            <LinkButton icon="gavel" href={seasonHref(season.id, '/koreksi/baru')}>
              {copy.propose}
            </LinkButton>
          )
        }
      />
      <PageBody>
        <section>
          <SectionHead icon="scale" title={copy.appeals} count={String(view.appeals.length)} />
          <DataTable
            caption={copy.appeals}
            columns={appealColumns(season.id)}
            rows={view.appeals}
            rowKey={({ id }) => id}
            empty={
              <p className="mut" style={{ padding: 16 }}>
                {view.windowOpen && until ? copy.noAppealsOpen(until) : copy.noAppeals}
              </p>
            }
          />
        </section>
        <section>
          <SectionHead icon="gavel" title={copy.proposals} count={String(view.proposals.length)} />
          <DataTable
            caption={copy.proposals}
            columns={proposalColumns}
            rows={view.proposals}
            rowKey={({ id }) => id}
            empty={
              <p className="mut" style={{ padding: 16 }}>
                {copy.noProposals}
              </p>
            }
          />
        </section>
        <section>
          <SectionHead icon="user-off" title={copy.excuses} count={String(view.excuses.total)} />
          <DataTable
            caption={copy.excuses}
            columns={excuseColumns(season.zone)}
            rows={view.excuses.rows}
            rowKey={({ id }) => id}
            empty={
              <p className="mut" style={{ padding: 16 }}>
                {copy.noExcuses}
              </p>
            }
          />
          <ListPager page={view.excuses} noun={copy.excuseNoun} />
        </section>
      </PageBody>
    </>
  );
}
