import { Form } from 'react-router';
import type { PasskeyView } from '#app/platform/auth/passkeys.server.ts';
import type { SignInView } from '#app/platform/auth/sessions.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate, formatInstant, localOf } from '#app/ui/format-date.ts';
import { Card, SectionHead } from '#app/ui/page-head.tsx';
import { PasswordField } from '#app/ui/password-field.tsx';
import { orgCopy } from '../copy.id.ts';
import { profileCopy } from '../profile-copy.id.ts';
import { PasskeyButton } from './passkey-button.tsx';
import type { SecurityAnswer } from './security-acts.server.ts';

const copy = profileCopy.security;
const eye = { showLabel: orgCopy.signIn.show, hideLabel: orgCopy.signIn.hide };

export function PasswordCard({
  hasPassword,
  answer,
}: {
  hasPassword: boolean;
  answer: SecurityAnswer | null;
}) {
  if (!hasPassword)
    return (
      <Card title={copy.password} icon="key">
        <p className="mut">{copy.noPassword}</p>
      </Card>
    );
  return (
    <Card title={copy.password} icon="key">
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="password" />
        <PasswordField
          {...eye}
          name="password-password"
          label={profileCopy.current}
          autoComplete="current-password"
          error={answer?.errors['password-password']}
        />
        <PasswordField
          {...eye}
          name="newPassword"
          label={copy.newPassword}
          hint={orgCopy.password.policy}
          autoComplete="new-password"
          error={answer?.errors.newPassword}
        />
        <Acts>
          <Button>{copy.changePassword}</Button>
        </Acts>
      </Form>
    </Card>
  );
}

export function PasskeyCard(props: { passkeys: readonly PasskeyView[]; zone: string; onAdded: () => void }) {
  return (
    <Card title={copy.passkeys} icon="fingerprint">
      <p className="mut">{copy.passkeysLead}</p>
      <ul className="lst">
        {props.passkeys.map((passkey) => (
          <li key={passkey.passkeyId} className="row">
            <span className="sp">
              <b style={{ display: 'block' }}>{passkey.name ?? copy.passkeyUnnamed}</b>
              <span className="sm mut">
                {[
                  passkey.addedAt &&
                    copy.added(formatDate(localOf(passkey.addedAt, props.zone).date, 'date')),
                  passkey.synced && copy.passkeySynced,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
            <ConfirmDialog
              trigger={{ label: copy.passkeyRemove, size: 'sm', variant: 'danger' }}
              title={copy.passkeyRemoveAsk}
              confirmLabel={copy.passkeyRemove}
              cancelLabel={copy.cancel}
              danger
              fields={{ intent: 'remove-passkey', passkeyId: passkey.passkeyId }}
            >
              {copy.passkeyRemoveText}
            </ConfirmDialog>
          </li>
        ))}
      </ul>
      {props.passkeys.length === 0 && <p className="hint after">{copy.passkeyNone}</p>}
      <PasskeyButton
        kind="add"
        path="/kerja/profil/kunci-sandi"
        label={copy.passkeyAdd}
        busyLabel={copy.passkeyAdding}
        failed={copy.passkeyFailed}
        onDone={props.onAdded}
      />
    </Card>
  );
}

type Row = SignInView & { here: boolean };

function columnsFor(zone: string): Column<Row>[] {
  return [
    {
      key: 'device',
      head: copy.device,
      main: true,
      cell: (row) => (
        <span className="row wrap">
          {row.device}
          {row.here && <Badge tone="info">{copy.thisDevice}</Badge>}
        </span>
      ),
    },
    { key: 'since', head: copy.since, cell: (row) => formatInstant(row.signedInAt, zone, 'short') },
    { key: 'seen', head: copy.seen, cell: (row) => formatInstant(row.lastSeenAt, zone, 'short') },
    {
      key: 'network',
      head: copy.network,
      cell: (row) => <span className="tn">{row.network ?? ''}</span>,
    },
    {
      key: 'acts',
      head: copy.acts,
      acts: true,
      cell: (row) =>
        row.here ? null : (
          <Form method="post">
            <input type="hidden" name="intent" value="end-one" />
            <Button size="sm" variant="danger" name="sessionId" value={row.sessionId}>
              {copy.end}
            </Button>
          </Form>
        ),
    },
  ];
}

export function SignInsCard({ signIns, zone }: { signIns: readonly Row[]; zone: string }) {
  return (
    <section>
      <SectionHead
        title={copy.signIns}
        count={String(signIns.length)}
        act={
          signIns.length > 1 && (
            <ConfirmDialog
              trigger={{ label: copy.endOthers, size: 'sm', variant: 'danger' }}
              title={copy.endOthersAsk}
              confirmLabel={copy.endOthers}
              cancelLabel={copy.cancel}
              danger
              fields={{ intent: 'end-others' }}
            >
              {copy.endOthersText}
            </ConfirmDialog>
          )
        }
      />
      <DataTable
        caption={copy.signInsTable}
        columns={columnsFor(zone)}
        rows={signIns}
        rowKey={(row) => row.sessionId}
      />
    </section>
  );
}
