import { useEffect, useState } from 'react';
import { Form, Link } from 'react-router';
import { networkIcon } from '#app/features/channels/index.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { DateField, FieldPair, TextField } from '#app/ui/field.tsx';
import { localOf } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { sizeFor } from '../../media/rules/sizes.ts';
import { publishCopy } from '../copy.id.ts';
import type { PublishMedia, PublishView } from '../queries/variant.server.ts';
import type { PublishAnswer } from './publish-acts.server.ts';

const copy = publishCopy.assisted;

const fileHref = ({ id }: PublishMedia, network: string, download: boolean): string =>
  `/kerja/media/${id}/berkas?ukuran=${sizeFor(network)}${download ? '&unduh=1' : ''}`;

/** Phones hand pictures straight to the other app, where the browser knows how. */
function ShareButton({ view }: { view: PublishView }) {
  const [can, setCan] = useState(false);
  useEffect(
    () => setCan(typeof navigator.share === 'function' && typeof navigator.canShare === 'function'),
    [],
  );
  if (!can || view.media.length === 0) return null;
  const share = async () => {
    const files = await Promise.all(
      view.media
        .filter(({ usable }) => usable)
        .map(async (media, at) => {
          const blob = await (await fetch(fileHref(media, view.network, false))).blob();
          return new File([blob], `simpul-${at + 1}.${blob.type.split('/')[1] ?? 'jpg'}`, {
            type: blob.type,
          });
        }),
    );
    if (navigator.canShare({ files })) await navigator.share({ files, text: view.text });
  };
  return (
    <Button type="button" icon="share" onClick={() => void share().catch(() => undefined)}>
      {copy.share}
    </Button>
  );
}

/** Pictures in the size their network shows best, to keep on the phone. */
export function MediaCard({ view }: { view: PublishView }) {
  return (
    <Card title={copy.media} icon="photo">
      {view.media.length === 0 && <p className="mut sm">{copy.noMedia}</p>}
      <ul className="tayang-media">
        {view.media.map((media) => (
          <li key={media.id}>
            {media.kind === 'image' ? (
              <img src={fileHref(media, view.network, false)} alt={media.alt} loading="lazy" />
            ) : (
              <video src={`/kerja/media/${media.id}/berkas`} controls preload="metadata">
                <track kind="captions" />
              </video>
            )}
            {media.usable && (
              <a className="btn sml" download href={fileHref(media, view.network, true)}>
                {copy.save}
              </a>
            )}
            {media.alt && (
              <CopyButton
                text={media.alt}
                label={copy.copyAlt}
                doneLabel={copy.copied}
                byHandLabel={copy.byHand}
                size="sm"
                variant="subtle"
              />
            )}
          </li>
        ))}
      </ul>
      <ShareButton view={view} />
    </Card>
  );
}

/** The one thing to do: copy and open the app; after it the link comes back. */
export function HandDock({ view }: { view: PublishView }) {
  const text = [view.heading, view.text, view.link].filter(Boolean).join('\n\n');
  return (
    <section className="dock tayang-dock" aria-label={publishCopy.title}>
      <CopyButton
        text={text}
        label={view.open ? copy.copyOpen(view.networkName) : copy.copyOnly}
        doneLabel={copy.copied}
        byHandLabel={copy.byHand}
        variant="filled"
        size="lg"
        wide
        icon={networkIcon(view.network)}
        onCopied={() => {
          if (view.open) window.open(view.open, '_blank', 'noopener');
        }}
      />
      <Link className="after" to={`/kerja/lapor?versi=${view.id}`}>
        {copy.report}
      </Link>
    </section>
  );
}

/** By when it is posted, and the way out when it is not. */
export function HandPlan({
  view,
  zone,
  answer,
}: {
  view: PublishView;
  zone: string;
  answer: PublishAnswer | null;
}) {
  const mine = (intent: string) => (answer?.intent === intent ? answer : null);
  const due = view.dueAt ? localOf(view.dueAt, zone) : null;
  return (
    <>
      <Card title={copy.due} icon="clock">
        <Form method="post" className="form">
          <p className="mut sm">{copy.dueLead}</p>
          <input type="hidden" name="intent" value="due" />
          <FieldPair>
            <DateField
              name="date"
              label={publishCopy.schedule.date}
              required
              defaultValue={mine('due')?.values.date ?? due?.date ?? ''}
              error={mine('due')?.errors.date}
            />
            <DateField
              kind="time"
              name="time"
              label={publishCopy.schedule.time}
              defaultValue={mine('due')?.values.time ?? due?.time ?? '16:00'}
              error={mine('due')?.errors.time}
            />
          </FieldPair>
          <Button>{copy.saveDue}</Button>
        </Form>
      </Card>
      <Card title={copy.excuse} icon="ban">
        <Form method="post" className="form">
          <input type="hidden" name="intent" value="excuse" />
          <TextField
            name="reason"
            label={copy.reason}
            hint={copy.reasonHint}
            required
            maxLength={300}
            defaultValue={mine('excuse')?.values.reason ?? ''}
            error={mine('excuse')?.errors.reason}
          />
          <Button>{copy.excuse}</Button>
        </Form>
      </Card>
      <LinkButton variant="subtle" href={`/kerja/naskah/${view.pieceId}`}>
        {publishCopy.open}
      </LinkButton>
    </>
  );
}
