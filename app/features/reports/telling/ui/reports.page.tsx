import { Link } from 'react-router';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { may } from '../../policy.ts';
import { pagesCopy } from '../pages-copy.id.ts';
import { kindOfPath, PERIOD_PATHS, periodHref } from '../period-href.ts';
import { archivePage } from '../queries/archive-page.server.ts';
import { PERIOD_KINDS } from '../rules/periods.ts';
import type { Route } from './+types/reports.page.ts';
import './reports.css';

const copy = pagesCopy.archive;

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-weekly')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  const kind = kindOfPath(url.searchParams.get('jenis') ?? '') ?? 'weekly';
  return readAs(context, actor, (db) => archivePage(db, actor, kind, now, zone));
}

type View = Route.ComponentProps['loaderData'];
type Row = View['rows'][number];

function State({ row }: { row: Row }) {
  if (row.running) return copy.running;
  if (row.report) return <span className="tn">{row.report.number}</span>;
  return <span className="mut">{row.current ? copy.runningNow : copy.notMade}</span>;
}

const file = (row: Row, form: string) => periodHref(row, `/laporan.${form}`);

function Files({ row, mayMake }: { row: Row; mayMake: boolean }) {
  if (!row.report)
    return (
      <LinkButton size="sm" href={periodHref(row)}>
        {mayMake && !row.running ? copy.make : copy.open}
      </LinkButton>
    );
  return (
    <>
      <a className="btn sml" href={file(row, 'pdf')} download>
        PDF
      </a>
      <a className="btn sml" href={file(row, 'xlsx')} download>
        XLSX
      </a>
      <a className="btn sml" href={file(row, 'docx')} download>
        DOCX
      </a>
    </>
  );
}

function Archive({ kind, rows, mayMake, today }: View) {
  return (
    <DataTable
      caption={copy.caption(copy.kinds[kind])}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'period',
          head: copy.period,
          main: true,
          cell: (row) => <Link to={periodHref(row)}>{formatRange(row.from, row.to)}</Link>,
        },
        {
          key: 'covered',
          head: copy.covered,
          nowrap: true,
          cell: (row) => (row.report ? copy.coveredOf(row.report.covered, row.report.of) : ''),
          phone: 'bare',
        },
        { key: 'state', head: copy.number, cell: (row) => <State row={row} />, phone: 'bare' },
        {
          key: 'made',
          head: copy.made,
          nowrap: true,
          phone: 'hidden',
          cell: (row) => (row.report ? formatDate(row.report.madeAt, 'short', today) : ''),
        },
        { key: 'files', head: copy.files, acts: true, cell: (row) => <Files row={row} mayMake={mayMake} /> },
      ]}
    />
  );
}

/** The daily text on top, then the reports of weeks, months and quarters. */
export default function ReportsPage({ loaderData }: Route.ComponentProps) {
  const { kind, today, dailies, mayMake, seesUnits } = loaderData;
  const earlier = dailies.filter(({ day }) => day !== today);
  return (
    <>
      <PageHead
        title={pagesCopy.title}
        summary={pagesCopy.summary}
        acts={
          <>
            {seesUnits && (
              <LinkButton href="/kerja/laporan/unit" icon="file-spreadsheet">
                {copy.units}
              </LinkButton>
            )}
            <LinkButton href="/kerja/laporan/pengaturan" icon="settings">
              {mayMake ? copy.settings : copy.wish}
            </LinkButton>
          </>
        }
      />
      <PageBody>
        <Card title={copy.today} icon="brand-whatsapp">
          <div className="row wrap">
            <LinkButton variant="filled" href={`/kerja/laporan/harian/${today}`}>
              {copy.openToday}
            </LinkButton>
            {earlier.map(({ day }) => (
              <Link key={day} className="past-day" to={`/kerja/laporan/harian/${day}`}>
                {formatDate(day, 'short', today)}
              </Link>
            ))}
          </div>
        </Card>
        <div className="row">
          <Segmented
            label={copy.views}
            value={kind}
            options={PERIOD_KINDS.map((value) => ({
              value,
              label: copy.kinds[value],
              href: `/kerja/laporan?jenis=${PERIOD_PATHS[value]}`,
            }))}
          />
        </div>
        <Archive {...loaderData} />
      </PageBody>
    </>
  );
}
