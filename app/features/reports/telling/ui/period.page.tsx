import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { formatInstant, formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { may } from '../../policy.ts';
import { askPeriod } from '../actions/ask-period.server.ts';
import { isEmptyPeriod } from '../facts.ts';
import { pagesCopy } from '../pages-copy.id.ts';
import { paperCopy } from '../paper-copy.id.ts';
import { kindOfPath, PERIOD_PATHS, periodHref } from '../period-href.ts';
import { periodPage } from '../queries/period-page.server.ts';
import { periodByKey } from '../rules/periods.ts';
import type { Route } from './+types/period.page.ts';
import { faultsOf } from './form-faults.ts';
import { LineFigure, NetworksFigure, StatesFigure } from './period-charts.tsx';
import { PeriodLists } from './period-lists.tsx';
import './reports.css';

const copy = pagesCopy.period;

export const handle: PageHandle = { scripts: true };

function periodAt(params: { kind: string; key: string }) {
  const kind = kindOfPath(params.kind);
  const period = kind && periodByKey(kind, params.key);
  if (!period) throw new Response(null, { status: 404 });
  return period;
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-weekly')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => periodPage(db, actor, periodAt(params), now, zone));
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { kind, key } = periodAt(params);
  const asked = await askPeriod(callOf(context, requirePerson(context, request)), { kind, key });
  if (!asked.ok) return data(faultsOf(asked.error), { status: 422 });
  return redirectWith(periodHref({ kind, key }), { text: copy.asked });
}

type View = Route.ComponentProps['loaderData'];

function Ask({ label, filled }: { label: string; filled?: boolean }) {
  return (
    <Form method="post">
      <Button icon="file-text" {...(filled ? { variant: 'filled' as const } : {})}>
        {label}
      </Button>
    </Form>
  );
}

function Running({ last }: View) {
  if (last?.state === 'failed') return <Alert tone="bad">{copy.failed}</Alert>;
  if (last?.state !== 'running') return null;
  const words = copy.progress(last.done, last.steps);
  return (
    <Card title={copy.asked} icon="hourglass">
      <div className="row wrap">
        <span className="b tn" role="status">
          {words}
        </span>
        <Form>
          <Button size="sm" icon="refresh">
            {copy.refresh}
          </Button>
        </Form>
      </div>
      <Progress value={last.done} max={last.steps} label={words} kind="work" />
    </Card>
  );
}

function Figures({ report }: { report: NonNullable<View['report']> }) {
  const { facts } = report;
  const tiles = [
    [paperCopy.of(facts.covered, facts.of), paperCopy.figures.covered],
    [String(facts.activities), paperCopy.figures.activities],
    [String(facts.posts), paperCopy.figures.posts],
    [String(facts.shares), paperCopy.figures.shares],
    [paperCopy.of(facts.silentCount, facts.liveUnits), paperCopy.figures.silent],
  ];
  return (
    <Card title={copy.figures}>
      {isEmptyPeriod(facts) && <p>{paperCopy.empty(paperCopy.spans[facts.kind])}</p>}
      <ul className="report-figures">
        {tiles.map(([figure, label]) => (
          <li key={label}>
            <b className="tn">{figure}</b>
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Report({ report, zone, mayMake, last }: View & { report: NonNullable<View['report']> }) {
  const { facts } = report;
  return (
    <>
      <p className="hint">{copy.number(report.number, formatInstant(report.issuedAt, zone, 'plain'))}</p>
      <Figures report={report} />
      {!isEmptyPeriod(facts) && (
        <>
          <LineFigure facts={facts} />
          <NetworksFigure facts={facts} />
        </>
      )}
      <StatesFigure facts={facts} />
      <PeriodLists facts={facts} />
      {mayMake && last?.state !== 'running' && <Ask label={copy.again} />}
    </>
  );
}

/** A week, month or quarter to look at, with its papers; or how far its making is. */
export default function PeriodPage({ loaderData, actionData }: Route.ComponentProps) {
  const { period, report, last, mayMake } = loaderData;
  const file = (form: string) => periodHref(period, `/laporan.${form}`);
  return (
    <>
      <PageHead
        title={copy.titles[period.kind]}
        summary={formatRange(period.from, period.to)}
        back={{ href: `/kerja/laporan?jenis=${PERIOD_PATHS[period.kind]}`, label: pagesCopy.back }}
        acts={
          report && (
            <>
              <a className="btn pri" href={file('pdf')} download>
                {copy.pdf}
              </a>
              <a className="btn" href={file('xlsx')} download>
                {copy.xlsx}
              </a>
              <a className="btn" href={file('docx')} download>
                {copy.docx}
              </a>
            </>
          )
        }
      />
      <PageBody>
        {actionData?.general && <Alert tone="bad">{actionData.general}</Alert>}
        <Running {...loaderData} />
        {report ? (
          <Report {...loaderData} report={report} />
        ) : (
          last?.state !== 'running' && (
            <EmptyState
              icon="file-description"
              title={copy.none}
              acts={mayMake && <Ask label={copy.make} filled />}
            >
              {mayMake ? copy.noneText : copy.noneOther}
            </EmptyState>
          )
        )}
      </PageBody>
    </>
  );
}
