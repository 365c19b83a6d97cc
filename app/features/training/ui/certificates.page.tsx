import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requestContext,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Panel } from '#app/ui/panel.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { askCertificates } from '../certifying/actions/ask-certificates.server.ts';
import { revokeCertificate } from '../certifying/actions/revoke-certificate.server.ts';
import { certifyingCopy } from '../certifying/copy.id.ts';
import {
  type CertificateRow,
  type CertificatesView,
  certificatesView,
} from '../certifying/queries/certificates.server.ts';
import type { Route } from './+types/certificates.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { RunProgress } from './run-progress.tsx';

export const handle: PageHandle = { scripts: true };
const copy = certifyingCopy.page;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => certificatesView(db, actor, params.batchId, now));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return { ...view, revoking: new URL(request.url).searchParams.get('cabut') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const here = batchHref({ id: params.batchId, programmeId: params.id }, 'certificates');
  if (typed.intent === 'revoke') {
    const revoked = await revokeCertificate(call, typed);
    if (revoked.ok) return redirectWith(here, { text: copy.revoked });
    return data({ typed, ...faultsOf(revoked.error) }, { status: 422 });
  }
  const { origin } = context.get(requestContext);
  const asked = await askCertificates(call, { batchId: params.batchId, origin });
  if (asked.ok) return redirectWith(here, { text: copy.asked(asked.value.wanted) });
  return data({ typed, ...faultsOf(asked.error) }, { status: 422 });
}

function Certificate({ row, here, mayRevoke }: { row: CertificateRow; here: string; mayRevoke: boolean }) {
  const { certificate } = row;
  if (!certificate)
    return (
      <span className="sm mut">
        {row.missing.length === 0 ? '' : row.missing.map(certifyingCopy.missing).join('. ')}
      </span>
    );
  const file = `${here}/${row.registrationId}`;
  return (
    <span className="row wrap" style={{ gap: 8 }}>
      <span className="any">{certificate.number}</span>
      {certificate.state === 'revoked' ? (
        <Badge tone="bad">{copy.revokedBadge}</Badge>
      ) : (
        <Badge tone={certificate.ready ? 'good' : 'info'}>
          {certificate.ready ? copy.issuedBadge : copy.preparing}
        </Badge>
      )}
      {certificate.ready && certificate.state !== 'revoked' && (
        <>
          <LinkButton size="sm" icon="file-type-pdf" href={`${file}.pdf`} plain>
            {copy.pdf}
          </LinkButton>
          <LinkButton size="sm" icon="certificate" href={`${file}.json`} plain>
            {copy.badge}
          </LinkButton>
        </>
      )}
      {mayRevoke && certificate.state !== 'revoked' && (
        <LinkButton size="sm" variant="danger-subtle" href={`${here}?cabut=${row.registrationId}`}>
          {copy.revoke}
        </LinkButton>
      )}
      {certificate.reason && <span className="sm mut">{certificate.reason}</span>}
    </span>
  );
}

function columnsFor(view: CertificatesView, here: string): Column<CertificateRow>[] {
  return [
    {
      key: 'person',
      head: copy.columns.person,
      main: true,
      cell: (row) => (
        <>
          <span className="any">{row.person}</span>
          <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
            {row.unit}
          </span>
        </>
      ),
    },
    {
      key: 'attended',
      head: copy.columns.attended,
      unit: copy.columns.attendedUnit,
      figure: true,
      cell: (row) => copy.attended(row.attended, row.lessons),
    },
    ...(view.head.rule.postTest === null
      ? []
      : [
          {
            key: 'test',
            head: copy.columns.test,
            figure: true,
            cell: (row: CertificateRow) => row.postTest ?? '',
          },
        ]),
    {
      key: 'certificate',
      head: copy.columns.state,
      cell: (row) => <Certificate row={row} here={here} mayRevoke={view.abilities.issue} />,
    },
  ];
}

function Run({ run }: { run: CertificatesView['run'] }) {
  if (!run || run.state === 'done') return null;
  if (run.state === 'failed') return <Alert tone="bad">{copy.failed}</Alert>;
  return (
    <RunProgress
      value={run.issued}
      max={run.wanted}
      label={copy.running(run.issued, run.wanted)}
      refresh={copy.refresh}
    />
  );
}

/** Who gets a certificate, what is missing for the others, and the papers. */
export default function CertificatesPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, rows, due, revoking } = view;
  const here = batchHref(head, 'certificates');
  const mayIssue = view.abilities.issue && view.isOver && (due > 0 || view.run?.state === 'failed');
  const chosen = rows.find((row) => row.registrationId === (actionData?.typed.registrationId ?? revoking));
  return (
    <>
      <BatchFrame
        head={head}
        current="certificates"
        {...(mayIssue
          ? {
              acts: (
                <ConfirmDialog
                  trigger={{ label: copy.issue(due), variant: 'filled' }}
                  title={copy.issueTitle(due)}
                  confirmLabel={copy.issue(due)}
                  cancelLabel={copy.cancel}
                  fields={{ intent: 'issue' }}
                >
                  {copy.issueText}
                </ConfirmDialog>
              ),
            }
          : {})}
      >
        <p className="mut">
          {copy.rule}:{' '}
          {certifyingCopy.criteria(head.rule.attendancePercent, head.rule.postTest, head.rule.tasks)}
          {!view.isOver && ` ${copy.notOver}`}
        </p>
        {actionData?.general && <Alert tone="bad">{actionData.general}</Alert>}
        <Run run={view.run} />
        <DataTable
          caption={copy.caption}
          columns={columnsFor(view, here)}
          rows={rows}
          rowKey={(row) => row.registrationId}
          empty={
            <EmptyState icon="certificate" title={copy.emptyTitle}>
              {copy.empty}
            </EmptyState>
          }
        />
      </BatchFrame>
      {view.abilities.issue && chosen?.certificate && (
        <Panel title={copy.revokeTitle} closeHref={here} closeLabel={copy.cancel}>
          <Form method="post" className="form" noValidate>
            <p>
              {chosen.person}, {chosen.certificate.number}
            </p>
            <input type="hidden" name="intent" value="revoke" />
            <input type="hidden" name="registrationId" value={chosen.registrationId} />
            <TextField
              name="reason"
              label={copy.reason}
              hint={copy.reasonHint}
              defaultValue={actionData?.typed.reason}
              {...(actionData?.errors.reason ? { error: actionData.errors.reason } : {})}
              maxLength={300}
            />
            <Button variant="danger-filled">{copy.revoke}</Button>
          </Form>
        </Panel>
      )}
    </>
  );
}
