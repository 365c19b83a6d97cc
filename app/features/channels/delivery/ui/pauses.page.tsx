import { Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, SelectField, TextField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { DoneState } from '#app/ui/states.tsx';
import { PUBLISHING_NETWORKS } from '../../connectors/publishing.ts';
import { may } from '../../policy.ts';
import { unitChoices } from '../../queries/list.server.ts';
import { liftPause, pauseDeliveries } from '../actions/pause.server.ts';
import { visibleUnits } from '../queries/deliveries.server.ts';
import { type PauseView, readPauses } from '../queries/pauses.server.ts';
import { PAUSES_COPY as copy } from '../screens-copy.id.ts';
import type { Route } from './+types/pauses.page';
import { networkLabel } from './delivery-parts.tsx';
import './pauses.css';
import { type Refused, refused } from './refused.ts';

export const handle: PageHandle = { scripts: true };

const HERE = '/kerja/pengiriman/jeda';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const mayPause = may(actor, 'pause-deliveries');
  if (!mayPause && visibleUnits(actor)?.length === 0) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  return readAs(context, actor, async (db) => ({
    zone,
    mayPause,
    maySeeList: visibleUnits(actor)?.length !== 0,
    pauses: await readPauses(db, now),
    units: mayPause ? await unitChoices(db) : [],
  }));
}

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const isLift = form.get('intent') === 'lift';
  const result = await (isLift ? liftPause : pauseDeliveries)(call, Object.fromEntries(form));
  if (!result.ok) return refused(form, result.error);
  return redirectWith(HERE, { text: isLift ? copy.lifted : copy.said });
}

function Pause({ pause, zone, mayPause }: { pause: PauseView; zone: string; mayPause: boolean }) {
  const from = formatInstant(pause.fromAt, zone);
  const until = pause.untilAt ? copy.until(formatInstant(pause.untilAt, zone)) : copy.open;
  return (
    <Card title={pause.what} icon="player-pause" ground={pause.running ? 'wash' : 'surface'}>
      <p style={{ fontSize: 18, lineHeight: '26px' }}>{pause.reason}</p>
      <p className="hint">
        {pause.running ? copy.since(pause.by, from) : copy.plannedBy(pause.by, from)}, {until}.
      </p>
      {pause.running && <p>{copy.waiting(pause.waiting)}</p>}
      {mayPause && (
        <Form method="post" style={{ marginTop: 16 }}>
          <input type="hidden" name="intent" value="lift" />
          <input type="hidden" name="pauseId" value={pause.id} />
          <Button icon={pause.running ? 'player-play' : 'x'}>{pause.running ? copy.lift : copy.drop}</Button>
        </Form>
      )}
    </Card>
  );
}

type View = Route.ComponentProps['loaderData'];

function NewPause({ view, answer }: { view: View; answer: Refused | undefined }) {
  const busy = useNavigation().state !== 'idle';
  const given = (name: string) => ({
    name,
    defaultValue: answer?.values[name] ?? '',
    ...(answer?.errors[name] ? { error: answer.errors[name] } : {}),
  });
  return (
    <Card title={copy.newTitle}>
      <Form method="post" className="form pause" noValidate preventScrollReset>
        <input type="hidden" name="intent" value="pause" />
        <ChoiceField
          {...given('scope')}
          defaultValue={answer?.values.scope ?? 'all'}
          label={copy.scopeLabel}
          choices={(['all', 'unit', 'network'] as const).map((scope) => ({
            value: scope,
            label: copy.scope[scope],
            sub: copy.scopeSub[scope],
          }))}
        />
        <div className="of-unit">
          <SearchSelectField
            {...given('unitId')}
            defaultValue={answer?.values.unitId ? [answer.values.unitId] : []}
            label={copy.unit}
            options={view.units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
            placeholder={copy.choose}
            nothingLabel={copy.nothing}
            clearLabel={copy.clear}
          />
        </div>
        <div className="of-network">
          <SelectField
            {...given('network')}
            label={copy.network}
            options={[
              { value: '', label: copy.choose },
              ...PUBLISHING_NETWORKS.map((network) => ({ value: network, label: networkLabel(network) })),
            ]}
          />
        </div>
        <TextField {...given('reason')} label={copy.reason} hint={copy.reasonHint} maxLength={300} />
        <FieldPair>
          <DateField
            {...given('from')}
            kind="datetime-local"
            label={copy.from}
            optional={copy.optional}
            hint={copy.fromHint}
          />
          <DateField
            {...given('until')}
            kind="datetime-local"
            label={copy.until_}
            optional={copy.optional}
            hint={copy.untilHint}
          />
        </FieldPair>
        <Button variant="filled" icon="player-pause" busy={busy}>
          {copy.act}
        </Button>
      </Form>
    </Card>
  );
}

export default function PausesPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const answer = actionData as Refused | undefined;
  // A pause that has begun empties the form, so that a second press makes no second pause.
  const newest =
    view.pauses
      .map(({ id }) => id)
      .toSorted()
      .at(-1) ?? '';
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        {...(view.maySeeList ? { back: { href: '/kerja/pengiriman', label: copy.back } } : {})}
      />
      <PageBody>
        {answer && <ErrorSummary title={copy.errors} errors={answer.errors} general={answer.general} />}
        {view.pauses.length === 0 && <DoneState icon="player-play" title={copy.none} />}
        {view.pauses.map((pause) => (
          <Pause key={pause.id} pause={pause} zone={view.zone} mayPause={view.mayPause} />
        ))}
        {view.mayPause && <NewPause key={newest} view={view} answer={answer} />}
      </PageBody>
    </>
  );
}
