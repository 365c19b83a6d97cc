import { Form } from 'react-router';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { ReviewPanel } from '../../reviewing/ui/review-panel.tsx';
import { PURPOSE_WORDS, piecesCopy } from '../copy.id.ts';
import { type PieceView, pieceDetail } from '../queries/piece.server.ts';
import type { Route } from './+types/piece.page.ts';
import { AboutPiece } from './about-piece.tsx';
import { FlagNotes } from './flag-notes.tsx';
import { pieceActs } from './piece-acts.server.ts';
import './pieces.css';
import { StateBadge } from '../../ui/state-badge.tsx';
import { SourcesCard } from './sources-card.tsx';
import { VariantsCard } from './variants-card.tsx';
import { HOME, pieceHref } from './words.ts';

export const handle: PageHandle = { scripts: true };
const copy = piecesCopy.piece;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const where = {
    actor,
    now: platformOf(context).clock.now().toString(),
    zone: requireGovernment(context).zone,
  };
  const piece = await readAs(context, actor, (db) => pieceDetail(db, where, params.id));
  if (piece === null) throw new Response(null, { status: 404 });
  if (piece === 'forbidden') throw new Response(null, { status: 403 });
  return { piece };
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  pieceActs(context, request, params.id);

function OneButton({
  intent,
  label,
  ...rest
}: {
  intent: string;
  label: string;
  fields?: Record<string, string>;
}) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(rest.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>{label}</Button>
    </Form>
  );
}

/** What is done seldom, at the foot of the page. */
function PutAway({ piece }: { piece: PieceView }) {
  const { abilities, archived } = piece;
  return (
    <div className="row wrap">
      {(abilities.write || archived) && abilities.archive && (
        <OneButton
          intent="arsip"
          label={archived ? copy.restore : copy.archive}
          fields={{ arsip: archived ? 'tidak' : 'ya' }}
        />
      )}
      {abilities.withdraw && (
        <ConfirmDialog
          trigger={{ label: copy.withdraw, variant: 'danger' }}
          title={copy.withdrawTitle}
          confirmLabel={copy.withdraw}
          cancelLabel={copy.cancel}
          danger
          fields={{ intent: 'tarik' }}
        >
          <p className="mut">{copy.withdrawText}</p>
          <TextAreaField name="reason" label={copy.withdrawReason} rows={2} maxLength={300} required />
        </ConfirmDialog>
      )}
      {abilities.remove && (
        <ConfirmDialog
          trigger={{ label: copy.remove, variant: 'danger' }}
          title={copy.removeTitle}
          confirmLabel={copy.remove}
          cancelLabel={copy.cancel}
          danger
          fields={{ intent: 'hapus' }}
        >
          {copy.removeText}
        </ConfirmDialog>
      )}
    </div>
  );
}

/** A piece: what it is, what waits for a person, its master text and one version a channel. */
export default function PiecePage({ loaderData: { piece } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={piece.title}
        summary={
          <span className="row wrap">
            <StateBadge state={piece.state} />
            <span>
              {piece.unit} · {PURPOSE_WORDS[piece.purpose]}
            </span>
          </span>
        }
        back={{ href: HOME, label: copy.back }}
        acts={
          piece.abilities.write && (
            <>
              <OneButton intent="salin" label={copy.duplicate} />
              <LinkButton icon="pencil" href={pieceHref(piece.id, '/ubah')}>
                {copy.edit}
              </LinkButton>
            </>
          )
        }
      />
      <PageBody>
        {piece.archived && <Alert>{copy.archivedNote}</Alert>}
        <FlagNotes piece={piece} />
        <div className="split">
          <div className="stack tight">
            <VariantsCard piece={piece} />
            {piece.insider && piece.variants.length > 0 && (
              <ReviewPanel
                pieceId={piece.id}
                states={piece.variants.map(({ state }) => state)}
                unread={piece.variants.some((one) => one.approvedVersion === one.version && !one.reviewed)}
                mayWrite={piece.abilities.write}
              />
            )}
            {piece.insider && (
              <Card title={copy.body} icon="article">
                {piece.body === '' ? (
                  <p className="mut">{copy.noBody}</p>
                ) : (
                  <p className="any written">{piece.body}</p>
                )}
              </Card>
            )}
            <SourcesCard piece={piece} />
          </div>
          <AboutPiece piece={piece} />
        </div>
        <PutAway piece={piece} />
      </PageBody>
    </>
  );
}
