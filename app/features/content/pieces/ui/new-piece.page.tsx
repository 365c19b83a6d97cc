import { useEffect, useRef } from 'react';
import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { officeWords } from '../../writing/queries/words.server.ts';
import { startPiece } from '../actions/make-piece.server.ts';
import { piecesCopy } from '../copy.id.ts';
import { begin, channelChoices, pieceChoices, unitsToWriteFor } from '../queries/form-choices.server.ts';
import { writingOptions } from '../rules/writing-options.ts';
import { NEWSROOM } from '../schema.ts';
import type { Route } from './+types/new-piece.page.ts';
import { PieceFields } from './piece-fields.tsx';
import { faultsAt, pieceInput } from './piece-form.ts';
import { stayUnanswered } from './stay-unanswered.ts';
import { UnitChoice } from './unit-choice.tsx';
import { useKeptForm } from './use-kept-form.ts';
import { HOME, pieceHref } from './words.ts';

export const handle: PageHandle = { scripts: true };
const copy = piecesCopy.form;

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const where = {
    actor,
    now: platformOf(context).clock.now().toString(),
    zone: requireGovernment(context).zone,
  };
  const asked = (name: string) =>
    ID.test(url.searchParams.get(name) ?? '') ? url.searchParams.get(name) : null;
  const origin = {
    task: asked('tugas'),
    activity: asked('kegiatan'),
    narrative: asked('narasi'),
    note: asked('catatan'),
    release: url.searchParams.get('jenis') === 'release',
  };
  return readAs(context, actor, async (db) => {
    const units = await unitsToWriteFor(db, actor);
    const wanted = asked('unit');
    const first = units.filter(({ id }) => id === wanted);
    const begun = await begin(db, where, origin, first.length > 0 ? first : units);
    if (begun.unitId === null) return { units, form: null };
    const form = {
      unitId: begun.unitId,
      values: begun.values,
      choices: await pieceChoices(db, where, begun.unitId),
      channels: await channelChoices(db, begun.unitId),
      writing: writingOptions('post', NEWSROOM, where.zone, await officeWords(db)),
      draftId: `baru:${actor.personId}:${begun.unitId}:${origin.task ?? origin.activity ?? origin.narrative ?? origin.note ?? ''}`,
    };
    return { units, form };
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const typed = typedOf(form);
  const channels = form.getAll('channels').map(String);
  const { input, places } = pieceInput(typed);
  const made = await startPiece(callOf(context, actor), { ...input, channels });
  if (made.ok) return redirectWith(pieceHref(made.value.pieceId), { text: copy.made });
  thrownFor(made.error);
  return data({ typed, channels, ...faultsAt(made.error, places) }, { status: 422 });
}

export const clientAction = ({ request, serverAction }: Route.ClientActionArgs) =>
  stayUnanswered(request, serverAction);

type Begun = NonNullable<Route.ComponentProps['loaderData']['form']>;

function Channels({
  form,
  chosen,
  error,
}: {
  form: Begun;
  chosen: readonly string[] | null;
  error?: string;
}) {
  return (
    <ChoiceField
      name="channels"
      label={copy.channels}
      hint={copy.channelsHint}
      many
      choices={form.channels.map(({ id, name, account, connected }) => ({
        value: id ?? NEWSROOM,
        label: name === null ? piecesCopy.newsroom : `${name} ${account ?? ''}`.trim(),
        sub: id === null ? copy.ownPage : connected ? copy.connected : copy.byHand,
      }))}
      defaultValue={chosen ?? form.channels.map(({ id }) => id ?? NEWSROOM)}
      error={error}
    />
  );
}

function NewForm({ form, actionData }: { form: Begun; actionData: Route.ComponentProps['actionData'] }) {
  const box = useRef<HTMLFormElement>(null);
  const kept = useKeptForm(box, form.draftId, 'baru');
  const busy = useNavigation().state !== 'idle';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refused form is kept again
  useEffect(() => {
    if (actionData) kept.keep();
  }, [actionData]);
  const errors = actionData?.errors ?? {};
  return (
    <Form
      ref={box}
      method="post"
      className="form"
      noValidate
      onChange={kept.keep}
      onSubmit={kept.drop}
      style={{ maxWidth: 720 }}
    >
      <ErrorSummary title={copy.summary} errors={errors} general={actionData?.general} />
      {kept.restored && (
        <p className="hint" role="status">
          {copy.restored}
        </p>
      )}
      <input type="hidden" name="unitId" value={form.unitId} />
      <input type="hidden" name="noteId" value={form.values.noteId ?? ''} />
      <PieceFields
        values={actionData?.typed ?? form.values}
        errors={errors}
        choices={form.choices}
        writing={form.writing}
      />
      <Channels form={form} chosen={actionData?.channels ?? null} error={errors.channels} />
      <Acts>
        <Button variant="filled" busy={busy}>
          {copy.create}
        </Button>
        <LinkButton variant="subtle" href={HOME}>
          {copy.cancel}
        </LinkButton>
      </Acts>
    </Form>
  );
}

/** A new piece, for one unit. */
export default function NewPiecePage({ loaderData: { units, form }, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead title={copy.newTitle} back={{ href: HOME, label: piecesCopy.title }} />
      <PageBody>
        {form === null ? (
          <EmptyState icon="user-off" title={copy.noUnit}>
            {copy.noUnitText}
          </EmptyState>
        ) : (
          <>
            {units.length > 1 && <UnitChoice units={units} unitId={form.unitId} />}
            <NewForm key={form.draftId} form={form} actionData={actionData} />
          </>
        )}
      </PageBody>
    </>
  );
}
