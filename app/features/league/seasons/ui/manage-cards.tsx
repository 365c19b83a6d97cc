import { Form, Link } from 'react-router';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { SelectField, TextAreaField } from '#app/ui/field.tsx';
import { Reasons } from '#app/ui/list.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { seasonsCopy } from '../copy.id.ts';
import type { ManageView } from '../queries/manage.server.ts';
import { LEAGUE, seasonHref } from './hrefs.ts';
import { dateOf } from './league-words.ts';
import { RunState } from './run-state.tsx';

const copy = seasonsCopy.manage;

export function RulesCard({ view }: { view: ManageView }) {
  const { season } = view;
  return (
    <Card title={copy.rules}>
      <div className="stack tight">
        <p>
          <Link to={`${LEAGUE}/aturan/${season.rules.id}`}>
            {copy.rulesLine(season.rules.version, season.rules.name)}
          </Link>
        </p>
        {view.rules.length > 1 && view.abilities.run && (
          <Form method="post" className="row wrap">
            <input type="hidden" name="act" value="rules" />
            <SelectField
              name="rulesId"
              label={copy.changeRules}
              defaultValue={season.rules.id}
              options={view.rules.map(({ id, version, name, state }) => ({
                value: id,
                label: seasonsCopy.create.rulesOption(version, name, state === 'frozen'),
              }))}
            />
            <Button size="sm">{copy.changeRules}</Button>
          </Form>
        )}
      </div>
    </Card>
  );
}

export function StartCard({ view }: { view: ManageView }) {
  const { season, today } = view;
  const late = today > season.from;
  return (
    <Card title={copy.start}>
      <div className="stack tight">
        <p>{late ? copy.startLate(season.from) : copy.startBy(season.from)}</p>
        <Acts>
          <ConfirmDialog
            trigger={{ label: late ? copy.startTomorrow : copy.start, variant: 'filled', icon: 'lock' }}
            title={copy.startTitle}
            confirmLabel={late ? copy.startTomorrow : copy.start}
            cancelLabel={copy.keep}
            fields={{ act: 'start', ...(late ? { fromTomorrow: 'on' } : {}) }}
          >
            {copy.startText}
          </ConfirmDialog>
        </Acts>
      </div>
    </Card>
  );
}

function Waiting({ queue }: { queue: NonNullable<ManageView['queue']> }) {
  const items = [
    ...(queue.posts > 0 ? [copy.waitingPosts(queue.posts)] : []),
    ...(queue.excuses > 0 ? [copy.waitingExcuses(queue.excuses)] : []),
    ...(queue.jury ? [copy.waitingJury] : []),
  ];
  if (items.length === 0) return <p className="mut">{copy.waitingNone}</p>;
  return (
    <div>
      <b>{copy.waiting}</b>
      <Reasons items={items.map((text) => ({ key: text, found: false, text }))} />
      <p className="sm mut">{copy.waitingText}</p>
    </div>
  );
}

export function CloseCard({ view }: { view: ManageView }) {
  const { season, queue, closing } = view;
  const ready = view.canClose && view.abilities.run && closing?.state !== 'running';
  return (
    <Card title={copy.close}>
      <div className="stack tight">
        <p>{view.canClose ? copy.closeText : copy.closeAfter(season.to)}</p>
        {queue && <Waiting queue={queue} />}
        <RunState run={closing} />
        {ready && (
          <Acts>
            <ConfirmDialog
              trigger={{ label: copy.close, variant: 'filled', icon: 'flag' }}
              title={copy.closeTitle}
              confirmLabel={copy.close}
              cancelLabel={copy.keep}
              fields={{ act: 'close' }}
            >
              {copy.closeText}
            </ConfirmDialog>
          </Acts>
        )}
      </div>
    </Card>
  );
}

function Sealed({ season }: { season: ManageView['season'] }) {
  return (
    <div className="stack tight">
      <p>{copy.sealedAt(dateOf(season.sealedAt!, season.zone))}</p>
      <p className="sm">
        {copy.digest}: <code style={{ overflowWrap: 'anywhere' }}>{season.digest}</code>
      </p>
      <p className="sm mut">{copy.verify}</p>
      <Acts>
        <LinkButton icon="download" href={seasonHref(season.id, '/unduh/triwulan.jsonl')} plain>
          {seasonsCopy.page.sealed}
        </LinkButton>
      </Acts>
    </div>
  );
}

export function SealCard({ view }: { view: ManageView }) {
  const { season, sealing, waiting } = view;
  const until = dateOf(season.appealsUntil!, season.zone);
  if (season.state === 'sealed')
    return (
      <Card title={copy.seal}>
        <Sealed season={season} />
      </Card>
    );
  return (
    <Card title={copy.seal}>
      <div className="stack tight">
        <p>{view.windowOpen ? copy.appealsUntil(until) : copy.appealsOver(until)}</p>
        {waiting > 0 && (
          <p>
            <Link to={seasonHref(season.id, '/keputusan')}>{copy.open(waiting)}</Link>
          </p>
        )}
        <RunState run={sealing} />
        {!view.abilities.seal && <p className="mut">{copy.sealOther}</p>}
        {view.canSeal && view.abilities.seal && sealing?.state !== 'running' && (
          <Acts>
            <ConfirmDialog
              trigger={{ label: copy.seal, variant: 'filled', icon: 'shield-lock' }}
              title={copy.sealTitle}
              confirmLabel={copy.seal}
              cancelLabel={copy.keep}
              fields={{ act: 'seal' }}
            >
              {copy.sealText}
            </ConfirmDialog>
          </Acts>
        )}
      </div>
    </Card>
  );
}

export function CancelCard({ typed }: { typed?: string | undefined }) {
  return (
    <Card ground="sunken">
      <ConfirmDialog
        trigger={{ label: copy.cancel, variant: 'danger' }}
        title={copy.cancelTitle}
        confirmLabel={copy.cancelConfirm}
        cancelLabel={copy.keep}
        danger
        fields={{ act: 'cancel' }}
      >
        <TextAreaField
          name="reason"
          label={copy.cancelReason}
          defaultValue={typed ?? ''}
          maxLength={500}
          rows={3}
          required
        />
      </ConfirmDialog>
    </Card>
  );
}
