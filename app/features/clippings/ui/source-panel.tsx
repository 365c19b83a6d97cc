import { Form } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckField } from '#app/ui/choice-fields.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { clippingsCopy } from '../copy.id.ts';
import type { SourceRow } from '../queries/sources.server.ts';
import { sourcesCopy as copy } from '../screens-copy.id.ts';
import { partHref } from './clipping-tabs.tsx';

export type Faults = { typed: Typed; errors: FieldErrors; general?: string } | undefined;

function StateActs({ source }: { source: SourceRow }) {
  const paused = source.state === 'paused';
  return (
    <div className="acts">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="sourceId" value={source.id} />
        <input type="hidden" name="state" value={paused ? 'active' : 'paused'} />
        <Button name="intent" value="state" icon={paused ? 'player-play' : 'player-pause'}>
          {paused ? copy.resume : copy.pause}
        </Button>
      </Form>
      <ConfirmDialog
        trigger={{ label: copy.closeSource, variant: 'danger' }}
        title={copy.closeTitle}
        confirmLabel={copy.closeSource}
        cancelLabel={copy.keep}
        danger
        fields={{ intent: 'state', sourceId: source.id, state: 'closed' }}
      >
        {copy.closeText}
      </ConfirmDialog>
    </div>
  );
}

/** A new source, or one to change. */
export function SourcePanel({ source, faults }: { source: SourceRow | null; faults: Faults }) {
  const errors = faults?.errors ?? {};
  const values: Typed = faults?.typed ?? {
    name: source?.name ?? '',
    address: source?.address ?? '',
    local: source === null || source.local ? 'on' : '',
  };
  return (
    <Panel
      title={source ? copy.edit : copy.add}
      closeHref={partHref('sources')}
      closeLabel={clippingsCopy.close}
      {...(source ? { foot: <StateActs source={source} /> } : {})}
    >
      <Form method="post" className="form" key={source?.id ?? 'new'} noValidate>
        <ErrorSummary title={clippingsCopy.errorTitle} errors={errors} general={faults?.general} />
        <input type="hidden" name="sourceId" value={source?.id ?? ''} />
        <TextField
          name="name"
          label={copy.fields.name}
          defaultValue={values.name}
          error={errors.name}
          maxLength={120}
        />
        <TextField
          name="address"
          type="url"
          inputMode="url"
          label={copy.fields.address}
          hint={copy.fields.addressHint}
          defaultValue={values.address}
          error={errors.address}
        />
        <CheckField
          name="local"
          label={copy.fields.local}
          hint={copy.fields.localHint}
          defaultChecked={values.local === 'on'}
        />
        <Button variant="filled">{clippingsCopy.save}</Button>
      </Form>
    </Panel>
  );
}
