import type { CSSProperties } from 'react';
import { Form } from 'react-router';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { PasswordField } from '#app/ui/password-field.tsx';
import { orgCopy } from '../copy.id.ts';
import { profileCopy } from '../profile-copy.id.ts';
import type { SecurityAnswer } from './security-acts.server.ts';

const copy = profileCopy.security;
const eye = { showLabel: orgCopy.signIn.show, hideLabel: orgCopy.signIn.hide };

function BackupCodes({ codes }: { codes: readonly string[] }) {
  return (
    <div className="stack tight">
      <h3>{copy.backup}</h3>
      <p className="hint">{copy.backupLead}</p>
      <ul className="cols tn" style={{ '--col': '120px' } as CSSProperties}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Acts>
        <CopyButton
          size="sm"
          text={codes.join('\n')}
          label={copy.backupCopy}
          doneLabel={orgCopy.link.copied}
          byHandLabel={orgCopy.link.byHand}
        />
      </Acts>
    </div>
  );
}

function Enrol({
  enrolment,
  error,
}: {
  enrolment: NonNullable<SecurityAnswer['enrolment']>;
  error?: string;
}) {
  const { qrSvg, appUri, secret, backupCodes } = enrolment;
  return (
    <div className="stack tight">
      <p>{copy.totpScan}</p>
      <img
        alt={copy.totpQr}
        width={200}
        height={200}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`}
      />
      {appUri && (
        <p className="on-phone">
          <LinkButton icon="device-mobile" href={appUri} plain>
            {copy.totpHere}
          </LinkButton>
        </p>
      )}
      <p className="hint">
        {copy.totpByHand} <b className="tn any">{secret}</b>
      </p>
      <BackupCodes codes={backupCodes} />
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="totp-confirm" />
        <input type="hidden" name="qrSvg" value={qrSvg} />
        <input type="hidden" name="appUri" value={appUri} />
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="codes" value={backupCodes.join(' ')} />
        <TextField
          name="code"
          label={copy.totpCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          error={error}
        />
        <Acts>
          <Button variant="filled">{copy.totpConfirm}</Button>
        </Acts>
      </Form>
    </div>
  );
}

function Confirm(props: { intent: string; label: string; ask: string; text: string; danger?: boolean }) {
  return (
    <ConfirmDialog
      trigger={{ label: props.label, ...(props.danger ? { variant: 'danger' } : {}) }}
      title={props.ask}
      confirmLabel={props.label}
      cancelLabel={copy.cancel}
      danger={props.danger}
      fields={{ intent: props.intent }}
    >
      <p className="mut">{props.text}</p>
      <PasswordField
        {...eye}
        name={`${props.intent}-password`}
        label={copy.confirmPassword}
        autoComplete="current-password"
      />
    </ConfirmDialog>
  );
}

/** The authenticator app: switched on with a code, off with the password; backup codes are shown once. */
export function TotpCard(props: { active: boolean; hasPassword: boolean; answer: SecurityAnswer | null }) {
  const { active, hasPassword, answer } = props;
  if (answer?.enrolment)
    return (
      <Card title={copy.totp} icon="device-mobile">
        <Enrol enrolment={answer.enrolment} error={answer.errors.code} />
      </Card>
    );
  return (
    <Card title={copy.totp} icon="device-mobile">
      <div className="stack tight">
        <p className="mut">{active ? copy.totpOn : copy.totpOff}</p>
        {answer?.backupCodes && <BackupCodes codes={answer.backupCodes} />}
        {active ? (
          <Acts>
            <Confirm
              intent="codes"
              label={copy.backupRenew}
              ask={copy.backupRenewAsk}
              text={copy.backupRenewText}
            />
            <Confirm
              intent="stop"
              label={copy.totpStop}
              ask={copy.totpStopAsk}
              text={copy.totpStopText}
              danger
            />
          </Acts>
        ) : (
          <Form method="post" className="form" noValidate>
            <input type="hidden" name="intent" value="totp" />
            {hasPassword && (
              <PasswordField
                {...eye}
                name="totp-password"
                label={copy.confirmPassword}
                autoComplete="current-password"
                error={answer?.errors['totp-password']}
              />
            )}
            <Acts>
              <Button>{copy.totpStart}</Button>
            </Acts>
          </Form>
        )}
      </div>
    </Card>
  );
}
