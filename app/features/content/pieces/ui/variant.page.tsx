import { data } from 'react-router';
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
import { Alert } from '#app/ui/alert.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { STATE_WORDS } from '../../copy.id.ts';
import { usableMedia } from '../../media/queries/usable-media.server.ts';
import { pickedIn } from '../../media/ui/media-picker.tsx';
import { officeWords } from '../../writing/queries/words.server.ts';
import { saveVariant } from '../actions/save-variant.server.ts';
import { piecesCopy } from '../copy.id.ts';
import { type PieceView, pieceDetail, type VariantView } from '../queries/piece.server.ts';
import { proposedText } from '../rules/proposal.ts';
import { writingOptions } from '../rules/writing-options.ts';
import type { Route } from './+types/variant.page.ts';
import './pieces.css';
import { StateBadge } from '../../ui/state-badge.tsx';
import { faultsAt } from './piece-form.ts';
import { stayUnanswered } from './stay-unanswered.ts';
import { VariantForm } from './variant-form.tsx';
import { VariantPreview } from './variant-preview.tsx';
import { channelName, pieceHref, variantHref } from './words.ts';

export const handle: PageHandle = { scripts: true };
export { loadAnewOnConflict as shouldRevalidate } from '#app/platform/request/load-anew.ts';

const copy = piecesCopy.variant;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const where = {
    actor,
    now: platformOf(context).clock.now().toString(),
    zone: requireGovernment(context).zone,
  };
  return readAs(context, actor, async (db) => {
    const piece = await pieceDetail(db, where, params.id);
    if (piece === 'forbidden') throw new Response(null, { status: 403 });
    const variant = piece?.variants.find(({ id }) => id === params.variantId);
    if (!piece || !variant) throw new Response(null, { status: 404 });
    const { title, body, hashtags } = piece;
    const chosen = variant.media.map(({ mediaId }) => mediaId);
    return {
      piece,
      variant,
      proposed: proposedText({ title, body, hashtags }, variant.network),
      draftId: `${variant.id}:${actor.personId}`,
      choices: await usableMedia(db, actor, piece.unitId, chosen),
      sender: { personId: actor.personId, tenantId: actor.tenantId },
      writing: writingOptions(piece.kind, variant.network, where.zone, await officeWords(db)),
    };
  });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const typed = typedOf(form);
  const media = pickedIn(form);
  const saved = await saveVariant(callOf(context, actor), { ...typed, media, variantId: params.variantId });
  if (saved.ok) {
    const { state, approvalFell } = saved.value;
    const text = state === 'unchanged' ? copy.unchanged : approvalFell ? copy.fell : copy.saved;
    return redirectWith(variantHref(params.id, params.variantId), { text });
  }
  thrownFor(saved.error);
  const meanwhile = isMeanwhile(saved.error);
  const faults = meanwhile ? { errors: {} } : faultsAt(saved.error, []);
  return data({ typed, media, meanwhile, channels: [], ...faults }, { status: refusalStatus(saved.error) });
}

export const clientAction = ({ request, serverAction }: Route.ClientActionArgs) =>
  stayUnanswered(request, serverAction);

function FootActs({ piece, variant }: { piece: PieceView; variant: VariantView }) {
  const { abilities } = piece;
  const action = pieceHref(piece.id);
  const common = { action, cancelLabel: piecesCopy.piece.cancel, danger: true };
  return (
    <div className="row wrap">
      {abilities.write && variant.state === 'draft' && (
        <ConfirmDialog
          {...common}
          trigger={{ label: copy.remove, variant: 'danger' }}
          title={copy.removeTitle}
          confirmLabel={copy.remove}
          fields={{ intent: 'hapus-kanal', variantId: variant.id }}
        >
          {copy.removeText}
        </ConfirmDialog>
      )}
      {abilities.withdraw && variant.state !== 'draft' && variant.state !== 'withdrawn' && (
        <ConfirmDialog
          {...common}
          trigger={{ label: piecesCopy.piece.withdrawOne, variant: 'danger' }}
          title={piecesCopy.piece.withdrawOneTitle}
          confirmLabel={piecesCopy.piece.withdrawOne}
          fields={{ intent: 'tarik', variantId: variant.id }}
        >
          <p className="mut">{piecesCopy.piece.withdrawOneText}</p>
          <TextAreaField
            name="reason"
            label={piecesCopy.piece.withdrawReason}
            rows={2}
            maxLength={300}
            required
          />
        </ConfirmDialog>
      )}
    </div>
  );
}

/** One channel's text, with what the network makes of it beside. */
export default function VariantPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { piece, variant } = view;
  const edits = piece.abilities.write && variant.editable;
  const falls = variant.approvedVersion !== null && edits;
  return (
    <>
      <PageHead
        title={copy.title(channelName(variant.network))}
        summary={
          <span className="row wrap">
            <StateBadge state={variant.state} />
            <span className="any">{variant.account}</span>
          </span>
        }
        back={{ href: pieceHref(piece.id), label: piece.title }}
      />
      <PageBody>
        {!edits && <Alert>{copy.locked(STATE_WORDS[variant.state].toLowerCase())}</Alert>}
        {falls && <Alert tone="warn">{copy.fallsHint}</Alert>}
        {edits ? (
          <VariantForm key={variant.id} view={view} actionData={actionData} />
        ) : (
          <VariantPreview
            variant={variant}
            shown={{
              title: variant.title ?? '',
              text: variant.text,
              link: variant.link ?? '',
              media: view.choices.filter(({ id }) => variant.media.some(({ mediaId }) => mediaId === id)),
            }}
          />
        )}
        <FootActs piece={piece} variant={variant} />
      </PageBody>
    </>
  );
}
