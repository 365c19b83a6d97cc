import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { blockerHref, blockerSentence } from '../blocker-words.id.ts';
import { channelName, submitCopy as copy } from '../pages-copy.id.ts';
import type { ReviewVariant } from '../queries/review-view.server.ts';
import type { Blocker } from '../rules/blockers.ts';

type Row = { variant: ReviewVariant; blocker: Blocker; at: number };

const keyOf = (blocker: Blocker): string => {
  switch (blocker.kind) {
    case 'finding':
      return `${blocker.finding.rule}-${blocker.finding.place}-${blocker.finding.start}`;
    case 'limit':
      return `limit-${blocker.breach.type}`;
    case 'media':
      return `media-${blocker.mediaId}-${blocker.why}`;
    case 'figure':
      return `figure-${blocker.figure}`;
  }
};

/** Everything that stops these variants, numbered over all of them. */
export function rowsOf(variants: readonly ReviewVariant[]): Row[] {
  return variants
    .flatMap((variant) => variant.blockers.map((blocker) => ({ variant, blocker })))
    .map((row, at) => ({ ...row, at }));
}

function Override({ row, typed }: { row: Row; typed: Record<string, string> }) {
  const { blocker, variant, at } = row;
  if (blocker.kind !== 'finding') return null;
  const { rule, excerpt } = blocker.finding;
  return (
    <details open={(typed[`alasan-${at}`] ?? '') !== ''}>
      <summary>{copy.override}</summary>
      <input type="hidden" name={`temuan-${at}`} value={`${variant.id}|${rule}|${excerpt}`} />
      <TextAreaField
        name={`alasan-${at}`}
        label={copy.override}
        hint={copy.overrideHint}
        rows={2}
        maxLength={500}
        defaultValue={typed[`alasan-${at}`] ?? ''}
      />
    </details>
  );
}

/** What has to be mended, each with its place; a finding of the writing check can be let through with a reason. */
export function BlockersList(props: {
  pieceId: string;
  rows: readonly Row[];
  typed: Record<string, string>;
  overrides: boolean;
}) {
  return (
    <ul className="rv-blocks">
      {props.rows.map((row) => {
        const { href, label } = blockerHref(row.blocker, {
          pieceId: props.pieceId,
          variantId: row.variant.id,
        });
        const words = row.blocker.kind === 'finding' ? row.blocker.finding.words : null;
        return (
          <li key={`${row.variant.id}-${keyOf(row.blocker)}`} className="stack tight">
            <span className="row wrap">
              <Badge>{channelName(row.variant.channel)}</Badge>
              {words && <b className="any">“{words}”</b>}
            </span>
            <span className="any">{blockerSentence(row.blocker)}</span>
            <span>
              <LinkButton size="sm" href={href}>
                {label}
              </LinkButton>
            </span>
            {props.overrides && <Override row={row} typed={props.typed} />}
          </li>
        );
      })}
    </ul>
  );
}
