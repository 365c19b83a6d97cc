import { useCallback, useRef, useState } from 'react';
import { Form } from 'react-router';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { fileHref } from '../../media/file-href.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import { channelName, pageCopy as copy } from '../pages-copy.id.ts';
import type { ReviewVariant } from '../queries/review-view.server.ts';
import type { Marked } from '../rules/segments.ts';
import { type Chosen, MarkedText, useChosen } from './marked-text.tsx';
import type { ReviewSaid } from './review-acts.server.ts';

type Given = {
  variant: ReviewVariant;
  pieceId: string;
  zone: string;
  canRemark: boolean;
  said: ReviewSaid | undefined;
};

function marksOf(variant: ReviewVariant): Marked[] {
  return [
    ...variant.findings
      .filter(({ place }) => place === 'text')
      .map(({ start, end, severity }): Marked => ({ start, end, kind: severity })),
    ...variant.remarks.flatMap(({ settled, place }): Marked[] =>
      !settled && place.at === 'span' ? [{ start: place.start, end: place.end, kind: 'remark' }] : [],
    ),
  ];
}

function Media({ variant }: { variant: ReviewVariant }) {
  if (variant.media.length === 0) return null;
  return (
    <div className="rv-media">
      {variant.media.map((one) => (
        <figure key={one.mediaId}>
          {one.kind === 'image' ? (
            <a href={fileHref(one.mediaId, 'wide-1600')} target="_blank" rel="noreferrer">
              <img src={fileHref(one.mediaId, 'thumb')} alt={one.alt || one.title} loading="lazy" />
            </a>
          ) : (
            <a href={fileHref(one.mediaId)} target="_blank" rel="noreferrer">
              {one.title}
            </a>
          )}
          <figcaption>{one.alt || copy.noAlt}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function Findings({ variant }: { variant: ReviewVariant }) {
  const reasonOf = (one: ReviewVariant['findings'][number]) =>
    variant.overridden.find(
      (given) => given.rule === one.rule && given.start === one.start && given.place === one.place,
    )?.reason;
  return (
    <details open={variant.findings.some(({ severity }) => severity === 'error')}>
      <summary className="b">
        {copy.findings} ({variant.findings.length})
      </summary>
      {variant.findings.length === 0 && <p className="mut">{copy.noFindings}</p>}
      {variant.findings.map((one) => (
        <div className="rv-line" key={`${one.place}-${one.rule}-${one.start}`}>
          <span className="row wrap">
            <Badge tone={one.severity === 'error' ? 'bad' : 'warn'}>{one.rule.split('-')[0]}</Badge>
            <b className="any">“{one.words}”</b>
          </span>
          <span>{one.message}</span>
          {reasonOf(one) && <span className="sm mut">{copy.overridden(reasonOf(one)!)}</span>}
        </div>
      ))}
    </details>
  );
}

function Remarks({ variant, zone, canRemark }: Given) {
  if (variant.remarks.length === 0) return null;
  return (
    <div>
      <h3>{copy.remarks}</h3>
      {variant.remarks.map((one) => (
        <div className="rv-line" key={one.id}>
          <span className="row wrap">
            <b className="any">{one.place.at === 'whole' ? copy.remarkWhole : copy.remarkAt(one.excerpt)}</b>
            {one.settled && <Badge tone="good">{copy.settled}</Badge>}
            {!one.settled && one.place.at === 'changed' && <Badge tone="warn">{copy.remarkChanged}</Badge>}
          </span>
          <span className="any">{one.text}</span>
          <span className="sm mut">{copy.remarkBy(one.by, formatInstant(one.at, zone, 'short'))}</span>
          {!one.settled && canRemark && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="selesai" />
              <input type="hidden" name="variantId" value={variant.id} />
              <input type="hidden" name="remarkId" value={one.id} />
              <Button size="sm" icon="check">
                {copy.settle}
              </Button>
            </Form>
          )}
        </div>
      ))}
    </div>
  );
}

function RemarkForm({ variant, said, chosen, clear }: Given & { chosen: Chosen | null; clear: () => void }) {
  const mine = said?.intent === `catat-${variant.id}` ? said : undefined;
  return (
    <details open={mine !== undefined || chosen !== null}>
      <summary className="b">{copy.addRemark}</summary>
      <Form method="post" className="form" preventScrollReset>
        <input type="hidden" name="intent" value="catat" />
        <input type="hidden" name="variantId" value={variant.id} />
        <input type="hidden" name="version" value={variant.version} />
        <input type="hidden" name="starts" value={chosen?.start ?? 0} />
        <input type="hidden" name="ends" value={chosen?.end ?? 0} />
        {chosen && (
          <p className="row wrap">
            <b className="any">{copy.remarkChosen(variant.text.slice(chosen.start, chosen.end))}</b>
            <Button type="button" size="sm" variant="subtle" onClick={clear}>
              {copy.clearChosen}
            </Button>
          </p>
        )}
        <TextAreaField
          name="remark"
          id={`remark-${variant.id}`}
          label={copy.remarkLabel}
          hint={chosen ? undefined : copy.remarkHint}
          rows={2}
          maxLength={1_000}
          defaultValue={mine?.typed.remark ?? ''}
          error={mine?.errors.remark ?? mine?.general}
        />
        <div>
          <Button size="sm" icon="plus">
            {copy.saveRemark}
          </Button>
        </div>
      </Form>
    </details>
  );
}

/** One channel's text with what is said about it at its place. */
export function VariantReview(given: Given) {
  const { variant, pieceId, canRemark } = given;
  const box = useRef<HTMLParagraphElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = useCallback((next: Chosen) => setChosen(next), []);
  useChosen(box, choose);
  return (
    <div id={`kanal-${variant.id}`}>
      <Card
        title={channelName(variant.channel)}
        act={
          variant.version > 1 && (
            <LinkButton size="sm" icon="repeat" href={`/kerja/periksa/${pieceId}/banding/${variant.id}`}>
              {copy.compare}
            </LinkButton>
          )
        }
      >
        <div className="stack tight">
          <span className="row wrap">
            <StateBadge state={variant.state} />
            <span className="sm mut">{copy.version(variant.version)}</span>
            {variant.lastApproved !== null && variant.lastApproved !== variant.version && (
              <Badge tone="info">{copy.changed}</Badge>
            )}
          </span>
          {variant.title && <b className="lg any">{variant.title}</b>}
          {variant.text === '' ? (
            <p className="mut">{copy.noText}</p>
          ) : (
            <MarkedText text={variant.text} marks={marksOf(variant)} box={box} />
          )}
          {variant.link && (
            <p className="any sm">
              {copy.link}: {variant.link}
            </p>
          )}
          <Media variant={variant} />
          <Findings variant={variant} />
          <Remarks {...given} />
          {canRemark && <RemarkForm {...given} chosen={chosen} clear={() => setChosen(null)} />}
        </div>
      </Card>
    </div>
  );
}
