import { Form } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Facts } from '#app/ui/list.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { networkName } from '../../networks.ts';
import type { FormAnswer } from '../../ui/form-answer.ts';
import { CONNECTION_COPY, CONNECTIONS_COPY } from '../copy.id.ts';
import { CONNECT_HELP } from '../help-copy.id.ts';
import type { ConnectionPage } from '../queries/connection.server.ts';
import { FIELD } from './field-name.ts';
import { ViewBadge } from './view-badge.tsx';

type Props = { page: ConnectionPage };

/** What needs a person, above everything else. */
export function Trouble({ page }: Props) {
  const waits = page.waiting > 0 ? CONNECTION_COPY.waiting(page.waiting) : '';
  if (page.view === 'reconnect')
    return (
      <Alert tone="bad" title={CONNECTION_COPY.reconnectTitle}>
        {page.why} {waits}
      </Alert>
    );
  if (page.view === 'expiring' && page.connection?.until)
    return (
      <Alert tone="warn" title={CONNECTION_COPY.expiringTitle}>
        {CONNECTION_COPY.expiringText(page.connection.until)} {waits}
      </Alert>
    );
  return waits && page.view === 'none' ? <Alert tone="warn">{waits}</Alert> : null;
}

/** What the connection is, who made it, and taking it back. */
export function StateCard({ page }: Props) {
  const { connection, view, abilities } = page;
  if (view === 'assisted')
    return (
      <Card title={CONNECTION_COPY.assistedTitle} icon="info-circle">
        <p>{CONNECTION_COPY.assisted}</p>
      </Card>
    );
  if (!connection) return null;
  const rows = [
    { term: CONNECTION_COPY.state, value: <ViewBadge view={view} /> },
    { term: CONNECTION_COPY.answering, value: connection.answering },
    {
      term: CONNECTION_COPY.by,
      value: CONNECTION_COPY.custody(connection.by ?? CONNECTION_COPY.program, connection.since),
    },
    ...(view === 'live' || view === 'expiring'
      ? [
          {
            term: CONNECTION_COPY.until,
            value: connection.renews
              ? CONNECTIONS_COPY.renews
              : (connection.until ?? CONNECTIONS_COPY.noUntil),
          },
        ]
      : []),
    ...(connection.renewed ? [{ term: CONNECTION_COPY.renewed, value: connection.renewed }] : []),
  ];
  return (
    <Card title={CONNECTION_COPY.stateTitle} icon="plug-connected">
      <Facts rows={rows} />
      <p className="hint">{CONNECTION_COPY.institutional}</p>
      {abilities.connect && (
        <Acts>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="test" />
            <Button icon="refresh">{CONNECTION_COPY.test}</Button>
          </Form>
          <ConfirmDialog
            trigger={{ label: CONNECTION_COPY.disconnect, variant: 'danger' }}
            title={CONNECTION_COPY.disconnectQuestion}
            confirmLabel={CONNECTION_COPY.disconnect}
            cancelLabel={CONNECTION_COPY.cancel}
            fields={{ intent: 'disconnect' }}
            danger
          >
            {CONNECTION_COPY.disconnectText(page.waiting)}
          </ConfirmDialog>
        </Acts>
      )}
    </Card>
  );
}

/** Giving leave: by the network's own form, or on its consent page. */
export function ConnectCard({ page, answer }: Props & { answer: FormAnswer | undefined }) {
  const { way, abilities, view } = page;
  if (way === null) return null;
  if (!page.approved) return <Alert>{CONNECTION_COPY.notApproved}</Alert>;
  if (!abilities.connect) return null;
  const stands = view === 'live';
  const title = page.connection ? CONNECTION_COPY.againTitle : CONNECTION_COPY.connectTitle;
  const inside =
    way.by === 'form' ? <KeyForm page={page} fields={way.fields} answer={answer} /> : <Consent page={page} />;
  return (
    <Card title={title} icon="key">
      {stands ? (
        <details open={answer?.intent === 'connect' || answer?.intent === 'consent'}>
          <summary>{CONNECTION_COPY.again}</summary>
          {inside}
        </details>
      ) : (
        inside
      )}
    </Card>
  );
}

type Field = Extract<NonNullable<ConnectionPage['way']>, { by: 'form' }>['fields'][number];

function KeyForm(props: Props & { fields: readonly Field[]; answer: FormAnswer | undefined }) {
  const { page, fields, answer } = props;
  const mine = answer?.intent === 'connect' ? answer : undefined;
  return (
    <Form method="post" preventScrollReset className="form" autoComplete="off">
      <input type="hidden" name="intent" value="connect" />
      <p className="mut">{CONNECTION_COPY.formNote}</p>
      {fields.map((field) => (
        <TextField
          key={field.name}
          name={`${FIELD}${field.name}`}
          label={field.label}
          hint={field.hint}
          type={field.secret ? 'password' : 'text'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={mine?.errors[`${FIELD}${field.name}`]}
          defaultValue={mine?.values[`${FIELD}${field.name}`]}
          {...(field.optional ? { optional: CONNECTION_COPY.optional } : { required: true })}
        />
      ))}
      <p className="hint">{CONNECTION_COPY.keyNote}</p>
      <div>
        <Button variant={page.view === 'live' ? 'default' : 'filled'} icon="plug">
          {page.connection ? CONNECTION_COPY.again : CONNECTION_COPY.connect}
        </Button>
      </div>
    </Form>
  );
}

function Consent({ page }: Props) {
  const { way, abilities } = page;
  const network = networkName(page.network);
  if (way?.by === 'oauth' && !way.hasApp)
    return (
      <Alert
        tone="warn"
        title={CONNECTION_COPY.appMissing(network)}
        act={
          abilities.setApp && (
            <LinkButton size="sm" href="/kerja/sambungan/aplikasi">
              {CONNECTION_COPY.appLink}
            </LinkButton>
          )
        }
      >
        {CONNECTION_COPY.appMissingText} {!abilities.setApp && CONNECTION_COPY.askDesk}
      </Alert>
    );
  return (
    <Form method="post" preventScrollReset className="form">
      <input type="hidden" name="intent" value="consent" />
      <p className="mut">{CONNECTION_COPY.leaves}</p>
      <p className="hint">{CONNECTION_COPY.keyNote}</p>
      <div>
        <Button variant={page.view === 'live' ? 'default' : 'filled'} icon="external-link">
          {CONNECTION_COPY.connectAt(network)}
        </Button>
      </div>
    </Form>
  );
}

export function Help({ page }: Props) {
  const steps = page.way === null ? undefined : CONNECT_HELP[page.network];
  if (!steps || !page.abilities.connect) return null;
  return (
    <Card title={CONNECTION_COPY.howTitle} icon="help-circle" ground="sunken">
      <ol className="lst">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Card>
  );
}
