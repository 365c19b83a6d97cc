import { Form } from 'react-router';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button } from '#app/ui/button.tsx';
import { CheckField } from '#app/ui/choice-fields.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { NETWORK_ICONS, networkName } from '../../networks.ts';
import type { FormAnswer } from '../../ui/form-answer.ts';
import { APPS_COPY, CONNECTION_COPY } from '../copy.id.ts';
import { APP_HELP } from '../help-copy.id.ts';
import type { AppView } from '../queries/apps.server.ts';

type Props = { app: AppView; redirectUri: string; answer: FormAnswer | undefined };

/** The government's app at one network: its id, its key (never shown again), and what X may cost. */
export function AppCard({ app, redirectUri, answer }: Props) {
  const { network, clientId } = app;
  const name = networkName(network);
  const isSet = clientId !== null;
  return (
    <Card
      title={name}
      icon={NETWORK_ICONS[network]}
      act={<Badge tone={isSet ? 'good' : 'neutral'}>{isSet ? APPS_COPY.set : APPS_COPY.unset}</Badge>}
    >
      {isSet && (
        <p className="hint">
          {APPS_COPY.setBy(app.setBy, app.setWhen ?? '')}{' '}
          {app.accounts > 0 && APPS_COPY.accounts(app.accounts)}
        </p>
      )}
      <details open={answer !== undefined}>
        <summary>{isSet ? APPS_COPY.change : APPS_COPY.fill(name)}</summary>
        <div className="stack tight" style={{ marginTop: 12 }}>
          <ol className="lst">
            {(APP_HELP[network] ?? []).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <div>
            <p className="hint">{APPS_COPY.redirect}</p>
            <p className="row wrap">
              <code style={{ overflowWrap: 'anywhere' }}>{redirectUri}</code>
              <CopyButton
                size="sm"
                text={redirectUri}
                label={APPS_COPY.copy}
                doneLabel={APPS_COPY.copied}
                byHandLabel={APPS_COPY.copyByHand}
              />
            </p>
          </div>
          <AppForm app={app} answer={answer} />
        </div>
      </details>
      {isSet && (
        <div style={{ marginTop: 16 }}>
          <Acts>
            <ConfirmDialog
              trigger={{ label: APPS_COPY.remove, variant: 'danger', size: 'sm' }}
              title={APPS_COPY.removeQuestion(name)}
              confirmLabel={APPS_COPY.remove}
              cancelLabel={APPS_COPY.cancel}
              fields={{ intent: 'remove', network }}
              danger
            >
              {APPS_COPY.removeText}
            </ConfirmDialog>
          </Acts>
        </div>
      )}
    </Card>
  );
}

function AppForm({ app, answer }: Pick<Props, 'app' | 'answer'>) {
  const { network } = app;
  const id = (name: string) => `${network}-${name}`;
  const errors = answer?.errors ?? {};
  return (
    <Form method="post" preventScrollReset className="form" autoComplete="off">
      <input type="hidden" name="network" value={network} />
      <TextField
        name="clientId"
        id={id('clientId')}
        label={APPS_COPY.clientId[network]}
        error={errors.clientId}
        defaultValue={answer?.values.clientId ?? app.clientId ?? ''}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <TextField
        name="clientSecret"
        id={id('clientSecret')}
        type="password"
        label={APPS_COPY.clientSecret[network]}
        hint={app.clientId === null ? APPS_COPY.secretHint : APPS_COPY.secretKept}
        error={errors.clientSecret}
        autoComplete="off"
      />
      {network === 'x' && (
        <>
          <TextField
            name="monthlyCap"
            id={id('monthlyCap')}
            label={APPS_COPY.monthlyCap}
            optional={APPS_COPY.optional}
            hint={APPS_COPY.monthlyCapHint}
            after={app.used === null ? undefined : APPS_COPY.used(app.used)}
            error={errors.monthlyCap}
            defaultValue={answer?.values.monthlyCap ?? app.monthlyCap}
            inputMode="numeric"
            width="short"
          />
          <CheckField
            name="noLinks"
            id={id('noLinks')}
            label={APPS_COPY.noLinks}
            hint={APPS_COPY.noLinksHint}
            defaultChecked={answer ? answer.values.noLinks === 'on' : app.noLinks}
          />
        </>
      )}
      <p className="hint">{CONNECTION_COPY.keyNote}</p>
      <div>
        <Button variant="filled">{APPS_COPY.save}</Button>
      </div>
    </Form>
  );
}
