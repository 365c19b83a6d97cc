import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { judgingCopy } from '../copy.id.ts';
import type { SheetView } from '../queries/own-sheets.server.ts';

const copy = judgingCopy.sheet;

/** What was posted. Pictures stay where they are published: the console loads nothing from elsewhere, so they open in their own tab. */
export function Piece({ view }: { view: SheetView }) {
  const { post, season, sheet } = view;
  if (!post) return <Alert tone="warn">{copy.lost}</Alert>;
  return (
    <Card>
      <article className="stack tight">
        <p className="sm mut">
          {sheet.unitName} · {formatInstant(post.at, season.zone)}
        </p>
        {post.title && <h2 className="any">{post.title}</h2>}
        {post.text && <p className="piece-text">{post.text}</p>}
        {post.images.map(({ address, alt }, at) => (
          <p key={address} className="any">
            <a href={address} target="_blank" rel="noreferrer">
              {copy.image(at + 1, post.images.length)}
            </a>
            {alt && `: ${alt}`}
          </p>
        ))}
        {post.goneAt && <Alert tone="warn">{copy.gone}</Alert>}
        {post.address && (
          <LinkButton href={post.address} newTab icon="external-link" wide>
            {copy.open}
          </LinkButton>
        )}
      </article>
    </Card>
  );
}
