import { useEffect, useRef } from 'react';
import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { isMeanwhile, refusalStatus } from '#app/platform/request/load-anew.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { uiCopy } from '#app/ui/copy.id.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Meanwhile } from '#app/ui/meanwhile.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { officeWords } from '../../writing/queries/words.server.ts';
import { savePiece } from '../actions/save-piece.server.ts';
import { piecesCopy } from '../copy.id.ts';
import { pieceChoices } from '../queries/form-choices.server.ts';
import { pieceDetail } from '../queries/piece.server.ts';
import { writingOptions } from '../rules/writing-options.ts';
import { NEWSROOM } from '../schema.ts';
import type { Route } from './+types/edit-piece.page.ts';
import { pieceDifferences } from './piece-differences.ts';
import { PieceFields } from './piece-fields.tsx';
import { faultsAt, pieceInput, valuesOf } from './piece-form.ts';
import { stayUnanswered } from './stay-unanswered.ts';
import { useKeptForm } from './use-kept-form.ts';
import { pieceHref } from './words.ts';

export const handle: PageHandle = { scripts: true };
export { loadAnewOnConflict as shouldRevalidate } from '#app/platform/request/load-anew.ts';

const copy = piecesCopy.form;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const where = {
    actor,
    now: platformOf(context).clock.now().toString(),
    zone: requireGovernment(context).zone,
  };
  return readAs(context, actor, async (db) => {
    const piece = await pieceDetail(db, where, params.id);
    if (piece === null) throw new Response(null, { status: 404 });
    if (piece === 'forbidden' || !piece.abilities.write) throw new Response(null, { status: 403 });
    const { narrative, activity } = piece;
    return {
      id: piece.id,
      title: piece.title,
      unit: piece.unit,
      version: piece.version,
      values: valuesOf(piece),
      kept: { narrative, activity },
      choices: await pieceChoices(db, where, piece.unitId),
      writing: writingOptions(piece.kind, NEWSROOM, where.zone, await officeWords(db)),
      draftId: `${piece.id}:${actor.personId}`,
    };
  });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const typed = typedOf(await request.formData());
  const { input, places } = pieceInput(typed);
  const saved = await savePiece(callOf(context, actor), { ...input, pieceId: params.id });
  if (saved.ok) {
    const { fields, followed, fell } = saved.value;
    const text = fields.length === 0 ? copy.unchanged : copy.saved(followed, fell);
    return redirectWith(pieceHref(params.id), { text });
  }
  thrownFor(saved.error);
  const meanwhile = isMeanwhile(saved.error);
  const faults = meanwhile ? { errors: {} } : faultsAt(saved.error, places);
  return data({ typed, meanwhile, channels: [], ...faults }, { status: refusalStatus(saved.error) });
}

export const clientAction = ({ request, serverAction }: Route.ClientActionArgs) =>
  stayUnanswered(request, serverAction);

/** What is known of a piece, and its master text. */
export default function EditPiecePage({ loaderData: view, actionData }: Route.ComponentProps) {
  const box = useRef<HTMLFormElement>(null);
  const kept = useKeptForm(box, view.draftId, `${view.version}`);
  const busy = useNavigation().state !== 'idle';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refused form is kept again
  useEffect(() => {
    if (actionData) kept.keep();
  }, [actionData]);
  const errors = actionData?.errors ?? {};
  const meanwhile = actionData !== undefined && 'meanwhile' in actionData && actionData.meanwhile;
  const back = pieceHref(view.id);
  return (
    <>
      <PageHead title={copy.editTitle} summary={view.unit} back={{ href: back, label: view.title }} />
      <PageBody>
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
          {meanwhile && (
            <Meanwhile
              what={copy.what}
              differences={pieceDifferences(actionData.typed, view.values, view)}
              version={view.version}
            />
          )}
          {kept.restored && (
            <p className="hint" role="status">
              {copy.restored}
            </p>
          )}
          <input type="hidden" name="version" value={view.version} />
          <PieceFields
            values={actionData?.typed ?? view.values}
            errors={errors}
            choices={view.choices}
            kept={view.kept}
            writing={view.writing}
          />
          <Acts>
            <Button variant="filled" busy={busy}>
              {meanwhile ? uiCopy.meanwhile.keepMine : copy.save}
            </Button>
            <LinkButton variant="subtle" href={back}>
              {copy.cancel}
            </LinkButton>
          </Acts>
        </Form>
      </PageBody>
    </>
  );
}
