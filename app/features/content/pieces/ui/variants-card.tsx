import { Form } from 'react-router';
import { accountName } from '#app/features/channels/index.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { publishCopy } from '../../publishing/copy.id.ts';
import { heldSentence, problemSentence } from '../../publishing/ui/problem-words.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import { piecesCopy, WAY_WORDS } from '../copy.id.ts';
import type { PieceView, VariantView } from '../queries/piece.server.ts';
import { isPage, roomOf } from '../rules/limits.ts';
import { NEWSROOM } from '../schema.ts';
import { channelIcon, channelName, sendHref, variantHref } from './words.ts';

const copy = piecesCopy.piece;

/** States in which the page for sending has something to do. */
const SENT_BY_HAND: readonly VariantView['state'][] = ['approved', 'scheduled', 'failed'];

/** Why it stands still or will not go out; null where nothing is the matter. */
function matterOf({ state, heldReason, excusedReason, problem }: VariantView): string | null {
  if (state === 'excused') return excusedReason && publishCopy.assisted.excused(excusedReason);
  if (state === 'published') return null;
  if (heldReason) return heldSentence(heldReason);
  return problem && problemSentence(problem);
}

function moment(variant: VariantView, { zone, today }: PieceView): string | null {
  const { publishedAt, scheduledAt, dueAt } = variant;
  const said = (label: string, at: string) => `${label} ${formatInstant(at, zone, 'short', today)}`;
  if (publishedAt) return said(copy.at.published, publishedAt);
  if (scheduledAt) return said(copy.at.scheduled, scheduledAt);
  return dueAt ? said(copy.at.due, dueAt) : null;
}

function Row({ variant, piece }: { variant: VariantView; piece: PieceView }) {
  const room = roomOf(variant.network, variant.text, variant.media.length > 0);
  const when = moment(variant, piece);
  const edits = piece.abilities.write && variant.editable;
  const matter = matterOf(variant);
  return (
    <li className="var">
      <Icon name={channelIcon(variant.network)} size={24} />
      <div className="col">
        <span className="row wrap">
          <b className="any">
            {channelName(variant.network)} {variant.account && <span className="mut">{variant.account}</span>}
          </b>
          <StateBadge state={variant.state} />
          {variant.state === 'published' && !variant.reviewed && <Badge tone="warn">{copy.unreviewed}</Badge>}
        </span>
        <span className="sm mut">
          {[
            WAY_WORDS[variant.way],
            copy.letters(room.used, isPage(variant.network) ? null : room.most),
            copy.version(variant.version),
            when,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {matter && <p className="sm any">{matter}</p>}
        {variant.text === '' ? (
          <p className="mut">{copy.empty}</p>
        ) : (
          <p className="any clip-3">{variant.text}</p>
        )}
        <span className="row wrap">
          <LinkButton size="sm" icon={edits ? 'pencil' : 'eye'} href={variantHref(piece.id, variant.id)}>
            {edits ? copy.editVariant : copy.seeVariant}
          </LinkButton>
          {SENT_BY_HAND.includes(variant.state) && piece.abilities.write && (
            <LinkButton size="sm" icon="send" href={sendHref(piece.id, variant.id)}>
              {copy.send}
            </LinkButton>
          )}
          {variant.state === 'publishing' && piece.abilities.write && (
            <LinkButton size="sm" icon="send" href={sendHref(piece.id, variant.id)}>
              {copy.underWay}
            </LinkButton>
          )}
          {variant.publishedAddress && (
            <a className="btn sml" href={variant.publishedAddress} target="_blank" rel="noreferrer">
              <Icon name="external-link" size={16} />
              {copy.openPost}
            </a>
          )}
        </span>
      </div>
    </li>
  );
}

function AddChannels({ piece }: { piece: PieceView }) {
  if (piece.free.length === 0) return <p className="hint">{copy.noFree}</p>;
  return (
    <details open={piece.variants.length === 0}>
      <summary className="b">{copy.add}</summary>
      <Form method="post" className="stack tight" style={{ marginTop: 12 }}>
        <input type="hidden" name="intent" value="kanal" />
        <ChoiceField
          name="channels"
          label={<span className="sr">{piecesCopy.form.channels}</span>}
          many
          plain
          choices={piece.free.map((channel) => ({
            value: channel.id ?? NEWSROOM,
            label:
              channel.id === null
                ? piecesCopy.newsroom
                : `${channelName(channel.network)} ${accountName(channel)}`,
          }))}
        />
        <div>
          <Button size="sm" icon="plus">
            {copy.add}
          </Button>
        </div>
      </Form>
    </details>
  );
}

/** The piece on each of its channels. */
export function VariantsCard({ piece }: { piece: PieceView }) {
  return (
    <Card title={copy.variants} icon="broadcast">
      {piece.variants.length === 0 ? (
        <p className="mut">{copy.noVariants}</p>
      ) : (
        <ul className="lst vars">
          {piece.variants.map((variant) => (
            <Row key={variant.id} variant={variant} piece={piece} />
          ))}
        </ul>
      )}
      {piece.abilities.write && <AddChannels piece={piece} />}
    </Card>
  );
}
