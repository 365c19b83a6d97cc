import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { faultsByField, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
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
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { RunState } from '../../seasons/ui/run-state.tsx';
import { askPrizes } from '../actions/ask-prizes.server.ts';
import { revokePrize } from '../actions/revoke-prize.server.ts';
import { pointsWord, winningCopy } from '../copy.id.ts';
import { type PrizeRow, type PrizesView, prizesView } from '../queries/prizes.server.ts';
import type { Route } from './+types/prizes.page.ts';

export const handle: PageHandle = { scripts: true };
const copy = winningCopy.page;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = /^[0-9a-f-]{36}$/.test(params.seasonId)
    ? await readAs(context, actor, (db) => prizesView(db, actor, params.seasonId, now))
    : null;
  if (!view) throw new Response(null, { status: 404 });
  return { ...view, revoking: new URL(request.url).searchParams.get('cabut') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const here = `/kerja/liga/${params.seasonId}/piagam`;
  const refused = (error: { type: string; faults?: readonly { path: string; message: string }[] }) => {
    thrownFor(error);
    return data(
      {
        typed,
        errors: faultsByField(error.faults ?? []),
        ...(error.type === 'invalid'
          ? {}
          : { general: winningCopy.refusals[error.type] ?? winningCopy.refusals.invalid }),
      },
      { status: 422 },
    );
  };
  if (typed.intent === 'revoke') {
    const revoked = await revokePrize(call, typed);
    return revoked.ok ? redirectWith(here, { text: copy.didRevoke }) : refused(revoked.error);
  }
  const { origin } = context.get(requestContext);
  const asked = await askPrizes(call, { seasonId: params.seasonId, origin });
  return asked.ok ? redirectWith(here, { text: copy.asked(asked.value.wanted) }) : refused(asked.error);
}

function Paper({ row, here, mayRevoke }: { row: PrizeRow; here: string; mayRevoke: boolean }) {
  const { prize } = row;
  if (!prize) return <span className="sm mut">{copy.notYet}</span>;
  const revoked = prize.state === 'revoked';
  return (
    <span className="row wrap" style={{ gap: 8 }}>
      <span className="any">{prize.number}</span>
      {revoked ? (
        <Badge tone="bad">{copy.revoked}</Badge>
      ) : (
        <Badge tone={prize.ready ? 'good' : 'info'}>{prize.ready ? copy.issued : copy.preparing}</Badge>
      )}
      {prize.ready && !revoked && (
        <LinkButton size="sm" icon="file-type-pdf" href={`${here}/${prize.id}.pdf`} plain>
          {copy.pdf}
        </LinkButton>
      )}
      {mayRevoke && !revoked && (
        <LinkButton size="sm" variant="danger-subtle" href={`${here}?cabut=${prize.id}`}>
          {copy.revoke}
        </LinkButton>
      )}
      {prize.reason && <span className="sm mut any">{prize.reason}</span>}
    </span>
  );
}

function columnsFor(view: PrizesView, here: string): Column<PrizeRow>[] {
  return [
    { key: 'unit', head: copy.columns.unit, main: true, cell: (row) => row.unit },
    { key: 'achieved', head: copy.columns.achieved, cell: (row) => row.achieved },
    {
      key: 'total',
      head: copy.columns.total,
      figure: true,
      cell: (row) => (row.total === null ? '' : pointsWord(row.total)),
    },
    {
      key: 'document',
      head: copy.columns.document,
      cell: (row) => <Paper row={row} here={here} mayRevoke={view.abilities.issue} />,
    },
  ];
}

function Revoke(props: {
  chosen: PrizeRow;
  here: string;
  typed: Record<string, string> | undefined;
  errors: Record<string, string> | undefined;
}) {
  const { chosen, here, typed, errors } = props;
  return (
    <Panel title={copy.revokeTitle} closeHref={here} closeLabel={copy.cancel}>
      <Form method="post" className="form" noValidate>
        <p className="any">
          {chosen.unit}, {chosen.achieved}, {chosen.prize?.number}
        </p>
        <input type="hidden" name="intent" value="revoke" />
        <input type="hidden" name="prizeId" value={chosen.prize?.id} />
        <TextField
          name="reason"
          label={copy.reason}
          hint={copy.reasonHint}
          defaultValue={typed?.reason}
          {...(errors?.reason ? { error: errors.reason } : {})}
          maxLength={300}
        />
        <Button variant="danger-filled">{copy.revoke}</Button>
      </Form>
    </Panel>
  );
}

/** Who won in a sealed season, and the certificates. */
export default function PrizesPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { season, rows, due, abilities } = view;
  const here = `/kerja/liga/${season.id}/piagam`;
  const asked = actionData?.typed.prizeId ?? view.revoking;
  const chosen = rows.find(({ prize }) => prize !== null && prize.id === asked);
  const mayIssue = abilities.issue && season.sealed && due > 0 && view.run?.state !== 'running';
  return (
    <>
      <PageHead
        title={copy.title}
        summary={season.name}
        back={{ href: `/kerja/liga/${season.id}`, label: copy.back }}
        acts={
          mayIssue && (
            <ConfirmDialog
              trigger={{ label: copy.issue(due), variant: 'filled', icon: 'award' }}
              title={copy.issueTitle(due)}
              confirmLabel={copy.issue(due)}
              cancelLabel={copy.cancel}
              fields={{ intent: 'issue' }}
            >
              {copy.issueText}
            </ConfirmDialog>
          )
        }
      />
      <PageBody>
        {actionData?.general && (
          <Alert tone="bad" live>
            {actionData.general}
          </Alert>
        )}
        {!season.sealed && <Alert>{copy.waits}</Alert>}
        <RunState run={view.run} />
        {season.sealed && (
          <DataTable
            caption={copy.caption}
            columns={columnsFor(view, here)}
            rows={rows}
            rowKey={({ unitId }) => unitId}
            groupOf={({ className }) => ({ key: className, label: className })}
            empty={
              <EmptyState icon="award" title={copy.emptyTitle}>
                {copy.empty}
              </EmptyState>
            }
          />
        )}
      </PageBody>
      {abilities.issue && chosen && (
        <Revoke chosen={chosen} here={here} typed={actionData?.typed} errors={actionData?.errors} />
      )}
    </>
  );
}
